// SPDX-License-Identifier: MIT

/// What became of one cell.
enum CellState: Equatable {
  /// `decimals` says where the point of a number is.
  case value(decimals: Int)
  case belowDetection(decimals: Int)
  case missing(MissingKind)
  case unreadable
}

/// The cells of one column as one number and one byte each.
struct CellColumn: Sendable {
  /// Mantissas, days since 1970, months since the year 0, the places of choices, or flags; empty for texts, which
  /// stay in the table.
  private(set) var numbers: [Int64] = []
  /// The state in the upper three bits, decimals or the kind of what is missing in the lower five.
  private var states: [UInt8] = []

  private static let belowDetection: UInt8 = 0x20
  private static let missing: UInt8 = 0x40
  private static let unreadable: UInt8 = 0x60

  init(capacity: Int, hasNumbers: Bool) {
    states.reserveCapacity(capacity)
    if hasNumbers { numbers.reserveCapacity(capacity) }
  }

  @inline(__always)
  mutating func append(_ number: Int64, decimals: Int = 0, isBelowDetection: Bool = false) {
    numbers.append(number)
    states.append(UInt8(truncatingIfNeeded: decimals & 0x1F) | (isBelowDetection ? Self.belowDetection : 0))
  }

  /// A text, which stays where it is.
  mutating func appendText() {
    states.append(0)
  }

  /// - Parameter kind: `nil` for a cell that could not be read.
  mutating func appendNothing(_ kind: MissingKind?, hasNumbers: Bool) {
    if hasNumbers { numbers.append(0) }
    states.append(kind.map { Self.missing | $0.rawValue } ?? Self.unreadable)
  }

  func state(_ position: Int) -> CellState {
    let byte = states[position]
    switch byte & 0xE0 {
    case 0: return .value(decimals: Int(byte & 0x1F))
    case Self.belowDetection: return .belowDetection(decimals: Int(byte & 0x1F))
    case Self.missing: return MissingKind(rawValue: byte & 0x1F).map { .missing($0) } ?? .unreadable
    default: return .unreadable
    }
  }

  /// Whether the cell that was added last holds a value.
  var isLastValue: Bool { states.last.map { $0 & 0xE0 == 0 } ?? false }

  /// Whether the cell holds a value.
  func hasValue(_ position: Int) -> Bool { states[position] & 0xE0 == 0 }

  /// The state and number of a cell for comparing it with another of the same column.
  func mark(_ position: Int) -> UInt8 { states[position] }

  func payload(_ position: Int) -> Int64? {
    hasValue(position) && position < numbers.count ? numbers[position] : nil
  }

  func decimal(_ position: Int) -> (mantissa: Int64, decimals: Int)? {
    hasValue(position) && position < numbers.count ? (numbers[position], Int(states[position] & 0x1F)) : nil
  }
}

/// A column of the schema that the table has.
struct TypedColumn: Sendable {
  let column: Column
  let table: Table
  /// The column's place in the table.
  let source: Int
  /// The power of ten that takes the table's unit to the column's.
  let shift: Int
  var cells: CellColumn
  /// The rows of the table, in order, whose cells say `75%` in a column that has no unit of its own.
  var percents: [UInt32] = []

  var isNumeric: Bool {
    switch column.type {
    case .number, .integer: true
    default: false
    }
  }

  /// Whether the cells become numbers of any sort.
  var hasNumbers: Bool {
    switch column.type {
    case .text, .name, .names, .identifier, .choices: false
    default: true
    }
  }

  /// The trimmed text; half-width for identifiers; `nil` for a missing or unreadable cell.
  func text(_ position: Int, _ row: Int) -> String? {
    switch cells.state(position) {
    case .missing, .unreadable: return nil
    case .value, .belowDetection: break
    }
    let text = table.withBytes(row, source) { String(decoding: Blank.trimmed($0), as: UTF8.self) }
    guard case .identifier = column.type else { return text }
    return TextFolding.halfWidth(text)
  }
}
