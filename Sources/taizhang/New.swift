// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "新建记录或表 (begin a record or a table)",
    discussion: """
      例如：taizhang new meeting 二季度调度会 --date 2022-06-20
            taizhang new table 入河排污口
            taizhang new table 入河排污口 --format xlsx
            taizhang new table 入河排污口 --format 填写说明
            taizhang new table 坑塘整治 --ledger
      """)

  @Argument(
    help: ArgumentHelp("种类 (kind): meeting 会议 | update 进展 | page 页面 | table 数据表", valueName: "kind"))
  var kind: Kind

  @Argument(help: ArgumentHelp("标题，或表的名称 (the title, or the table’s name)", valueName: "title"))
  var title: String

  @Option(help: ArgumentHelp("日期，不写就是今天 (the date; today if left out)", valueName: "date"))
  var date: String?

  @Flag(help: ArgumentHelp("没有这种表，就新建一本县里自己的台账 (declare a ledger of your own where there is none)"))
  var ledger = false

  @Option(
    help: ArgumentHelp(
      "表的格式 (the table’s form): csv 文本表 | xlsx 工作簿 | guide 填写说明", valueName: "form"))
  var format: TableScaffold.Form?

  @Option(help: ArgumentHelp("内容文件夹 (the content folder)", valueName: "folder"))
  var content = "content"

  @OptionGroup var speech: SpeechOptions

  /// What can be begun.
  enum Kind: String, ExpressibleByArgument {
    case meeting, update, page, table
  }

  func validate() throws {
    if format != nil, kind != .table {
      throw ValidationError("--format 只用于 new table (only for tables)")
    }
  }

  func run() throws {
    let language = try speech.language() ?? .chinese
    var options = BuildOptions()
    try Words.check { () throws(OptionProblem) in try options.setAsOf(date ?? "today", today: Terminal.today)
    }
    let record = RecordScaffold.Kind(rawValue: kind.rawValue)
    let written =
      record.map { RecordScaffold.write($0, title: title, date: options.asOf, content: content) }
      ?? TableScaffold.write(title, form: format ?? .csv, beginsLedger: ledger, content: content)
    Screen(speech, content: content).findings(written.diagnostics, language)
    guard !written.hasErrors else { throw ExitCode(1) }
    let farewell =
      record == nil ? TableScaffold.farewell(written.value) : RecordScaffold.farewell(written.value)
    if !speech.quiet { Terminal.output(farewell[language] + "\n") }
  }
}

extension TableScaffold.Form: ExpressibleByArgument {
  /// The form that the command line names.
  public init?(argument: String) { self.init(argument) }

  /// The words that the help offers.
  public static var allValueStrings: [String] { ["csv", "xlsx", "guide"] }
}
