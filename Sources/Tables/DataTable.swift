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
    package let isRequired: Bool

    package init(
      _ name: String, _ title: Wording, kind: Kind = .text, unit: String? = nil,
      note: Wording = Wording("", ""), choices: [Choice] = [], isRequired: Bool = false
    ) {
      self.name = name
      self.title = title
      self.kind = kind
      self.unit = unit
      self.note = note
      self.choices = choices
      self.isRequired = isRequired
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
  package let rows: [[Value]]

  package init(
    name: String, title: Wording, note: Wording = Wording("", ""), columns: [Column], key: [String] = [],
    links: [Link] = [], rows: [[Value]]
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
