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
      guard let line = line(in: file.bytes) else {
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

  private static let begin = Array("<<<<<<<".utf8)
  private static let end = Array(">>>>>>>".utf8)

  /// The line with the first mark, where a later line has the last one; most files have no `<` at the start of a line.
  static func line(in bytes: [UInt8]) -> Int? {
    guard let first = place(of: begin, in: bytes, from: 0), place(of: end, in: bytes, from: first) != nil
    else {
      return nil
    }
    return 1 + bytes[..<first].count { $0 == 0x0A }
  }

  /// Where a line begins with seven of a sign and a blank, or nothing, after them.
  private static func place(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      for index in start..<max(start, bytes.count - mark.count + 1)
      where bytes[index] == mark[0] && (index == 0 || bytes[index - 1] == 0x0A) {
        let after = index + mark.count
        guard bytes[index..<after].elementsEqual(mark) else { continue }
        if after == bytes.count || [0x20, 0x0A, 0x0D].contains(bytes[after]) { return index }
      }
      return nil
    }
  }

  private static func finding(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "merge-conflict", at: place,
      Wording(
        "两个人的修改没有合并完，从这里开始的几行有 <<<<<<<、=======、>>>>>>> 记号",
        "two versions were not merged: marks such as <<<<<<< and >>>>>>> stand from here on"),
      help: Wording(
        "两段里留下对的一段，删去另一段和三行记号，再保存",
        "keep the version that is right, delete the other and the three lines with marks, and save"))
  }
}
