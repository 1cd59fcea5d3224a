// SPDX-License-Identifier: MIT

import Diagnostics
import Tables
import Testing

func parse(_ text: String, limits: CSVFormat.Limits = .init()) -> Diagnosed<Table?> {
  CSVFormat.parse(Array(text.utf8), path: "t.csv", limits: limits)
}

/// The table as lists of texts.
func cells(_ table: Table?) -> [[String]] {
  guard let table else { return [] }
  return (0..<table.rowCount).map { row in table.header.indices.map { table.text(row, $0) } }
}

/// The findings as a clerk sees them.
func printed(_ diagnostics: [Diagnostic], _ language: Language = .chinese) -> String {
  DiagnosticPrinter(language: language).text(diagnostics)
}

struct RenamedWorkbookTests {
  @Test func `a workbook by the name of a text is to be renamed`() {
    let bytes = [0x50, 0x4B, 0x03, 0x04] + Array("...xl/workbook.xml...".utf8)
    let found = CSVFormat.parse(bytes, path: "tables/进度.csv").diagnostics
    #expect(
      printed(found) == """
        tables/进度.csv: error: 这是 Excel 工作簿，文件名却以 .csv 结尾 [not-text]
          帮助：把文件名改成“进度.xlsx”，工作簿可以直接读

        """)
  }
}

struct CSVFormatTests {
  @Test func `quotes, doubled quotes, commas and line breaks inside quotes`() {
    let result = parse("a,b\r\n\"x,\"\"y\"\"\",\"1\r\n2\"\r\n\"\",\"\"\"\"\r\n")
    #expect(cells(result.value) == [["x,\"y\"", "1\r\n2"], ["", "\""]])
    #expect(result.diagnostics.isEmpty)
    #expect(result.value?.line(ofRow: 1) == 4)
  }

  @Test(arguments: ["a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4", "a,b\r1,2\r3,4\r", "a\tb\n1\t2\n3\t4"])
  func `each line ending and tabs`(text: String) {
    let result = parse(text)
    #expect(cells(result.value) == [["1", "2"], ["3", "4"]])
    #expect(result.value?.line(ofRow: 1) == 3)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `a quote within an unquoted cell is text`() {
    #expect(cells(parse("a,b\n5\" 屏,x\"y\n").value) == [["5\" 屏", "x\"y"]])
  }

  @Test func `a comma in the first line keeps tabs as text`() {
    #expect(cells(parse("a,b\nx\ty,2\n").value) == [["x\ty", "2"]])
  }

  @Test func `blank lines and rows without text are left out, rows with a hash are not`() {
    let result = parse("\n \n,\na,b\n\n,\n\" \",　\n#1,2\n")
    #expect(cells(result.value) == [["#1", "2"]])
    #expect(result.value?.line(ofRow: 0) == 8)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `places count lines and scalars, across quoted line breaks`() {
    let table = parse("名称,备注,值\n城关镇,\"一\n二\",3\n").value
    #expect(table?.header.map(\.location.description) == ["t.csv:1:1", "t.csv:1:4", "t.csv:1:7"])
    #expect(table?.location(0, 0).description == "t.csv:2:1")
    #expect(table?.location(0, 1).description == "t.csv:2:5")
    #expect(table?.location(0, 2).description == "t.csv:3:4")
  }

  @Test func `trailing columns without name and content are no mistake`() {
    let result = parse("a,b,,\n1,2,,\n")
    #expect(result.diagnostics.isEmpty)
    #expect(result.value?.header.count == 4)
  }

  @Test func `a header alone makes a table without rows`() {
    let result = parse("a,b")
    #expect(result.value?.rowCount == 0)
    #expect(result.diagnostics.isEmpty)
  }
}

struct CSVFindingsTests {
  @Test func `an unterminated quote names the line where it opened`() {
    let result = parse("a,b\n1,2\n3,\"4\n5,6\n")
    #expect(
      printed(result.diagnostics) == """
        t.csv:3:3: error: 第 3 行开始的引号 “"” 到文件末尾都没有结束 [unterminated-quote]
          帮助：在单元格末尾补上引号；文字里的引号要写两个

        """)
    #expect(cells(result.value) == [["1", "2"]])
  }

  @Test func `text after a closing quote is quoted`() {
    let result = parse("a,b\n\"x\"y,2\n3,4\n")
    #expect(
      printed(result.diagnostics, .english) == """
        t.csv:2:4: error: “y” stands after a closing quote [text-after-quote]
          help: quote the whole cell; write a quote in the text twice

        """)
    #expect(cells(result.value) == [["3", "4"]])
  }

  @Test func `ragged rows say how many cells they have`() {
    let result = parse("a,b\n1\n1,2,3\n1,2\n")
    #expect(
      printed(result.diagnostics) == """
        t.csv:2:1: error: 这一行有 1 格，表头有 2 格 [ragged-row]
          帮助：补上缺少的逗号；空单元格也要留位置
        t.csv:3:1: error: 这一行有 3 格，表头有 2 格 [ragged-row]
          帮助：文字里有逗号的单元格要用引号包住

        """)
    #expect(cells(result.value) == [["1", "2"]])
  }

  @Test func `equal names and names missing over content are errors`() {
    let result = parse("a,,a\n1,,3\n1,2,3\n")
    #expect(result.value == nil)
    #expect(
      printed(result.diagnostics) == """
        t.csv:1:3: error: 第 2 列没有列名，第 3 行却有内容 [empty-header]
          帮助：补上列名，或删去这一列
        t.csv:1:4: error: 列名“a”与第 1 列相同 [duplicate-header]
          帮助：改掉或删去其中一列

        """)
  }

  @Test(arguments: ["", "\n\n", " , ,\r\n", "\u{FEFF}"])
  func `a file without text is empty`(text: String) {
    let result = parse(text)
    #expect(result.value == nil)
    #expect(
      printed(result.diagnostics) == "t.csv: error: 文件是空的 [empty-file]\n  帮助：第一行写列名，下面每行写一条\n")
  }

  @Test func `sizes, columns and rows have caps`() {
    #expect(
      printed(parse("a,b\n", limits: .init(bytes: 3)).diagnostics)
        == "t.csv: error: 文件有 4 字节，最多 3 字节 [file-too-large]\n  帮助：按年份或月份拆成几个文件\n")
    #expect(
      printed(parse("a,b\n", limits: .init(columns: 1)).diagnostics)
        == "t.csv:1:1: error: 表头有 2 列，最多 1 列 [too-many-columns]\n  帮助：删去多余的列；每行只写一条\n")
    let rows = parse("a\n1\n2\n3\n", limits: .init(rows: 2))
    #expect(
      printed(rows.diagnostics)
        == "t.csv:4:1: error: 从这里起超过 2 行 [too-many-rows]\n  帮助：按年份或月份拆成几个文件\n")
    #expect(cells(rows.value) == [["1"], ["2"]])
  }

  @Test func `zeros, control characters and archives are not text`() {
    let zero = CSVFormat.parse([0x61, 0x0A, 0x62, 0x00], path: "t.csv")
    #expect(
      printed(zero.diagnostics)
        == "t.csv:2:1: error: 第 4 个字节是 0，文件不是文本 [not-text]\n  帮助：在 Excel 或 WPS 中打开，另存为“CSV UTF-8（逗号分隔）”\n")
    let bell = parse("a,b\n1,x\u{07}\n")
    #expect(bell.value == nil)
    #expect(
      printed(bell.diagnostics)
        == "t.csv:2:4: error: 这里有控制字符 U+0007 [control-character]\n  帮助：删去这个看不见的字符，或重新输入这个单元格\n")
    let archive = CSVFormat.parse([0x50, 0x4B, 0x03, 0x04, 0x20], path: "t.csv")
    #expect(
      printed(archive.diagnostics, .english)
        == "t.csv: error: this is a workbook or an archive, not a text table [not-text]\n"
        + "  help: open it in Excel or WPS and save it as “CSV UTF-8”\n")
  }

  @Test func `fifty findings are listed and the rest is counted`() {
    let text = "a,b\n" + String(repeating: "1\n", count: 53)
    let diagnostics = parse(text).diagnostics
    #expect(diagnostics.count == 51)
    #expect(diagnostics.last?.rule == "more-findings")
    #expect(diagnostics.last?.severity == .error)
    #expect(diagnostics.last?.message == Wording("还有 3 处问题没有列出", "3 more findings are not listed"))
    #expect(
      diagnostics.last?.help == Wording("先改正列出的问题，再运行一次", "correct the listed ones first, then run again"))
    #expect(diagnostics[49].location.description == "t.csv:51:1")
  }
}
