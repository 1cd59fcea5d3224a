// SPDX-License-Identifier: MIT

import Database
import Diagnostics

/// The answer of a query in columns, a Chinese character taking two places.
struct QueryTable {
  private let answer: QueryAnswer
  private let language: Language
  /// Longer cells are cut, with `…` at their end.
  private static let widest = 60

  init(_ answer: QueryAnswer, _ language: Language) {
    self.answer = answer
    self.language = language
  }

  var text: String {
    let header = answer.columns.map(Self.shown)
    let rows = answer.rows.map { $0.map { Self.shown($0.text) } }
    let widths = header.indices.map { column in
      rows.reduce(TextWidth.columns(header[column])) { max($0, TextWidth.columns($1[column])) }
    }
    let isRight = header.indices.map { column in
      let values = answer.rows.map { $0[column] }.filter { $0 != .null }
      return !values.isEmpty && values.allSatisfy(\.isNumber)
    }
    let lines = [header, widths.map { String(repeating: "-", count: $0) }] + rows
    let body = lines.map { Self.line($0, widths, isRight) }.joined()
    return body + count + "\n"
  }

  private var count: String {
    let rows = answer.rows.count
    if answer.isCut {
      return Wording("（前 \(rows) 行，后面还有）", "(the first \(rows) rows; there are more)")[language]
    }
    return Wording("（\(rows) 行）", rows == 1 ? "(1 row)" : "(\(rows) rows)")[language]
  }

  private static func line(_ cells: [String], _ widths: [Int], _ isRight: [Bool]) -> String {
    var text = zip(cells, zip(widths, isRight)).map { cell, form in
      TextWidth.padded(cell, to: form.0, isRight: form.1)
    }.joined(separator: "  ")
    while text.last == " " { text.removeLast() }
    return text + "\n"
  }

  /// One line without signs that a terminal would obey.
  private static func shown(_ text: String) -> String {
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? " " : $0 }))
    guard TextWidth.columns(plain) > widest else { return plain }
    var cut = ""
    for character in plain where TextWidth.columns(cut + String(character)) < widest { cut.append(character) }
    return cut + "…"
  }
}
