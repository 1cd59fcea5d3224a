// SPDX-License-Identifier: MIT

internal import CCmarkGFM

/// Stand-ins for `\*` and `\~`, so that an escaped mark can still be told from a bare one in the parsed tree.
///
/// The parser takes the backslash away. A stand-in is as long as what it replaces, so that columns stay right,
/// counts as punctuation, so that the rules for emphasis stay right, and is a scalar that the text does not use.
struct EscapeMarks: Sendable {
  /// The second bytes of the stand-ins for `*` and `~`; Syriac punctuation U+0700 to U+070D.
  private let star: UInt8
  private let tilde: UInt8
  private let isActive: Bool
  static let lead: UInt8 = 0xDC
  private static let seconds: ClosedRange<UInt8> = 0x80...0x8D

  /// Chooses stand-ins for a text; without two free ones, escapes are not told apart.
  init(for bytes: [UInt8]) {
    guard Self.holdsBackslash(bytes) else {
      (star, tilde, isActive) = (0, 0, false)
      return
    }
    var used: UInt16 = 0
    var previous: UInt8 = 0
    var hasEscape = false
    for byte in bytes {
      if previous == Self.lead, Self.seconds.contains(byte) {
        used |= 1 << UInt16(byte - Self.seconds.lowerBound)
      }
      if previous == 0x5C, byte == 0x2A || byte == 0x7E { hasEscape = true }
      previous = byte
    }
    let free = Self.seconds.reversed().filter { used & (1 << UInt16($0 - Self.seconds.lowerBound)) == 0 }
    isActive = hasEscape && free.count >= 2
    star = isActive ? free[0] : 0
    tilde = isActive ? free[1] : 0
  }

  private static func holdsBackslash(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { shim_index($0, 0, buffer.count, 0x5C) < buffer.count } ?? false
    }
  }

  /// The text with stand-ins, of the same length.
  func marked(_ bytes: [UInt8]) -> [UInt8] {
    guard isActive else { return bytes }
    var marked = bytes
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == 0x5C else {
        index += 1
        continue
      }
      let next = bytes[index + 1]
      if next == 0x2A || next == 0x7E {
        marked[index] = Self.lead
        marked[index + 1] = next == 0x2A ? star : tilde
      }
      // A line end is no pair with the backslash before it.
      index += next == 0x0A || next == 0x0D ? 1 : 2
    }
    return marked
  }

  /// The text with marks in place of stand-ins; with the backslash again where it stands for itself, as in code.
  func restored(_ bytes: [UInt8], keepsBackslash: Bool = false) -> [UInt8] {
    guard isActive, bytes.contains(Self.lead) else { return bytes }
    var restored: [UInt8] = []
    restored.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if bytes[index] == Self.lead, next == star || next == tilde {
        if keepsBackslash { restored.append(0x5C) }
        restored.append(next == star ? 0x2A : 0x7E)
        index += 2
      } else {
        restored.append(bytes[index])
        index += 1
      }
    }
    return restored
  }

  /// The same for a string.
  func restored(_ bytes: [UInt8], keepsBackslash: Bool = false) -> String {
    let plain: [UInt8] = restored(bytes, keepsBackslash: keepsBackslash)
    return String(decoding: plain, as: UTF8.self)
  }
}
