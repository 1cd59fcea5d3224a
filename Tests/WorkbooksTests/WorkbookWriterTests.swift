// SPDX-License-Identifier: MIT

import Diagnostics
import Tables
import Testing
import Workbooks

struct WorkbookWriterTests {
  private let schema = TableSchema(
    id: "outlets", title: Wording("排口/台账", "outlets"),
    columns: [
      Column(
        "id", "编号", type: .identifier, isRequired: true, note: Wording("本县 <自编> & 不重", "the county's own")),
      Column(
        "kind", "类别",
        type: .choice([Choice("farming", "农业排口"), Choice("other", "其他, 说明")]), visibility: .published),
      Column("load", "日排放量", type: .amount, unit: "吨"), Column("seen", "排查日期", type: .date),
      Column("month", "月份", type: .month), Column("sign", "标识牌", type: .flag),
      Column("who", "责任人", type: .names),
    ])

  private func sheets(_ language: Language) throws -> [String: [String: String]] {
    let bytes = WorkbookWriter.template(of: schema, language: language)
    let workbook = try #require(Workbook.open(bytes, path: "f").value)
    var found: [String: [String: String]] = [:]
    for sheet in workbook.sheets {
      found[sheet.name] = cells(try #require(workbook.worksheet(sheet).value))
    }
    return found
  }

  @Test func `the first sheet is the header, as the reader of tables takes it`() throws {
    #expect(
      try sheets(.chinese)["排口_台账"] == [
        "A1": "t 编号", "B1": "t 类别", "C1": "t 日排放量（吨）", "D1": "t 排查日期", "E1": "t 月份", "F1": "t 标识牌",
        "G1": "t 责任人",
      ])
    #expect(try sheets(.english)["outlets"]?["C1"] == "t load (吨)")
  }

  @Test func `the second sheet explains each column`() throws {
    let guide = try #require(try sheets(.chinese)["填写说明"])
    #expect(guide["A1"] == "t 列")
    #expect(guide["A2"] == "t 编号")
    #expect(guide["B2"] == "t 是")
    #expect(guide["C2"] == "t 编号，不要有空格")
    #expect(guide["E2"] == "t 本县 <自编> & 不重")
    #expect(guide["F2"] == "t 否")
    #expect(guide["B3"] == nil)
    #expect(guide["C3"] == "t 农业排口、其他, 说明")
    #expect(guide["F3"] == "t 是")
    #expect(guide["D4"] == "t 吨")
    // The lists from which the columns of choices offer.
    #expect(guide["H1"] == "t 类别")
    #expect(guide["H3"] == "t 其他, 说明")
    #expect(guide["I2"] == "t 是")
    let english = try #require(try sheets(.english)["Instructions"])
    #expect(english["C3"] == "t one of: farming (农业排口), other (其他, 说明)")
    #expect(english["H2"] == "t farming")
  }

  @Test func `choices are offered below the header, and nothing else`() {
    let text = String(decoding: WorkbookWriter.template(of: schema, language: .chinese), as: UTF8.self)
    #expect(text.contains("sqref=\"B2:B1048576\"><formula1>'填写说明'!$H$2:$H$3</formula1>"))
    #expect(text.contains("sqref=\"F2:F1048576\"><formula1>'填写说明'!$I$2:$I$3</formula1>"))
    #expect(text.contains("<dataValidations count=\"2\">"))
    #expect(text.contains("state=\"frozen\""))
  }

  @Test func `the same schema gives the same bytes`() {
    let first = WorkbookWriter.template(of: schema, language: .english)
    #expect(first == WorkbookWriter.template(of: schema, language: .english))
    #expect(first != WorkbookWriter.template(of: schema, language: .chinese))
  }
}
