// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Plotting
import Records
import Tables
import Testing
import Validation

/// What is declared in a folder of kinds is in the catalog that the program goes through.
struct CatalogTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// The types of a folder's files that conform to a protocol, as the files declare them.
  private static func declared(_ conformance: String, in folder: String) throws -> [String] {
    let place = sources.appending(path: folder)
    var names: [String] = []
    for file in try FileManager.default.subpathsOfDirectory(atPath: place.path) where file.hasSuffix(".swift")
    {
      let text = try String(contentsOf: place.appending(path: file), encoding: .utf8)
      for match in text.matches(of: /(?m)^(?:package )?(?:enum|struct) ([A-Za-z0-9]+): ([A-Za-z, ]+) \{/)
      where match.2.split(separator: ", ").contains(where: { $0 == conformance }) {
        names.append(String(match.1))
      }
    }
    return names.sorted()
  }

  @Test func `every kind of table is in the catalog`() throws {
    let declared = try Self.declared("TableKind", in: "Records/TableKinds")
    #expect(declared.count >= 10)
    #expect(declared == TableCatalog.all.map { "\($0)" }.sorted())
  }

  @Test func `every kind of table has its own names`() {
    let names = TableCatalog.all.flatMap { [$0.schema.id, $0.schema.title.chinese] }
    #expect(Set(names).count == names.count)
    #expect(TableCatalog.kind(named: "进度") == ProgressTable.self)
    #expect(TableCatalog.kind(named: "progress") == ProgressTable.self)
    #expect(TableCatalog.kind(named: "进展") == nil)
  }

  @Test func `every rule is in the catalog`() throws {
    let declared = try Self.declared("Rule", in: "Validation/Rules")
    #expect(declared.count >= 13)
    #expect(declared == RuleCatalog.all.map { "\($0)" }.sorted())
  }

  @Test func `every rule has its own name`() {
    let names = RuleCatalog.all.map { $0.name }
    #expect(Set(names).count == names.count)
  }

  @Test func `every chart is in the catalog`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.sources.appending(path: "Plotting/Kinds").path)
    #expect(
      files.map { $0.replacing(".swift", with: "") }.sorted() == ChartCatalog.all.map { "\($0)" }.sorted())
  }

  @Test func `every kind of page is in the catalog`() throws {
    // The catalog is the site's own affair, so it is read and not called.
    let text = try String(contentsOf: Self.sources.appending(path: "Site/Page.swift"), encoding: .utf8)
    let start = try #require(text.firstRange(of: "enum PageKindCatalog")).upperBound
    let listed = text[start...].matches(of: /([A-Za-z0-9]+)\.self/).map { String($0.1) }
    let declared = try Self.declared("PageKind", in: "Site")
    #expect(declared.count >= 13)
    #expect(declared == listed.sorted())
  }
}
