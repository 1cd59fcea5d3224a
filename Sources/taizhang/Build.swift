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

  @Option(help: ArgumentHelp("同时做几件 (workers), 1...64", valueName: "count"))
  var jobs: Int?

  func validate() throws {
    guard let jobs, !(1...64).contains(jobs) else { return }
    throw ValidationError("--jobs “\(jobs)”：写 1 到 64 (write 1 to 64)")
  }

  func run() async throws {
    var options = try source.options()
    options.output = output
    try history.apply(to: &options)
    options.jobs = jobs ?? min(Terminal.processors, 64)
    let screen = Screen(source.speech, content: source.content)
    let outcome = await Generator(options, announce: screen.announce).build()
    try screen.close(outcome, wrote: true)
  }
}
