// SPDX-License-Identifier: MIT

import Diagnostics
import Standards
import Tables
import Testing

/// SplitMix64: the same bytes in every run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

struct TablesFuzzTests {
  private static let schema = TableSchema(
    id: "fuzz", title: Wording("表", "table"),
    columns: [
      Column("date", "日期", type: .date), Column("month", "月份", type: .month),
      Column("town", "镇街", type: .name),
      Column(
        "n", "数", type: .number(min: .zero, max: nil, decimals: 2), unit: "万元", allowsBelowDetection: true),
      Column("flag", "是否", type: .flag), Column("id", "编号", type: .identifier),
      Column("who", "责任人", type: .names),
      Column("kind", "类型", type: .choice([Choice("a", "甲"), Choice("b", "乙")])),
      Column("count", "次数", type: .integer(min: 0, max: 9)),
    ], key: ["date", "town"])

  private static let pieces: [String] = [
    "日期", "月份", "镇街", "数（元）", "数", "是否", "编号", "责任人", "类型", "次数", ",", ",", ",", "\n", "\n", "\r\n", "\r",
    "\"", "\"\"",
    "\t", "2022-06-30", "2022年6月底前", "6/7", "44742", "1,234", "\"1,234\"", "-", "—", "/", "NA", "合计", "约5",
    "<0.01", "1e5", "85%",
    "９９", "　", " ", "十", "年", "月", "日", "前", "底", "0", "99999999999999999999", ".", "+", "甲", "乙、丙",
    "\u{FEFF}", "𠮷", "\u{1}",
  ]

  private func exercise(_ bytes: [UInt8]) -> Bool {
    let parsed = CSVFormat.parse(bytes, path: "f.csv")
    guard let table = parsed.value else { return parsed.hasErrors && !printed(parsed.diagnostics).isEmpty }
    var isSound = true
    for row in 0..<min(table.rowCount, 40) {
      for column in table.header.indices {
        isSound =
          isSound && table.text(row, column).utf8.count <= bytes.count * 3
          && table.location(row, column).line != nil
      }
    }
    let typed = Self.schema.read(table, defaultYear: 2022)
    for row in typed.value.rows {
      for column in Self.schema.columns where typed.value.hasColumn(column.id) {
        // A cell that is no value must have left a finding.
        isSound = isSound && (row.value(column.id) != nil || typed.hasErrors)
      }
    }
    return isSound && typed.diagnostics.count <= 51
  }

  @Test func `random bytes are a table or a finding`() {
    var random = Seeded(state: 1)
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...200, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let marks: [[UInt8]] = [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
      #expect(exercise((marks.randomElement(using: &random) ?? []) + bytes))
    }
  }

  @Test func `random pieces of tables are a table or a finding`() {
    var random = Seeded(state: 2)
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...80, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      #expect(exercise(Array(text.utf8)))
    }
  }

  @Test func `a spoilt good table is a table or a finding`() {
    var random = Seeded(state: 3)
    let good = Array(
      "日期,月份,镇街,数（元）,是否,编号,责任人,类型,次数\n2022-06-30,2022-06,城关镇,\"1,234.5\",是,A-1,\"甲、乙\",甲,3\n6月底前,3月,罗陈乡,<0.01,否,A-2,丙,乙,4\n"
        .utf8)
    for _ in 0..<3_000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8.random(in: 0x20...0x7E, using: &random), at: place)
        }
      }
      #expect(exercise(bytes))
    }
  }

  @Test func `random texts are a date or a problem`() {
    var random = Seeded(state: 4)
    let pieces = [
      "2022", "22", "6", "30", "13", "年", "月", "日", "底", "前", "-", "/", ".", "十", "三", "〇", "季度", "第", "上半年",
      "旬", "中旬", "初", "末",
      "年度", "今年", "明年", "全年", " ", "99999999999",
    ]
    var dates = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      switch DateText.parse(text, defaultYear: Bool.random(using: &random) ? 2022 : nil) {
      case .success(let date):
        dates += 1
        #expect((1900...2199).contains(date.year))
      case .failure(let problem):
        #expect(!problem.wording.chinese.isEmpty && !problem.help.english.isEmpty)
      }
    }
    #expect(dates > 0)
  }
}
