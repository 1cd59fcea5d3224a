// SPDX-License-Identifier: MIT

import Diagnostics
import Standards
import Tables
import Testing

/// The English side of messages of which other tests show the Chinese one.
struct EnglishWordingTests {
  @Test(arguments: [
    (
      "约5", "“约5” is not an exact number",
      "write one exact number such as 12.5; leave the cell empty where there is none"
    ),
    ("1e5", "“1e5” is written with an exponent", "if it means 100000, write 100000"),
    (
      "1234567890123456", "“1234567890123456” has more than 15 significant digits",
      "check the number and cut the needless digits"
    ),
    ("0.1234567890123", "“0.1234567890123” has more than 12 decimals", "keep at most 12 decimals"),
    ("1,23", "the commas in “1,23” are not between thousands", "delete the commas; the decimal point is “.”"),
    (
      "5%", "“5%” has a percent sign, but the column's unit is not %",
      "convert it to 万元 and write the number alone"
    ),
    ("5吨", "the unit “吨” in “5吨” is not the column's", "convert it to 万元 and write the number alone"),
    (
      "<5", "“<5” means below detection, which this column does not take",
      "write one exact number such as 12.5; leave the cell empty where there is none"
    ),
    ("-1", "“-1” is less than 0 万元", "check the number and its unit"),
    ("100000", "“100000” is more than 999 万元", "check the number and its unit"),
  ])
  func `numbers`(text: String, message: String, help: String) {
    let type = ColumnType.number(min: .init(0), max: .init(999), decimals: nil)
    let finding = readCell(text, type, unit: "万元").diagnostics.first
    #expect(finding?.message.english == "column “列”: " + message)
    #expect(finding?.help?.english == help)
  }

  @Test func `other cells`() {
    let choices = ColumnType.choice([Choice("a", "甲"), Choice("b", "乙")])
    let expected: [(String, ColumnType, String, String)] = [
      ("1.5", .integer(min: 0, max: 9), "“1.5” is not a whole number", "write a whole number such as 12"),
      ("xyz", choices, "“xyz” is not one of the choices", "write one of “甲”, “乙”"),
      ("好", .flag, "“好” is neither yes nor no", "write “是” (yes) or “否” (no)"),
      (
        "甲、乙", .name, "“甲、乙” looks like several names",
        "write one name here and the others in rows of their own"
      ),
      (
        "A 1", .identifier, "the code “A 1” has a blank in it",
        "delete the blank or line break inside the code"
      ),
      (
        "1E+10", .identifier, "a spreadsheet turned the code into “1E+10”",
        "format the column as text and type the code again"
      ),
    ]
    for (text, type, message, help) in expected {
      let finding = readCell(text, type).diagnostics.first
      #expect(finding?.message.english == "column “列”: " + message)
      #expect(finding?.help?.english == help)
    }
    #expect(
      readCell("", .name, required: true).diagnostics.map(\.message.english) == [
        "column “列”: a value is required, but the cell is empty"
      ])
  }

  @Test func `columns and rows`() {
    let schema = TableSchema(
      id: "t", title: Wording("表", "table"),
      columns: [
        Column("id", "编号", type: .identifier, isRequired: true),
        Column("town", "镇街", type: .name, isRequired: true),
        Column("area", "面积", type: .amount, unit: "亩"),
      ], key: ["id"])
    func lines(_ text: String) -> String {
      guard let table = parse(text).value else { return "no table" }
      return printed(schema.read(table).diagnostics, .english)
    }
    #expect(
      lines("编号,id,xyz,面积（公顷）\nA,A,1,1\nA,A,1,1\n合计,,,\n") == """
        t.csv:1:1: error: the column “镇街” (town) is missing [missing-column]
          help: add “镇街” to the header and fill it in
        t.csv:1:4: error: the columns “编号” and “id” are both “编号” [repeated-column]
          help: delete one of them
        t.csv:1:7: error: this kind of table has no column “xyz” [unknown-column]
          help: the columns are “编号”, “镇街”, “面积”
        t.csv:1:11: error: the unit “公顷” of the column “面积（公顷）” cannot be converted [unknown-unit]
          help: convert the column to 亩 and say so in the header
        t.csv:3:1: error: lines 3 and 2 have the same “编号”: “A” [duplicate-key]
          help: merge the two rows or delete one
        t.csv:1:1: note: 1 row of totals left out, 1 of them has no number to check [table-layout]

        """)
  }

  @Test func `files`() {
    let expected: [(Diagnosed<Table?>, String, String)] = [
      (parse(""), "the file is empty", "write the column names in the first row, then one entry a row"),
      (
        parse("a,b\n\"x"), "the quote “\"” opened in line 2 never closes",
        "close it at the cell's end; write a quote in the text twice"
      ),
      (
        parse("a,b\n1"), "the row has 1 cells, the header has 2",
        "add the missing commas; an empty cell keeps its place"
      ),
      (
        parse("a,b\n1,2,3"), "the row has 3 cells, the header has 2",
        "put a cell that holds a comma in quotes"
      ),
      (parse("a,a"), "the column name “a” is also that of column 1", "rename or delete one of them"),
      (parse("a,\n1,2"), "column 2 has no name, but line 2 fills it", "name the column or delete it"),
      (
        parse("a\n\u{1}"), "there is a control character U+0001 here",
        "delete the invisible character or type the cell again"
      ),
      (
        parse("a\n\u{0}"), "byte 3 is zero, so the file is not text",
        "open it in Excel or WPS and save it as “CSV UTF-8”"
      ),
      (
        parse("abc", limits: .init(bytes: 2)), "the file has 3 bytes, the most is 2",
        "split it into files by year or month"
      ),
      (
        parse("a,b", limits: .init(columns: 1)), "the header has 2 columns, the most is 1",
        "delete what is not needed; one entry a row"
      ),
      (
        parse("a\n1", limits: .init(rows: 0)), "from here on there are more than 0 rows",
        "split it into files by year or month"
      ),
    ]
    for (result, message, help) in expected {
      #expect(result.diagnostics.map(\.message.english) == [message])
      #expect(result.diagnostics.map(\.help?.english) == [help])
    }
  }
}
