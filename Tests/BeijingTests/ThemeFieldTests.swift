// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Foundation
import Generator
import Records
import Site
import Templates
import Testing

/// What templates can name, held true by the views of the sample site. `RECORD=1` writes `docs/theming-fields.md` anew.
struct ThemeFieldTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The fields of each template's views over the sample, as the office sees it.
  private static let shapes: Result<[String: ViewShape], any Error> = Result {
    let read = ContentReader.read(root.appending(path: "content").path).then { RecordSet.parse($0) }
    let layers = ThemeReader(content: root.path, program: #filePath).layers("default")
    let theme = Theme.load(layers.value.layers)
    let report = AssessedReport(assessing: try #require(read.value))
    return SitePlan.plan(report, theme: theme.value, hasData: false).value.shapes()
  }

  @Test func `every field that a view of the sample gives is listed`() throws {
    let shapes = try Self.shapes.get()
    let met = shapes.values.reduce(into: Set<String>()) { $0.formUnion($1.allNames) }
    try #require(met.count > 300)
    #expect(met.subtracting(ViewFields.names).sorted() == [])
    #expect(Set(shapes.keys).subtracting(ViewFields.templates).sorted() == [])
  }

  @Test func `every listed field and template is written in the sources of the site`() throws {
    let folder = Self.root.appending(path: "Sources/Site")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let text = try files.filter { $0.hasSuffix(".swift") && !$0.hasSuffix("ViewFields.swift") }.map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }.joined()
    #expect(ViewFields.names.filter { !text.contains("\"\($0)\"") } == [])
    #expect(ViewFields.templates.filter { !text.contains("template: \"\($0)\"") } == [])
    #expect(ViewFields.names == ViewFields.names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `the page of names is that of the views`() throws {
    let text = Self.document(try Self.shapes.get())
    let file = Self.root.appending(path: "docs/theming-fields.md")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" { try Data(text.utf8).write(to: file) }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == text, "RECORD=1 writes docs/theming-fields.md anew")
  }

  private static func document(_ shapes: [String: ViewShape]) -> String {
    let names = shapes.keys.sorted()
    let common = names.dropFirst().reduce(Set(names.first.flatMap { shapes[$0]?.names } ?? [])) {
      $0.intersection(shapes[$1]?.names ?? [])
    }
    var lines = [
      "# 模板里能用的名称 · Names for templates", "",
      "由示例网站的网页得出（测试保证一致）；名称后面是它里面有的东西：`flag` 是或否，`text` 文字，`number` 数字，`html` 成段的内容，`list` 可重复，`group` 一组。"
        + "没写的在示例里没有值。做主题见 [theming.md](theming.md)。",
      "Taken from the views of the sample site, held true by a test; what never had a value there has no kind.",
      "",
      "## 每一页 · Every page", "",
    ]
    if let first = names.first.flatMap({ shapes[$0] }) { lines += rows(first) { common.contains($0) } }
    for name in names {
      guard let shape = shapes[name] else { continue }
      lines += ["", "## \(name)", ""] + rows(shape) { !common.contains($0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func rows(_ shape: ViewShape, where isShown: (String) -> Bool) -> [String] {
    shape.names.filter(isShown).map { name in "- " + described(name, shape.fields[name] ?? ViewShape(), 0) }
  }

  private static func described(_ name: String, _ shape: ViewShape, _ depth: Int) -> String {
    let kinds = shape.kinds.sorted().map(\.rawValue).joined(separator: "/")
    let inner = shape.names.map { described($0, shape.fields[$0] ?? ViewShape(), depth + 1) }
    let own = depth == 0 ? "`\(name)`" + (kinds.isEmpty ? "" : " \(kinds)") : "`\(name)`"
    if inner.isEmpty { return own }
    return depth < 2 ? "\(own) { \(inner.joined(separator: ", ")) }" : "\(own) { … }"
  }
}
