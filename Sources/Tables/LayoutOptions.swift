// SPDX-License-Identifier: MIT

/// How one file or sheet is read, where staff say more than the file itself does.
package struct LayoutOptions: Sendable, Hashable {
  /// The rows of the header as the file counts them, from 1; `nil` finds them.
  package var headerRows: ClosedRange<Int>?
  /// Rows that are left out, as the file counts them.
  package var skippedRows: [ClosedRange<Int>] = []
  package var readsHiddenRows = true
  /// Whether the sheet itself is hidden and was asked for by name.
  package var isHiddenSheet = false
  /// Columns whose blank cells repeat the cell above: titles, ids or headers of the file.
  package var filledDown: [String] = []
  /// File header → schema column id or title.
  package var columns: [String: String] = [:]
  /// Column id, title or file header → the unit its cells are in.
  package var units: [String: String] = [:]
  /// Headers of the file that are left out.
  package var ignored: [String] = []

  /// The most rows that a header is made of.
  package static let mostHeaderRows = 3

  package init() {}

  /// The header as the schema knows it: renamed, with the declared unit, or empty where it is left out.
  package func label(_ header: String) -> String {
    if ignored.contains(header) { return "" }
    let name = columns[header] ?? header
    return (units[header] ?? units[name]).map { "\(name)（\($0)）" } ?? name
  }

  /// Whether a header is mentioned here.
  func declares(_ header: String) -> Bool { columns[header] != nil || ignored.contains(header) }

  func skips(_ row: Int) -> Bool { skippedRows.contains { $0.contains(row) } }
}
