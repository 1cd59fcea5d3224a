// SPDX-License-Identifier: MIT

/// Estimates the width of text without a font, a little on the wide side so that text never overlaps.
///
/// A Chinese character is one em; digits and small Latin letters are about 0.6 em: a little more than in
/// Noto Sans CJK, since a page in English may be set in wider faces such as DejaVu Sans or Verdana.
package enum TextMeasure {
  /// The most scalars of one label that are looked at; longer text is cut.
  package static let longestLabel = 400

  /// The width of text.
  ///
  /// - Parameters:
  ///   - text: Text of one line.
  ///   - size: The font size, in units of the view box.
  ///   - isBold: Whether the text is set bold, which is about 15 % wider for Latin letters and digits.
  /// - Returns: The width in units of the view box.
  package static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    var ems = 0.0
    for scalar in text.unicodeScalars { ems += advance(scalar.value, isBold: isBold) }
    return ems * size
  }

  /// Text cut to a width, with `…` where something was cut. Control characters become nothing.
  ///
  /// - Returns: The text itself if it fits; an empty string if not even `…` fits.
  package static func fitted(_ text: String, width: Double, size: Double, isBold: Bool = false) -> String {
    let ellipsis = advance(0x2026, isBold: isBold)
    let room = width / size + 1e-9
    var used = 0.0
    var kept = String.UnicodeScalarView()
    var keptWithEllipsis = 0
    var marks = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard let scalar = printable(scalar) else { continue }
      let step = advance(scalar.value, isBold: isBold)
      // More than two marks on one letter would climb out of the line.
      marks = step == 0 ? marks + 1 : 0
      if marks > 2 { continue }
      if used + step > room || index >= longestLabel {
        guard ellipsis <= room else { return "" }
        return trimmed(String(kept.prefix(keptWithEllipsis))) + "…"
      }
      used += step
      kept.append(scalar)
      if used + ellipsis <= room { keptWithEllipsis = kept.count }
    }
    return String(kept)
  }

  /// How many characters all names begin with, where cutting them at the end to a width would leave some of them the
  /// same: `青禾县住房和城乡建…` twelve times over; 0 where they stay apart, or have little in common.
  package static func commonStart(
    _ names: [String], width: Double, size: Double, isBold: Bool = false
  ) -> Int {
    let names = names.prefix(longestLabel).map { clipped($0, to: longestLabel) }
    let cut = Set(names.map { fitted($0, width: width, size: size, isBold: isBold) })
    guard let first = names.first, cut.count < Set(names).count else { return 0 }
    let common = names.dropFirst().reduce(first.count) { count, name in
      min(count, zip(first, name).prefix { $0 == $1 }.count)
    }
    return common > 2 ? common : 0
  }

  /// Text cut to a number of characters for a tooltip or a description, `…` where something was cut.
  package static func clipped(_ text: String, to limit: Int) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars
    while let last = scalars.last, last == " " || last == "\u{3000}" { scalars.removeLast() }
    return String(scalars)
  }

  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: " "
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: nil
    default: scalar
    }
  }

  /// The advance width of a scalar in ems.
  private static func advance(_ value: UInt32, isBold: Bool) -> Double {
    let latin = isBold ? 1.2 : 1.05
    switch value {
    case 0x20: return 0.32
    // Figures are as wide in nearly all faces, and a place on a map is small.
    case 0x2E, 0x30...0x39: return ascii(UInt8(value)) * (isBold ? 1.06 : 1.0)
    case 0x21...0x7E: return ascii(UInt8(value)) * latin
    case 0x2009, 0x200A, 0x202F: return 0.22
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0x20D0...0x20FF: return 0
    case 0xA0...0x24F: return 0.64 * latin
    case 0x250...0x52F: return 0.7 * latin
    case 0x1100...0x11FF, 0x2000...0x3FFFF: return 1
    default: return 1
    }
  }

  private static func ascii(_ byte: UInt8) -> Double {
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "m"): 0.93
    case UInt8(ascii: "w"): 0.83
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "&"): 0.7
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: ":"): 0.32
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"), UInt8(ascii: "-"): 0.4
    default: 0.57
    }
  }
}
