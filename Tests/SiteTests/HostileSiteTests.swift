// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import FuzzEntries
import Testing

/// No text in any slot of a site becomes an element, an attribute, an address, a key of JSON or a cell.
///
/// `TAIZHANG_FUZZ_ROUNDS` asks for more seeds than the few of every run.
struct HostileSiteTests {
  private static let rounds: ClosedRange<UInt64> = {
    let asked = ProcessInfo.processInfo.environment["TAIZHANG_FUZZ_ROUNDS"].flatMap { UInt64($0) } ?? 2
    return 1...max(asked, 1)
  }()

  @Test(arguments: rounds)
  func `a site with hostile texts has the marks of one with harmless texts, and shows the texts`(seed: UInt64)
    throws
  {
    let hostile = HostileCounty(seed: seed)
    let site = try BuiltSite(hostile.county)
    let harmless = try BuiltSite(HostileCounty(seed: seed, HostileGrammar.harmless).county)
    #expect(site.files.keys.sorted() == harmless.files.keys.sorted())
    #expect(site.diagnostics.map(\.rule) == harmless.diagnostics.map(\.rule))
    for (path, text) in site.files.sorted(by: { $0.key < $1.key }) {
      let other = try harmless.page(path)
      if path.hasSuffix(".html") {
        let marks = PageMarks(Array(text.utf8))
        let plain = PageMarks(Array(other.utf8))
        #expect(marks.fault == nil && plain.fault == nil, "seed \(seed), \(path)")
        let differences = Set(marks.shape.map { "\($0.value) × \($0.key)" })
          .symmetricDifference(plain.shape.map { "\($0.value) × \($0.key)" })
        #expect(differences.isEmpty, "seed \(seed), \(path)")
      } else if path.hasSuffix(".json") || path.hasSuffix(".webmanifest") {
        let differences = try Self.keys(text).symmetricDifference(Self.keys(other))
        #expect(differences.isEmpty, "seed \(seed), \(path)")
      } else if path.hasSuffix(".csv") {
        let rows = try #require(SheetRows(text), "seed \(seed), \(path)")
        #expect(rows.shape == SheetRows(other)?.shape, "seed \(seed), \(path)")
        #expect(rows.formulas == [], "seed \(seed), \(path)")
      } else if path.hasSuffix(".xml") {
        #expect(XMLTree(text).fault == nil, "seed \(seed), \(path)")
      }
    }
    let texts = site.pages.map { Self.seen(PageMarks(Array($0.html.utf8)).texts.joined()) }
    for (literal, text) in hostile.texts.sorted(by: { $0.key < $1.key })
    where !Self.unprinted.contains(literal) {
      let wanted = Self.seen(text)
      #expect(texts.contains { $0.contains(wanted) }, "seed \(seed): \(text.debugDescription)")
    }
  }

  /// Slots that no page prints: a map's remark, the title of the rules.
  private static let unprinted: Set<String> = ["旁注", "年度考核"]

  @Test(arguments: rounds)
  func `bytes that are no text bring no mark into any file`(seed: UInt64) throws {
    var grammar = HostileGrammar(seed: seed &* 31)
    var county = HostileCounty.plain
    var bytes = county.files.mapValues { Array($0.utf8) }
    for slot in HostileCounty.slots where slot.path != "site.yml" {
      for literal in slot.literals where Bool.random(using: &grammar) {
        guard let place = bytes[slot.path]?.firstRange(of: Array(literal.utf8)) else { continue }
        bytes[slot.path]?.insert(contentsOf: grammar.bytes(), at: place.upperBound)
      }
    }
    // Names of files and addresses are texts too.
    let names = (0..<4).map { _ in grammar.text().filter { $0 != "/" } }
    for name in names { bytes["updates/\(name).md"] = bytes["updates/2022-06-28.md"] }
    county.pictures.append("photos/\(names[0]).png")
    let site = try BuiltSite(county, bytes: bytes)
    let known = Set(
      try BuiltSite(HostileCounty.plain).pages.flatMap { PageMarks(Array($0.html.utf8)).shape.keys })
    for (path, text) in site.files.sorted(by: { $0.key < $1.key }) {
      if path.hasSuffix(".html") {
        let marks = PageMarks(Array(text.utf8))
        #expect(marks.fault == nil, "seed \(seed), \(path)")
        let added = Set(marks.shape.keys).subtracting(known).filter {
          $0.contains("script") || $0.contains(" on")
        }
        #expect(added == [], "seed \(seed), \(path)")
      } else if path.hasSuffix(".json") {
        #expect(throws: Never.self, "seed \(seed), \(path)") { try Self.keys(text) }
      } else if path.hasSuffix(".csv") {
        #expect(SheetRows(text)?.formulas == [], "seed \(seed), \(path)")
      } else if path.hasSuffix(".xml") {
        #expect(XMLTree(text).fault == nil, "seed \(seed), \(path)")
      }
    }
  }

  /// The paths of all keys of a JSON text with the kinds of their values, places in lists left out.
  private static func keys(_ text: String) throws -> Set<String> {
    var found: Set<String> = []
    func visit(_ value: Any, _ path: String) {
      switch value {
      case let object as [String: Any]:
        for (key, value) in object { visit(value, path + "." + key) }
      case let list as [Any]:
        for value in list { visit(value, path + "[]") }
      case is String: found.insert(path + ": text")
      default: found.insert(path + ": number, flag or null")
      }
    }
    visit(try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed), "")
    return found
  }

  /// The text as it is compared: line ends and blanks between Chinese are the page's own.
  private static func seen(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
