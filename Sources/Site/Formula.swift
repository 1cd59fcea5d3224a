// SPDX-License-Identifier: MIT

/// Formulas of pollutants as they are printed: PM₂.₅, PM₁₀, SO₂, NO₂, O₃.
enum Formula {
  /// What is written in tables, longest first, and what is printed.
  private static let forms: [(plain: [UInt8], printed: [UInt8])] = [
    ("PM2.5", "PM₂.₅"), ("PM10", "PM₁₀"), ("SO2", "SO₂"), ("NO2", "NO₂"), ("O3", "O₃"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The text with its formulas printed; ids and words that only hold such signs (`CO2`, `ZO3`, `PM101`) stay.
  static func printed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: "O") || $0 == UInt8(ascii: "M") }) else { return text }
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let isStart = index == 0 || !isWord(bytes[index - 1])
      if isStart, let form = forms.first(where: { matches(bytes, index, $0.plain) }) {
        out += form.printed
        index += form.plain.count
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return out.count == bytes.count ? text : String(decoding: out, as: UTF8.self)
  }

  /// The text with a real minus sign before its negative numbers: `= -7.1%` becomes `= −7.1%`; dates and ids stay.
  static func signed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "-")) else { return text }
    var out: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isSign =
        byte == UInt8(ascii: "-")
        && (index == 0 || bytes[index - 1] == 0x20 || bytes[index - 1] == UInt8(ascii: "("))
        && index + 1 < bytes.count && (0x30...0x39).contains(bytes[index + 1])
      out += isSign ? Array("−".utf8) : [byte]
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func matches(_ bytes: [UInt8], _ start: Int, _ form: [UInt8]) -> Bool {
    let end = start + form.count
    guard end <= bytes.count, bytes[start..<end].elementsEqual(form) else { return false }
    return end == bytes.count || !isWord(bytes[end])
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "_")
  }
}
