// SPDX-License-Identifier: MIT

package import Diagnostics

/// The guides of all rules as the last chapter of the handbook, in one language; each rule is a heading to link to.
package enum GuidePage {
  /// The chapter's file in `docs/handbook/pages`.
  package static func fileName(_ language: Language) -> String {
    switch language {
    case .chinese: "14-提示一览.md"
    case .english: "14-提示一览.en.md"
    }
  }

  /// The chapter, its last line ended.
  package static func markdown(_ language: Language) -> String {
    head(language) + RuleGuide.groups.map { "\n" + section($0, language) }.joined() + foot(language)
  }

  private static func head(_ language: Language) -> String {
    let count = RuleGuide.all.count
    switch language {
    case .chinese:
      return """
        ---
        标题: 提示一览
        网址名: findings
        顺序: 14
        公开: 是
        摘要: 每条规则为什么、怎么改。
        ---

        每条提示的末尾有方括号里的规则名，如 `[bad-flag]`。在本页查它（浏览器里按 Ctrl-F），或运行 \
        `taizhang explain bad-flag`，两处内容一样。共 \(count) 条。

        """
    case .english:
      return """
        ---
        title: Every finding
        summary: Why each rule speaks, and what to do.
        ---

        Each finding ends in the name of its rule, such as `[bad-flag]`. Look it up here, or run \
        `taizhang explain bad-flag --lang en`, which says the same. There are \(count) rules.

        """
    }
  }

  private static func foot(_ language: Language) -> String {
    Wording("\n前一章：[常见问题](13-常见问题.md)\n", "\nBack: [Questions](13-常见问题.md)\n")[language]
  }

  private static func section(_ group: RuleGuide.Group, _ language: Language) -> String {
    "## \(group.title[language])\n" + group.guides.map { "\n" + section($0, language) }.joined()
  }

  private static func section(_ guide: RuleGuide, _ language: Language) -> String {
    let words: (wrong: String, right: String, mend: String) =
      switch language {
      case .chinese: ("不对：", "对：", "怎么改：")
      case .english: ("Wrong:", "Right:", "What to do: ")
      }
    let kind = Wording("（\(guide.kind(.chinese))）", " (\(guide.kind(.english)))")[language]
    let joiner = language == .english ? " " : ""
    return """
      ### \(guide.id)

      **\(GuideDocument.escaped(guide.title[language]))**\(kind)

      \(GuideDocument.escaped(guide.cause[language], joiner: joiner))

      \(words.wrong)

      ```text
      \(example(guide.wrong))
      ```

      \(words.right)

      ```text
      \(example(guide.right))
      ```

      \(words.mend)\(GuideDocument.escaped(guide.mend[language], joiner: joiner))

      """
  }

  /// An example as it stands in a page; set in where its lines would be taken for those of an unfinished merge.
  private static func example(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let marks = ["<<<<<<<", "=======", ">>>>>>>"]
    guard lines.contains(where: { line in marks.contains { line.hasPrefix($0) } }) else { return text }
    return lines.map { "  " + $0 }.joined(separator: "\n")
  }
}
