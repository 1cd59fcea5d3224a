// SPDX-License-Identifier: MIT

import Diagnostics
import Records

// The words about commands and what they give.
extension Diagnostic {
  /// A command gave no rows.
  static func command(_ call: CommandCall, failed failure: CommandRun.Failure) -> Diagnostic {
    switch failure {
    case .notFound: commandNotFound(call)
    case .system(let failure): commandNotBegun(call, failure)
    case .exit(let status, let errors):
      commandFailed(call, Wording("退出码 \(status)", "status \(status)"), errors)
    case .signal(let number, let errors):
      commandFailed(call, Wording("被信号 \(number) 结束", "ended by signal \(number)"), errors)
    case .tooLong: commandTooLong(call)
    case .tooMuch: outputTooLarge(call)
    }
  }

  private static func commandNotFound(_ call: CommandCall) -> Diagnostic {
    let program = call.policy.program.text
    return Diagnostic(
      rule: "command-not-found", at: call.policy.program.location,
      Wording(
        "找不到命令“\(call.policy.name.text)”的程序“\(program)”，或者不让运行",
        "the program “\(program)” of the command “\(call.policy.name.text)” is not there, or may not be run"),
      help: Wording(
        "装上它，或写绝对路径，如 /usr/bin/psql", "install it, or write an absolute path such as /usr/bin/psql"))
  }

  private static func commandNotBegun(_ call: CommandCall, _ failure: SystemFailure) -> Diagnostic {
    Diagnostic(
      rule: "command-failed", at: call.place,
      Wording(
        "命令“\(call.policy.name.text)”没有运行起来：\(failure.wording.chinese)",
        "the command “\(call.policy.name.text)” did not begin: \(failure.wording.english)"),
      help: Wording("过一会儿再试；再不行，看看系统的进程数和内存", "try again; else look at the system's processes and memory"))
  }

  private static func commandFailed(_ call: CommandCall, _ end: Wording, _ errors: [UInt8]) -> Diagnostic {
    let said = CommandErrors.firstLines(errors)
    return Diagnostic(
      rule: "command-failed", at: call.place,
      Wording(
        "命令“\(call.policy.name.text)”没有成功（\(end.chinese)）" + (said.map { "：\($0)" } ?? "，什么也没说"),
        "the command “\(call.policy.name.text)” failed (\(end.english))"
          + (said.map { ": \($0)" } ?? " and said nothing")),
      help: Wording(
        "查询在 \(call.query.path)；在终端里用同样的参数运行一次，看哪里不对",
        "the query is \(call.query.path); run it in a terminal with the same arguments to see what is wrong"))
  }

  private static func commandTooLong(_ call: CommandCall) -> Diagnostic {
    Diagnostic(
      rule: "command-timeout", at: call.place,
      Wording(
        "命令“\(call.policy.name.text)”超过 \(call.policy.seconds) 秒还没有结束，已停止",
        "the command “\(call.policy.name.text)” took longer than \(call.policy.seconds) s and was ended"),
      help: Wording(
        "让查询先汇总再输出，或在 site.yml 这个命令里写“限时: 600”（秒，最多 3600）",
        "let the query aggregate before it prints, or write `seconds: 600` for the command in site.yml (3600 at most)"
      ))
  }

  private static func outputTooLarge(_ call: CommandCall) -> Diagnostic {
    let megabytes = call.policy.bytes >> 20
    return Diagnostic(
      rule: "output-too-large", at: call.place,
      Wording(
        "命令“\(call.policy.name.text)”的输出超过 \(megabytes) MB，已停止",
        "the command “\(call.policy.name.text)” gave more than \(megabytes) MB and was ended"),
      help: Wording(
        "网站要的是汇总：在查询里按镇街、月份 GROUP BY；上限最多 64 MB",
        "a site needs totals: GROUP BY town and month in the query; 64 MB is the most"))
  }

  static func outputNotText(_ call: CommandCall, at line: Int) -> Diagnostic {
    Diagnostic(
      rule: "output-not-text", at: call.place,
      Wording(
        "命令“\(call.policy.name.text)”的输出第 \(line) 行不是 UTF-8 文字",
        "line \(line) of what the command “\(call.policy.name.text)” gave is not UTF-8 text"),
      help: Wording(
        "让它输出 UTF-8，如 psql 的 PGCLIENTENCODING=UTF8，并输出 CSV",
        "let it print UTF-8, as psql does with PGCLIENTENCODING=UTF8, and CSV"))
  }

  /// - Parameter shown: The folder of kept outputs.
  static func damagedOutput(_ call: CommandCall, shown: String) -> Diagnostic {
    Diagnostic(
      rule: "damaged-output", at: call.place,
      Wording(
        "命令“\(call.policy.name.text)”留存的结果与它的校验值不符，不用（\(shown)/\(call.key).csv）",
        "the kept output of the command “\(call.policy.name.text)” does not fit its digest and is refused (\(shown)/\(call.key).csv)"
      ),
      help: Wording(
        "有人改过或没有传完：加 --run-commands 再运行一次", "it was changed or cut: run again with --run-commands"))
  }

  static func unreadableOutput(_ call: CommandCall, _ failure: SystemFailure, shown: String) -> Diagnostic {
    Diagnostic(
      rule: "damaged-output", at: call.place,
      Wording(
        "命令“\(call.policy.name.text)”留存的结果读不了（\(shown)）：\(failure.wording.chinese)",
        "the kept output of the command “\(call.policy.name.text)” cannot be read (\(shown)): \(failure.wording.english)"
      ),
      help: Wording(
        "看看文件夹的权限，或加 --run-commands 再运行一次", "look at its permissions, or run again with --run-commands"))
  }

  /// The site is made all the same; the next run without commands will lack the output.
  static func outputNotKept(_ call: CommandCall, _ failure: SystemFailure, shown: String) -> Diagnostic {
    Diagnostic(
      .warning, rule: "output-not-kept", at: call.place,
      Wording(
        "命令“\(call.policy.name.text)”的结果没能留存到 \(shown)：\(failure.wording.chinese)",
        "the output of the command “\(call.policy.name.text)” could not be kept in \(shown): \(failure.wording.english)"
      ),
      help: Wording(
        "内容文件夹旁边要能写；不然每次都要加 --run-commands",
        "let the folder beside the content be written, or every run needs --run-commands"))
  }
}

/// What a command said of errors, for one line of a finding.
enum CommandErrors {
  private static let lines = 3
  /// Characters of a line.
  private static let width = 200

  /// The first lines that say anything, with nothing in them that acts on a terminal; `nil` where there are none.
  static func firstLines(_ bytes: [UInt8]) -> String? {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).lazy
      .map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }.prefix(Self.lines)
    let shown = lines.map { line in
      VisibleLine.text(line.count > width ? line.prefix(width) + "…" : String(line))
    }
    return shown.isEmpty ? nil : shown.joined(separator: " / ")
  }
}
