// SPDX-License-Identifier: MIT

import Diagnostics
import Tables
import Testing
import Workbooks

/// Cells as various programs write them.
struct CellTests {
  /// The contents of the cells of one row.
  private func row(_ cells: String, _ parts: [String: String] = [:]) throws -> [String] {
    let sheet = try firstSheet(book(parts, sheet: "<row>\(cells)</row>"))
    return sheet.rows.flatMap(\.cells).map { shown($0.content) }
  }

  /// What a number of a format becomes.
  private func number(_ value: String, _ format: String, is1904: Bool = false) throws -> [String] {
    let escaped = format.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
    let styles =
      "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"\(escaped)\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/></cellXfs></styleSheet>"
    return try row("<c s=\"1\"><v>\(value)</v></c>", styled(styles, is1904: is1904))
  }

  private func builtIn(_ value: String, _ id: Int) throws -> [String] {
    let styles = "<styleSheet><cellXfs><xf numFmtId=\"\(id)\"/></cellXfs></styleSheet>"
    return try row("<c><v>\(value)</v></c>", styled(styles, is1904: false))
  }

  private func styled(_ styles: String, is1904: Bool) -> [String: String] {
    [
      "xl/styles.xml": styles,
      "xl/_rels/workbook.xml.rels":
        "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        + "<Relationship Id=\"r2\" Type=\"x/styles\" Target=\"/xl/styles.xml\"/></Relationships>",
      "xl/workbook.xml":
        "<x:workbook xmlns:x=\"u\" xmlns:r=\"v\"><x:workbookPr date1904=\"\(is1904)\"/><x:sheets>"
        + "<x:sheet name=\"表\" r:id=\"r1\"/></x:sheets></x:workbook>",
    ]
  }

  @Test(arguments: [
    ("12", "n 12"), ("-0.5", "n -0.5"), ("0", "n 0"), ("-0", "n 0"), ("007", "n 7"), ("1.50", "n 1.5"),
    ("5.", "n 5"),
    (".5", "n 0.5"), ("0.30000000000000004", "n 0.3"), ("0.99999999999999989", "n 1"),
    ("1234567.8910000001", "n 1234567.891"), ("1E3", "n 1000"), ("1.5e-3", "n 0.0015"),
    ("4.4742E+4", "n 44742"),
    ("1.234567890123457e+16", "n~ 12345678901234600"), ("999999999999999", "n 999999999999999"),
    ("1000000000000000", "n~ 1000000000000000"), ("9999999999999999", "n~ 10000000000000000"),
    ("1e300", "n~ 1e300"), ("-2.5e-100", "n -2.5e-100"),
    ("0.1234567890123445", "n 0.123456789012344"), ("0.1234567890123455", "n 0.123456789012346"),
  ])
  func `numbers are the shortest decimals`(stored: String, expected: String) throws {
    #expect(try row("<c><v>\(stored)</v></c>") == [expected])
  }

  @Test(arguments: ["1e", "1e+", "--1", "1.2.3", ".", "NaN", "1e12345", "0x10"])
  func `what is no number is refused`(stored: String) {
    let found = refusal(book(sheet: "<row><c><v>\(stored)</v></c></row>"))
    #expect(found.first?.hasPrefix("台账.xlsx!表!A1: 这一格存的“\(stored)”不是数") == true)
  }

  @Test(arguments: [
    ("44742", "yyyy\"年\"m\"月\"d\"日\"", "d 2022-06-30"), ("44742", "[$-804]yyyy\\年m\\月;@", "d 2022-06-30"),
    ("44742.75", "yyyy-mm-dd", "d 2022-06-30"), ("44742.75", "yyyy/m/d h:mm", "d 2022-06-30 18:00:00"),
    ("44742", "yyyy/m/d h:mm", "d 2022-06-30"), ("44742.999999999", "yyyy-m-d hh:mm:ss", "d 2022-07-01"),
    ("44742", "[DBNum1][$-804]m\"月\"d\"日\"", "d 2022-06-30"), ("44742", "m/d", "d 2022-06-30"),
    ("44742", "aaaa", "d 2022-06-30"), ("44742", "mmm", "d 2022-06-30"),
    ("0.5", "h:mm AM/PM", "d 12:00:00"), ("0.5", "上午/下午h\"时\"mm\"分\"", "d 12:00:00"),
    ("0.25", "mm:ss", "d 06:00:00"),
    ("44742.5", "h:mm", "d 2022-06-30 12:00:00"), ("1.5", "[h]:mm:ss", "d 36:00:00"),
    ("0.01", "[mm]:ss", "d 00:14:24"),
    ("60", "yyyy-mm-dd", "d 1900-02-29"), ("0", "yyyy-mm-dd", "d 1900-01-00"),
    ("1", "yyyy-mm-dd", "d 1900-01-01"),
    ("2958465", "yyyy-mm-dd", "d 9999-12-31"), ("2958466", "yyyy-mm-dd", "n 2958466"),
    ("-1", "yyyy-mm-dd", "n -1"), ("4.4742E4", "yyyy-mm-dd", "d 2022-06-30"),
    ("0.25", "yyyy/m/d h:mm", "d 06:00:00"),
    ("12", "0\"天\"", "n 12"), ("12", "0\"days\"", "n 12"), ("12", "[Red]0.00_);(0.00)", "n 12"),
    ("12", "_d0*m", "n 12"),
    ("12", "General", "n 12"), ("12", "[>100]0;0", "n 12"), ("12", "0.00E+00", "n 12"), ("12", "@", "n 12"),
    ("12", "#,##0;yyyy", "n 12"), ("12", "[Magenta]0", "n 12"),
    ("0.853", "0.0%", "n 85.3%"), ("1", "0%", "n 100%"), ("0.0001", "0%", "n 0.01%"), ("0", "0%", "n 0%"),
    ("12", "0\\%", "n 12"),
  ])
  func `formats decide what a number means`(stored: String, format: String, expected: String) throws {
    #expect(try number(stored, format) == [expected], "\(format)")
  }

  @Test(arguments: [
    (9, "n 4474200%"), (10, "n 4474200%"), (14, "d 2022-06-30"), (22, "d 2022-06-30"), (27, "d 2022-06-30"),
    (31, "d 2022-06-30"), (36, "d 2022-06-30"), (50, "d 2022-06-30"), (58, "d 2022-06-30"),
    (18, "d 2022-06-30"),
    (46, "d 1073808:00:00"), (49, "n 44742"), (0, "n 44742"), (2, "n 44742"), (37, "n 44742"),
  ])
  func `formats that every program knows by number`(id: Int, expected: String) throws {
    #expect(try builtIn("44742", id) == [expected])
  }

  @Test(arguments: [("0", "d 1904-01-01"), ("43280", "d 2022-06-30"), ("60", "d 1904-03-01")])
  func `days counted from 1904`(stored: String, expected: String) throws {
    #expect(try number(stored, "yyyy-mm-dd", is1904: true) == [expected])
  }

  @Test func `every day from 1900 to 2199 is the calendar's`() throws {
    var expected = [(1900, 3, 1)]
    while expected.count < 109_513, let (year, month, day) = expected.last {
      let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      expected.append(
        day < days ? (year, month, day + 1) : month < 12 ? (year, month + 1, 1) : (year + 1, 1, 1))
    }
    let rows = stride(from: 61, to: 61 + expected.count, by: 97).map {
      "<row><c s=\"1\"><v>\($0)</v></c></row>"
    }
    let styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    let sheet = try firstSheet(book(styled(styles, is1904: false), sheet: rows.joined()))
    let read = sheet.rows.flatMap(\.cells).map { shown($0.content) }
    let wanted = stride(from: 0, to: expected.count, by: 97).map { index in
      let (year, month, day) = expected[index]
      return "d \(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
    #expect(read == wanted)
  }

  @Test(arguments: [
    ("<c t=\"b\"><v>1</v></c>", ["b true"]), ("<c t=\"b\"><v>0</v></c>", ["b false"]),
    ("<c t=\"e\"><v>#N/A</v></c>", ["e #N/A"]),
    ("<c t=\"d\"><v>2022-06-30T00:00:00Z</v></c>", ["d 2022-06-30"]),
    ("<c t=\"d\"><v>2022-06-30T08:05:00.000</v></c>", ["d 2022-06-30 08:05:00"]),
    ("<c t=\"d\"><v>2022-06-30</v></c>", ["d 2022-06-30"]),
    ("<c t=\"str\"><f>A1</f><v>超标</v></c>", ["t 超标"]), ("<c t=\"str\"><f>A1</f><v></v></c>", []),
    ("<c><f>A1*2</f><v>4</v></c>", ["n 4"]), ("<c><f>A1*2</f><v></v></c>", ["f A1*2"]),
    ("<c><f>A1*2</f><v/></c>", ["f A1*2"]), ("<c t=\"str\"><f>A1</f></c>", ["f A1"]),
    ("<c t=\"e\"><f>1/0</f></c>", ["f 1/0"]),
    (
      "<c><f t=\"shared\" ref=\"A1:B1\" si=\"0\">C1+1</f><v>1</v></c><c><f t=\"shared\" si=\"0\"/></c>",
      ["n 1", "f C1+1"]
    ),
    ("<c s=\"3\"/><c/><c><v></v></c>", []),
    ("<c t=\"inlineStr\"><is><t>一</t></is></c>", ["t 一"]), ("<c t=\"inlineStr\"><is><t/></is></c>", []),
    ("<c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>一</t></r><r><t> 二</t></r></is></c>", ["t 一 二"]),
    (
      "<c t=\"inlineStr\"><is><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr/></is></c>",
      ["t 東京"]
    ),
    ("<c t=\"inlineStr\"><is><t>a_x000D_b_x005F_x_xZZZZ__x0041</t></is></c>", ["t a\rb_x_xZZZZ__x0041"]),
    ("<c t=\"inlineStr\"><is><t>_xD83D__xDE00_</t></is></c>", ["t 😀"]),
    ("<c t=\"inlineStr\"><is><t>_x005F_x0041_</t></is></c>", ["t _x0041_"]),
    ("<c t=\"inlineStr\"><is>\n <t>一</t>\n </is></c>", ["t 一"]),
    ("<c t=\"inlineStr\"><is><t><![CDATA[a<b]]></t></is></c>", ["t a<b"]),
  ])
  func `kinds of cells`(cells: String, expected: [String]) throws {
    #expect(try row(cells) == expected)
  }

  @Test func `rows and cells without places follow one another`() throws {
    let sheet = try firstSheet(
      book(
        sheet:
          "<row><c><v>1</v></c></row><row r=\"5\"><c r=\"C5\"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>"
      ))
    #expect(cells(sheet) == ["A1": "n 1", "C5": "n 2", "D5": "n 3", "A6": "n 4"])
  }

  @Test func `rows out of order are put in order`() throws {
    let sheet = try firstSheet(
      book(
        sheet:
          "<row r=\"9\"><c r=\"B9\"><v>2</v></c><c r=\"A9\"><v>1</v></c></row><row r=\"3\"><c><v>0</v></c></row>"
      ))
    #expect(sheet.rows.map(\.number) == [3, 9])
    #expect(sheet.rows.last?.cells.map(\.column) == [1, 2])
  }

  @Test func `hidden rows and columns and merged ranges`() throws {
    let sheet = try firstSheet(
      book([
        "xl/worksheets/sheet1.xml":
          "<worksheet><cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"4\" max=\"4\" hidden=\"true\"/>"
          + "<col min=\"5\" max=\"16384\" hidden=\"0\"/></cols><sheetData><row hidden=\"1\"><c><v>1</v></c></row></sheetData>"
          + "<mergeCells count=\"9\"><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"坏\"/><mergeCell ref=\"A1:XFE1\"/>"
          + "</mergeCells><extLst><ext><sheetData><row><c><v>9</v></c></row></sheetData></ext></extLst></worksheet>"
      ]))
    #expect(sheet.hiddenColumns == [2...4])
    #expect(sheet.rows.map(\.isHidden) == [true])
    #expect(sheet.merges == [Worksheet.Merge(rows: 1...2, columns: 1...2)])
    #expect(cells(sheet) == ["A1": "n 1"])
  }

  @Test func `the strict form, prefixes and other places of parts`() throws {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let bytes = book([
      "_rels/.rels":
        "<p:Relationships xmlns:p=\"u\"><p:Relationship Id=\"a\" Type=\"\(strict)/officeDocument\" Target=\"/book/main.xml\"/>"
        + "</p:Relationships>",
      "[Content_Types].xml":
        "<Types><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
        + "spreadsheetml.sheet.main+xml\"/></Types>",
      "book/main.xml":
        "<x:workbook xmlns:x=\"u\" xmlns:r=\"\(strict)\"><x:sheets><x:sheet name=\"图\" r:id=\"c\"/>"
        + "<x:sheet name=\"甲 &amp; 乙\" state=\"veryHidden\" r:id=\"a\"/></x:sheets></x:workbook>",
      "book/_rels/main.xml.rels":
        "<Relationships><Relationship Id=\"a\" Type=\"\(strict)/worksheet\" Target=\"../Sheets/./One.xml\"/>"
        + "<Relationship Id=\"c\" Type=\"\(strict)/chartsheet\" Target=\"c.xml\"/>"
        + "<Relationship Id=\"b\" Type=\"\(strict)/sharedStrings\" Target=\"s.xml\"/></Relationships>",
      "book\\s.xml": "<x:sst xmlns:x=\"u\"><x:si><x:t>一</x:t></x:si></x:sst>",
      "sheets/one.xml":
        "<x:worksheet xmlns:x=\"u\"><x:sheetData><x:row><x:c t=\"s\"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>",
    ])
    let workbook = try #require(Workbook.open(bytes, path: "f").value)
    #expect(workbook.sheets == [Workbook.Sheet(name: "甲 & 乙", isHidden: true)])
    #expect(cells(try firstSheet(bytes)) == ["A1": "t 一"])
  }
}
