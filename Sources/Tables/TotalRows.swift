// SPDX-License-Identifier: MIT

/// Rows of sums that staff put among or under their entries.
enum TotalRows {
  enum Kind: Sendable {
    /// 小计, 本页小计, 城关镇小计: of the rows next to it.
    case group
    /// 合计, 总计: of all entries.
    case all
  }

  private static let all: Set<String> = ["合计", "总计", "共计", "total", "grandtotal"]
  private static let scopes: Set<String> = ["全县", "全市", "全区", "全镇", "全年", "以上", "各项", "累计", "县", "市", "区"]
  /// Words that are the whole county, and a row of totals where what every entry has is missing.
  private static let whole: Set<String> = ["全县", "全市", "全区", "全镇", "全部", "全县总数", "全市总数", "全区总数"]
  /// The last character of nearly every such word.
  private static let ending: [UInt8] = Array("计".utf8)
  /// The first character of every word of ``whole``.
  private static let wholeStart: [UInt8] = Array("全".utf8)

  /// What kind of total the text names; `nil` for any other text.
  static func kind(_ text: String) -> Kind? {
    var key = TextFolding.key(text)
    if key.hasSuffix(":") { key.removeLast() }
    // 总计(处): the bracket says what is counted.
    key = HeaderName(key).name
    guard key.utf8.count <= 48 else { return nil }
    if all.contains(key) { return .all }
    if key.hasSuffix("小计") || key == "subtotal" || key == "本页合计" || key == "本页总计" { return .group }
    guard key.hasSuffix("合计") || key.hasSuffix("总计") else { return nil }
    return scopes.contains(String(key.dropLast(2))) ? .all : nil
  }

  /// The word of such a row: its first filled cell, the first cell of a column of texts, or another text where the
  /// row lacks what every entry has.
  ///
  /// - Parameters:
  ///   - texts: The table's columns of texts; the schema's first one comes first.
  ///   - required: The columns that no entry leaves empty.
  ///   - names: The columns of names that tell entries apart; nothing is called 合计.
  static func word(
    _ table: Table, _ row: Int, texts: [Int], required: [Int], names: [Int]
  ) -> (text: String, kind: Kind, column: Int)? {
    for column in 0..<table.header.count {
      let (isBlank, word) = read(table, row, column)
      if let word { return (word.text, word.kind, column) }
      if isBlank { continue }
      if let text = wholeWord(table, row, column),
        required.contains(where: { $0 != column && read(table, row, $0).isBlank })
      {
        return (text, .all, column)
      }
      break
    }
    for (place, column) in texts.enumerated() {
      guard let word = read(table, row, column).word else { continue }
      let isTotal =
        place == 0 || names.contains(column)
        || required.contains { $0 != column && read(table, row, $0).isBlank }
      return isTotal ? (word.text, word.kind, column) : nil
    }
    return nil
  }

  private static func read(
    _ table: Table, _ row: Int, _ column: Int
  ) -> (isBlank: Bool, word: (text: String, kind: Kind)?) {
    table.withOwnBytes(row, column) { bytes in
      let cell = Blank.trimmed(bytes)
      guard let last = cell.last else { return (true, nil) }
      // 计, a colon, a bracket, or the l of total; nearly all other cells go on at once.
      let mayBe =
        last == ending[2] || last == 0x3A || last == 0x9A || last | 0x20 == 0x6C || last == 0x29
        || last == 0x89
      guard mayBe, cell.count >= 5, cell.count <= 64 else { return (false, nil) }
      let text = String(decoding: cell, as: UTF8.self)
      return (false, kind(text).map { (text, $0) })
    }
  }

  /// The cell, where it says 全县 and the like.
  private static func wholeWord(_ table: Table, _ row: Int, _ column: Int) -> String? {
    table.withOwnBytes(row, column) { bytes in
      let cell = Blank.trimmed(bytes)
      guard cell.count <= 24, cell.starts(with: wholeStart) else { return nil }
      let text = String(decoding: cell, as: UTF8.self)
      return whole.contains(HeaderName(TextFolding.key(text)).name) ? text : nil
    }
  }
}
