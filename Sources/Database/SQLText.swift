// SPDX-License-Identifier: MIT

/// Text put into SQL: the one place that quotes.
enum SQLText {
  /// A name between double quotes: `"排污口"`.
  static func name(_ text: String) -> String { quoted(text, with: "\"") }

  /// Names between double quotes, with commas between them.
  static func names(_ texts: [String]) -> String { texts.map(name).joined(separator: ", ") }

  /// Text between single quotes: `'水'`.
  static func literal(_ text: String) -> String { quoted(text, with: "'") }

  private static func quoted(_ text: String, with mark: Character) -> String {
    var result = String(mark)
    for character in text where character != "\0" {
      if character == mark { result.append(mark) }
      result.append(character)
    }
    result.append(mark)
    return result
  }
}
