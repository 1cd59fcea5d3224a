// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "新建一份记录 (begin a record): meeting|update|page",
    discussion: "例如：taizhang new meeting 二季度调度会 --date 2022-06-20")

  @Argument(help: ArgumentHelp("记录的种类 (kind): meeting 会议 | update 进展 | page 页面", valueName: "kind"))
  var kind: RecordScaffold.Kind

  @Argument(help: ArgumentHelp("标题 (the title)", valueName: "title"))
  var title: String

  @Option(help: ArgumentHelp("日期，不写就是今天 (the date; today if left out)", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("内容文件夹 (the content folder)", valueName: "folder"))
  var content = "content"

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let language = try speech.language() ?? .chinese
    var options = BuildOptions()
    try Words.check { () throws(OptionProblem) in try options.setAsOf(date ?? "today", today: Terminal.today)
    }
    let written = RecordScaffold.write(kind, title: title, date: options.asOf, content: content)
    Screen(speech, content: content).findings(written.diagnostics, language)
    guard !written.hasErrors else { throw ExitCode(1) }
    if !speech.quiet { Terminal.output(RecordScaffold.farewell(written.value)[language] + "\n") }
  }
}

extension RecordScaffold.Kind: ExpressibleByArgument {}
