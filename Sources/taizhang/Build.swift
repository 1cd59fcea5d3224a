// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "生成网站 (build the site)",
    discussion: "内容有错误时什么也不写，原来的网站保持不变。")

  @OptionGroup var source: SourceOptions

  @Option(
    help: ArgumentHelp(
      "输出文件夹，不写就是 site，内部网站是 site-internal (the output folder)", valueName: "folder"),
    completion: .directory)
  var output: String?

  @OptionGroup var history: HistoryOptions

  @OptionGroup var commands: CommandOptions

  @Option(help: ArgumentHelp("同时做几件 (workers), 1...64", valueName: "count"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "留着几个旧版本，可用 rollback 换回，0 是都不留 (earlier builds kept for rollback), 0...99",
      valueName: "count"))
  var keep: Int?

  @Option(
    help: ArgumentHelp(
      "不生成，只核对已发布的文件夹与它的清单 (build nothing; compare a published folder with its manifest)",
      valueName: "folder"))
  var verify: String?

  func validate() throws {
    if let jobs, !(1...64).contains(jobs) {
      throw ValidationError("--jobs “\(jobs)”：写 1 到 64 (write 1 to 64)")
    }
    if let keep, !(0...99).contains(keep) {
      throw ValidationError("--keep “\(keep)”：写 0 到 99 (write 0 to 99)")
    }
    guard verify == nil || output == nil && keep == nil && history.since == nil && history.previous == nil
    else {
      throw ValidationError(
        "核对（--verify）不生成网站，不和 --output、--keep、--since、--previous 一起用 (--verify builds nothing and goes without them)"
      )
    }
  }

  func run() async throws {
    let workers = jobs ?? min(Terminal.processors, 64)
    if let verify { return try check(published: verify, workers) }
    var options = try source.options()
    options.output = output
    try history.apply(to: &options)
    options.runsCommands = commands.runCommands
    options.jobs = workers
    options.keptBuilds = keep
    let screen = Screen(source.speech, content: source.content)
    let outcome = await Generator(
      options, announce: screen.progress.announce, tally: screen.progress.tally
    ).build()
    try screen.close(outcome, wrote: true)
    // The process ends here: giving back a whole county piece by piece takes longer than writing some pages of it.
    withExtendedLifetime(outcome) { Terminal.leave(0) }
  }

  private func check(published path: String, _ workers: Int) throws {
    let language = try source.speech.language() ?? .chinese
    let screen = Screen(source.speech, content: source.content)
    let outcome = SiteVerification(
      path, keep: SiteVerification.keep(content: source.content), jobs: workers
    ).run()
    screen.findings(outcome.diagnostics, language)
    if !source.speech.quiet { Terminal.error(BuildSummary.text(outcome, path: path, language) + "\n") }
    if !outcome.isSame { throw ExitCode(1) }
  }
}
