// SPDX-License-Identifier: MIT

import Diagnostics
import Tables
import Testing
import Workbooks

/// One ledger in every form that an office sends it in: the values are the same.
struct SameMeaningTests {
  private static let schema = TableSchema(
    id: "outfalls", title: Wording("排污口", "outfalls"),
    columns: [
      Column("id", "编号", type: .identifier, isRequired: true), Column("name", "名称", isRequired: true),
      Column(
        "kind", "类别",
        type: .choice([
          Choice("town", "城镇污水处理厂排污口"), Choice("works", "工业排污口"), Choice("farm", "农业排口"),
          Choice("other", "其他排口"),
        ])),
      Column("area", "镇街", type: .name, isRequired: true), Column("code", "国家编码", type: .identifier),
      Column("surveyed", "排查日期", type: .date), Column("sampled", "监测日期", type: .date),
      Column("items", "监测因子", type: .names), Column("result", "监测结果"),
      Column("exceeds", "是否超标", type: .flag), Column("share", "整治进度", type: .amount, unit: "%"),
      Column("flow", "日排放量", type: .amount, unit: "吨"), Column("cost", "整治费用", type: .amount, unit: "万元"),
      Column("due", "完成时限", type: .date), Column("chief", "河长", type: .text), Column("note", "备注"),
    ], key: ["id"])

  private struct Reading {
    let rows: [[FieldValue?]]
    let places: [String]
    let notes: String
  }

  private func reading(_ table: Diagnosed<Table?>) throws -> Reading {
    let value = try #require(table.value, "\(lines(table.diagnostics))")
    let typed = Self.schema.read(value)
    let rows = typed.value.rows
    return Reading(
      rows: rows.map { row in Self.schema.columns.map { row.value($0.id) } },
      places: rows.map { $0.location(of: "note").description },
      notes: DiagnosticPrinter(language: .chinese).text(table.diagnostics + typed.diagnostics))
  }

  private func book(_ writer: String) throws -> Reading {
    let workbook = try #require(Workbook.open(try fixture("\(writer).xlsx"), path: "\(writer).xlsx").value)
    let sheet = try #require(workbook.sheets.first)
    let worksheet = try #require(workbook.worksheet(sheet).value)
    return try reading(worksheet.table(Self.schema))
  }

  private func text(_ name: String) throws -> Reading {
    try reading(CSVFormat.parse(try fixture(name), path: name, schema: Self.schema))
  }

  @Test func `the plain text is read without a word`() throws {
    let plain = try text("ledger.csv")
    #expect(plain.notes.isEmpty)
    #expect(plain.rows.count == 5)
    #expect(plain.rows.allSatisfy { $0.count == 16 })
    #expect(plain.rows.first?[0] == .text("HK-01"))
    #expect(plain.places.first == "ledger.csv:2:134")
  }

  @Test(arguments: ["ledger-gb18030.csv", "ledger-utf16.txt"])
  func `other encodings hold the same`(name: String) throws {
    #expect(try text(name).rows == text("ledger.csv").rows)
  }

  @Test(arguments: ["openpyxl", "xlsxwriter", "libreoffice", "gnumeric"])
  func `workbooks of four writers hold the same`(writer: String) throws {
    let (book, plain) = (try book(writer), try text("ledger.csv"))
    #expect(book.rows == plain.rows)
    #expect(book.places == [5, 6, 7, 9, 10].map { "\(writer).xlsx!排污口!P\($0)" })
    #expect(
      book.notes == "\(writer).xlsx!排污口!A4: note: 表头在第 3–4 行；略过标题第 1–2 行、附注第 14–15 行；"
        + "小计 2 行、合计 1 行没有读入，6 格核对相符；合并单元格填充 3 格；"
        + "隐藏的第 10 行也读入；隐藏的列O“河长”也读入 [table-layout]\n")
  }

  @Test func `formulas of totals without results are told and keep no entry back`() throws {
    let book = try book("openpyxl-formulas")
    #expect(book.rows == (try text("ledger.csv").rows))
    #expect(book.notes.contains("小计 2 行、合计 1 行没有读入，6 格公式没有结果、未核对"))
  }
}
