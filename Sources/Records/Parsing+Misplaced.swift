// SPDX-License-Identifier: MIT

internal import Diagnostics

// The words about files that stand where no record is looked for.
extension Parsing {
  func misplaced(_ path: String, folder: String?) -> Diagnostic {
    let known = Self.folders.flatMap(\.names)
    return Diagnostic(
      rule: "misplaced-file", at: SourceLocation(path: path),
      Wording("不知道这个文件是哪一种记录", "cannot tell what kind of record this file is"),
      help: folder.flatMap { Spelling.nearest(to: $0, among: known) }.map {
        Wording("文件夹的名称是不是“\($0)”？", "should the folder be called “\($0)”?")
      }
        ?? Wording(
          "放进 meetings（会议）、updates（进展）、pages（页面）、scoring（计分）或 ledgers（台账）文件夹",
          "put it into meetings, updates, pages, scoring or ledgers"))
  }
}
