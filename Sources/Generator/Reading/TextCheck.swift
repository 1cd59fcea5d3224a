// SPDX-License-Identifier: MIT

import Diagnostics

/// Whether the bytes of a file are text in UTF-8.
enum TextCheck {
  /// The first byte that is not text, as an error; `nil` where all is text.
  static func finding(in bytes: [UInt8], at path: String) -> Diagnostic? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return .notText(path, line: 1, column: 1, offset: 0, byte: bytes[0])
    }
    guard let offset = firstBadByte(bytes) else { return nil }
    let before = bytes[..<offset]
    let line = before.count { $0 == 0x0A } + 1
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // Columns count scalars: every byte that does not continue one.
    let column = bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return .notText(path, line: line, column: column, offset: offset, byte: bytes[offset])
  }

  /// The offset of the first NUL or of the first sequence that UTF-8 does not allow.
  private static func firstBadByte(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { room in
      var index = 0
      while index < room.count {
        let byte = room[index]
        if byte < 0x80 {
          if byte == 0 { return index }
          index += 1
          continue
        }
        guard let length = sequenceLength(room, at: index) else { return index }
        index += length
      }
      return nil
    }
  }

  /// The bytes of the scalar at `index` by table 3-7 of the Unicode Standard; `nil` where it is none.
  private static func sequenceLength(_ room: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let (length, second): (Int, ClosedRange<UInt8>)
    switch room[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= room.count, second.contains(room[index + 1]) else { return nil }
    for next in (index + 2)..<max(index + length, index + 2) where room[next] & 0xC0 != 0x80 { return nil }
    return length
  }
}
