// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// The address of a link stands in narrow brackets: with `（` or `）` of an input method it is printed as text.
package enum WideLink: Rule {
  package static let name = "wide-link"
  package static let readsTexts = true

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.texts.filter { $0.path.hasSuffix(".md") }.flatMap { file -> [Diagnostic] in
      guard file.bytes.contains(0x5D) else { return [] }
      let lines = RecordLines(file.bytes)
      return (0..<lines.count).compactMap { position in
        let line = lines.text(position)
        guard isWide(line) else { return nil }
        return finding("\(records.folderName)/\(file.path)", lines.number(position))
      }
    }
  }

  /// `[文字]（地址）`, `[文字](地址）`, `[文字]（地址)` with an address that is one.
  private static func isWide(_ line: String) -> Bool {
    guard line.contains("]（") || line.contains("](") else { return false }
    return line.matches(of: /\]([(（])([^()（）\s]+)([)）])/).contains { match in
      (match.1 == "（" || match.3 == "）")
        && (match.2.contains(":") || match.2.contains("/") || match.2.contains(".") || match.2.hasPrefix("#"))
    }
  }

  private static func finding(_ path: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: SourceLocation(path: path, line: line, column: 1),
      Wording("链接的括号是全角的，没有成为链接", "the brackets of a link are wide, so it is none"),
      help: Wording(
        "写成 [文字](地址)：方括号和圆括号都用半角，中间不空格", "write [text](address) with narrow brackets"))
  }
}
