// SPDX-License-Identifier: MIT

import Foundation
import Testing
import Workbooks

private let again = "重新从原处复制或下载这个文件，或用 Excel、WPS 打开后另存一次"
private let saveAs = "用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”；只改扩展名没有用"
private let copyTable = "把里面的表格复制到 Excel 或 WPS，存为 .xlsx"
private let unpack = "把里面的表格解压出来放在这里"
private let ask = "问清文件从哪里来；可靠的话，把要用的表复制到新的工作簿里"
private let split = "把要用的表复制到新的工作簿里，或按年份拆开"

/// Files that are no workbook, whatever their names say: each is one line.
struct OtherKindTests {
  private func kind(_ name: String, _ help: String) -> [String] {
    ["台账.xlsx: 这不是 XLSX 工作簿，而是\(name) [workbook-kind] \(help)"]
  }

  @Test func `an empty file`() {
    #expect(refusal([]) == ["台账.xlsx: 文件是空的 [empty-file] \(again)"])
  }

  @Test func `a workbook of the old format`() throws {
    #expect(refusal(try fixture("Bad/xls.xlsx")) == kind("旧格式的表格（.xls 或 .et）", saveAs))
  }

  @Test func `an OpenDocument spreadsheet`() throws {
    #expect(refusal(try fixture("Bad/ods.xlsx")) == kind("OpenDocument 表格（.ods）", saveAs))
  }

  @Test func `a workbook with a password`() throws {
    #expect(
      refusal(try fixture("Bad/locked.xlsx")) == [
        "台账.xlsx: 工作簿加了打开密码，读不了 [workbook-locked] "
          + "在 Excel 或 WPS 里打开，去掉密码（文件 → 信息 → 保护工作簿 → 用密码进行加密，清空），再保存"
      ])
  }

  @Test(arguments: [
    ("wordprocessingml.document.main+xml", "Word 文档（.docx）", copyTable),
    ("presentationml.presentation.main+xml", "演示文稿（.pptx）", copyTable),
    ("theme+xml", "一般的压缩包（ZIP）", unpack),
  ])
  func `an archive of another kind`(type: String, name: String, help: String) {
    let types =
      "<Types><Override PartName=\"/xl/workbook.xml\" "
      + "ContentType=\"application/vnd.openxmlformats-officedocument.\(type)\"/></Types>"
    #expect(refusal(book(["[Content_Types].xml": types])) == kind(name, help))
  }

  @Test func `a binary workbook`() {
    let types =
      "<Types><Default Extension=\"bin\" "
      + "ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>"
    let root =
      "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/>"
      + "</Relationships>"
    let bytes = book(["[Content_Types].xml": types, "_rels/.rels": root])
    #expect(refusal(bytes) == kind("二进制工作簿（.xlsb）", saveAs))
  }

  @Test func `a zip archive of anything`() {
    var archive = ZipWriter()
    archive.add("照片/a.jpg", [1, 2, 3])
    #expect(refusal(archive.finished()) == kind("一般的压缩包（ZIP）", unpack))
  }

  @Test(arguments: [
    ("编号,名称\n1,青石镇\n", "文本（如 CSV）", "把扩展名改回 .csv；要用工作簿，就在 Excel 或 WPS 里打开后另存为“Excel 工作簿（*.xlsx）”"),
    ("\u{FEFF}\r\n<HTML><body><Table><tr><td>编号", "网页（HTML），有些系统导出的“Excel”就是这样", saveAs),
    ("<table border=1><tr><td>编号", "网页（HTML），有些系统导出的“Excel”就是这样", saveAs),
    (
      "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
      "Excel 2003 的 XML 表格", saveAs
    ),
    ("%PDF-1.7", "PDF 文件", copyTable),
    ("Rar!\u{1A}\u{7}", "压缩包（RAR、7z 或 GZ）", unpack),
    ("abc\u{0}\u{1}\u{2}", "认不出的文件", again),
  ])
  func `text and other files`(text: String, name: String, help: String) {
    #expect(refusal(Array(text.utf8)) == kind(name, help))
  }

  @Test func `a web page in GB 18030 or UTF-16`() {
    let wide: [UInt8] = [0xFF, 0xFE] + "<html><table>".utf8.flatMap { [$0, 0] }
    #expect(refusal(wide) == kind("网页（HTML），有些系统导出的“Excel”就是这样", saveAs))
    let national: [UInt8] = Array("<html><td>".utf8) + [0xB1, 0xE0, 0xBA, 0xC5]
    #expect(refusal(national) == kind("网页（HTML），有些系统导出的“Excel”就是这样", saveAs))
  }
}

/// Workbooks that are broken.
struct DamagedFileTests {
  private func damaged(_ message: String, _ help: String = again) -> [String] {
    ["台账.xlsx: \(message) [workbook-damaged] \(help)"]
  }

  @Test func `a file that was cut off`() throws {
    let whole = try fixture("xlsxwriter.xlsx")
    for length in [30, 1000, whole.count / 2, whole.count - 30] {
      #expect(refusal(Array(whole.prefix(length))) == damaged("工作簿不完整，后面的部分丢了"))
    }
  }

  @Test func `data that do not unpack`() throws {
    var bytes = try fixture("xlsxwriter.xlsx")
    let name = Array("xl/worksheets/sheet1.xml".utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: name) })
    for index in start + name.count + 40..<start + name.count + 60 { bytes[index] ^= 0x55 }
    let found = refusal(bytes)
    #expect(found == damaged("工作簿坏了，“xl/worksheets/sheet1.xml”的数据解不开"))
  }

  @Test func `a check sum that is another`() throws {
    var bytes = book(sheet: "<row><c><v>12345</v></c></row>")
    let digits = Array("12345".utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: digits) })
    bytes[start] = 0x39
    #expect(refusal(bytes) == damaged("工作簿坏了，“xl/worksheets/sheet1.xml”的数据解不开"))
  }

  @Test func `a sheet that unpacks to more than it says`() throws {
    #expect(
      refusal(try fixture("Bad/liar.xlsx")) == damaged("工作簿坏了，“xl/worksheets/sheet1.xml”的数据解不开"))
  }

  @Test func `a missing sheet`() {
    let links =
      "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet9.xml\"/>"
      + "</Relationships>"
    #expect(
      refusal(book(["xl/_rels/workbook.xml.rels": links]))
        == damaged("工作簿坏了，缺少“xl/worksheets/sheet9.xml”"))
  }

  @Test func `XML that breaks off`() {
    let bytes = book(["xl/worksheets/sheet1.xml": "<worksheet>\n<sheetData>\n<row>"])
    #expect(refusal(bytes) == damaged("工作簿坏了，“xl/worksheets/sheet1.xml”第 3 行读不懂"))
  }

  @Test func `an entity bomb and any document type are refused`() {
    let bomb =
      "<!DOCTYPE w [<!ENTITY a \"青石镇青石镇\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>"
    let trusted = "问清文件从哪里来；可靠的话，用 Excel 或 WPS 打开后另存一次"
    for text in [bomb, "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><worksheet/>"] {
      #expect(
        refusal(book(["xl/worksheets/sheet1.xml": text]))
          == damaged("“xl/worksheets/sheet1.xml”里有文档类型声明（DOCTYPE），真正的工作簿没有", trusted))
    }
  }

  @Test func `elements within elements without end`() {
    let trusted = "问清文件从哪里来；可靠的话，用 Excel 或 WPS 打开后另存一次"
    let text = String(repeating: "<worksheet>", count: 5000)
    #expect(
      refusal(book(["xl/worksheets/sheet1.xml": text]))
        == damaged("“xl/worksheets/sheet1.xml”里的层次太深，不像真正的工作簿", trusted))
  }

  @Test func `a book without sheets`() {
    let bytes = book(["xl/workbook.xml": "<workbook><sheets/></workbook>"])
    #expect(refusal(bytes) == damaged("工作簿里没有工作表", "在工作簿里加一张表"))
  }

  @Test func `two entries of one name`() {
    var archive = ZipWriter()
    archive.add("xl/workbook.xml", [])
    archive.add("XL\\Workbook.xml", [])
    let found = refusal(archive.finished())
    #expect(found == damaged("工作簿坏了，“XL\\Workbook.xml”有两份"))
  }
}

/// Workbooks that claim too much.
struct LargeFileTests {
  private func large(_ message: String, _ help: String) -> [String] {
    ["台账.xlsx: \(message) [workbook-too-large] \(help)"]
  }

  @Test func `ten gigabytes claimed by thirteen kilobytes`() throws {
    let bytes = try fixture("Bad/claims.xlsx")
    #expect(bytes.count < 14_000)
    #expect(refusal(bytes) == large("“xl/worksheets/sheet1.xml”解开后有 10 GB，最大 256 MB", split))
  }

  @Test func `a part that unpacks to a thousand times its size`() throws {
    #expect(
      refusal(try fixture("Bad/bomb.xlsx"))
        == large("“xl/worksheets/sheet1.xml”只有 31 KB，却要解开成 32 MB，不像真正的表格", ask))
  }

  @Test func `more entries than a workbook has`() {
    var archive = ZipWriter()
    for index in 0..<5000 { archive.add("a\(index)", []) }
    #expect(refusal(archive.finished()) == large("工作簿里有 5000 个文件，最多 4096 个", ask))
  }

  @Test func `a size that the sheet only declares is not believed`() throws {
    let sheet =
      "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c>"
      + "</row></sheetData></worksheet>"
    let read = try firstSheet(book(["xl/worksheets/sheet1.xml": sheet]))
    #expect(cells(read) == ["XFD1048576": "n 1"])
  }

  @Test func `more cells than are read`() {
    var limits = WorkbookLimits()
    limits.cells = 3
    let bytes = book(
      sheet:
        "<row r=\"2\"><c/><c/><c><v>1</v></c><c><v>1</v></c></row><row><c><v>1</v></c><c><v>1</v></c></row>")
    #expect(
      refusal(bytes, limits: limits) == [
        "台账.xlsx!表!B3: 从这里起超过 3 格 [workbook-too-large] 按年份或月份拆成几张表；删去多余的行和列"
      ])
  }

  @Test(arguments: [
    ("<row r=\"1048577\"><c><v>1</v></c></row>", "台账.xlsx!表!A1: 这一行之后的行号读不懂 [workbook-damaged] \(again)"),
    (
      "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>",
      "台账.xlsx!表!XFE2: 列号超过 XFD（16384 列） [workbook-damaged] \(again)"
    ),
    (
      "<row r=\"2\"><c r=\"B3\"><v>1</v></c></row>",
      "台账.xlsx!表!A2: 单元格的位置写成了“B3”，与所在的行对不上 [workbook-damaged] \(again)"
    ),
    ("<row r=\"2\"><c><v>一</v></c></row>", "台账.xlsx!表!A2: 这一格存的“一”不是数 [workbook-damaged] \(again)"),
    (
      "<row r=\"2\"><c t=\"s\"><v>7</v></c></row>",
      "台账.xlsx!表!A2: 这一格用的第 7 条文字不存在 [workbook-damaged] \(again)"
    ),
    (
      "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>1</v></c></row>",
      "台账.xlsx!表!B2: 这一格有两份 [workbook-damaged] \(again)"
    ),
    (
      "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>",
      "台账.xlsx!表!A2: 这一行有两份 [workbook-damaged] \(again)"
    ),
  ])
  func `cells that make no sense`(rows: String, line: String) {
    #expect(refusal(book(sheet: rows)) == [line])
  }

  @Test func `a text longer than a cell can be`() {
    let text = String(repeating: "青", count: 32_768)
    let rows = "<row><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"
    #expect(
      refusal(book(sheet: rows)) == [
        "台账.xlsx!表!A1: 这一格的文字超过 32767 字 [workbook-too-large] 把长文字放到单独的文档里"
      ])
  }
}
