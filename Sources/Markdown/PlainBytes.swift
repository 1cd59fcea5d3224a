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
    var found: UInt8 = 0
    signs.withUnsafeBufferPointer { signs in
      for byte in bytes { found |= signs[Int(byte)] }
    }
    if found & repaired != 0 { return nil }
    if found != 0, !mayHoldAddress, bytes.indices.contains(where: { mayBeginAddress(bytes, at: $0) }) {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a byte may call for: a repair, or a look for an address.
  private static let signs: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x2A, 0x7E, EscapeMarks.lead: repaired
    case 0x3A, 0x57, 0x77: 2
    default: 0
    }
  }
  private static let repaired: UInt8 = 1

  /// Whether `://` or `www.` stands at `index`.
  private static func mayBeginAddress(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    if bytes[index] == 0x3A { return bytes[index + 1] == 0x2F && bytes[index + 2] == 0x2F }
    return bytes[index] | 0x20 == 0x77 && bytes[index + 1] | 0x20 == 0x77 && bytes[index + 2] | 0x20 == 0x77
  }
}
