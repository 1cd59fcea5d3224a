// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Workbooks

extension BookShelf {
  /// A book of which neither its name nor its sheets tell a kind of table.
  ///
  /// - Parameter path: The book's below the content folder.
  static func unknownBook(
    _ base: String, _ sheets: [Workbook.Sheet], _ path: String, at place: SourceLocation
  ) -> Diagnostic {
    let shown = sheets.prefix(12).map { "“\($0.name)”" }
    let isCut = sheets.count > shown.count
    return Diagnostic(
      rule: "unknown-table", at: place,
      Wording(
        "看文件名“\(base)”和工作表的名称都不知道是哪一种表：\(shown.joined(separator: "、"))\(isCut ? "等 \(sheets.count) 张" : "")",
        "neither the file name “\(base)” nor the names of its sheets tell a kind of table: \(shown.joined(separator: ", "))\(isCut ? " and more, \(sheets.count) in all" : "")"
      ),
      help: Wording(
        "在 site.yml 的“数据表”里写明，各张是同一种表就写 {种类: 扬尘源, 文件: \(path), 工作表: \"*\"}，不是的各写一条",
        "declare it under `tables` in site.yml: {kind: dust-sources, path: \(path), sheet: \"*\"} where all sheets are of one kind, else an entry for each"
      ))
  }
}
