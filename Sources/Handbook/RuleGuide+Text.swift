// SPDX-License-Identifier: MIT

package import Diagnostics

extension RuleGuide {
  /// The guide for a terminal, each line ended.
  package func text(_ language: Language) -> String {
    let words = Self.words(language)
    var lines = ["\(id)  \(kind(language))", title[language], ""]
    lines += ["\(words.cause)\(cause[language])", ""]
    lines += [words.wrong] + Self.indented(wrong)
    lines += [words.right] + Self.indented(right)
    lines += ["", "\(words.mend)\(mend[language])"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// How grave it is, as staff say it.
  package func kind(_ language: Language) -> String {
    switch severity {
    case .error: Wording("错误", "error")[language]
    case .warning: Wording("警告", "warning")[language]
    case .note: Wording("提示", "note")[language]
    }
  }

  private static func words(
    _ language: Language
  ) -> (cause: String, wrong: String, right: String, mend: String) {
    switch language {
    case .chinese: ("为什么：", "这样写不对：", "这样写就对：", "怎么改：")
    case .english: ("why: ", "wrong:", "right:", "what to do: ")
    }
  }

  private static func indented(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
  }
}
