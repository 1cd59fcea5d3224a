// SPDX-License-Identifier: MIT

package import Standards

/// One value of an answer.
package enum QueryValue: Sendable, Hashable {
  case null
  case integer(Int)
  /// A number with a decimal point, as the decimal number it stands for.
  case decimal(DecimalText)
  case text(String)
  /// Bytes, which no table of a county holds but SQL can make.
  case bytes([UInt8])

  /// The value as people and CSV files show it; empty for nothing.
  package var text: String {
    switch self {
    case .null: ""
    case .integer(let integer): String(integer)
    case .decimal(let decimal): decimal.text
    case .text(let text): text
    case .bytes(let bytes): "x'" + bytes.map(Self.hexadecimal).joined() + "'"
    }
  }

  /// Whether the value is a number.
  package var isNumber: Bool {
    switch self {
    case .integer, .decimal: true
    case .null, .text, .bytes: false
    }
  }

  /// The exact number; also of text that is a plain decimal. `nil` for anything else.
  package var number: ExactNumber? {
    switch self {
    case .integer(let integer): ExactNumber(integer)
    case .decimal(let decimal): decimal.number
    case .text(let text): ExactNumber(text)
    case .null, .bytes: nil
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16)
    return byte < 16 ? "0" + text : text
  }
}

/// The rows that a query gave.
package struct QueryAnswer: Sendable, Hashable {
  /// The names of the columns, as SQL gave them.
  package let columns: [String]
  /// Each as long as `columns`.
  package let rows: [[QueryValue]]
  /// Whether there were more rows than were asked for.
  package let isCut: Bool
  /// The tables that were read, by name, in order; a view counts as its table.
  package let tables: [String]
}
