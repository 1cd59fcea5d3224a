// SPDX-License-Identifier: MIT

package import Diagnostics

/// Why a query has no answer.
package struct QueryProblem: Error, Sendable, Hashable {
  package let message: Wording
  package let help: Wording?
  /// Where in the SQL, in bytes of UTF-8; `nil` where no place is to blame.
  package let offset: Int?

  package init(_ message: Wording, help: Wording? = nil, offset: Int? = nil) {
    self.message = message
    self.help = help
    self.offset = offset
  }

  /// A place in SQL.
  package struct Place: Sendable, Hashable {
    /// Both from 1; the column counts scalars.
    package let line: Int
    package let column: Int
    /// The line's text.
    package let text: String

    /// The line with a caret under the place, as on a terminal.
    package var quote: String {
      let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(column - 1)))
      let blanks = before.unicodeScalars.map { scalar in
        scalar == "\t" ? "\t" : String(repeating: " ", count: TextWidth.columns(scalar))
      }
      return text + "\n" + blanks.joined() + "^"
    }
  }

  /// The place in the SQL that was asked.
  package func place(in sql: String) -> Place? {
    guard let offset else { return nil }
    let bytes = Array(sql.utf8)
    let at = min(offset, bytes.count)
    let start = bytes[..<at].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
    let before = String(decoding: bytes[start..<at], as: UTF8.self)
    var text = String(decoding: bytes[start..<end], as: UTF8.self)
    if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
    return Place(
      line: bytes[..<at].count { $0 == 0x0A } + 1, column: before.unicodeScalars.count + 1, text: text)
  }

  /// The words around the place, with `▸` before what is to blame: `SELECT ▸nmae FROM holders`.
  package func excerpt(of sql: String) -> String? {
    guard let place = place(in: sql) else { return nil }
    let before = String(String.UnicodeScalarView(place.text.unicodeScalars.prefix(place.column - 1)))
    let after = String(String.UnicodeScalarView(place.text.unicodeScalars.dropFirst(place.column - 1)))
    let head = before.count > 24 ? "…" + before.suffix(24) : before
    return head + "▸" + (after.count > 24 ? after.prefix(24) + "…" : after)
  }
}
