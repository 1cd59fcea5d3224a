// SPDX-License-Identifier: MIT

/// Rows under the entries that explain or sign the table: 说明、注、填表人、审核人.
enum NoteRows {
  private static let words = [
    "说明", "填表说明", "注", "备注", "附注", "注释", "填表", "填表人", "填表单位", "填表日期", "填表时间", "填报", "填报人", "填报单位", "填报日期",
    "填报时间", "制表", "制表人", "制表单位", "制表日期", "制表时间", "审核", "审核人", "复核", "复核人", "校对", "校对人", "审签", "签发", "负责人",
    "单位负责人", "统计负责人", "分管领导", "经办人", "联系人", "联系电话", "电话", "数据来源", "资料来源", "来源", "打印日期", "打印时间", "日期",
    "截止日期", "统计截止", "单位(盖章)", "note", "notes", "source", "preparedby",
  ]

  /// Whether a cell begins like a note: one of the words alone, or before a colon, with a number between or not.
  static func begins(_ text: String) -> Bool {
    let folded = TextFolding.key(text)
    // （填表说明：…）
    let key = folded.hasPrefix("(") ? String(folded.dropFirst()) : folded
    guard key.utf8.count <= 4_000 else { return false }
    let head = key.prefix { $0 != ":" && $0 != "：" }
    if head.count < key.count, words.contains(withoutNumber(head)) { return true }
    if words.contains(key) { return true }
    // 注1、…
    guard key.hasPrefix("注"), let mark = key.dropFirst().first(where: { !$0.isASCIIDigit }) else {
      return false
    }
    return key.dropFirst().first?.isASCIIDigit == true && "、..)".contains(mark)
  }

  /// How many of the last rows are notes.
  ///
  /// - Parameters:
  ///   - width: The number of columns.
  ///   - rows: The texts of the rows' filled cells; `isWide` where one merged cell takes most of the row.
  static func trailing(_ rows: [(texts: [String], isWide: Bool)], width: Int) -> Int {
    var notes = 0
    for (offset, row) in rows.reversed().enumerated() {
      guard let first = row.texts.first else { continue }
      if TotalRows.kind(first) != nil { break }
      let isSparse = row.texts.count * 2 <= max(width, 2)
      if row.isWide || (begins(first) && (isSparse || row.texts.allSatisfy(begins))) {
        notes = offset + 1
      } else if row.texts.count > 1 {
        break
      }
    }
    return notes
  }

  private static func withoutNumber(_ head: Substring) -> String {
    var head = head
    while head.last?.isASCIIDigit == true { head.removeLast() }
    return String(head)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { "0" <= self && self <= "9" }
}
