// SPDX-License-Identifier: MIT

internal import Diagnostics

/// What is wrong with one cell, without its place and column.
struct CellProblem {
  let rule: String
  /// One fact that quotes the text.
  let wording: Wording
  /// What is accepted.
  let help: Wording

  /// The finding: the column's name as the author wrote it, then the fact.
  func diagnostic(
    _ header: String, at location: SourceLocation, _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    let column = Quoted.text(header)
    return Diagnostic(
      severity, rule: rule, at: location,
      Wording("\(column)列：\(wording.chinese)", "column \(column): \(wording.english)"), help: help)
  }
}

extension CellProblem {
  static func missing(_ column: Column, _ kind: MissingKind, _ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      rule: "missing-cell",
      wording: kind == .empty
        ? Wording("必填，但这一格是空的", "a value is required, but the cell is empty")
        : Wording("必填，但这一格写的是\(shown)", "a value is required, but the cell says \(shown)"),
      help: column.carriesRow ? orDropped(accepted(column)) : accepted(column))
  }

  private static func orDropped(_ help: Wording) -> Wording {
    Wording("\(help.chinese)；没有数的，删去这一行", "\(help.english), or delete the row where there is none")
  }

  static func severalNames(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      rule: "several-names", wording: Wording("\(shown)像是几个名称", "\(shown) looks like several names"),
      help: Wording("这一列只写一个名称，其余的另起一行", "write one name here and the others in rows of their own"))
  }

  static func identifierBlank(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      rule: "identifier-with-blank",
      wording: Wording("编号\(shown)里有空格", "the code \(shown) has a blank in it"),
      help: Wording("删去编号中间的空格或换行", "delete the blank or line break inside the code"))
  }

  static func spoiltIdentifier(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      rule: "spoilt-identifier",
      wording: Wording("编号\(shown)被表格软件改成了科学计数", "a spreadsheet turned the code into \(shown)"),
      help: Wording("把这一列设为“文本”格式后重新输入编号", "format the column as text and type the code again"))
  }

  static func identifierAsDate(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      rule: "spoilt-identifier",
      wording: Wording(
        "编号\(shown)像是被表格软件改成了日期", "a spreadsheet seems to have turned the code into the date \(shown)"),
      help: Wording(
        "把这一列设为“文本”格式后重新输入编号，如 1-1", "format the column as text and type the code again, such as 1-1"))
  }

  static func unknownChoice(_ text: String, _ choices: [Choice]) -> Self {
    let shown = Quoted.text(text)
    let names = choices.flatMap { [$0.chinese, $0.id] + $0.aliases }
    return Self(
      rule: "unknown-choice", wording: Wording("没有\(shown)这个选项", "\(shown) is not one of the choices"),
      help: Spelling.help(for: text, among: names) ?? list(choices))
  }

  static func notAFlag(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      rule: "not-a-flag", wording: Wording("\(shown)不是“是”或“否”", "\(shown) is neither yes nor no"),
      help: Wording("写“是”或“否”", "write “是” (yes) or “否” (no)"))
  }

  static func sheetError(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      rule: "cell-error", wording: Wording("这一格的公式出错：\(shown)", "the formula gives the error \(shown)"),
      help: Wording("改正公式；还没有数据就留空", "correct the formula; leave the cell empty where there is no figure yet")
    )
  }

  static func uncomputed(_ formula: String) -> Self {
    let shown = Quoted.text("=" + formula)
    return Self(
      rule: "uncomputed-formula",
      wording: Wording("公式\(shown)没有存下结果", "the result of the formula \(shown) is not stored"),
      help: Wording(
        "用 Excel 或 WPS 打开工作簿，保存一次；或把这一格改成数值",
        "open the book in Excel or WPS and save it, or write the value itself"))
  }

  static func mergedNumber(_ range: String) -> Self {
    Self(
      rule: "merged-number",
      wording: Wording(
        "数写在合并的单元格 \(range) 里，不知道是哪一行的",
        "the number stands in the merged cells \(range): whose it is cannot be told"),
      help: Wording("取消合并，把数写到各行", "split the cells and give each row its own number"))
  }

  static func lostDigits(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      rule: "lost-digits",
      wording: Wording(
        "\(shown)超过 15 位，存成数值后末几位已经丢失",
        "\(shown) has more than 15 digits; stored as a number it lost the last ones"),
      help: Wording("把这一列设为“文本”格式后重新输入", "format the column as text and type it again"))
  }

  static func date(_ problem: DateProblem) -> Self {
    Self(rule: problem.rule, wording: problem.wording, help: problem.help)
  }

  private static func list(_ choices: [Choice]) -> Wording {
    let names = choices.map { "“\($0.chinese)”" }
    return Wording("可以写\(names.joined(separator: "、"))", "write one of \(names.joined(separator: ", "))")
  }

  private static func several(_ choices: [Choice]) -> Wording {
    let one = list(choices)
    return Wording("\(one.chinese)，几个之间用“、”隔开", "\(one.english), several with “、” between them")
  }

  /// What a column accepts, in a few words.
  private static func accepted(_ column: Column) -> Wording {
    switch column.type {
    case .text, .identifier: Wording("填写\(column.title)", "fill in “\(column.title)”")
    case .name: Wording("写一个名称", "write one name")
    case .names: Wording("写名称，几个之间用“、”隔开", "write names with “、” between them")
    case .number, .integer: Wording("写一个数，如 12.5", "write a number such as 12.5")
    case .date: Wording("写日期，如 2022-06-30", "write a date such as 2022-06-30")
    case .month: Wording("写月份，如 2022-03", "write a month such as 2022-03")
    case .flag: Wording("写“是”或“否”", "write “是” (yes) or “否” (no)")
    case .choice(let choices): list(choices)
    case .choices(let choices): several(choices)
    }
  }
}
