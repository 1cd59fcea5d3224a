// SPDX-License-Identifier: MIT

import Database
import Diagnostics
import Tables

/// The forms in which the answer of a query is printed.
package enum QueryFormat: String, Sendable, CaseIterable {
  /// Columns under each other, for people at a terminal.
  case table
  /// RFC 4180, in UTF-8.
  case csv
  /// A list of objects, numbers as exact decimals.
  case json

  /// Rows that are printed unless more are asked for.
  package var usualRows: Int { self == .table ? 1000 : 100_000 }

  func text(_ answer: QueryAnswer, _ language: Language) -> String {
    switch self {
    case .table: QueryTable(answer, language).text
    case .csv: Self.csv(answer)
    case .json: Self.json(answer)
    }
  }

  private static func csv(_ answer: QueryAnswer) -> String {
    let bytes = CSVWriter.bytes(header: answer.columns, rows: answer.rows.map { $0.map(\.text) })
    // The mark is for files that Excel opens; here it would stand before the first name.
    return String(decoding: bytes.dropFirst(3), as: UTF8.self)
  }

  private static func json(_ answer: QueryAnswer) -> String {
    var taken: Set<String> = []
    let keys = answer.columns.map { column in
      var key = column
      var number = 2
      while !taken.insert(key).inserted {
        key = "\(column)_\(number)"
        number += 1
      }
      return JSONLines.quoted(key)
    }
    let rows = answer.rows.map { row in
      "{" + zip(keys, row).map { "\($0): \(value($1))" }.joined(separator: ", ") + "}"
    }
    return rows.isEmpty ? "[]\n" : "[\n" + rows.joined(separator: ",\n") + "\n]\n"
  }

  private static func value(_ value: QueryValue) -> String {
    switch value {
    case .null: "null"
    case .integer, .decimal: value.text
    case .text, .bytes: JSONLines.quoted(value.text)
    }
  }
}
