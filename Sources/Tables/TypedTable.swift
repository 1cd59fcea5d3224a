// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// A table whose cells have become values.
package struct TypedTable: Sendable {
  package let schema: TableSchema
  package let path: String
  /// The sheet's name; `nil` for a text file.
  package let sheet: String?
  package let encoding: TextEncoding
  /// The rows in order of the file; rows of totals are left out.
  package let rows: [TypedRow]
  /// The ids of the schema's columns that the table has, in the table's order.
  package let presentColumns: [String]

  /// Whether the table has the column.
  package func hasColumn(_ id: String) -> Bool { presentColumns.contains(id) }

  /// The rows whose cell of a column says `75%`, where the column has no unit of its own and allows it.
  package func rows(withPercentIn id: String) -> [TypedRow] {
    guard let column = rows.first?.columns.first(where: { $0.column.id == id }), !column.percents.isEmpty
    else { return [] }
    let percents = Set(column.percents)
    return rows.filter { percents.contains($0.sourceRow) }
  }
}

/// One row of values: a view of columns, two words in size.
///
/// A value is `nil` where the table has no such column, the cell is empty or marked as missing, the column's type
/// is another, or the cell could not be read (then a finding says so).
package struct TypedRow: Sendable {
  let columns: [TypedColumn]
  /// The row's place among the typed rows.
  let position: UInt32
  /// The row's place in the table read.
  let sourceRow: UInt32

  /// Where the row begins.
  package var location: SourceLocation {
    columns.first?.table.location(Int(sourceRow), 0) ?? SourceLocation(path: "")
  }

  /// Where the column's cell begins; the row's place for a column that the table does not have.
  package func location(of id: String) -> SourceLocation {
    guard let index = index(id) else { return location }
    return columns[index].table.location(Int(sourceRow), columns[index].source)
  }

  /// The cell of a column of text, a name or an identifier; of any other column, the text as written.
  package func text(_ id: String) -> String? {
    index(id).flatMap { columns[$0].text(Int(position), Int(sourceRow)) }
  }

  /// The number in the column's unit.
  package func number(_ id: String) -> ExactNumber? {
    decimal(id).map { ExactNumber(mantissa: $0.mantissa, decimals: $0.decimals) }
  }

  /// The number as `mantissa` × 10^−`decimals`, for sums over long tables; `decimals` in 0...18.
  package func decimal(_ id: String) -> (mantissa: Int64, decimals: Int)? {
    guard let index = index(id), columns[index].isNumeric else { return nil }
    return columns[index].cells.decimal(Int(position))
  }

  /// The integer of a column of integers or of numbers without a fraction.
  package func integer(_ id: String) -> Int? {
    guard let number = number(id), number.denominator == 1 else { return nil }
    return Int(exactly: number.numerator)
  }

  package func date(_ id: String) -> CivilDate? {
    guard let index = index(id), case .date = columns[index].column.type else { return nil }
    return columns[index].cells.payload(Int(position)).map {
      CivilDate(dayNumber: Int32(truncatingIfNeeded: $0))
    }
  }

  package func month(_ id: String) -> (year: Int, month: Int)? {
    guard let index = index(id), case .month = columns[index].column.type,
      let months = columns[index].cells.payload(Int(position))
    else { return nil }
    return (Int(months) / 12, Int(months) % 12 + 1)
  }

  /// The id of the choice.
  package func choice(_ id: String) -> String? {
    guard let index = index(id), case .choice(let choices) = columns[index].column.type,
      let number = columns[index].cells.payload(Int(position)), choices.indices.contains(Int(number))
    else { return nil }
    return choices[Int(number)].id
  }

  /// The ids of several choices, in the order written, each once; `nil` for a missing cell.
  package func choices(_ id: String) -> [String]? {
    guard let index = index(id), case .choices(let choices) = columns[index].column.type,
      let text = columns[index].text(Int(position), Int(sourceRow))
    else { return nil }
    var ids: [String] = []
    for name in NameList.split(text) {
      guard let choice = choices.first(where: { $0.isCalled(name) }), !ids.contains(choice.id) else {
        continue
      }
      ids.append(choice.id)
    }
    return ids
  }

  package func flag(_ id: String) -> Bool? {
    guard let index = index(id), case .flag = columns[index].column.type else { return nil }
    return columns[index].cells.payload(Int(position)).map { $0 == 1 }
  }

  /// The names of a list, in order, without empty ones; `nil` for a missing cell.
  package func list(_ id: String) -> [String]? {
    guard let index = index(id), case .names = columns[index].column.type else { return nil }
    return columns[index].text(Int(position), Int(sourceRow)).map(NameList.split)
  }

  /// The value, or why there is none; `nil` where the table has no such column or the cell could not be read.
  package func value(_ id: String) -> FieldValue? {
    guard let index = index(id) else { return nil }
    let cells = columns[index].cells
    switch cells.state(Int(position)) {
    case .unreadable: return nil
    case .missing(let kind): return .missing(kind)
    case .belowDetection(let decimals):
      return .belowDetection(ExactNumber(mantissa: cells.numbers[Int(position)], decimals: decimals))
    case .value: return present(id, columns[index].column.type)
    }
  }

  private func present(_ id: String, _ type: ColumnType) -> FieldValue? {
    switch type {
    case .text, .name, .identifier: text(id).map { .text($0) }
    case .names: list(id).map { .list($0) }
    case .number, .integer: number(id).map { .number($0) }
    case .date: date(id).map { .date($0) }
    case .month: month(id).map { .month(year: $0.year, month: $0.month) }
    case .flag: flag(id).map { .flag($0) }
    case .choice: choice(id).map { .choice($0) }
    case .choices: choices(id).map { .choices($0) }
    }
  }

  /// Whether the cell says in words or signs why it has no value: below detection, 未监测.
  package func saysWhyMissing(_ id: String) -> Bool {
    guard let index = index(id) else { return false }
    switch columns[index].cells.state(Int(position)) {
    case .belowDetection: return true
    case .missing(let kind): return kind != .empty
    case .value, .unreadable: return false
    }
  }

  /// Whether the table has the column.
  package func hasColumn(_ id: String) -> Bool { index(id) != nil }

  /// Whether the column's cell holds something that could not be read, for which there is a finding.
  package func isUnreadable(_ id: String) -> Bool {
    guard let index = index(id) else { return false }
    return columns[index].cells.state(Int(position)) == .unreadable
  }

  private func index(_ id: String) -> Int? {
    // Not `firstIndex(where:)`: that copies a column with all its storage for each that it looks at.
    for place in columns.indices where columns[place].column.id == id { return place }
    return nil
  }
}

/// Names written in one cell.
enum NameList {
  /// The names without the separators `、`, `，`, `,`, `;`, `；`, `/`, line breaks, and without blanks around them.
  static func split(_ text: String) -> [String] {
    text.unicodeScalars.split { scalar in
      switch scalar {
      case "、", "，", ",", ";", "；", "/", "／", "\n", "\r": true
      default: false
      }
    }.map { Blank.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}
