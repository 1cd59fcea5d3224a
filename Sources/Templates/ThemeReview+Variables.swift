// SPDX-License-Identifier: MIT

import Diagnostics

extension ThemeReview {
  /// Variables that the theme's own sheets use and that no sheet of it or of its parents sets: the line has no effect.
  ///
  /// One with a value to fall back on, `var(--a, red)`, may well be set nowhere.
  func unknownVariables() -> [Diagnostic] {
    let sheets = ([layer] + parents).flatMap { layer in layer.files.filter { Self.isSheet($0.path) } }
    let known = Set(sheets.flatMap { Self.words(of: $0.bytes).filter(\.isSet).map(\.name) })
    let names = known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return layer.files.filter { Self.isSheet($0.path) }.flatMap { file in
      Self.words(of: file.bytes).filter { $0.isNeeded && !known.contains($0.name) }.map { word in
        Diagnostic.unknownVariable(
          word.name, SourceLocation(path: layer.displayPath(file.path), line: word.line), names)
      }
    }
  }

  /// `--name` in a sheet.
  private struct Word {
    let name: String
    let line: Int
    /// Whether a `:` follows it.
    let isSet: Bool
    /// Whether it is all that stands in `var(…)`.
    let isNeeded: Bool
  }

  private static func isSheet(_ path: String) -> Bool {
    path.hasPrefix(ThemeLoader.assetFolder) && path.hasSuffix(".css")
  }

  /// The variables of a sheet, comments left out.
  private static func words(of bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var line = 1
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: Array("/*".utf8)) {
        index += 2
        while index < bytes.count, !bytes[index...].starts(with: Array("*/".utf8)) {
          line += bytes[index] == 0x0A ? 1 : 0
          index += 1
        }
      } else if bytes[index...].starts(with: Array("--".utf8)), index == 0 || !isOfName(bytes[index - 1]) {
        let end = bytes[index...].firstIndex { !isOfName($0) } ?? bytes.count
        let next = bytes[end...].first { $0 > 0x20 }
        let opening = bytes[..<index].last { $0 > 0x20 }
        words.append(
          Word(
            name: String(decoding: bytes[index..<end], as: UTF8.self), line: line,
            isSet: next == UInt8(ascii: ":"),
            isNeeded: opening == UInt8(ascii: "(") && next == UInt8(ascii: ")")))
        index = end
      } else {
        line += bytes[index] == 0x0A ? 1 : 0
        index += 1
      }
    }
    return words
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x5F, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownVariable(
    _ name: String, _ place: SourceLocation, _ names: [String]
  ) -> Diagnostic {
    Diagnostic(
      .warning, rule: "unknown-name", at: place,
      Wording("样式里没有定义变量“\(name)”", "no sheet sets the variable “\(name)”"),
      help: Spelling.help(for: name, among: names)
        ?? Wording(
          "常用的变量见 docs/theming.md；自己的变量写在 :root 里",
          "see docs/theming.md for the variables; set one of your own in :root"))
  }
}
