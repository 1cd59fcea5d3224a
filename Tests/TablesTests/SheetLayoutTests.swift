// SPDX-License-Identifier: MIT

import Diagnostics
import Standards
import Tables
import Testing

private let schema = TableSchema(
  id: "sites", title: Wording("工地", "sites"),
  columns: [
    Column("id", "编号", type: .identifier, isRequired: true),
    Column("town", "镇街", type: .name, isRequired: true),
    Column("visits", "抽查处次", type: .integer(min: 0, max: nil)),
    Column("share", "达标率", type: .amount, unit: "%"),
    Column("due", "整改时限", aliases: ["时限"], type: .date),
    Column("note", "说明"),
  ], key: ["id"])

/// A sheet of texts and numbers; a blank cell is left out.
private func sheet(
  _ rows: [String], merges: [Worksheet.Merge] = [], hiddenRows: Set<Int> = [],
  hiddenColumns: [ClosedRange<Int>] = []
) -> Worksheet {
  let cells = rows.enumerated().map { index, row in
    let texts = row.split(separator: ",", omittingEmptySubsequences: false)
    return Worksheet.Row(
      number: index + 1, isHidden: hiddenRows.contains(index + 1),
      cells: texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        Worksheet.Cell(column: column + 1, content: content(String(text)))
      })
  }
  return Worksheet(
    path: "b.xlsx", name: "表", rows: cells.filter { !$0.cells.isEmpty }, merges: merges,
    hiddenColumns: hiddenColumns)
}

private func content(_ text: String) -> Worksheet.Content {
  if text.hasPrefix("#") { return .fault(text) }
  if text.hasPrefix("=") { return .uncomputed(formula: String(text.dropFirst())) }
  guard text.allSatisfy({ "0123456789.%".contains($0) }) else { return .text(text) }
  return .number(text, isRounded: text.count { $0.isNumber } > 15)
}

private func merge(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> Worksheet.Merge {
  Worksheet.Merge(rows: rows, columns: columns)
}

private func read(
  _ sheet: Worksheet, _ options: LayoutOptions = LayoutOptions()
) -> (rows: [TypedRow], findings: String) {
  let table = sheet.table(schema, options)
  guard let value = table.value else { return ([], printed(table.diagnostics)) }
  let typed = schema.read(value.relabelled { options.label($0) }, defaultYear: 2022)
  return (typed.value.rows, printed(table.diagnostics + typed.diagnostics))
}

private func read(
  csv lines: [String], _ options: LayoutOptions = LayoutOptions()
) -> (rows: [TypedRow], findings: String) {
  let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
  let table = CSVFormat.parse(bytes, path: "t.csv", schema: schema, options: options)
  guard let value = table.value else { return ([], printed(table.diagnostics)) }
  let typed = schema.read(value.relabelled { options.label($0) }, defaultYear: 2022)
  return (typed.value.rows, printed(table.diagnostics + typed.diagnostics))
}

private let office = [
  "某县工地台账,,,,,,", "填报单位：住建局,,,,,,", "镇街,编号,抽查,,整改,说明", ",,处次,达标率,时限,",
  "甲镇,A1,3,100%,2022-06-30,", ",A2,4,50%,,x", "小计,,7,75%,,", "乙镇,B1,5,80%,,", "小 计,,5,80%,,",
  "合计,,12,76.7%,,",
  "注：按次填写,,,,,", "填表人：张,,,审核人：李,,",
]

struct SheetHeaderTests {
  @Test func `titles, joined headers, merged towns, totals and notes of a sheet`() {
    let result = read(
      sheet(
        office,
        merges: [
          merge(1...1, 1...6), merge(3...4, 1...1), merge(3...4, 2...2), merge(3...3, 3...4),
          merge(3...4, 6...6), merge(5...6, 1...1), merge(7...7, 1...2),
        ]))
    #expect(result.rows.map { $0.text("town") ?? "" } == ["甲镇", "甲镇", "乙镇"])
    #expect(result.rows.map { $0.integer("visits") } == [3, 4, 5])
    #expect(result.rows.first?.date("due")?.isoText == "2022-06-30")
    #expect(result.rows.map(\.location.description) == ["b.xlsx!表!A5", "b.xlsx!表!A6", "b.xlsx!表!A8"])
    #expect(result.rows[1].location(of: "visits").description == "b.xlsx!表!C6")
    #expect(
      result.findings
        == "b.xlsx!表!A4: note: 表头在第 3–4 行；略过标题第 1–2 行、附注第 11–12 行；小计 2 行、合计 1 行没有读入，"
        + "6 格核对相符；合并单元格填充 1 格 [table-layout]\n")
  }

  @Test func `what cells do not say in full is told`() {
    let rows = [
      "编号,镇街,抽查处次,达标率,整改时限,说明", "A1,甲镇,—,/,6月30日,—", "A2,甲镇,５,未监测,2022-07-01,", "A3,乙镇,—,,年底前,１",
      "合计,,,,,见附表",
    ]
    let result = read(csv: rows)
    #expect(result.rows.map { $0.integer("visits") } == [nil, 5, nil])
    #expect(
      result.findings
        == "t.csv:1:1: note: 合计 1 行没有读入，1 行里没有数、未核对；没写年份的日期 2 格按 2022 年读；“—”3 格、“/”1 格当作没有数据；"
        + "全角数字 1 格按半角读 [table-layout]\n")
  }

  @Test func `a number in a column of dates is read as a day, which is told`() {
    let result = read(sheet(["编号,镇街,抽查处次,达标率,整改时限,说明", "A1,甲镇,1,,44742,", "A2,甲镇,2,,2022年7月1日,"]))
    #expect(result.rows.map { $0.date("due")?.isoText } == ["2022-06-30", "2022-07-01"])
    #expect(result.findings == "b.xlsx!表!A1: note: 没有设成日期格式的数 1 格按日期序号读 [table-layout]\n")
  }

  @Test func `the same saved as text fills down what is declared`() {
    var options = LayoutOptions()
    options.filledDown = ["镇街"]
    let result = read(
      csv: office.map { $0 == office[0] || $0 == office[1] ? String($0.dropLast()) : $0 }, options)
    #expect(result.rows.map { $0.text("town") ?? "" } == ["甲镇", "甲镇", "乙镇"])
    #expect(result.rows.map { $0.integer("visits") } == [3, 4, 5])
    #expect(
      result.findings
        == "t.csv:4:1: note: 表头在第 3–4 行；略过标题第 1–2 行、附注第 11–12 行；小计 2 行、合计 1 行没有读入，"
        + "6 格核对相符；向下填充 1 格 [table-layout]\n")
  }

  @Test func `blank cells of a text are not filled in silence`() {
    let result = read(csv: ["编号,镇街", "A1,甲镇", "A2,"])
    #expect(result.findings.contains("t.csv:3:4: error: “镇街”列：必填，但这一格是空的 [missing-cell]"))
  }

  @Test func `a plain table is read without a word`() {
    #expect(read(csv: ["编号,镇街", "A1,甲镇"]).findings.isEmpty)
    #expect(read(sheet(["编号,镇街", "A1,甲镇"])).findings.isEmpty)
  }

  @Test func `a header is found only where two columns are known`() {
    // The second row names one column by chance.
    let result = read(csv: ["编码,街道", "说明,甲镇"])
    #expect(result.findings.contains("t.csv:1:1: error: 这种表没有“编码”列 [unknown-column]"))
    #expect(!result.findings.contains("table-layout"))
  }

  @Test func `declared header rows are taken at their word`() {
    var options = LayoutOptions()
    options.headerRows = 2...2
    let rows = ["编号,镇街", "编号,镇街", "A1,甲镇"]
    #expect(read(sheet(rows), options).rows.count == 1)
    #expect(read(csv: rows, options).findings == "t.csv:2:1: note: 表头在第 2 行；略过标题第 1 行 [table-layout]\n")
    options.headerRows = 9...9
    #expect(
      read(csv: rows, options).findings.contains(
        "t.csv:9:1: error: site.yml 说表头在第 9 行，那里没有内容 [no-header-row]"))
  }

  @Test func `a declared name settles an ambiguous header`() {
    let schema = TableSchema(
      id: "t", title: Wording("表", "table"),
      columns: [Column("id", "编号"), Column("slug", "网址名"), Column("former", "曾用网址名")])
    let sheet = sheet(["编号,曾用", ",网址名", "1,a"])
    #expect(sheet.table(schema).diagnostics.map(\.rule) == ["ambiguous-header"])
    var options = LayoutOptions()
    options.columns = ["曾用网址名": "曾用网址名"]
    #expect(sheet.table(schema, options).value?.header.map(\.text) == ["编号", "曾用网址名"])
  }

  @Test func `a unit may have a row of its own, and pages may repeat the header`() {
    let result = read(sheet(["编号,镇街,达标率", ",,‰", "A1,甲镇,5"]))
    #expect(result.rows.map { $0.number("share") } == [ExactNumber("0.5")])
    #expect(result.findings == "b.xlsx!表!A2: note: 表头在第 1–2 行 [table-layout]\n")
    let repeated = read(sheet(["编号,镇街", "A1,甲镇", "编号,镇街", "A2,甲镇"]))
    #expect(repeated.rows.count == 2)
    #expect(repeated.findings == "b.xlsx!表!A1: note: 略过重复的表头第 3 行 [table-layout]\n")
  }
}

struct SheetCellTests {
  @Test func `merged words are filled, merged numbers are not`() {
    let rows = ["编号,镇街,抽查处次,达标率,说明", "A1,甲镇,3,10%,同上", "A2,,,20%,", "A3,乙镇,/,,x"]
    let result = read(
      sheet(
        rows, merges: [merge(2...3, 2...2), merge(2...3, 3...3), merge(2...3, 5...5), merge(4...4, 3...4)]))
    #expect(result.rows.map { $0.text("note") } == ["同上", "同上", "x"])
    #expect(result.rows.map { $0.value("share") }.last == .missing(.notMonitored))
    #expect(
      result.findings == """
        b.xlsx!表!C2: error: “抽查处次”列：数写在合并的单元格 C2:C3 里，不知道是哪一行的 [merged-number]
          帮助：取消合并，把数写到各行
        b.xlsx!表!A1: note: 合并单元格填充 3 格；“/”1 格当作没有数据 [table-layout]

        """)
  }

  @Test func `errors, formulas and lost digits count only in entries and in columns that are read`() {
    let result = read(
      sheet(
        [
          "编号,镇街,抽查处次,说明,经办", "A1,甲镇,#DIV/0!,1234567890123456,#N/A", "A2,甲镇,=B2+1,0.1234567890123456,",
          "合计,,=SUM(C2),,",
        ], hiddenColumns: [5...5]))
    #expect(
      result.findings == """
        b.xlsx!表!C2: error: “抽查处次”列：这一格的公式出错：“#DIV/0!” [cell-error]
          帮助：改正公式；还没有数据就留空
        b.xlsx!表!D2: warning: “说明”列：“1234567890123456”超过 15 位，存成数值后末几位已经丢失 [lost-digits]
          帮助：把这一列设为“文本”格式后重新输入
        b.xlsx!表!C3: error: “抽查处次”列：公式“=B2+1”没有存下结果 [uncomputed-formula]
          帮助：用 Excel 或 WPS 打开工作簿，保存一次；或把这一格改成数值
        b.xlsx!表!D3: warning: “说明”列：“0.1234567890123456”超过 15 位，存成数值后末几位已经丢失 [lost-digits]
          帮助：把这一列设为“文本”格式后重新输入
        b.xlsx!表!A1: note: 合计 1 行没有读入，1 格公式没有结果、未核对；隐藏的列E“经办”没有读入 [table-layout]

        """)
  }

  @Test(arguments: [
    ("85.300000000000011", "85.3"), ("0.30000000000000004", "0.3"), ("99.9999999999999999", "100"),
    ("0.12345678901234549", "0.123456789012345"),
  ])
  func `a computed number has the fifteen digits that the spreadsheet shows`(stored: String, value: String) {
    let result = read(sheet(["编号,镇街,达标率", "A1,甲镇,\(stored)"]))
    #expect(result.rows.first?.number("share") == ExactNumber(value))
  }

  @Test func `hidden rows are read and told, or left out where that is declared`() {
    let book = sheet(["编号,镇街", "A1,甲镇", "A2,甲镇"], hiddenRows: [3])
    #expect(read(book).rows.count == 2)
    #expect(read(book).findings == "b.xlsx!表!A1: note: 隐藏的第 3 行也读入 [table-layout]\n")
    var options = LayoutOptions()
    options.readsHiddenRows = false
    #expect(read(book, options).rows.count == 1)
    #expect(read(book, options).findings == "b.xlsx!表!A1: note: 隐藏的第 3 行没有读入 [table-layout]\n")
  }

  @Test func `a part's title is no entry unless it is left out`() {
    let book = sheet(["编号,镇街,说明", "一、山区,,", "A1,甲镇,"], merges: [merge(2...2, 1...3)])
    #expect(read(book).findings.contains("b.xlsx!表!A2: error: A2:C2 合并成一格，这一行不是条目 [merged-row]"))
    var options = LayoutOptions()
    options.skippedRows = [2...2]
    #expect(read(book, options).findings == "b.xlsx!表!A1: note: 略过声明不读的第 2 行 [table-layout]\n")
    #expect(read(book, options).rows.map { $0.text("id") } == ["A1"])
  }

  @Test func `ranges that overlap do not cost more than the rows`() {
    let merges = (1...50_000).map { merge(1...1_000_000, ($0 % 16_000 + 1)...16_384) }
    let book = sheet(["编号,镇街"] + (1...200).map { "A\($0),甲镇" }, merges: merges)
    #expect(read(book).rows.count <= 200)
  }

  @Test func `a sheet without anything is an error with its place`() {
    #expect(sheet([]).isEmpty)
    #expect(read(sheet([])).findings.contains("[empty-file]"))
  }
}

struct TotalCheckTests {
  private func findings(_ lines: String...) -> String {
    read(csv: ["编号,镇街,抽查处次,达标率"] + lines).findings
  }

  @Test(arguments: ["7", "2", "3.5"])
  func `a total may be the sum, the count or the mean`(total: String) {
    let result = read(csv: ["编号,镇街,达标率", "A1,甲镇,3", "A2,甲镇,4", "合计,,\(total)"])
    #expect(result.findings == "t.csv:1:1: note: 合计 1 行没有读入，1 格核对相符 [table-layout]\n")
  }

  @Test func `a wrong total names the cell, both numbers and the rows`() {
    #expect(
      findings("A1,甲镇,3,", "A2,甲镇,4,", "小计,,8,", "B1,乙镇,5,", "乙镇小计,,5,", "合计,,13,") == """
        t.csv:4:5: warning: “小计”行的“抽查处次”是 8，第 2–3 行相加是 7 [total-mismatch]
          帮助：核对这一格和上述各行；网站用各行的数，不用这一格
        t.csv:7:5: warning: “合计”行的“抽查处次”是 13，第 2–3、5 行相加是 12 [total-mismatch]
          帮助：核对这一格和上述各行；网站用各行的数，不用这一格
        t.csv:1:1: note: 小计 2 行、合计 1 行没有读入，1 格核对相符 [table-layout]

        """)
  }

  @Test func `a subtotal may stand above its rows, a total first of all`() {
    #expect(
      findings("合计,,12,", "小计,甲镇,7,", "A1,甲镇,3,", "A2,甲镇,4,", "小计,乙镇,5,", "B1,乙镇,5,")
        == "t.csv:1:1: note: 小计 2 行、合计 1 行没有读入，3 格核对相符 [table-layout]\n")
  }

  @Test func `percentages of a total are weighted and only held between their parts`() {
    #expect(findings("A1,甲镇,3,100%", "A2,甲镇,4,50%", "合计,,7,71.4%").contains("2 格核对相符"))
    #expect(findings("A1,甲镇,3,100%", "A2,甲镇,4,50%", "合计,,7,40%").contains("[total-mismatch]"))
  }

  @Test func `a total that names its target and its day stands for the rows of these alone`() {
    let rows = [
      "S01,甲镇,2022-02-28,30", "S01,甲镇,2022-03-31,60", "S02,甲镇,2022-03-31,9", "S01,,2022-03-31,110",
      "S01,乙镇,2022-03-31,40", "S01,合计,2022-03-31,100", "S01,小计,2022-03-31,101",
    ]
    #expect(
      totals(of: rows) == """
        进度.csv:8:19: warning: “小计”行的“累计值”是 101，第 3、6 行相加是 100 [total-mismatch]
          帮助：核对这一格和上述各行；网站用各行的数，不用这一格
        进度.csv:1:1: note: 小计 1 行、合计 1 行没有读入，1 格核对相符 [table-layout]

        """)
  }

  private func totals(of rows: [String]) -> String {
    let schema = TableSchema(
      id: "progress", title: Wording("进度", "progress"),
      columns: [
        Column(
          "target", "目标编号", type: .name, isRequired: true, visibility: .published, note: Wording("", "")),
        Column("holder", "责任主体", type: .name, visibility: .published, note: Wording("", "")),
        Column("date", "截止日", type: .date, isRequired: true, visibility: .published, note: Wording("", "")),
        Column(
          "value", "累计值", type: .anyNumber, isRequired: true, visibility: .published, note: Wording("", "")),
      ], key: ["target", "holder", "date"])
    let text = (["目标编号,责任主体,截止日,累计值"] + rows).joined(separator: "\n") + "\n"
    let table = CSVFormat.parse(Array(text.utf8), path: "进度.csv", schema: schema)
    return DiagnosticPrinter(language: .chinese).text(
      table.value.map { schema.read($0, defaultYear: nil).diagnostics } ?? table.diagnostics)
  }

  @Test func `what cannot be read is not compared`() {
    let text = findings("A1,甲镇,约3,", "A2,甲镇,4,", "合计,,9,")
    #expect(!text.contains("total-mismatch"))
  }
}

struct NoteRowTests {
  @Test(arguments: ["说明：按月填写", "注1、x", "填表人：张三", "备 注: 无", "单位负责人：", "注"])
  func `a note under the entries is left out`(note: String) {
    let result = read(csv: ["编号,镇街,说明", "A1,甲镇,", "\(note),,"])
    #expect(result.rows.count == 1)
    #expect(result.findings == "t.csv:1:1: note: 略过附注第 3 行 [table-layout]\n")
  }

  @Test func `a note of one cell needs no commas, a mistake still does`() {
    let notes = read(csv: ["编号,镇街,说明", "A1,甲镇,", "注：一", "2. 二"])
    #expect(notes.findings == "t.csv:1:1: note: 略过附注第 3–4 行 [table-layout]\n")
    #expect(read(csv: ["编号,镇街,说明", "A1,甲镇", "A2,甲镇,"]).findings.contains("t.csv:2:1: error: 这一行有 2 格"))
    #expect(read(csv: ["编号,镇街,说明", "注：一", "A2,甲镇,"]).findings.contains("t.csv:2:1: error: 这一行有 1 格"))
  }

  @Test func `a row that only looks like a note is an entry`() {
    #expect(read(csv: ["编号,镇街,说明", "A1,甲镇,", "注销户,乙镇,x"]).rows.count == 2)
  }

  @Test func `a column that numbers the rows is passed over with a note`() {
    for name in ["序号", "行号", "No.", "№"] {
      let (rows, findings) = read(sheet(["\(name),编号,镇街", "1,A1,白石镇", "2,A2,城关镇"]))
      #expect(rows.map { $0.text("id") } == ["A1", "A2"])
      #expect(findings.contains("略过“\(name)”列"))
      #expect(!findings.contains("error"))
    }
  }

  @Test func `where the ids are missing it is asked whether the numbers of the rows are meant`() {
    #expect(read(sheet(["序号,镇街", "1,白石镇", "2,城关镇"])).findings.contains("没有“序号”列"))
  }

  @Test(arguments: ["总计(处)", "合计（处）", "全县", "全县（处）"])
  func `a row of totals is told by its first words`(_ word: String) {
    let (rows, findings) = read(sheet(["编号,镇街,抽查处次", "A1,白石镇,3", "A2,城关镇,4", "\(word),,7"]))
    #expect(rows.count == 2)
    #expect(findings.contains("合计 1 行没有读入，1 格核对相符"))
  }

  @Test func `what is called 全县 and lacks nothing is an entry`() {
    #expect(read(sheet(["编号,镇街,抽查处次", "A1,全县,3", "全县,城关镇,4"])).rows.count == 2)
  }

  @Test func `a plain fraction among percentages is told with its cell`() {
    let (rows, findings) = read(sheet(["编号,镇街,达标率", "A1,白石镇,50%", "A2,城关镇,0.95", "A3,城关镇,5"]))
    #expect(rows.map { $0.number("share") } == [ExactNumber(50), ExactNumber("0.95"), ExactNumber(5)])
    #expect(findings.contains("表!C3: warning: “达标率”列别的格写百分比，这一格是“0.95”，按 0.95 % 读 [plain-fraction]"))
    #expect(!findings.contains("C4"))
    #expect(read(sheet(["编号,镇街,达标率", "A1,白石镇,50", "A2,城关镇,0.95"])).findings == "")
  }
}
