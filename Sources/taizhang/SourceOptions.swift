// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator

/// What every command that reads content takes.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("内容文件夹 (the content folder)", valueName: "folder"), completion: .directory)
  var content = "content"

  @Option(
    help: ArgumentHelp("主题的名称或路径 (the theme's name or path)", valueName: "name|path"),
    completion: .directory)
  var theme: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("截止日，今天写 today (judge on this day)", valueName: "date|today"))
  var asOf: String?

  @Option(
    name: .customLong("base-url"), help: ArgumentHelp("网站的网址 (where the site will stand)", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp("受众 (the audience): public|internal", valueName: "audience"),
    completion: .list(["public", "internal"]))
  var audience: String?

  @OptionGroup var speech: SpeechOptions

  /// The options as the generator takes them.
  func options() throws -> BuildOptions {
    var options = BuildOptions()
    options.content = content
    options.theme = theme
    options.program = Terminal.program
    options.language = try speech.language()
    try Words.check { () throws(OptionProblem) in
      try options.setAsOf(asOf, today: Terminal.today)
      try options.setAudience(audience)
      try options.setBaseURL(baseURL)
    }
    return options
  }
}

/// Whether commands run.
struct CommandOptions: ParsableArguments {
  @Flag(
    help: "运行 site.yml 里“命令”允许的程序，不写就用留存的结果 (run the commands of site.yml; else kept output is used)")
  var runCommands = false
}

/// What the changes page compares with.
struct HistoryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("变化从哪天算起 (show what changed since this day)", valueName: "date"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "上次公布的状态文件 (the state last published): data/published-state.tsv", valueName: "file"),
    completion: .file(extensions: ["tsv"]))
  var previous: String?

  func apply(to options: inout BuildOptions) throws {
    options.previous = previous
    try Words.check { () throws(OptionProblem) in try options.setSince(since) }
  }
}

/// How the program speaks.
struct SpeechOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("提示的语言 (language of messages): zh|en", valueName: "zh|en"),
    completion: .list(["zh", "en"]))
  var lang: String?

  @Flag(help: "只报错误和警告 (print findings only)")
  var quiet = false

  @Flag(help: "报出每一步的用时 (print the time of each phase)")
  var verbose = false

  func language() throws -> Language? {
    guard let lang else { return nil }
    guard let language = Language(tag: lang) else {
      throw ValidationError("--lang “\(lang)”：可写 zh 或 en (write zh or en)")
    }
    return language
  }
}

/// Turns a wrong option into the argument parser's own error.
enum Words {
  static func check(_ body: () throws(OptionProblem) -> Void) throws {
    do throws(OptionProblem) {
      try body()
    } catch {
      throw ValidationError("\(error.wording.chinese) (\(error.wording.english))")
    }
  }
}
