// SPDX-License-Identifier: MIT

/// What may be published although it looks like personal data: a county's own numbers, and what was allowed by hand.
package struct AllowList: Sendable {
  /// A text that may be published.
  package struct Entry: Sendable {
    /// Forms of ``PersonalDataMatch/normal`` that the text covers.
    let normals: Set<String>
    /// Whether it covers telephone numbers alone, as a county's own numbers do.
    let isNumber: Bool

    /// - Parameters:
    ///   - text: As staff wrote it: a number with or without its signs, an address, a plate, or a word.
    ///   - isNumber: Whether it covers telephone numbers alone.
    package init(_ text: String, isNumber: Bool = false) {
      var normals = Set(PersonalDataScanner().matches(inContact: text).map(\.normal))
      let digits = AllowList.digits(text)
      if digits.utf8.count >= 7 { normals.insert(digits) }
      normals.insert(text.lowercased())
      self.normals = normals
      self.isNumber = isNumber
    }

    /// Whether it covers a match; numbers are compared by their digits.
    package func covers(_ match: PersonalDataMatch) -> Bool {
      let isTelephone = match.kind == .mobile || match.kind == .landline
      guard isTelephone || !isNumber else { return false }
      if normals.contains(match.normal) { return true }
      // 6612345 is 0370-6612345 without its area code.
      return match.kind == .landline && !match.normal.hasPrefix("0")
        && normals.contains { $0.hasPrefix("0") && $0.hasSuffix(match.normal) }
    }
  }

  package let entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  /// The place of the first entry that covers a match; `nil` where none does.
  package func index(covering match: PersonalDataMatch) -> Int? {
    entries.firstIndex { $0.covers(match) }
  }

  package func covers(_ match: PersonalDataMatch) -> Bool { index(covering: match) != nil }

  /// Whether an entry that is no telephone number is this word.
  package func covers(_ word: String) -> Bool { index(coveringWord: word) != nil }

  /// The place of the entry that is this word.
  package func index(coveringWord word: String) -> Int? {
    entries.firstIndex { !$0.isNumber && $0.normals.contains(word.lowercased()) }
  }

  /// The digits of a text, full-width ones too, one after the other.
  package static func digits(_ text: String) -> String {
    var digits = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: digits.unicodeScalars.append(scalar)
      case 0xFF10...0xFF19: digits += String(scalar.value - 0xFF10)
      default: break
      }
    }
    return digits
  }
}
