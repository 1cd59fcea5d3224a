// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator
import Standards

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "新建记录、表或台账 (begin a record, a table or a ledger)",
    discussion: """
      在终端里只写 taizhang new，一项一项问；写了选项就不问。
      例如：taizhang new meeting 二季度调度会 --date 2022-06-20
            taizhang new update 接户进展 --about S01 --unit 住建局
            taizhang new table 入河排污口 --format xlsx
            taizhang new table 入河排污口 --format 填写说明
            taizhang new ledger 坑塘整治
      """)

  @Argument(
    help: ArgumentHelp(
      "种类 (kind): meeting 会议 | update 进展 | page 页面 | table 数据表 | ledger 台账", valueName: "kind"))
  var kind: Kind?

  @Argument(
    help: ArgumentHelp("标题，或表、台账的名称 (the title, or the table’s name)", valueName: "title"),
    completion: .custom { words, _, _ in TitleCompletion.titles(words) })
  var title: String?

  @OptionGroup var details: RecordOptions

  @Flag(help: ArgumentHelp("没有这种表，就新建一本县里自己的台账 (declare a ledger of your own where there is none)"))
  var ledger = false

  @Option(
    help: ArgumentHelp(
      "表的格式 (the table’s form): csv 文本表 | xlsx 工作簿 | guide 填写说明", valueName: "form"))
  var format: TableScaffold.Form?

  @Option(help: ArgumentHelp("内容文件夹 (the content folder)", valueName: "folder"), completion: .directory)
  var content = "content"

  @OptionGroup var speech: SpeechOptions

  /// What can be begun.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case meeting, update, page, table, ledger

    init?(argument: String) {
      let words = [
        "会议": "meeting", "进展": "update", "页面": "page", "表": "table", "数据表": "table", "台账": "ledger",
      ]
      self.init(rawValue: words[argument] ?? argument)
    }

    var record: RecordDraft.Kind? { RecordDraft.Kind(rawValue: rawValue) }
  }

  func validate() throws {
    if format != nil, kind != .table, kind != .ledger {
      throw ValidationError("--format 只用于 new table 和 new ledger (only for tables and ledgers)")
    }
    try details.check(for: kind?.record)
  }

  func run() throws {
    let language = try speech.language() ?? .chinese
    let isAsked = !details.isAnyGiven && format == nil && !ledger && !speech.quiet && Prompt.isPossible
    let questions = NewQuestions(
      prompt: Prompt(language: language), names: isAsked ? CountyNames(content: content) : nil)
    let kind = try self.kind ?? questions.kind()
    let title = try details.title ?? self.title ?? questions.title(of: kind, content: content)
    if let record = kind.record {
      var draft = try details.draft(record, title: title)
      try questions.complete(&draft)
      let written = RecordScaffold.write(draft, content: content)
      try show(written, language) { [RecordScaffold.farewell($0)] }
    } else {
      try begin(title, isLedger: kind == .ledger, language)
    }
  }

  private func begin(_ name: String, isLedger: Bool, _ language: Language) throws {
    let before = TableScaffold.declaration(of: name, content: content)
    let written = TableScaffold.write(
      name, form: format ?? .csv, beginsLedger: isLedger || ledger, refusesNear: isLedger && !ledger,
      content: content)
    let declared = before == nil ? TableScaffold.declaration(of: name, content: content) : nil
    try show(written, language) {
      [TableScaffold.farewell($0)] + (declared.map { [TableScaffold.farewell(declaration: $0)] } ?? [])
    }
  }

  private func show(
    _ written: Diagnosed<String>, _ language: Language, farewell: (String) -> [Wording]
  ) throws {
    Screen(speech, content: content).findings(written.diagnostics, language)
    guard !written.hasErrors, !written.value.isEmpty else {
      Screen(speech, content: content).line(
        Wording("什么也没有新建", "nothing was made"), in: language)
      throw ExitCode(1)
    }
    if !speech.quiet { Terminal.output(farewell(written.value).map { $0[language] + "\n" }.joined()) }
  }
}

extension TableScaffold.Form: ExpressibleByArgument {
  /// The form that the command line names.
  public init?(argument: String) { self.init(argument) }

  /// The words that the help offers.
  public static var allValueStrings: [String] { ["csv", "xlsx", "guide"] }
}
