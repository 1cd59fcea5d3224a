// SPDX-License-Identifier: MIT

/// Eight neighbouring bytes, looked at together. The highest bits of a result say which bytes are meant; only the
/// lowest of them is certain, which is that of the first byte (Anderson, Bit Twiddling Hacks, "hasless").
struct EightBytes {
  private let word: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highest: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  init(_ bytes: UnsafeRawPointer, _ position: Int) {
    word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  @inline(__always)
  init(repeating byte: UInt8) { word = UInt64(byte) &* Self.ones }

  /// Bytes that are `byte`.
  @inline(__always)
  func equal(_ byte: UInt8) -> UInt64 {
    let rest = word ^ UInt64(byte) &* Self.ones
    return (rest &- Self.ones) & ~rest & Self.highest
  }

  /// Bytes below a limit of at most 128.
  @inline(__always)
  func less(than limit: UInt8) -> UInt64 {
    (word &- UInt64(limit) &* Self.ones) & ~word & Self.highest
  }

  /// The position of the first byte at or behind `start` for which `isWanted` sets the highest bit; of none, the end.
  @inline(__always)
  static func first(
    in bytes: UnsafeRawBufferPointer, from start: Int, where isWanted: (EightBytes) -> UInt64
  ) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var position = start
    while position + 8 <= bytes.count {
      let found = isWanted(EightBytes(base, position))
      if found != 0 { return position + found.trailingZeroBitCount >> 3 }
      position += 8
    }
    while position < bytes.count, isWanted(EightBytes(repeating: bytes[position])) == 0 { position += 1 }
    return position
  }
}
