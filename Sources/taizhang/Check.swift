// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查内容，不写任何文件 (check the content, write nothing)")

  @OptionGroup var source: SourceOptions

  @OptionGroup var history: HistoryOptions

  @Option(help: ArgumentHelp("报告的形式 (form of the findings): text|json|github", valueName: "form"))
  var format: FindingsFormat = .text

  @Flag(help: "有警告也算不通过 (warnings fail too)")
  var strict = false

  func run() throws {
    let screen = Screen(source.speech, content: source.content, format: format)
    var options = try source.options()
    try history.apply(to: &options)
    let outcome = Generator(options, announce: screen.announce).check()
    try screen.close(outcome, wrote: false, isStrict: strict)
  }
}

extension FindingsFormat: ExpressibleByArgument {}
