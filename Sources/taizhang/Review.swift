// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator
import Records
import Standards

struct ReviewRecords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "审核签字，或列出每份记录审到哪一步 (sign records off, or list how far each has come)",
    discussion: "例如：taizhang review content/meetings/2022-09-16.md --step 初审 --post 办公室主任")

  @Argument(
    help: ArgumentHelp("要签字的记录 (the records to sign)", valueName: "file"),
    completion: .file(extensions: ["md"]))
  var files: [String] = []

  @Option(help: ArgumentHelp("步骤 (the step): 初审|复审|终审 (first|second|final)", valueName: "step"))
  var step: String?

  @Option(help: ArgumentHelp("签字的岗位，不写姓名 (the post that signs, never a name)", valueName: "post"))
  var post: String?

  @Option(help: ArgumentHelp("签字的日期，不写就是今天 (the day; today if left out)", valueName: "date"))
  var date: String?

  @Flag(help: "列出每份记录的状态 (list the state of every record)")
  var list = false

  @Option(
    help: ArgumentHelp(
      "内容文件夹，用于 --list 和核对岗位 (the content folder, for --list and to know posts)", valueName: "folder"))
  var content = "content"

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if list {
      guard files.isEmpty, step == nil else {
        throw ValidationError("--list 单独用 (--list stands alone)")
      }
      return
    }
    guard !files.isEmpty else { throw ValidationError("写出要签字的文件，或用 --list (name the files, or use --list)") }
    guard step.flatMap({ ReviewStep(named: $0) }) != nil else {
      throw ValidationError("--step “\(step ?? "")”：写 初审、复审 或 终审 (write first, second or final)")
    }
  }

  func run() throws {
    var options = BuildOptions()
    options.content = content
    options.language = try speech.language()
    let screen = Screen(speech, content: content)
    if list {
      let answer = Signing.list(options)
      screen.findings(answer.diagnostics, answer.language)
      Terminal.output(answer.text)
      if answer.text.isEmpty, !answer.diagnostics.isEmpty { throw ExitCode(1) }
      return
    }
    try Words.check { () throws(OptionProblem) in try options.setAsOf(date ?? "today", today: Terminal.today)
    }
    guard let step = step.flatMap({ ReviewStep(named: $0) }), let day = options.asOf else { return }
    let language = options.language ?? .chinese
    if let post, let objection = Signing.objection(to: post, content: content) {
      screen.findings([objection], language)
      throw ExitCode(1)
    }
    var hasFailed = false
    for file in files {
      let signed = Signing.sign(file, step: step, post: post, date: day)
      screen.findings(signed.diagnostics, language)
      if let words = signed.value { Terminal.output(words[language] + "\n") } else { hasFailed = true }
    }
    if hasFailed { throw ExitCode(1) }
  }
}
