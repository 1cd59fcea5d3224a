// SPDX-License-Identifier: MIT

internal import Standards

/// A short digest of what a record says, without what says who signed it.
///
/// Line endings, blanks at the ends of lines, blank lines in the front matter and at the end of the file do not count:
/// editors change them unasked. All else does.
package enum ContentSeal {
  /// How many hexadecimal digits of the SHA-256 (FIPS 180-4) a seal keeps: 64 bits, enough to notice an edit.
  package static let digits = 16

  /// The names of the key that a seal leaves out.
  package static let keys = ["审核", "review"]

  /// The seal of a record's file.
  package static func of(_ bytes: [UInt8]) -> String {
    String(SHA256.hexadecimal(content(bytes)).prefix(digits))
  }

  /// What the seal is made over, lines with LF between them.
  static func content(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    var kept: [ArraySlice<UInt8>] = []
    var isHead = false
    var isLeftOut = false
    for (number, raw) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = trimmed(raw)
      if line.elementsEqual("---".utf8), number == 0 || isHead {
        isHead = number == 0
        kept.append(line)
      } else if isHead {
        if line.isEmpty { continue }
        if let first = line.first, first != 0x20, first != 0x09, first != 0x23 { isLeftOut = isReview(line) }
        if !isLeftOut || line.first == 0x23 { kept.append(line) }
      } else {
        kept.append(line)
      }
    }
    while kept.last?.isEmpty ?? false { kept.removeLast() }
    return Array(kept.joined(separator: [0x0A]))
  }

  /// Whether a line of the front matter begins the block of signatures.
  package static func isReview(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: 0x3A) else { return false }
    let name = line[..<colon].filter { ![0x22, 0x27, 0x20].contains($0) }
    return keys.contains { name.elementsEqual($0.utf8) }
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, [0x20, 0x09, 0x0D].contains(last) { line.removeLast() }
    return line
  }
}
