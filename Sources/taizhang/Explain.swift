// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator
import Handbook

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "说明一条规则怎么改，或一个得分、状态怎么算出来的 (explain a rule, a score or a status)",
    discussion: """
      例如：taizhang explain bad-flag      提示末尾方括号里的规则名
            taizhang explain Q01           目标、任务、断面、台账条目或责任主体的编号或名称
            taizhang explain --all         列出全部规则
      """)

  @Argument(
    help: ArgumentHelp("规则名，或编号、名称 (a rule, an id or a name)", valueName: "name"),
    completion: .list(RuleGuide.all.map(\.id)))
  var name: String?

  @Flag(help: "列出全部规则 (every rule)")
  var all = false

  @Option(help: ArgumentHelp("全部规则的形式 (form of all rules): text|markdown", valueName: "form"))
  var format: Form = .text

  @OptionGroup var source: SourceOptions

  /// How the rules are listed.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  func validate() throws {
    if (name == nil) != all {
      throw ValidationError("写一个规则名、编号或名称，或者写 --all (write a rule, an id or a name, or --all)")
    }
  }

  func run() throws {
    let language = try source.speech.language()
    if all {
      return Terminal.output(
        format == .markdown ? GuideDocument.markdown : GuideDocument.list(language ?? .chinese))
    }
    guard let name else { return }
    if let guide = RuleGuide.named(name) { return Terminal.output(guide.text(language ?? .chinese)) }
    let screen = Screen(source.speech, content: source.content)
    let answer = Generator(try source.options()).explain(name)
    if answer.text.isEmpty, let near = RuleGuide.nearest(to: name) {
      screen.findings([.unknownRule(name, near)], language ?? answer.language)
      throw ExitCode(1)
    }
    screen.findings(answer.diagnostics, answer.language)
    Terminal.output(answer.text)
    if answer.text.isEmpty { throw ExitCode(1) }
  }
}

extension Diagnostic {
  fileprivate static func unknownRule(_ name: String, _ near: RuleGuide) -> Diagnostic {
    Diagnostic(
      rule: "unknown-name", at: SourceLocation(path: "explain"),
      Wording("没有“\(name)”这条规则", "there is no rule “\(name)”"),
      help: Wording(
        "是不是“\(near.id)”（\(near.title.chinese)）？全部规则：taizhang explain --all",
        "did you mean “\(near.id)” (\(near.title.english))? Every rule: taizhang explain --all"))
  }
}
