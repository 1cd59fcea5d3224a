// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// How a figure came about: the rule, what went in with its file and row, and the arithmetic.
package struct Trace: Sendable, Hashable {
  /// The rule in words, such as `累计目标：完成率 ÷ 时间进度`.
  package let rule: Wording
  /// The document it stands on (文号 and clause), where one is named.
  package let basis: String?
  package let inputs: [TraceInput]
  /// Lines of arithmetic, such as `66 ÷ 120 = 55.0%`; the same in every language but for units.
  package let steps: [String]

  /// The basis as the language writes it: what the tool itself cites is `GB 3095-2012 table 4; …` in English.
  package func basisText(_ language: Language) -> String? {
    basis.map { language == .chinese ? $0 : Self.english($0) }
  }

  /// The steps as the language writes them.
  package func stepTexts(_ language: Language) -> [String] {
    language == .chinese ? steps : steps.map { Self.english($0) }
  }

  private static func english(_ text: String) -> String {
    text.split(separator: "；", omittingEmptySubsequences: false).map { part in
      guard part.hasPrefix("GB") || part.hasPrefix("HJ") else { return String(part) }
      var words = String(part)
      for (chinese, english) in [(" 表 ", " table "), (" 表", " table "), (" 二级", ", class 2")] {
        words = words.split(separator: chinese, omittingEmptySubsequences: false).joined(separator: english)
      }
      return words
    }.joined(separator: "; ")
  }

  package init(rule: Wording, basis: String? = nil, inputs: [TraceInput] = [], steps: [String] = []) {
    self.rule = rule
    self.basis = basis
    self.inputs = inputs
    self.steps = steps
  }
}

/// One value that went into a figure.
package struct TraceInput: Sendable, Hashable {
  package let label: Wording
  /// The value as shown, with its unit; of words the Chinese ones.
  package let value: String
  /// The value where it is made of words, such as `2022年8月2日办结，晚 7 天`; `nil` for a figure, a date or the author's own.
  package let words: Wording?
  /// The row or sentence it stands in; `nil` for a value of the rule itself.
  package let source: SourceLocation?
  /// How many rows it sums up, where more than one; `source` is then the first.
  package let rows: Int

  package init(label: Wording, value: String, source: SourceLocation?, rows: Int = 1) {
    self.label = label
    self.value = value
    words = nil
    self.source = source
    self.rows = rows
  }

  package init(label: Wording, words: Wording, source: SourceLocation?, rows: Int = 1) {
    self.label = label
    value = words.chinese
    self.words = words
    self.source = source
    self.rows = rows
  }

  /// The value in a language.
  package func value(in language: Language) -> String { words?[language] ?? value }
}

/// A measured value with its denominator and where it comes from.
package struct Measurement: Sendable, Hashable {
  package let value: ExactNumber
  package let text: String
  package let unit: String
  /// `12/15，另 3 项不适用` where the value is a share.
  package let shareText: String?
  package let asOf: String?
  package let trace: Trace

  package init(
    value: ExactNumber, text: String, unit: String, shareText: String? = nil, asOf: String? = nil,
    trace: Trace
  ) {
    self.value = value
    self.text = text
    self.unit = unit
    self.shareText = shareText
    self.asOf = asOf
    self.trace = trace
  }
}
