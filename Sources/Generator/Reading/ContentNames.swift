// SPDX-License-Identifier: MIT

import Diagnostics
import Preview

/// Which names of content files are passed over, and which are refused.
enum ContentNames {
  /// What explains the columns of a table beside it: `入河排污口.填写说明.md`, `outfalls.columns.md`.
  static let explanations = [".填写说明.md", ".columns.md"]

  /// Hidden files, what Excel, WPS, editors and systems leave behind, and explanations of tables.
  static func isIgnored(_ bytes: [UInt8]) -> Bool {
    // What a preview does not look at is not read either.
    if EditorNames.isTemporary(bytes) { return true }
    let name = String(decoding: bytes, as: UTF8.self).lowercased()
    if explanations.contains(where: { name.hasSuffix($0) }) { return true }
    return name == "thumbs.db" || name == "desktop.ini"
  }

  /// Whether a file is a workbook that was not saved to its end: Excel writes into a file named by eight digits and
  /// letters (`D3A5F210`) and renames it, and a new book has no bytes before its first saving.
  static func isHalfSaved(_ name: String, size: Int) -> Bool {
    if name.lowercased().hasSuffix(".xlsx") { return size == 0 }
    return name.utf8.count == 8
      && name.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x46) }
  }

  /// The name with what cannot be shown as escapes: `坏\xFF.md`, `a\u{202E}b.md`.
  static func shown(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) {
      return text.unicodeScalars.map {
        isUnsafe($0) ? "\\u{\(String($0.value, radix: 16, uppercase: true))}" : String($0)
      }
      .joined()
    }
    return bytes.map { byte in
      if byte >= 0x20, byte < 0x7F { return String(Unicode.Scalar(byte)) }
      return "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// Whether a name holds a character that hides, turns or breaks what is shown, or that no address can hold.
  static func isUnsafe(_ name: String) -> Bool { name.unicodeScalars.contains { isUnsafe($0) } }

  /// Names that differ only in case or in how accents are composed are one name on Windows and macOS.
  ///
  /// Swift compares strings by canonical equivalence, so lower case is all that is left to do.
  static func folded(_ path: String) -> String { path.lowercased() }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x5C: true  // controls, backslash
    case 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true  // invisible and turning
    case 0xFFF9...0xFFFF, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
