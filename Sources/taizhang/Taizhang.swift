// SPDX-License-Identifier: MIT

import ArgumentParser
import CHeap
import Diagnostics
import Generator

/// The program: finds the command, runs it, and turns what goes wrong into an exit status.
@main
struct Taizhang: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taizhang",
    abstract: "台账：把县里的会议记录和数据表变成一个静态公开网站。",
    discussion: """
      Turns a county's meeting records and data tables into a static public website.

      退出码 / exit status: 0 正常 fine · 1 内容有错误 the content has errors · 2 用法不对 wrong usage
      """,
    version: "0.1.0",
    subcommands: [
      Build.self, Check.self, Serve.self, New.self, Init.self, Explain.self, Query.self, ReviewRecords.self,
      Rollback.self, Schema.self, Completions.self,
    ])

  static func main() async {
    taizhang_grow_in_large_steps()
    // `-- a remark` is SQL and no option.
    let arguments = CommandLine.arguments.dropFirst().map { $0.hasPrefix("-- ") ? " " + $0 : $0 }
    do {
      if let message = UsageMessage.unknownCommand(arguments, known: commandNames) {
        Terminal.error(message)
        throw ExitCode(UsageMessage.status)
      }
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      Terminal.leave(0)
    } catch let code as ExitCode {
      Terminal.leave(code.rawValue)
    } catch {
      leave(error)
    }
  }

  private static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// Help and version go to the output with status 0; a wrong call is explained on the error output.
  private static func leave(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    if code.isSuccess {
      Terminal.output(fullMessage(for: error) + "\n")
      Terminal.leave(0)
    }
    Terminal.error(UsageMessage.text(message(for: error), full: fullMessage(for: error)))
    Terminal.leave(UsageMessage.status)
  }
}
