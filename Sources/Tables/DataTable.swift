// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// A table of values ready to leave: for CSV, JSON, a Table Schema and a database.
///
/// Names are stable and English (`[a-z][a-z0-9_]*`), titles are for people.
package struct DataTable: Sendable {
  package struct Column: Sendable {
    package enum Kind: String, Sendable {
      case text, integer, decimal, date, month, flag
    }

    package let name: String
    package let title: Wording
    package let kind: Kind
    /// The unit of the values, such as `µg/m³`.
    package let unit: String?
    package let note: Wording
    /// The words that may stand here; empty where any may.
    package let choices: [Choice]
    /// No row is without a value.
    package let isRequired: Bool
    /// The least and the greatest number, both included; `nil` without a bound.
    package let minimum: ExactNumber?
    package let maximum: ExactNumber?

    package init(
      _ name: String, _ title: Wording, kind: Kind = .text, unit: String? = nil,
      note: Wording = Wording("", ""), choices: [Choice] = [], isRequired: Bool = false,
      minimum: ExactNumber? = nil, maximum: ExactNumber? = nil
    ) {
      self.name = name
      self.title = title
      self.kind = kind
      self.unit = unit
      self.note = note
      self.choices = choices
      self.isRequired = isRequired
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  package enum Value: Sendable, Hashable {
    case null
    /// Text, a date (`2022-06-30`), a month (`2022-06`) or the id of a choice.
    case text(String)
    case integer(Int)
    /// An exact number with as many decimals as were written.
    case decimal(ExactNumber, decimals: Int)
    case flag(Bool)
  }

  /// Columns whose values are those of another table's key.
  package struct Link: Sendable, Hashable {
    package let columns: [String]
    package let table: String
    package let targets: [String]

    package init(_ columns: [String], to table: String, _ targets: [String]) {
      self.columns = columns
      self.table = table
      self.targets = targets
    }
  }

  package let name: String
  package let title: Wording
  package let note: Wording
  package let columns: [Column]
  /// Names of the columns whose values together tell the rows apart; may be empty.
  package let key: [String]
  package let links: [Link]
  /// Each as long as `columns`.
  package let rows: Rows

  /// A table whose rows are there.
  package init(
    name: String, title: Wording, note: Wording = Wording("", ""), columns: [Column], key: [String] = [],
    links: [Link] = [], rows: [[Value]]
  ) {
    self.init(
      name: name, title: title, note: note, columns: columns, key: key, links: links,
      rows: Rows(count: rows.count) { rows[$0] })
  }

  /// A table whose rows are made when they are asked for.
  package init(
    name: String, title: Wording, note: Wording = Wording("", ""), columns: [Column], key: [String] = [],
    links: [Link] = [], rows: Rows
  ) {
    self.name = name
    self.title = title
    self.note = note
    self.columns = columns
    self.key = key
    self.links = links
    self.rows = rows
  }
}

extension DataTable {
  /// The same table with other rows.
  package func withRows(_ rows: [[Value]]) -> DataTable {
    DataTable(
      name: name, title: title, note: note, columns: columns, key: key, links: links, rows: rows)
  }

  /// The rows of a table, each made anew when it is asked for: a long table of values would fill the memory.
  package struct Rows: Sendable, RandomAccessCollection {
    package let endIndex: Int
    private let row: @Sendable (Int) -> [Value]

    /// - Parameter row: The values of the row at a place in `0..<count`, as many as the table has columns.
    package init(count: Int, row: @escaping @Sendable (Int) -> [Value]) {
      endIndex = count
      self.row = row
    }

    /// The rows made once for all who ask, unless they hold so many cells that they would fill the memory.
    package func held(width: Int) -> Rows {
      guard count * width <= 500_000 else { return self }
      let all = Array(self)
      return Rows(count: all.count) { all[$0] }
    }

    package var startIndex: Int { 0 }
    package subscript(position: Int) -> [Value] { row(position) }
  }
}

extension DataTable.Value {
  /// The exact value with the decimals it needs, at most `most`; null for none.
  package static func exact(_ number: ExactNumber?, most: Int = 6) -> Self {
    guard let number else { return .null }
    let text = number.plainText(most: most)
    let decimals = text.utf8.firstIndex(of: 0x2E).map {
      text.utf8.distance(from: $0, to: text.utf8.endIndex) - 1
    }
    return .decimal(number.rounded(decimals ?? 0), decimals: decimals ?? 0)
  }

  /// The text; null for none and for an empty one.
  package static func optional(_ text: String?) -> Self {
    guard let text, !text.isEmpty else { return .null }
    return .text(text)
  }

  package static func optional(_ number: Int?) -> Self { number.map { .integer($0) } ?? .null }
  package static func optional(_ flag: Bool?) -> Self { flag.map { .flag($0) } ?? .null }
  package static func day(_ date: CivilDate?) -> Self { date.map { .text($0.isoText) } ?? .null }

  package static func month(_ year: Int, _ month: Int) -> Self {
    .text("\(year)-\(month < 10 ? "0" : "")\(month)")
  }

  /// The value as a data file has it: ISO dates, exact decimals, `true` and `false`; empty for null.
  package var text: String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number, let decimals): number.text(decimals)
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}
