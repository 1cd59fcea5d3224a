// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// A ledger while its declaration is read: what its parts may name, and what was found wrong.
struct LedgerDraft {
  /// What a column must hold to serve somewhere.
  enum Demand {
    case anything
    case date
    case number
    case flag
    /// One of some words, or several.
    case choice
    case oneChoice
    case list
    /// A name, a list of names or a text.
    case name
    /// Yes or no, or per cent.
    case check

    fileprivate var words: Wording {
      switch self {
      case .anything: Wording("列", "a column")
      case .date: Wording("日期列", "a column of dates")
      case .number: Wording("数的列", "a column of numbers")
      case .flag: Wording("“是否”列", "a yes-or-no column")
      case .choice: Wording("“选项”或“多选”列", "a column of choices")
      case .oneChoice: Wording("“选项”列", "a column of one choice")
      case .list: Wording("“名单”列", "a column of lists")
      case .name: Wording("“名称”、“名单”或“文本”列", "a column of names, lists or text")
      case .check: Wording("“是否”或“百分比”列", "a yes-or-no or per-cent column")
      }
    }

    fileprivate func takes(_ type: ColumnType) -> Bool {
      switch (self, type) {
      case (.anything, _), (.date, .date), (.number, .number), (.number, .integer), (.flag, .flag),
        (.choice, .choice), (.choice, .choices), (.oneChoice, .choice), (.list, .names), (.name, .name),
        (.name, .names), (.name, .text),
        (.check, .flag), (.check, .number):
        true
      default: false
      }
    }
  }

  /// Makes a column one of names of which the public reads the masked form.
  mutating func maskColumn(_ id: String) {
    columns = columns.map { column in
      guard column.id == id, column.visibility == .internalOnly else { return column }
      return column.called(
        column.title, aliases: column.aliases, visibility: .coarsened, role: .person)
    }
  }

  /// Its own columns, besides those that every ledger has.
  var columns: [Column] = []
  var stages: [LedgerStage] = []
  var computations: [LedgerComputation] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Where each column was declared, for those of this file.
  var places: [String: SourceLocation] = [:]
  /// Columns whose kind could not be read; nothing more is said about them.
  var doubtfulColumns: Set<String> = []
  /// A column or a stage has no name that could be read, so that any name may be its.
  var hasNamelessColumn = false
  var hasNamelessStage = false

  mutating func report(_ found: [Diagnostic]) { diagnostics += found }

  mutating func report(
    _ rule: String, at place: SourceLocation, _ message: Wording, help: Wording? = nil
  ) {
    diagnostics.append(Diagnostic(rule: rule, at: place, message, help: help))
  }

  /// The declared column of that id, title or alias, or one that every ledger has.
  func column(named name: String) -> Column? {
    let own = columns.first { $0.isNamed(name) }
    return own ?? LedgerDefinition.baseColumns(stages).first { $0.isNamed(name) }
  }

  /// The id of the column that staff name; a finding where there is none, or one that holds something else.
  mutating func column(_ mention: Mention, _ demand: Demand = .anything) -> String? {
    guard let column = column(named: mention.text) else {
      if !hasNamelessColumn { reportUnknownColumn(mention) }
      return nil
    }
    guard !doubtfulColumns.contains(column.id) else { return nil }
    guard demand.takes(column.type) else {
      report(
        "wrong-column-type", at: mention.location,
        Wording(
          "这里要用\(demand.words.chinese)，“\(column.title)”的类型是“\(column.type.words.chinese)”",
          "this takes \(demand.words.english), and “\(mention.text)” holds \(column.type.words.english)"),
        help: Wording("换一列，或在“列”里改它的“类型”", "name another column, or change its type under `columns`"))
      return nil
    }
    return column.id
  }

  /// The ids of the columns that staff name.
  mutating func columns(_ mentions: [Mention], _ demand: Demand = .anything) -> [String] {
    mentions.compactMap { column($0, demand) }
  }

  /// The id of the stage that staff name; a finding where there is none.
  mutating func stage(_ mention: Mention) -> String? {
    if let stage = LedgerStage.named(mention.text, among: stages) { return stage.id }
    if !hasNamelessStage { reportUnknownStage(mention) }
    return nil
  }

  private mutating func reportUnknownColumn(_ mention: Mention) {
    let titles = columns.map(\.title)
    let all = (columns + LedgerDefinition.baseColumns(stages)).flatMap { [$0.title, $0.id] + $0.aliases }
    report(
      "unknown-column", at: mention.location,
      Wording("这本台账没有“\(mention.text)”这一列", "the ledger has no column “\(mention.text)”"),
      help: Spelling.help(for: mention.text, among: all)
        ?? Wording(
          "先在“列”里写上；现有：\(titles.joined(separator: "、"))",
          "declare it under `columns` first; there are \(titles.joined(separator: ", "))"))
  }

  private mutating func reportUnknownStage(_ mention: Mention) {
    let titles = stages.map(\.title.chinese)
    report(
      "unknown-stage", at: mention.location,
      Wording("这本台账没有“\(mention.text)”这个阶段", "the ledger has no stage “\(mention.text)”"),
      help: Spelling.help(
        for: mention.text, among: stages.flatMap { [$0.title.chinese, $0.id] + $0.aliases })
        ?? (titles.isEmpty
          ? Wording("先在“阶段”里写上", "declare it under `stages` first")
          : Wording(
            "阶段有：\(titles.joined(separator: "、"))", "the stages are \(titles.joined(separator: ", "))")))
  }

  /// An id for a name that staff gave none for, made by pinyin and unlike those taken.
  static func identifier(for name: String, fallback: String, taken: (String) -> Bool) -> String {
    let base = Slug.make(from: name, fallback: fallback)
    var candidate = base
    var number = 2
    while taken(candidate) {
      candidate = "\(base)-\(number)"
      number += 1
    }
    return candidate
  }

  /// The id that staff gave, checked.
  mutating func identifier(_ given: Mention) -> String {
    if !Slug.isValid(given.text) {
      report(
        "bad-slug", at: given.location,
        Wording(
          "编号“\(given.text)”只能用小写字母、数字和短横线，最长 64 个",
          "the id “\(given.text)” may hold lower-case letters, digits and - only, at most 64"),
        help: Wording(
          "可以写 \(Slug.make(from: given.text))；不写就按名称的拼音",
          "for instance \(Slug.make(from: given.text)); without one it is made from the name"))
    }
    return given.text
  }
}

extension Column {
  /// Whether staff may mean the column by this name.
  func isNamed(_ name: String) -> Bool { name == title || name == id || aliases.contains(name) }
}

extension ColumnType {
  /// What such a column holds, in the words of a declaration.
  var words: Wording {
    switch self {
    case .text: Wording("文本", "text")
    case .name: Wording("名称", "a name")
    case .names: Wording("名单", "a list")
    case .number: Wording("数", "numbers")
    case .integer: Wording("整数", "whole numbers")
    case .date: Wording("日期", "dates")
    case .month: Wording("月份", "months")
    case .flag: Wording("是否", "yes or no")
    case .choice: Wording("选项", "one choice")
    case .choices: Wording("多选", "several choices")
    case .identifier: Wording("编码", "codes")
    }
  }
}
