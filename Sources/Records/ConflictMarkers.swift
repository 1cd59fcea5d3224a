// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Files in which two versions were merged and never decided between: the marks of git stand in them.
///
/// Read as they are, each line of them would be a mistake of its own with a wrong advice, and in the body of a record
/// they would be published.
enum ConflictMarkers {
  /// The tree without such files, which count as unread, and a finding for each.
  static func cut(_ tree: ContentTree) -> Diagnosed<ContentTree> {
    var kept: [ContentTree.File] = []
    var findings: [Diagnostic] = []
    var unread = tree.unread
    for file in tree.files {
      guard let line = line(in: file.bytes, isText: file.path.hasSuffix(".md")) else {
        kept.append(file)
        continue
      }
      unread.append(file.path)
      findings.append(finding(at: SourceLocation(path: tree.displayPath(file.path), line: line, column: 1)))
    }
    guard !findings.isEmpty else { return Diagnosed(tree) }
    let rest = ContentTree(name: tree.name, files: kept, attachments: tree.attachments, unread: unread)
    return Diagnosed(rest, findings)
  }

  /// The line with the first mark. Most files have no `<`, `=` or `>` at the start of a line.
  ///
  /// - Parameter isText: Whether the file is a record, in which a line of `=` alone makes a heading of the one above.
  static func line(in bytes: [UInt8], isText: Bool) -> Int? {
    mark(in: bytes, isText: isText).map { place in 1 + bytes[..<place].count { $0 == 0x0A } }
  }

  /// Where the first line begins with seven of a sign and a blank, or nothing, after them.
  private static func mark(in bytes: [UInt8], isText: Bool) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<max(0, bytes.count - length + 1)
      where bytes[index] &- 0x3C < 3 && (index == 0 || bytes[index - 1] == 0x0A) {
        let (sign, after) = (bytes[index], index + length)
        guard bytes[index..<after].allSatisfy({ $0 == sign }) else { continue }
        let isEnd = after == bytes.count || [0x0A, 0x0D].contains(bytes[after])
        // A workbook program that opened the file in between has written the commas of the other columns.
        if sign == equals ? !isText && (isEnd || bytes[after] == 0x2C) : isEnd || bytes[after] == 0x20 {
          return index
        }
      }
      return nil
    }
  }

  private static let length = 7
  private static let equals = UInt8(ascii: "=")

  private static func finding(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "merge-conflict", at: place,
      Wording(
        "两个人的修改没有合并完，从这里开始的几行有 <<<<<<<、=======、>>>>>>> 记号",
        "two versions were not merged: marks such as <<<<<<< and >>>>>>> stand from here on"),
      help: Wording(
        "两段里留下对的一段，删去另一段和留着的记号行，再保存",
        "keep the version that is right, delete the other and every line with a mark, and save"))
  }
}
