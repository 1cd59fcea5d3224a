// SPDX-License-Identifier: MIT

import Foundation
import Templates
import Testing

/// Files of a kind and the lists that name them.
struct CatalogTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
  }

  private func names(_ folder: String, _ suffix: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: Self.root.appendingPathComponent(folder).path)
      .filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
  }

  /// The texts of the sources that make pages, in the order of their names.
  private func sources(_ folder: String) throws -> [String] {
    try names(folder, ".swift").map { try text("\(folder)/\($0).swift") }
  }

  @Test func `every file of a page kind is in the catalog`() throws {
    let catalog = try text("Sources/Site/Page.swift")
    let kinds = try names("Sources/Site/Pages", ".swift")
    #expect(kinds.count >= 13)
    for kind in kinds { #expect(catalog.contains("\(kind).self"), "\(kind)") }
  }

  @Test func `every template that a page names is in the theme, and every template is used`() throws {
    let pages = try sources("Sources/Site").joined()
    let templates = try BuiltSite.theme.get().templateNames
    let named = pages.components(separatedBy: "template: \"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(named.count >= 13)
    for name in named { #expect(templates.contains(String(name)), "\(name)") }
    let sources = try names("themes/default/templates", ".mustache").map {
      try text("themes/default/templates/\($0).mustache")
    }.joined()
    for name in templates where !named.contains(Substring(name)) {
      let isUsed = ["{{> \(name)}}", "{{>\(name)}}", "{{< \(name)}}", "{{<\(name)}}"].contains {
        sources.contains($0)
      }
      #expect(isUsed, "\(name)")
    }
  }

  @Test func `templates hold no words of a language`() throws {
    for name in try names("themes/default/templates", ".mustache") {
      let source = try text("themes/default/templates/\(name).mustache")
      #expect(!source.unicodeScalars.contains { ("\u{3400}"..."\u{9FFF}").contains($0) }, "\(name)")
    }
  }

  @Test func `both languages have the same words`() throws {
    let strings = try BuiltSite.theme.get().strings
    #expect(strings["zh-Hans"]?.names == strings["en"]?.names)
    #expect((strings["en"]?.names.count ?? 0) > 20)
  }

  @Test func `style sheets ask nothing of other sites`() throws {
    for name in try names("themes/default/assets", ".css") {
      let source = try text("themes/default/assets/\(name).css")
      #expect(
        !source.contains("url(") && !source.contains("@import") && !source.contains("@font-face"), "\(name)")
    }
  }
}
