// SPDX-License-Identifier: MIT

/// The name of a field of a view, with a number made of its bytes so that most names differ at the first look.
package struct TemplateKey: Sendable {
  /// The name as a template writes it.
  package let name: String
  /// Made of the length and the first and last eight bytes; equal names have equal numbers, so a search compares
  /// numbers first and bytes only where they agree.
  let id: UInt64

  package init(_ name: String) {
    var name = name
    id = name.withUTF8(Self.number)
    self.name = name
  }

  private static func number(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var first: UInt64 = 0
    var last: UInt64 = 0
    if raw.count >= 8 {
      first = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
      last = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self))
    } else {
      for byte in raw { first = first << 8 | UInt64(byte) }
    }
    // Odd constants of the golden ratio and of SplitMix64 spread the bits.
    let mixed = first &* 0x9E37_79B9_7F4A_7C15 ^ (last &* 0xBF58_476D_1CE4_E5B9) >> 7
    return (mixed ^ mixed >> 32) &+ UInt64(raw.count)
  }
}

extension TemplateKey: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}

extension TemplateKey: Equatable {
  package static func == (left: Self, right: Self) -> Bool {
    left.id == right.id && left.name.utf8.elementsEqual(right.name.utf8)
  }
}
