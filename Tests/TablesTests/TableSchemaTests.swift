// SPDX-License-Identifier: MIT

import Diagnostics
import Standards
import Tables
import Testing

/// Reads a one-column table of that type and gives the first row's value and all findings.
func readCell(
  _ text: String, _ type: ColumnType, unit: String? = nil, header: String = "列", below: Bool = false,
  required: Bool = false, year: Int? = 2022
) -> (value: FieldValue?, diagnostics: [Diagnostic]) {
  let schema = TableSchema(
    id: "t", title: Wording("表", "table"),
    columns: [
      Column("column", "列", type: type, isRequired: required, unit: unit, allowsBelowDetection: below),
      Column("other", "另", type: .text),
    ])
  let bytes = CSVWriter.bytes(header: [header, "另"], rows: [[text, "x"]], guardFormula: false)
  let parsed = CSVFormat.parse(bytes, path: "t.csv")
  guard let table = parsed.value else { return (nil, parsed.diagnostics) }
  let typed = schema.read(table, defaultYear: year)
  return (typed.value.rows.first?.value("column"), parsed.diagnostics + typed.diagnostics)
}

func exact(_ text: String) -> FieldValue? { ExactNumber(text).map { .number($0) } }

struct NumberCellTests {
  @Test(arguments: [
    ("12.5", "12.5"), ("-3", "-3"), ("+3", "3"), ("−3", "-3"), ("＋３", "3"), ("１２．５", "12.5"),
    ("1,234", "1234"),
    ("１，２３４", "1234"), ("-1,234,567.5", "-1234567.5"), (" 7 ", "7"), ("　7\u{2009}", "7"), ("\u{A0}7", "7"),
    ("999999999999999", "999999999999999"),
  ])
  func `a number as staff write it`(text: String, value: String) {
    let result = readCell(text, .anyNumber)
    #expect(result.value == exact(value))
    #expect(result.diagnostics.allSatisfy { $0.severity == .note })
  }

  @Test(arguments: [
    ("85%", "%", "85"), ("85％", "%", "85"), ("85 %", "%", "85"), ("12万元", "万元", "12"),
    ("35 ug/m3", "µg/m³", "35"),
    ("35微克/立方米", "µg/m³", "35"), ("5L", "L", "5"),
  ])
  func `the column's own unit after the number`(text: String, unit: String, value: String) {
    let result = readCell(text, .anyNumber, unit: unit)
    #expect(result.value == exact(value))
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: ["<0.01", "＜0.01", "0.01L", "0.01 L", "< 0.01"])
  func `below detection where the column allows it`(text: String) {
    let result = readCell(text, .amount, unit: "mg/L", below: true)
    #expect(result.value == ExactNumber("0.01").map { .belowDetection($0) })
    #expect(result.diagnostics.isEmpty)
    #expect(readCell(text, .amount, unit: "mg/L").diagnostics.map(\.rule) == ["below-detection"])
  }

  @Test(arguments: [
    ("≤5", "inexact-number"), ("约5", "inexact-number"), ("5左右", "inexact-number"), (">5", "inexact-number"),
    ("1e5", "exponent-number"), ("1.5E-3", "exponent-number"), ("1234567890123456", "too-many-digits"),
    ("0.1234567890123", "too-many-decimals"), ("1,23", "misplaced-comma"), ("1,2345", "misplaced-comma"),
    ("1.2,345", "misplaced-comma"), ("5%", "percent-sign"), ("5吨", "wrong-unit"), ("五", "not-a-number"),
    ("1 2", "not-a-number"), ("1.2.3", "not-a-number"), ("3-5", "not-a-number"), (".", "not-a-number"),
    ("1--2", "not-a-number"), ("12a3", "not-a-number"), ("1e99999999999999999999", "not-a-number"),
  ])
  func `what is no exact number has a rule of its own`(text: String, rule: String) {
    let result = readCell(text, .anyNumber)
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.rule) == [rule])
  }

  @Test func `messages name the column, the text and what is accepted`() {
    func line(_ text: String, _ type: ColumnType = .anyNumber, unit: String? = nil, _ english: Bool = false)
      -> String
    {
      printed(readCell(text, type, unit: unit).diagnostics, english ? .english : .chinese)
    }
    let number = "写一个确切的数，如 12.5；没有数据就留空"
    #expect(line("五") == "t.csv:2:1: error: “列”列：“五”不是数 [not-a-number]\n  帮助：\(number)\n")
    #expect(
      line("五", .anyNumber, unit: nil, true)
        == "t.csv:2:1: error: column “列”: “五” is not a number [not-a-number]\n"
        + "  help: write one exact number such as 12.5; leave the cell empty where there is none\n")
    #expect(line("约5") == "t.csv:2:1: error: “列”列：“约5”不是确切的数 [inexact-number]\n  帮助：\(number)\n")
    #expect(
      line("1e5") == "t.csv:2:1: error: “列”列：“1e5”是科学计数 [exponent-number]\n  帮助：如果是 100000，就写 100000\n")
    #expect(line("1e99") == "t.csv:2:1: error: “列”列：“1e99”是科学计数 [exponent-number]\n  帮助：\(number)\n")
    #expect(
      line("1234567890123456")
        == "t.csv:2:1: error: “列”列：“1234567890123456”超过 15 位有效数字 [too-many-digits]\n  帮助：核对这个数，去掉多余的位数\n")
    #expect(
      line("1,23") == "t.csv:2:1: error: “列”列：“1,23”里的逗号不在千位上 [misplaced-comma]\n  帮助：删去逗号；小数点写“.”\n")
    #expect(
      line("5%", unit: "万元")
        == "t.csv:2:1: error: “列”列：“5%”带百分号，但这一列的单位不是 % [percent-sign]\n  帮助：换算成 万元，只写数\n")
    #expect(
      line("5吨") == "t.csv:2:1: error: “列”列：“5吨”带了单位“吨” [wrong-unit]\n  帮助：只写数\n")
    #expect(
      line("<5") == "t.csv:2:1: error: “列”列：“<5”表示低于检出限，这一列不能这样写 [below-detection]\n  帮助：\(number)\n")
    #expect(
      line("1.234", .number(min: nil, max: nil, decimals: 2))
        == "t.csv:2:1: error: “列”列：“1.234”的小数超过 2 位 [too-many-decimals]\n  帮助：最多保留 2 位小数\n")
    #expect(
      line("1.5", .integer(min: nil, max: nil))
        == "t.csv:2:1: error: “列”列：“1.5”不是整数 [not-an-integer]\n  帮助：写整数，如 12\n")
    #expect(
      line("-1", .amount, unit: "万元")
        == "t.csv:2:1: error: “列”列：“-1”小于 0 万元 [number-out-of-range]\n  帮助：核对这个数和它的单位\n")
    #expect(
      line("25", .integer(min: 0, max: 23))
        == "t.csv:2:1: error: “列”列：“25”大于 23 [number-out-of-range]\n  帮助：核对这个数和它的单位\n")
  }

  @Test func `bounds are included and zeros at the end are no decimals`() {
    #expect(readCell("0", .amount).diagnostics.isEmpty)
    #expect(readCell("23.0", .integer(min: 0, max: 23)).value == exact("23"))
    #expect(readCell("1.50", .number(min: nil, max: nil, decimals: 1)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("mg/m³", "µg/m³", "0.035", "35"), ("μg/m3", "mg/m³", "35", "0.035"), ("元", "万元", "12345", "1.2345"),
    ("亿元", "万元", "1.5", "15000"), ("%", "ratio", "85", "0.85"), ("比值", "%", "0.85", "85"),
    ("万吨", "吨", "0.3", "3000"),
    ("亩", "万亩", "25000", "2.5"), ("万m³", "m³", "1", "10000"), ("立方米", "万立方米", "1", "0.0001"),
    ("万辆", "辆", "1.2", "12000"),
  ])
  func `a header's unit is converted`(written: String, unit: String, text: String, value: String) {
    for header in ["列（\(written)）", "列(\(written))", "列 [ \(written) ]"] {
      let result = readCell(text, .anyNumber, unit: unit, header: header)
      #expect(result.value == exact(value))
      #expect(result.diagnostics.isEmpty)
    }
  }

  @Test func `a conversion that needs too many digits is an error`() {
    let result = readCell("999999999999999", .anyNumber, unit: "元", header: "列（亿元）")
    #expect(result.diagnostics.map(\.rule) == ["too-many-digits"])
  }

  @Test func `a unit without a known factor is an error`() {
    #expect(
      printed(readCell("1", .anyNumber, unit: "亩", header: "列（公顷）").diagnostics) == """
        t.csv:1:1: error: “列（公顷）”列的单位“公顷”不能换算 [unknown-unit]
          帮助：换算成 亩，表头写“列（亩）”

        """)
    #expect(
      printed(readCell("1", .anyNumber, header: "列（吨）").diagnostics) == """
        t.csv:1:1: error: “列（吨）”列的单位“吨”不能换算 [unknown-unit]
          帮助：这一列没有单位，表头写“列”

        """)
  }
}

struct OtherCellTests {
  @Test(arguments: [
    ("", MissingKind.empty), ("　", .empty), ("NA", .notAvailable), ("n/a", .notAvailable),
    ("—", .notAvailable),
    ("——", .notAvailable), ("-", .notAvailable), ("缺测", .notAvailable), ("/", .notMonitored),
    ("／", .notMonitored),
    ("未监测", .notMonitored), ("不适用", .notApplicable), ("无需", .notApplicable),
  ])
  func `marks of missing values in every type`(text: String, kind: MissingKind) {
    let types: [ColumnType] = [
      .text, .name, .names, .identifier, .anyNumber, .integer(min: 0, max: 1), .date, .month, .flag,
      .choice([]), .choices([]),
    ]
    for type in types {
      let result = readCell(text, type)
      #expect(result.value == .missing(kind))
      #expect(result.diagnostics.allSatisfy { $0.severity == .note })
    }
  }

  @Test func `required cells need a value`() {
    #expect(
      printed(readCell("", .date, required: true).diagnostics)
        == "t.csv:2:1: error: “列”列：必填，但这一格是空的 [missing-cell]\n  帮助：写日期，如 2022-06-30\n")
    #expect(
      printed(readCell("—", .anyNumber, required: true).diagnostics, .english)
        == "t.csv:2:1: error: column “列”: a value is required, but the cell says “—” [missing-cell]\n"
        + "  help: write a number such as 12.5\n")
    let helps: [(ColumnType, String)] = [
      (.text, "填写列"), (.identifier, "填写列"), (.name, "写一个名称"), (.names, "写名称，几个之间用“、”隔开"),
      (.month, "写月份，如 2022-03"), (.flag, "写“是”或“否”"),
      (.choice([Choice("a", "甲"), Choice("b", "乙")]), "可以写“甲”、“乙”"),
    ]
    for (type, help) in helps {
      #expect(readCell("", type, required: true).diagnostics.map(\.help?.chinese) == [help])
    }
  }

  @Test func `dates and months`() {
    #expect(readCell("6月底前", .date).value == CivilDate("2022-06-30").map { .date($0) })
    #expect(readCell("2022年3月", .month).value == .month(year: 2022, month: 3))
    #expect(
      printed(readCell("6/7", .date).diagnostics)
        == "t.csv:2:1: error: “列”列：“6/7”可能是6月7日，也可能是7月6日 [ambiguous-date]\n  帮助：写成确切的一天，如 2022-06-30\n")
    #expect(readCell("44742", .date).diagnostics.map(\.rule) == ["serial-date"])
    #expect(readCell("44621", .month).diagnostics.map(\.rule) == ["serial-date"])
  }

  @Test func `flags`() {
    for text in ["是", "有", "TRUE", "1", "√", "１"] { #expect(readCell(text, .flag).value == .flag(true)) }
    for text in ["否", "无", "False", "0", "×"] { #expect(readCell(text, .flag).value == .flag(false)) }
    #expect(
      printed(readCell("好", .flag).diagnostics)
        == "t.csv:2:1: error: “列”列：“好”不是“是”或“否” [not-a-flag]\n  帮助：写“是”或“否”\n")
  }

  @Test func `several choices in a cell, each once and each known`() {
    let type = ColumnType.choices([Choice("air", "大气", aliases: ["气"]), Choice("noise", "噪声")])
    #expect(readCell("大气、噪声", type).value == .choices(["air", "noise"]))
    #expect(readCell("噪声；气，大气", type).value == .choices(["noise", "air"]))
    #expect(readCell("NOISE", type).value == .choices(["noise"]))
    #expect(readCell("", type).value == .missing(.empty))
    let wrong = readCell("大气、光", type)
    #expect(wrong.value == nil)
    #expect(wrong.diagnostics.map(\.rule) == ["unknown-choice"])
    #expect(wrong.diagnostics.first?.message.chinese.contains("没有“光”这个选项") == true)
  }

  @Test func `choices by word, id and alias; a mark may be a choice`() {
    let type = ColumnType.choice([
      Choice("done", "已完成", aliases: ["完成", "办结"]), Choice("none", "无需"), Choice("doing", "办理中"),
    ])
    for text in ["已完成", "DONE", "ｄｏｎｅ", "完成", "办 结"] {
      #expect(readCell(text, type).value == .choice("done"))
    }
    #expect(readCell("无需", type).value == .choice("none"))
    #expect(readCell("/", type).value == .missing(.notMonitored))
    #expect(
      printed(readCell("办里中", type).diagnostics)
        == "t.csv:2:1: error: “列”列：没有“办里中”这个选项 [unknown-choice]\n  帮助：是不是“办理中”？\n")
    #expect(readCell("xyzw", type).diagnostics.map(\.help?.chinese) == ["可以写“已完成”、“无需”、“办理中”"])
  }

  @Test func `names, lists and identifiers`() {
    #expect(readCell(" 城关镇　", .name).value == .text("城关镇"))
    #expect(readCell("甲、乙，丙,丁;戊；己/庚\n辛、", .names).value == .list(["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"]))
    #expect(readCell("ＨＮ－００１", .identifier).value == .text("HN-001"))
    #expect(
      printed(readCell("甲、乙", .name).diagnostics)
        == "t.csv:2:1: error: “列”列：“甲、乙”像是几个名称 [several-names]\n  帮助：这一列只写一个名称，其余的另起一行\n")
    #expect(
      printed(readCell("HN 001", .identifier).diagnostics)
        == "t.csv:2:1: error: “列”列：编号“HN 001”里有空格 [identifier-with-blank]\n  帮助：删去编号中间的空格或换行\n")
    #expect(
      printed(readCell("4.11521E+11", .identifier).diagnostics)
        == "t.csv:2:1: error: “列”列：编号“4.11521E+11”被表格软件改成了科学计数 [spoilt-identifier]\n"
        + "  帮助：把这一列设为“文本”格式后重新输入编号\n")
    for text in ["1月1日", "2022年12月31日", "2022/1/1"] {
      #expect(
        printed(readCell(text, .identifier).diagnostics)
          == "t.csv:2:1: error: “列”列：编号“\(text)”像是被表格软件改成了日期 [spoilt-identifier]\n"
          + "  帮助：把这一列设为“文本”格式后重新输入编号，如 1-1\n")
    }
    for text in ["1-1", "2022-01-01", "2022/1", "一月1日", "379921101"] {
      #expect(readCell(text, .identifier).value == .text(text))
    }
  }

  @Test func `long and broken texts are cut to one line`() {
    let diagnostics = readCell(String(repeating: "长", count: 60) + "\n", .flag).diagnostics
    #expect(diagnostics.first?.message.chinese == "“列”列：“\(String(repeating: "长", count: 40))…”不是“是”或“否”")
  }
}

struct TableSchemaTests {
  private let schema = TableSchema(
    id: "actions", title: Wording("任务", "actions"),
    columns: [
      Column("id", "编号", type: .identifier, isRequired: true),
      Column("town", "镇街", aliases: ["乡镇"], type: .name),
      Column("due", "时限", aliases: ["完成时限"], type: .date),
      Column("pm25", "PM2.5", type: .amount, unit: "µg/m³"),
    ], key: ["id", "town"])

  private func read(_ text: String) -> Diagnosed<TypedTable>? {
    guard let table = parse(text).value else { return nil }
    return schema.read(table, defaultYear: 2022)
  }

  @Test(arguments: [
    "编号,镇街,时限,PM2.5", "ID,Town,DUE,pm25", "编 号,乡镇,完成时限,ＰＭ２．５", "编号（id）,镇街,时限(due),PM₂.₅（μg/m3）",
    "id,town,时限（必填）,PM2.5 [ug/m³]",
  ])
  func `headers by title, id and alias in any form`(header: String) {
    let result = read(header + "\nA1,城关镇,2022-06-30,35\n")
    #expect(result?.diagnostics.isEmpty == true)
    #expect(result?.value.presentColumns == ["id", "town", "due", "pm25"])
    let row = result?.value.rows.first
    #expect(row?.text("id") == "A1")
    #expect(row?.text("town") == "城关镇")
    #expect(row?.date("due")?.isoText == "2022-06-30")
    #expect(row?.number("pm25") == ExactNumber(35))
    #expect(row?.integer("pm25") == 35)
    #expect(row?.number("due") == nil)
    #expect(row?.value("none") == nil)
    #expect(row?.location.line == 2)
    #expect(row?.location(of: "due").description == "t.csv:2:8")
  }

  @Test func `unknown, repeated and missing columns are told at once`() {
    let result = read("乡镇,镇街,时线,xyz\n甲,乙,1,2\n")
    #expect(
      printed(result?.diagnostics ?? []) == """
        t.csv:1:1: error: 缺少“编号”列 [missing-column]
          帮助：在表头加上“编号”并填写
        t.csv:1:4: error: “乡镇”列和“镇街”列都是“镇街” [repeated-column]
          帮助：删去其中一列
        t.csv:1:7: error: 这种表没有“时线”列 [unknown-column]
          帮助：是不是“时限”？
        t.csv:1:10: error: 这种表没有“xyz”列 [unknown-column]
          帮助：可用的列：“编号”、“镇街”、“时限”、“PM2.5”

        """)
  }

  @Test func `extra columns are left alone where the schema says so`() {
    let open = TableSchema(
      id: "t", title: Wording("表", "table"), columns: [Column("a", "甲")], allowsExtra: true)
    guard let table = parse("甲,乙\n1,2\n").value else {
      Issue.record("no table")
      return
    }
    let result = open.read(table, defaultYear: nil)
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.rows.map { $0.text("a") } == ["1"])
  }

  @Test func `a key used twice names both lines`() {
    let result = read("编号,镇街\nA1,甲\nA1,乙\nＡ1, 甲\n")
    #expect(
      printed(result?.diagnostics ?? []) == """
        t.csv:4:1: error: 第 4 行与第 2 行的“编号”、“镇街”相同：“Ａ1”、“ 甲” [duplicate-key]
          帮助：合并或删去其中一行

        """)
  }

  @Test func `a key without one of its required columns is not checked`() {
    let result = read("镇街\n甲\n甲\n")
    #expect(result?.diagnostics.map(\.rule) == ["missing-column"])
  }

  @Test func `a sheet's header is checked like a text's`() {
    var builder = TableBuilder(
      path: "b.xlsx", sheet: "表", header: [("甲", 1), ("", 2), (" 甲", 3)], headerRow: 1)
    #expect(builder.checked().diagnostics.map(\.location.description) == ["b.xlsx!表!C1"])
    let isAppended = builder.append(["1", "2", "3"], line: 2)
    #expect(isAppended)
    let checked = builder.checked()
    #expect(checked.value == nil)
    #expect(checked.diagnostics.map(\.rule) == ["empty-header", "duplicate-header"])
  }

  @Test func `keys of dates and numbers compare values`() {
    let schema = TableSchema(
      id: "t", title: Wording("表", "table"),
      columns: [Column("day", "日期", type: .date), Column("n", "数", type: .anyNumber)], key: ["day", "n"])
    guard
      let table = parse("日期,数\n2022-06-30,1\n2022/6/30,1.0\n2022/6/30,10\n,\n2022/6/30,\n2022/6/30,\n").value
    else {
      Issue.record("no table")
      return
    }
    #expect(
      schema.read(table, defaultYear: nil).diagnostics.map(\.location.description) == [
        "t.csv:3:1", "t.csv:7:1",
      ])
  }

  @Test func `rows of totals are left out and noted`() {
    let result = read("编号,镇街\nA1,甲\n 合 计：,\nA2,小计\n,总计\n")
    #expect(result?.value.rows.map { $0.text("id") } == ["A1", "A2"])
    #expect(printed(result?.diagnostics ?? []) == "t.csv:1:1: note: 合计 2 行没有读入，2 行里没有数、未核对 [table-layout]\n")
  }

  @Test func `workbook cells have their own places, and serial numbers are dates there`() {
    var builder = TableBuilder(
      path: "b.xlsx", sheet: "任务", header: [("编号", 2), ("时限", 4), ("PM2.5", 5)], headerRow: 3)
    let areAppended = [
      builder.append(["A1", "44742", "x"], line: 4), builder.append(["A\"2,", "99999"], line: 6),
      builder.append([], line: -1),
    ]
    #expect(areAppended == [true, true, false])
    let table = builder.table()
    let result = schema.read(table, defaultYear: nil)
    #expect(table.text(1, 0) == "A\"2,")
    #expect(table.text(1, 2) == "")
    #expect(result.value.rows.first?.date("due")?.isoText == "2022-06-30")
    #expect(result.value.sheet == "任务")
    // The last one is the note that says so.
    #expect(
      result.diagnostics.map(\.location.description)
        == ["b.xlsx!任务!E4", "b.xlsx!任务!D6", "b.xlsx!任务!B3"])
    #expect(result.diagnostics.last?.severity == .note)
  }

  @Test func `one mistake all down a column is told three times and counted`() {
    let body = (1...40).map { "A\($0),甲,坏,坏\n" }.joined()
    let diagnostics = read("编号,镇街,时限,PM2.5\n" + body)?.diagnostics ?? []
    #expect(
      diagnostics.map { "\($0.location.line ?? 0) \($0.rule)" } == [
        "2 not-a-date", "2 not-a-number", "3 not-a-date", "3 not-a-number", "4 not-a-date", "4 not-a-number",
        "5 more-findings", "5 more-findings",
      ])
    #expect(diagnostics.last?.message.chinese == "“PM2.5”这一列往下还有 37 处同样的问题")
    #expect(diagnostics.last?.help == diagnostics[1].help)
  }

  @Test func `errors come in order of place, fifty at most`() {
    let body = (1...60).map { "A\($0),甲,\($0 % 2 == 0 ? "坏" : "2022-02-30"),1\n" }.joined()
    let diagnostics = read("编号,镇街,时限,PM2.5\n" + body)?.diagnostics ?? []
    #expect(diagnostics.count == 51)
    #expect(diagnostics.first?.rule == "no-such-day")
    #expect(diagnostics.dropFirst(49).first?.location.line == 51)
    #expect(diagnostics.last?.message.chinese == "还有 10 处问题没有列出")
  }
}
