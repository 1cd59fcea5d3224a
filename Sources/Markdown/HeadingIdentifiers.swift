// SPDX-License-Identifier: MIT

/// Gives out the anchors of a document's headings.
struct HeadingIdentifiers {
  private var used: Set<String> = []
  /// The number last given to a name, so that a thousand equal headings do not count up a thousand times each.
  private var lastNumber: [String: Int] = [:]

  /// The anchor for a heading: Chinese kept, ASCII in lower case, blanks as `-`, no punctuation; never given before.
  mutating func identifier(for text: String) -> String {
    let name = Self.name(of: text)
    if used.insert(name).inserted { return name }
    var number = lastNumber[name] ?? 1
    while true {
      number += 1
      let candidate = "\(name)-\(number)"
      if used.insert(candidate).inserted {
        lastNumber[name] = number
        return candidate
      }
    }
  }

  private static func name(of text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      // Most titles are Han and letters, which stay as they are.
      if ScalarClass.isCommonHan(scalar.value) {
        append(scalar.value, to: &bytes)
        continue
      }
      switch ScalarClass(scalar) {
      case .blank where bytes.last != UInt8(ascii: "-"): bytes.append(UInt8(ascii: "-"))
      case .punctuation where scalar == "-" || scalar == "_":
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case .other, .wide:
        guard isNameScalar(scalar) else { continue }
        let lower =
          (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value | 0x20) ?? scalar : scalar
        UTF8.encode(lower)?.forEach { bytes.append($0) }
      default: break
      }
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    let trimmed = bytes.drop { $0 == UInt8(ascii: "-") }
    if trimmed.isEmpty { return "section" }
    let name = String(decoding: trimmed, as: UTF8.self)
    // Anchors of lines, rows and footnotes have names of these forms.
    return isReserved(trimmed) ? "section-" + name : name
  }

  /// Appends a scalar of three bytes.
  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
  }

  /// Letters, digits and what is written on top of them; no controls and no symbols.
  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  private static func isReserved(_ name: ArraySlice<UInt8>) -> Bool {
    guard let first = name.first, first < 0x80 else { return false }
    for prefix in ["fn-", "fnref-", "row-"] where name.starts(with: prefix.utf8) { return true }
    let rest = name.dropFirst()
    return name.first == UInt8(ascii: "l") && !rest.isEmpty && rest.allSatisfy { (0x30...0x39).contains($0) }
  }
}
