// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// The address of a link or picture has no blank in it: `![照片](我的 照片.png)` is printed as text.
package enum BlankLink: Rule {
  package static let name = "blank-in-link"
  package static let readsTexts = true

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.typed(where: mayHold) { lines, path in
      (0..<lines.count).flatMap { position in
        addresses(in: lines.text(position)).map { found in
          let place = SourceLocation(path: path, line: lines.number(position), column: found.column)
          return finding(found.address, at: place)
        }
      }
    }
  }

  /// Whether `](` is followed by a blank before `)`, with no quote of a title behind it; few records have that, and
  /// only those are looked at line by line.
  private static func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for place in bytes.indices where bytes[place] == UInt8(ascii: "]") {
      guard place + 2 < bytes.count, bytes[place + 1] == UInt8(ascii: "("),
        bytes[place + 2] != UInt8(ascii: "<")
      else { continue }
      let end = ((place + 2)..<bytes.count).first { [0x20, 0x29, 0x0A].contains(bytes[$0]) }
      guard let end, bytes[end] == 0x20, end + 1 < bytes.count else { continue }
      if ![0x22, 0x27, 0x28, 0x29, 0x0A].contains(bytes[end + 1]) { return true }
    }
    return false
  }

  /// The addresses with a blank in them, by the column of their first character; none in code.
  private static func addresses(in line: String) -> [(address: String, column: Int)] {
    guard line.contains("](") else { return [] }
    return line.matches(of: /\]\(([^()<>"'\s][^()<>"']* [^()<>"']*)\)/).compactMap { match in
      let before = line[..<match.range.lowerBound]
      guard before.count(where: { $0 == "`" }).isMultiple(of: 2), before.contains("["),
        match.1.contains("/") || match.1.contains(".") || match.1.contains(":")
      else { return nil }
      return (String(match.1), before.unicodeScalars.count + 3)
    }
  }

  private static func finding(_ address: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: place,
      Wording(
        "地址“\(address)”里有空格，没有成为链接或图片",
        "the address “\(address)” has a blank in it, so it is no link and no picture"),
      help: Wording(
        "文件改一个没有空格的名称；不能改名的，地址两边加尖括号：(<\(address)>)",
        "give the file a name without blanks, or put the address in (<\(address)>)"))
  }
}
