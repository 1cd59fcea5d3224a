// SPDX-License-Identifier: MIT

/// Paths below the content folder.
enum ContentPath {
  /// The path of `relative` seen from the folder of `origin`; `nil` where it leaves the content folder.
  static func joined(_ origin: String, _ relative: String) -> String? {
    guard hasPlainSlashes(origin), hasPlainSlashes(relative) else {
      return joinedByCharacters(origin, relative)
    }
    var path: [UInt8] = []
    path.reserveCapacity(origin.utf8.count + relative.utf8.count)
    for name in origin.utf8.split(separator: 0x2F).dropLast() { append(name, to: &path) }
    for name in relative.utf8.split(separator: 0x2F) {
      if name.elementsEqual(".".utf8) { continue }
      if name.elementsEqual("..".utf8) {
        if path.isEmpty { return nil }
        path.removeSubrange((path.lastIndex(of: 0x2F) ?? 0)...)
      } else {
        append(name, to: &path)
      }
    }
    return String(decoding: path, as: UTF8.self)
  }

  private static func append(_ name: Substring.UTF8View, to path: inout [UInt8]) {
    if !path.isEmpty { path.append(0x2F) }
    path.append(contentsOf: name)
  }

  /// Whether each `/` surely is a character by itself: no sign of the kind that joins others stands beside it.
  private static func hasPlainSlashes(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for index in bytes.indices where bytes[index] == 0x2F {
        if index > 0, bytes[index - 1] >= 0x80, index < 3 || !isHanLead(bytes[index - 3]) { return false }
        if index + 1 < bytes.count, bytes[index + 1] >= 0x80, !isHanLead(bytes[index + 1]) { return false }
      }
      return true
    }
  }

  /// Whether a byte begins a scalar from U+5000 to U+8FFF, all of them Han.
  private static func isHanLead(_ byte: UInt8) -> Bool { (0xE5...0xE8).contains(byte) }

  private static func joinedByCharacters(_ origin: String, _ relative: String) -> String? {
    var parts = origin.split(separator: "/").dropLast().map(String.init)
    for part in relative.split(separator: "/") {
      switch part {
      case ".": break
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
