// SPDX-License-Identifier: MIT

import Diagnostics

/// Which template names which: finds missing templates and cycles.
struct ThemeGraph {
  private let templates: [String: Template]
  private let names: [String]
  private(set) var diagnostics: [Diagnostic] = []
  /// The templates that name, at any distance, nothing missing and nothing that leads back to itself.
  private(set) var sound: Set<String> = []
  private var visited: Set<String> = []
  private var trail: [String] = []

  /// The longest chain of templates that include each other.
  static let depthLimit = 64

  /// - Parameter unreadable: Templates that exist but could not be parsed, so that naming them is no second error.
  init(_ templates: [String: Template], unreadable: Set<String>) {
    self.templates = templates
    names = templates.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names { _ = visit(name, unreadable) }
  }

  /// All templates that can be reached from some, themselves included.
  static func reachable(from entries: [String], in templates: [String: Template]) -> Set<String> {
    var reached = Set(entries.filter { templates[$0] != nil })
    var waiting = Array(reached)
    while let name = waiting.popLast() {
      for reference in templates[name]?.references ?? [] where templates[reference.name] != nil {
        if reached.insert(reference.name).inserted { waiting.append(reference.name) }
      }
    }
    return reached
  }

  private mutating func visit(_ name: String, _ unreadable: Set<String>) -> Bool {
    if visited.contains(name) { return sound.contains(name) }
    guard let template = templates[name] else { return false }
    visited.insert(name)
    trail.append(name)
    var isSound = true
    for reference in template.references {
      if templates[reference.name] == nil {
        if !unreadable.contains(reference.name) { reportMissing(reference, in: template) }
        isSound = false
      } else if let start = trail.firstIndex(of: reference.name) {
        reportCycle(Array(trail[start...]) + [reference.name], reference, in: template)
        isSound = false
      } else if trail.count >= Self.depthLimit {
        reportDepth(reference, in: template)
        isSound = false
      } else if !visit(reference.name, unreadable) {
        isSound = false
      }
    }
    trail.removeLast()
    if isSound { sound.insert(name) }
    return isSound
  }

  private mutating func reportMissing(_ reference: TemplateReference, in template: Template) {
    report(
      "missing-template", reference, template,
      Wording("没有模板“\(reference.name)”", "there is no template “\(reference.name)”"),
      Spelling.help(for: reference.name, among: names)
        ?? Wording(
          "请建立“templates/\(reference.name).mustache”或删去此标签",
          "make “templates/\(reference.name).mustache” or delete the tag"))
  }

  private mutating func reportCycle(_ cycle: [String], _ reference: TemplateReference, in template: Template)
  {
    let chain = cycle.joined(separator: " → ")
    report(
      "template-cycle", reference, template,
      Wording("模板互相包含成环：“\(chain)”", "templates include each other in a circle: “\(chain)”"),
      Wording("请删去其中一个标签", "delete one of these tags"))
  }

  private mutating func reportDepth(_ reference: TemplateReference, in template: Template) {
    report(
      "deep-nesting", reference, template,
      Wording(
        "模板一个包含一个，超过\(Self.depthLimit)层",
        "templates include each other more than \(Self.depthLimit) levels deep"),
      Wording("请减少层数", "use fewer levels"))
  }

  private mutating func report(
    _ rule: String, _ reference: TemplateReference, _ template: Template, _ message: Wording, _ help: Wording
  ) {
    let place = SourceLocation(
      path: template.path, line: reference.place.line, column: reference.place.column)
    diagnostics.append(Diagnostic(rule: rule, at: place, message, help: help))
  }
}
