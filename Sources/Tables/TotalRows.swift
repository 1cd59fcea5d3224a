// SPDX-License-Identifier: MIT

/// Rows of sums that staff put under their entries.
enum TotalRows {
  private static let words = ["合计", "总计", "小计"]
  private static let firstCharacters: [[UInt8]] = words.map { Array($0.utf8.prefix(3)) }

  /// The word of such a row: its first filled cell, or the first cell of a column of texts.
  static func word(_ table: Table, _ row: Int, textColumn: Int?) -> String? {
    let stride = table.header.count
    for column in 0..<stride {
      let (isBlank, word) = read(table, row, column)
      if let word { return word }
      if !isBlank { break }
    }
    return textColumn.flatMap { read(table, row, $0).word }
  }

  private static func read(_ table: Table, _ row: Int, _ column: Int) -> (isBlank: Bool, word: String?) {
    table.withBytes(row, column) { bytes in
      let cell = Blank.trimmed(bytes)
      guard !cell.isEmpty else { return (true, nil) }
      // 合, 总 and 小; nearly all other cells go on at once.
      guard cell.count >= 6, cell.count <= 24, firstCharacters.contains(where: { cell.starts(with: $0) })
      else {
        return (false, nil)
      }
      let text = String(decoding: cell, as: UTF8.self)
      var key = TextFolding.key(text)
      if key.hasSuffix(":") { key.removeLast() }
      return (false, words.contains(key) ? text : nil)
    }
  }
}
