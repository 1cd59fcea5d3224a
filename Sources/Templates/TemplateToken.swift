// SPDX-License-Identifier: MIT

/// A piece of a template's text: a run of plain text within one line, the white space a line begins with, or a tag.
struct TemplateToken {
  enum Kind: Equatable {
    /// White space, or nothing, at the start of a line that holds more than white space.
    case indent
    /// Plain text that ends at the latest with its line's break.
    case text
    case tag(Sigil, name: String)
  }

  /// What a tag does, by its mark after the delimiter.
  enum Sigil: Equatable {
    case value, raw, section, inverted, close, comment, partial, parent, block, delimiters

    /// Whether a close tag must follow.
    var isOpener: Bool { self == .section || self == .inverted || self == .parent || self == .block }
  }

  let kind: Kind
  let range: Range<Int>
  /// Both from 1; the column in Unicode scalars.
  let line: Int
  let column: Int

  // Found by the whitespace rules, see TemplateLayout.
  /// The token writes nothing: it belongs to a line that only holds a tag.
  var isDropped = false
  /// The white space before a tag that is the first of its line; `nil` for others.
  var indent: Range<Int>?
  /// A tag that has its line, or its lines, for itself.
  var isStandalone = false

  init(_ kind: Kind, _ range: Range<Int>, line: Int, column: Int) {
    self.kind = kind
    self.range = range
    self.line = line
    self.column = column
  }

  var sigil: Sigil? {
    if case .tag(let sigil, _) = kind { sigil } else { nil }
  }

  var name: String {
    if case .tag(_, let name) = kind { name } else { "" }
  }
}
