// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Text that is surely UTF-8 without NUL and without a byte order mark, as the parser wants it.
enum ValidText {
  /// The text with U+FFFD for what is not UTF-8, and the offset of the first such place.
  static func repaired(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], firstBad: Int?) {
    let text = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
    if isPlain(text) { return (Array(text), nil) }
    let decoded = String(decoding: text, as: UTF8.self)
    var bytes = Array(decoded.utf8)
    let differing = zip(bytes, text).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let bad = differing ?? (bytes.count == text.count ? nil : min(bytes.count, text.count))
    if bytes.contains(0) { bytes = bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] } }
    return (bytes, bad)
  }

  /// Whether the text is as the parser wants it already.
  private static func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var hasNUL = false
      for byte in bytes where byte == 0 { hasNUL = true }
      return !hasNUL && UTF8Check.isValid(bytes)
    }
  }

  static func finding(at point: SourcePoint, path: String) -> Diagnostic {
    Diagnostic(
      rule: "invalid-utf-8", at: SourceLocation(path: path, line: point.line, column: point.column),
      Wording("这里的文字不是 UTF-8 编码", "the text here is not UTF-8"),
      help: Wording("请把文件另存为 UTF-8 编码", "save the file as UTF-8"))
  }
}
