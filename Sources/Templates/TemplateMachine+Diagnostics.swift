// SPDX-License-Identifier: MIT

import Diagnostics

extension TemplateMachine {
  /// The most findings of one page; a wrong view would else tell hundreds.
  private static var findingLimit: Int { 50 }

  /// Tells of a name that does not exist; `object` is what was searched, or `nil` for all open scopes.
  @inline(never)
  mutating func reportName(
    _ operation: TemplateProgram.Operation, _ index: Int, key: Int, among object: TemplateObject?
  ) {
    let name = keys[Int(operation.start) + key].name
    let full = fullName(operation)
    let names = object?.names ?? namesInScope()
    let help =
      Spelling.help(for: name, among: names)
      ?? Wording("此处可用的字段：\(Self.listing(names))", "fields known here: \(Self.listing(names))")
    report(
      operation, index, "unknown-name",
      key == 0 && operation.count == 1
        ? Wording("没有字段“\(name)”", "there is no field “\(name)”")
        : Wording("“\(full)”中没有字段“\(name)”", "in “\(full)” there is no field “\(name)”"), help)
  }

  /// Tells of a list or an object that a template writes as if it were text.
  @inline(never)
  mutating func reportShape(at operation: TemplateProgram.Operation, _ index: Int, isList: Bool) {
    let name = fullName(operation)
    let kind = isList ? ("列表", "a list") : ("一组字段", "a group of fields")
    report(
      operation, index, "not-a-text",
      Wording("“\(name)”是\(kind.0)，不是文字", "“\(name)” is \(kind.1), not text"),
      Wording(
        "请用“{{#\(name)}}…{{/\(name)}}”展开它", "open it with “{{#\(name)}}…{{/\(name)}}”"))
  }

  private func fullName(_ operation: TemplateProgram.Operation) -> String {
    guard operation.count > 0 else { return "." }
    let start = Int(operation.start)
    return keys[start..<start + Int(operation.count)].map { $0.name }.joined(separator: ".")
  }

  private mutating func report(
    _ operation: TemplateProgram.Operation, _ index: Int, _ rule: String, _ message: Wording, _ help: Wording
  ) {
    guard diagnostics.count < Self.findingLimit, !failed.contains(index) else { return }
    failed.append(index)
    let place = operation.place
    let path = files[Int(place.file)]
    let location = SourceLocation(path: path, line: Int(place.line), column: Int(place.column))
    diagnostics.append(Diagnostic(rule: rule, at: location, message, help: help))
  }

  /// The names of all open scopes, the nearest first.
  private func namesInScope() -> [String] {
    var names: [String] = []
    var level = height - 1
    while level >= 0 {
      let fields = scopes[level].fields.map { $0.0.name }
      names += fields.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      level -= 1
    }
    return names
  }

  private static func listing(_ names: [String]) -> String {
    guard !names.isEmpty else { return "–" }
    let shown = names.prefix(12).map { "“\($0)”" }.joined(separator: " ")
    return names.count > 12 ? shown + " …" : shown
  }
}
