// SPDX-License-Identifier: MIT

/// Strict UTF-8 (Unicode 15, table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
  /// The offset of the first byte that is not UTF-8; `nil` when all are.
  static func firstBadByte(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index < bytes.count {
      // Eight ASCII bytes at a time: tables are mostly digits.
      if index + 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
        continue
      }
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(bytes, index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// The length (2...4) of the well-formed sequence at `index`, or 0.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let lead = bytes[index]
    let left = bytes.count - index
    func follows(_ distance: Int) -> Bool { bytes[index + distance] & 0xC0 == 0x80 }
    switch lead {
    case 0xC2...0xDF:
      return left >= 2 && follows(1) ? 2 : 0
    case 0xE0...0xEF:
      guard left >= 3, follows(1), follows(2) else { return 0 }
      if lead == 0xE0, bytes[index + 1] < 0xA0 { return 0 }
      if lead == 0xED, bytes[index + 1] > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard left >= 4, follows(1), follows(2), follows(3) else { return 0 }
      if lead == 0xF0, bytes[index + 1] < 0x90 { return 0 }
      if lead == 0xF4, bytes[index + 1] > 0x8F { return 0 }
      return 4
    default:
      return 0
    }
  }
}
