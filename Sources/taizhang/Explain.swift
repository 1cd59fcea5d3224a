// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "说明一个得分或状态是怎么算出来的 (show how a score or status came about)")

  @Argument(help: ArgumentHelp("目标、任务、断面或责任主体的编号或名称 (id or name)", valueName: "id"))
  var name: String

  @OptionGroup var source: SourceOptions

  func run() throws {
    let screen = Screen(source.speech, content: source.content)
    let answer = Generator(try source.options()).explain(name)
    screen.findings(answer.diagnostics, answer.language)
    Terminal.output(answer.text)
    if answer.text.isEmpty { throw ExitCode(1) }
  }
}
