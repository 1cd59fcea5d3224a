// SPDX-License-Identifier: MIT

/// A picture named in a ledger: `photos/hk-03.jpg`, and after a bar what it shows: `photos/hk-03.jpg|排口封堵前`.
package struct LedgerPicture: Sendable, Hashable {
  /// Below the content folder.
  package let path: String
  /// What it shows, for those who do not see it; `nil` where the author did not say.
  package let words: String?

  package init(_ text: String) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "|" || $0 == "｜" }
    path = Self.trimmed(parts.first ?? "")
    let rest = parts.count > 1 ? Self.trimmed(parts[1]) : ""
    words = rest.isEmpty ? nil : rest
  }

  private static func trimmed(_ text: Substring) -> String {
    let blanks: Set<Character> = [" ", "\u{3000}", "\t"]
    var text = text.drop { blanks.contains($0) }
    while let last = text.last, blanks.contains(last) { text.removeLast() }
    return String(text)
  }
}
