// SPDX-License-Identifier: MIT

package import Diagnostics

/// The guides of all rules as one document.
package enum GuideDocument {
  /// The page `docs/diagnostics.md`: Chinese with English, a group after the other.
  package static var markdown: String {
    let head = """
      # 提示一览：每条规则为什么、怎么改 · Every finding, why and what to do

      每条提示的末尾有方括号里的规则名，如 `[bad-flag]`。在这里查它，或运行 \
      `taizhang explain bad-flag`。本页由 `taizhang explain --all --format markdown` \
      生成，共 \(RuleGuide.all.count) 条。

      Each finding ends in the name of its rule. Look it up here, or run \
      `taizhang explain bad-flag --lang en`. This page is made by \
      `taizhang explain --all --format markdown` and has \(RuleGuide.all.count) rules.

      """
    return head + RuleGuide.groups.map { "\n" + section($0) }.joined()
  }

  /// Every id with its title, one a line.
  package static func list(_ language: Language) -> String {
    let width = RuleGuide.all.map(\.id.count).max() ?? 0
    return RuleGuide.groups.map { group in
      let lines = group.guides.map { guide in
        "  \(guide.id)\(String(repeating: " ", count: width - guide.id.count))  \(guide.title[language])\n"
      }
      return group.title[language] + "\n" + lines.joined()
    }.joined(separator: "\n")
  }

  private static func section(_ group: RuleGuide.Group) -> String {
    "## \(group.title.chinese) · \(group.title.english)\n"
      + group.guides.map { "\n" + section($0) }.joined()
  }

  private static func section(_ guide: RuleGuide) -> String {
    """
    ### \(guide.id)

    **\(escaped(guide.title.chinese))**（\(guide.kind(.chinese))） · \
    \(escaped(guide.title.english)) (\(guide.kind(.english)))

    \(escaped(guide.cause.chinese)) \(escaped(guide.cause.english, joiner: " "))

    不对 · wrong:

    ```text
    \(guide.wrong)
    ```

    对 · right:

    ```text
    \(guide.right)
    ```

    怎么改：\(escaped(guide.mend.chinese)) \(escaped(guide.mend.english, joiner: " "))

    """
  }

  /// Prose of which no character means anything to Markdown.
  static func escaped(_ text: String, joiner: String = "") -> String {
    var result = ""
    for character in text.replacing("\n", with: joiner) {
      if "\\*_<>[]#`|".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
