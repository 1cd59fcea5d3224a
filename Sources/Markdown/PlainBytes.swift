// SPDX-License-Identifier: MIT

/// C strings as text, where no byte of them calls for a repair.
enum PlainBytes {
  /// The text; `nil` where it may hold a stand-in of ``EscapeMarks``.
  static func string(_ pointer: UnsafePointer<CChar>?) -> String? {
    let bytes = CMarkNode.view(pointer)
    for byte in bytes where byte == EscapeMarks.lead { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Running text; `nil` where stars, tildes, stand-ins or, unless it may hold one, an address may be in it.
  static func text(_ pointer: UnsafePointer<CChar>?, mayHoldAddress: Bool) -> String? {
    let bytes = CMarkNode.view(pointer)
    guard !bytes.isEmpty else { return nil }
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x2A, 0x7E, EscapeMarks.lead: return nil
      case 0x3A, 0x57, 0x77:
        if !mayHoldAddress, mayBeginAddress(bytes, at: index) { return nil }
      default: break
      }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether `://` or `www.` stands at `index`.
  private static func mayBeginAddress(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    if bytes[index] == 0x3A { return bytes[index + 1] == 0x2F && bytes[index + 2] == 0x2F }
    return bytes[index + 1] | 0x20 == 0x77 && bytes[index + 2] | 0x20 == 0x77
  }
}
