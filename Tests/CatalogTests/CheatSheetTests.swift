// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Handbook
import Records
import Tables
import Testing

/// The sheet that hangs on the wall says what the program does.
struct CheatSheetTests {
  private func sheet() throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../docs/handbook/pages/15-一页速查.md")
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// The cells of each row whose first cell is that name.
  private func row(_ name: String, in text: String) -> [String]? {
    text.split(separator: "\n").map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }.first { $0.first == name }
  }

  @Test func `the required columns of tables are those of the schemas`() throws {
    let text = try sheet()
    var count = 0
    for kind in TableCatalog.all {
      guard let row = row(kind.schema.title.chinese, in: text) else { continue }
      count += 1
      let required = kind.schema.columns.filter(\.isRequired).map(\.title)
      #expect(Set(row[1].split(separator: "、").map(String.init)) == Set(required), "\(row[0])")
    }
    #expect(count == 9)
  }

  @Test(arguments: ["会议", "进展", "页面"])
  func `the keys of records are those of the readers`(name: String) throws {
    let row = try #require(row(name, in: try sheet()))
    let form = try #require(RecordFormCatalog.named(name))
    #expect(
      row[1].split(separator: "、").map(String.init) == form.keys.filter(\.isRequired).map(\.title))
    let usual = row[2].split(separator: "、").map { $0.prefix { $0 != "（" } }
    #expect(usual.filter { word in !form.keys.contains { $0.title == word } } == [])
  }

  @Test func `the messages are of rules that there are, and the sheet is short`() throws {
    let text = try sheet()
    let rules = text.matches(of: #/(?m)^\| `([a-z-]+)` /#).map { String($0.1) }
    #expect(rules.count == 5)
    #expect(rules.allSatisfy { RuleGuide.named($0) != nil })
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 80)
  }
}
