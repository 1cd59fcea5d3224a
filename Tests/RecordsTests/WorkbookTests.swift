// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Testing
import Workbooks

/// A workbook of sheets of texts; the sheets whose names begin with a dot are hidden.
private func book(_ sheets: [(name: String, rows: [String])]) -> [UInt8] {
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  var archive = ZipWriter()
  func add(_ name: String, _ text: String) { archive.add(name, Array(text.utf8)) }
  add(
    "[Content_Types].xml",
    "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(types).sheet.main+xml\"/></Types>")
  add(
    "_rels/.rels",
    "<Relationships><Relationship Id=\"r\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
      + "</Relationships>")
  let tabs = sheets.enumerated().map { index, sheet in
    let state = sheet.name.hasPrefix(".") ? " state=\"hidden\"" : ""
    return "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"r\(index)\"/>"
  }
  add(
    "xl/workbook.xml",
    "<workbook xmlns:r=\"\(office)\"><sheets>\(tabs.joined())</sheets></workbook>")
  let links = sheets.indices.map { index in
    "<Relationship Id=\"r\(index)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\(index).xml\"/>"
  }
  add("xl/_rels/workbook.xml.rels", "<Relationships>\(links.joined())</Relationships>")
  for (index, sheet) in sheets.enumerated() {
    let rows = sheet.rows.enumerated().map { number, row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).enumerated().map {
        column, text in
        let place = SourceLocation.letters(column + 1) + String(number + 1)
        return text.isEmpty ? "" : "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
    }
    add(
      "xl/worksheets/sheet\(index).xml",
      "<worksheet xmlns=\"urn:x\"><sheetData>\(rows.joined())</sheetData></worksheet>")
  }
  return archive.finished()
}

private let header = "编号,名称,类别"

private func parse(
  _ file: String, _ sheets: [(name: String, rows: [String])], tables: String = ""
) -> (ids: [String], findings: String) {
  let found = RecordSet.parse(
    ContentTree(
      name: "content",
      files: [
        ContentTree.File(path: "site.yml", bytes: Array((siteFile + "\n" + tables).utf8)),
        ContentTree.File(path: "tables/\(file)", bytes: book(sheets)),
      ]))
  return (found.value?.holders.map(\.id) ?? [], lines(found.diagnostics))
}

struct WorkbookTests {
  @Test func `a sheet is found by its name`() {
    let found = parse("台账.xlsx", [("责任主体", [header, "Z01,青石镇,镇街"])])
    #expect(found.ids == ["Z01"])
    #expect(found.findings.isEmpty)
  }

  @Test func `the only sheet that holds anything may have any name`() {
    let found = parse("责任主体.xlsx", [("Sheet1", [header, "Z01,青石镇,镇街"]), ("Sheet2", [])])
    #expect(found.ids == ["Z01"])
    #expect(found.findings.isEmpty)
  }

  @Test func `a book of no known kind is an error that offers the nearest name`() {
    let found = parse("责任主题.xlsx", [("Sheet1", [header, "Z01,青石镇,镇街"])])
    #expect(found.ids.isEmpty)
    #expect(
      found.findings == """
        content/tables/责任主题.xlsx: error: 看文件名“责任主题”不知道是哪一种表 [unknown-table]
          帮助：是不是“责任主体”？

        """)
  }

  @Test func `sheets that are read in the same way share one note`() {
    let months = (1...3).map { month in
      (name: "\(month)月", rows: ["责任主体", header, "Z0\(month),甲\(month),镇街"])
    }
    let found = parse(
      "台账.xlsx", months + [("4月", [header, "Z09,丁,镇街"])],
      tables: "数据表:\n  - {种类: 责任主体, 文件: tables/台账.xlsx, 工作表: \"*月\"}\n")
    #expect(found.ids == ["Z01", "Z02", "Z03", "Z09"])
    #expect(
      found.findings
        == "content/tables/台账.xlsx: note: 工作表“1月”“2月”“3月”：表头在第 2 行；略过标题第 1 行 [table-layout]\n")
  }

  @Test func `a sheet beside known ones is a warning, a hidden one a note`() {
    let found = parse(
      "台账.xlsx",
      [("责任主体", [header, "Z01,青石镇,镇街"]), ("年度目票", ["甲", "乙"]), (".选项", ["甲"]), ("空", [])])
    #expect(found.ids == ["Z01"])
    #expect(
      found.findings == """
        content/tables/台账.xlsx!年度目票!A1: warning: 工作表“年度目票”不知道是哪一种表，没有读 [unknown-sheet]
          帮助：是不是“年度目标”？
        content/tables/台账.xlsx: note: 隐藏的工作表“.选项”没有读入 [hidden-sheet]

        """)
  }

  @Test func `sheets of several towns add up, and others may be left alone`() {
    let sheets = [
      ("青石镇", [header, "Z01,青石镇,镇街"]), ("白石镇", [header, "Z02,白石镇,镇街"]), ("目录", ["甲", "乙"]),
      (".旧镇", [header, "Z03,旧镇,镇街"]),
    ]
    let tables = """
      数据表:
        - {种类: 责任主体, 文件: tables/名单.xlsx, 工作表: "*镇"}
        - {种类: 不读, 文件: tables/名单.xlsx, 工作表: 目录}
      """
    let found = parse("名单.xlsx", sheets, tables: tables)
    #expect(found.ids == ["Z01", "Z02"])
    #expect(found.findings == "content/tables/名单.xlsx: note: 隐藏的工作表“.旧镇”没有读入 [hidden-sheet]\n")
    let named = parse(
      "名单.xlsx", sheets,
      tables: "数据表:\n  - {种类: 责任主体, 文件: tables/名单.xlsx, 工作表: .旧镇}\n  - {种类: 不读, 文件: tables/名单.xlsx}\n")
    #expect(named.ids == ["Z03"])
    #expect(named.findings == "content/tables/名单.xlsx!.旧镇!A1: note: 工作表是隐藏的 [table-layout]\n")
  }

  @Test func `a damaged book is one error and no cascade`() {
    let found = RecordSet.parse(
      tree([
        "site.yml": siteFile, "tables/台账.xlsx": "PK\u{3}\u{4}x",
        "tables/进度.csv": "目标编号,截止日,累计值\nQ01,2022-03-31,1\n",
      ]))
    #expect(found.diagnostics.map(\.location.path) == ["content/tables/台账.xlsx"])
    #expect(found.diagnostics.map(\.severity) == [.error])
  }

  @Test func `a plain table of other columns can be declared with rows and fillings`() {
    let found = RecordSet.parse(
      tree([
        "site.yml": siteFile + """

          数据表:
            - {种类: 责任主体, 文件: tables/名单.csv, 表头行: 2, 略过行: [4], 向下填充: [类别]}
          """,
        "tables/名单.csv": "名单,,\n编号,名称,类别\nZ01,青石镇,镇街\n（以下新设）,,\nZ02,白石镇,\n",
      ]))
    #expect(found.value?.holders.map(\.id) == ["Z01", "Z02"])
    #expect(
      lines(found.diagnostics)
        == "content/tables/名单.csv:2:1: note: 表头在第 2 行；略过标题第 1 行、声明不读的第 4 行；向下填充 1 格 [table-layout]\n")
  }
}
