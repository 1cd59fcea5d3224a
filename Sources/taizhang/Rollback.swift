// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator
import Records

struct Rollback: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback", abstract: "换回留存的旧版本，或列出有哪些 (bring an earlier build back, or list them)",
    discussion: """
      先用 taizhang build --keep 5 或 site.yml 的“留存版本: 5”留着旧版本。换下来的也留着，再换一次就回到原来的。
      旧版本里有后来撤下的内容，换回就又公开了；不要了就 taizhang build --keep 0。
      """)

  @Argument(
    help: ArgumentHelp("版本的编号，不写就是最近换下来的 (the build; the one last replaced if left out)", valueName: "number")
  )
  var number: Int?

  @Flag(help: "只列出有哪些版本 (list the builds)")
  var list = false

  @Option(
    help: ArgumentHelp(
      "输出文件夹，不写就是 site，内部网站是 site-internal (the output folder)", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp("受众 (the audience): public|internal", valueName: "audience"),
    completion: .list(["public", "internal"]))
  var audience: String?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if list, number != nil { throw ValidationError("列出（--list）时不写编号 (--list goes without a number)") }
    if let number, number < 1 {
      throw ValidationError("编号“\(number)”：从 1 起，用 --list 看 (builds are numbered from 1; see --list)")
    }
  }

  func run() throws {
    var options = BuildOptions()
    try Words.check { () throws(OptionProblem) in try options.setAudience(self.audience) }
    options.output = output
    let audience = options.audience ?? .public
    let language = try speech.language() ?? .chinese
    let path = options.output(for: audience)
    let screen = Screen(speech, content: "content")
    let rollback = SiteRollback(path, audience: audience, jobs: min(Terminal.processors, 64))
    if list { return try show(rollback.list(), path, screen, language) }
    let outcome = rollback.run(number)
    screen.findings(outcome.diagnostics, language)
    guard let build = outcome.value else { throw ExitCode(1) }
    screen.line(
      Wording(
        "“\(path)”已换回第 \(build.number ?? 0) 版：\(build.made) 生成，\(build.files) 个文件；换下来的也留着，再换一次就回去",
        "“\(path)” is build \(build.number ?? 0) again: made \(build.made), \(build.files) files; what it replaced is kept, and another rollback brings it back"
      ), in: language)
  }

  private func show(
    _ listed: Diagnosed<[SiteRollback.Build]>, _ path: String, _ screen: Screen, _ language: Language
  ) throws {
    screen.findings(listed.diagnostics, language)
    if listed.hasErrors { throw ExitCode(1) }
    let kept = listed.value.filter { $0.number != nil }
    if let now = listed.value.first(where: { $0.number == nil }) {
      Terminal.output(
        Wording(
          "现在  \(now.made)  \(now.files) 个文件\n", "now   \(now.made)  \(now.files) files\n")[language])
    }
    for build in kept {
      let number = "\(build.number ?? 0)"
      let pad = String(repeating: " ", count: max(0, 4 - number.count))
      Terminal.output(
        Wording(
          "\(pad)\(number)  \(build.made)  \(build.files) 个文件\n",
          "\(pad)\(number)  \(build.made)  \(build.files) files\n")[language])
    }
    if kept.isEmpty {
      screen.line(
        Wording(
          "没有留存的版本；生成时加 --keep 5 就开始留", "no earlier build is kept; build with --keep 5 to begin"),
        in: language)
    }
  }
}
