// SPDX-License-Identifier: MIT

internal import Records
internal import Standards
internal import Tables

/// The cells of a table in the forms in which they leave for an audience.
struct LeavingCells {
  let table: TypedTable
  let schema: TableSchema
  private let ledger: LedgerDefinition?
  private let audience: Audience

  /// - Parameter ledger: The ledger of which it is the table.
  init(_ table: TypedTable, _ schema: TableSchema, _ ledger: LedgerDefinition?, _ audience: Audience) {
    self.table = table
    self.schema = schema
    self.ledger = ledger
    self.audience = audience
  }

  /// Columns of which the site makes addresses and words under pictures.
  private static let addresses: Set<String> = ["former", "before", "after", "pictures"]

  /// The texts of a cell that leave: its value as the audience reads it, and where nothing of the column is made
  /// coarser the cell as it was written.
  func texts(_ row: TypedRow, _ column: Column) -> [String] {
    if Self.addresses.contains(column.id) { return [row.text(column.id)].compactMap { $0 } }
    guard audience.mayRead(column.visibility) else { return [] }
    let raw = audience.form(column.visibility) == .asWritten ? row.text(column.id) : nil
    return [text(row, column), raw].compactMap { $0 }
  }

  /// The cell's value as the audience reads it; `nil` for choices, dates and what is missing or kept inside.
  func text(_ row: TypedRow, _ column: Column) -> String? {
    let isWhole = ledger?.printsWhole(column.id, of: row) ?? false
    return audience.value(row.value(column.id), of: column, isWhole: isWhole)?.plainText
  }

  /// Columns such as 联系方式, where seven digits are a number.
  var contacts: [Column] {
    readable.filter { RecordSet.isContact($0.title) }
  }

  /// Cells with a number of eleven digits or more: as written they may hold commas, as printed they do not.
  var longNumbers: [(row: TypedRow, column: Column)] {
    readable.filter { $0.isNumeric && !RecordSet.isContact($0.title) }.flatMap { column in
      table.rows.compactMap { row in
        let isLong = row.decimal(column.id).map { $0.mantissa.magnitude >= 10_000_000_000 } ?? false
        return isLong ? (row, column) : nil
      }
    }
  }

  /// Ids of which the digits without the letters before them are a mobile number: D13812345678.
  var letteredIdentifiers: [(row: TypedRow, column: Column, digits: String)] {
    readable.filter(\.isIdentifier).flatMap { column in
      table.rows.compactMap { row in
        guard let text = row.text(column.id), let first = text.utf8.first, first > 0x39 else { return nil }
        let digits = text.drop { $0.isASCII && $0.isLetter }
        guard digits.utf8.count == 11, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
          return nil
        }
        return (row, column, String(digits))
      }
    }
  }

  private var readable: [Column] {
    schema.columns.filter { table.hasColumn($0.id) && audience.mayRead($0.visibility) }
  }
}

extension Column {
  fileprivate var isIdentifier: Bool {
    if case .identifier = type { true } else { false }
  }

  fileprivate var isNumeric: Bool {
    switch type {
    case .number, .integer: true
    default: false
    }
  }
}

extension FieldValue {
  /// The value as text; `nil` for choices, dates and what is missing.
  fileprivate var plainText: String? {
    switch self {
    case .text(let text): text
    case .list(let names): names.joined(separator: "、")
    case .number(let number): number.plainText()
    default: nil
    }
  }
}
