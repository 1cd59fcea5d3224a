// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查内容，不写网站 (check the content, write no site)")

  @OptionGroup var source: SourceOptions

  @OptionGroup var history: HistoryOptions

  @OptionGroup var commands: CommandOptions

  @Option(
    help: ArgumentHelp(
      "报告的形式 (form of the findings): text|json|github|gitlab|markdown", valueName: "form"))
  var format: FindingsFormat = .text

  @Option(
    help: ArgumentHelp(
      "按 --format 的形式写进这个文件，屏幕上仍是文字 (write that form to a file, text to the terminal)", valueName: "file"))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "另把一份适合贴成评论的摘要写进这个文件 (write a summary for a comment, in Markdown)", valueName: "file"))
  var summary: String?

  @Flag(help: "有警告也算不通过 (warnings fail too)")
  var strict = false

  @Flag(help: "看看到今天哪些内容已经过时 (look for what has gone stale by today)")
  var freshness = false

  @Option(help: ArgumentHelp("把哪天当作今天 (the day that counts as today)", valueName: "date|today"))
  var today: String?

  func validate() throws {
    if today != nil, !freshness {
      throw ValidationError("今天的日期（--today）要和 --freshness 一起写 (--today goes with --freshness)")
    }
  }

  func run() throws {
    let screen = Screen(
      source.speech, content: source.content, format: format,
      files: Screen.ReportFiles(report: report, summary: summary))
    var options = try source.options()
    try history.apply(to: &options)
    options.runsCommands = commands.runCommands
    if freshness {
      try Words.check { () throws(OptionProblem) in
        try options.setFreshness(today ?? "today", today: Terminal.today)
      }
    }
    let outcome = Generator(options, announce: screen.progress.announce, tally: screen.progress.tally).check()
    try screen.close(outcome, wrote: false, isStrict: strict)
  }
}

extension FindingsFormat: ExpressibleByArgument {}
