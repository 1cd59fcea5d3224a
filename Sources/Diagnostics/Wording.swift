// SPDX-License-Identifier: MIT

/// A language in which the tool speaks to staff.
package enum Language: String, Sendable, CaseIterable {
  case chinese = "zh-Hans"
  case english = "en"

  /// The language that a tag such as `zh`, `zh-CN` or `en-GB` asks for; `nil` for another language.
  package init?(tag: String) {
    let lower = tag.lowercased()
    if lower == "zh" || lower.hasPrefix("zh-") || lower.hasPrefix("zh_") {
      self = .chinese
    } else if lower == "en" || lower.hasPrefix("en-") || lower.hasPrefix("en_") {
      self = .english
    } else {
      return nil
    }
  }
}

/// One sentence in both languages; written where the finding is made, so that neither can be forgotten.
package struct Wording: Sendable, Hashable {
  package let chinese: String
  package let english: String

  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  package subscript(_ language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
