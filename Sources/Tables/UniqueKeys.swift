// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Rows whose key columns hold the same values.
struct UniqueKeys {
  private let columns: [TypedColumn]
  private let rows: [UInt32]

  init(_ columns: [TypedColumn], rows: [UInt32]) {
    self.columns = columns
    self.rows = rows
  }

  /// Calls `found` for each row that repeats an earlier one, in order.
  func forEachRepeat(_ found: (_ first: Int, _ second: Int) -> Void) {
    guard !columns.isEmpty, rows.count > 1 else { return }
    let hashes = hashes()
    var size = 16
    while size < rows.count * 2 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for position in rows.indices where hasKey(position) {
      var slot = Int(truncatingIfNeeded: hashes[position]) & (size - 1)
      while slots[slot] != 0 {
        let earlier = Int(slots[slot]) - 1
        if hashes[earlier] == hashes[position], isEqual(earlier, position) {
          found(earlier, position)
          break
        }
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] == 0 { slots[slot] = UInt32(position + 1) }
    }
  }

  /// A row without any part of a key is reported elsewhere.
  private func hasKey(_ position: Int) -> Bool {
    var hasPart = false
    for column in columns {
      switch column.cells.state(position) {
      case .unreadable: return false
      case .value, .belowDetection: hasPart = true
      case .missing: break
      }
    }
    return hasPart
  }

  /// Hashes are seeded anew in each run, so that no file can be made to collide; no result depends on them.
  private func hashes() -> [Int] {
    var hashes = [Int](repeating: 0, count: rows.count)
    for column in columns {
      if column.hasNumbers {
        for position in rows.indices {
          var hasher = Hasher()
          hasher.combine(hashes[position])
          hasher.combine(Self.number(column.cells, position))
          hashes[position] = hasher.finalize()
        }
      } else {
        let isIdentifier = column.isIdentifier
        column.table.forEachCell(column.source, rows: rows) { position, _, bytes in
          var hasher = Hasher()
          hasher.combine(hashes[position])
          Self.withKeyBytes(bytes, isIdentifier) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
          hashes[position] = hasher.finalize()
        }
      }
    }
    return hashes
  }

  private func isEqual(_ left: Int, _ right: Int) -> Bool {
    columns.allSatisfy { column in
      guard !column.hasNumbers else {
        return Self.number(column.cells, left) == Self.number(column.cells, right)
      }
      return keyBytes(column, left) == keyBytes(column, right)
    }
  }

  private func keyBytes(_ column: TypedColumn, _ position: Int) -> [UInt8] {
    column.table.withBytes(Int(rows[position]), column.source) { bytes in
      Self.withKeyBytes(bytes, column.isIdentifier) { Array($0) }
    }
  }

  /// What texts are compared by: without blanks around them, identifiers in half-width letters.
  @inline(__always)
  private static func withKeyBytes<R>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ isIdentifier: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> R
  ) -> R {
    let cell = Blank.trimmed(bytes)
    guard isIdentifier, cell.contains(where: { $0 >= 0x80 }) else { return body(cell) }
    return Array(TextFolding.halfWidth(String(decoding: cell, as: UTF8.self)).utf8).withUnsafeBufferPointer(
      body)
  }

  /// A number without zeros at its end, so that 1.0 equals 1.
  private struct Number: Hashable {
    let mantissa: Int64
    let mark: UInt8
  }

  private static func number(_ cells: CellColumn, _ position: Int) -> Number {
    var mantissa = cells.numbers[position]
    var mark = cells.mark(position)
    while mark & 0x1F > 0, mark & 0xC0 == 0, mantissa % 10 == 0 {
      mantissa /= 10
      mark -= 1
    }
    return Number(mantissa: mantissa, mark: mark)
  }
}

extension TypedColumn {
  var isIdentifier: Bool {
    if case .identifier = column.type { return true }
    return false
  }
}
