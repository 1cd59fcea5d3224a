// SPDX-License-Identifier: MIT

/// Whether bytes are UTF-8 (Unicode 15, table 3-7).
enum UTF8Check {
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      // Nearly every sign of Chinese text.
      if lead & 0xF0 == 0xE0, lead != 0xE0, lead != 0xED, index + 2 < bytes.count,
        bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80
      {
        index += 3
        continue
      }
      let length = length(lead)
      guard length > 1, index + length <= bytes.count, seconds(lead).contains(bytes[index + 1]) else {
        return false
      }
      if length > 2, bytes[index + 2] & 0xC0 != 0x80 { return false }
      if length > 3, bytes[index + 3] & 0xC0 != 0x80 { return false }
      index += length
    }
    return true
  }

  /// The number of bytes that a lead asks for; 0 for what is no lead.
  private static func length(_ lead: UInt8) -> Int {
    switch lead {
    case 0xE0...0xEF: 3
    case 0xC2...0xDF: 2
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private static func seconds(_ lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
