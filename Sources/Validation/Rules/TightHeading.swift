// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// A heading has a blank after its `#`; without one, or with the wide `＃`, it is printed as running text.
package enum TightHeading: Rule {
  package static let name = "tight-heading"
  package static let readsTexts = true

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.typed(where: { RecordLines.slips(in: $0).heading }) { lines, path in
      (0..<lines.count).compactMap { finding(lines, $0, path) }
    }
  }

  private static let wide = Array("＃".utf8)

  private static func finding(_ lines: RecordLines, _ position: Int, _ path: String) -> Diagnostic? {
    let isWide = lines.begins(position, with: wide)
    guard isWide || lines.isTightHeading(position) else { return nil }
    return Diagnostic(
      .warning, rule: name, at: SourceLocation(path: path, line: lines.number(position), column: 1),
      isWide
        ? Wording("标题用了全角的“＃”，没有成为标题", "the wide “＃” makes no heading")
        : Wording("“#”后面没有空格，没有成为标题", "there is no blank after the #, so this is no heading"),
      help: Wording("写成“## 标题”：半角 #，后面空一格", "write `## Heading`: a narrow #, then a blank"))
  }
}
