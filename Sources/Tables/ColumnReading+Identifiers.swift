// SPDX-License-Identifier: MIT

// Ids and codes, and what spreadsheets make of them.
extension ColumnReading {
  static func identifier(_ cell: Cell) -> Outcome {
    var index = 0
    while index < cell.count {
      if Blank.length(cell, index) > 0 {
        let text = String(decoding: cell, as: UTF8.self)
        return .problem { .identifierBlank(text) }
      }
      index += 1
    }
    if isScientific(cell) {
      let text = String(decoding: cell, as: UTF8.self)
      return .problem { .spoiltIdentifier(text) }
    }
    guard isDate(cell) else { return .text }
    let text = String(decoding: cell, as: UTF8.self)
    return .problem { .identifierAsDate(text) }
  }

  /// `1月1日`, `2022年1月1日`, `2022/1/1`: what becomes of `1-1` in a cell that is not text.
  private static func isDate(_ cell: Cell) -> Bool {
    // 日 is E6 97 A5.
    guard cell.count <= 20, cell.last == 0xA5 || cell.contains(0x2F) else { return false }
    return String(decoding: cell, as: UTF8.self).wholeMatch(
      of: /(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日|[12][0-9]{3}\/[0-9]{1,2}\/[0-9]{1,2}/) != nil
  }

  /// `4.11521E+11`: digits with a point, E, a sign, digits.
  private static func isScientific(_ cell: Cell) -> Bool {
    guard let mark = cell.firstIndex(where: { $0 == 0x45 || $0 == 0x65 }), mark > 0, mark + 2 < cell.count,
      cell[mark + 1] == 0x2B
    else { return false }
    func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    return cell[..<mark].allSatisfy { isDigit($0) || $0 == 0x2E } && cell[(mark + 2)...].allSatisfy(isDigit)
  }
}
