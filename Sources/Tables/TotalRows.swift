// SPDX-License-Identifier: MIT

/// Rows of sums that staff put under their entries.
enum TotalRows {
  private static let words = ["合计", "总计", "小计"]

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
      guard let first = cell.first else { return (true, nil) }
      // The first bytes of 合, 小 and 总.
      guard first == 0xE5 || first == 0xE6, cell.count <= 24 else { return (false, nil) }
      let text = String(decoding: cell, as: UTF8.self)
      var key = TextFolding.key(text)
      if key.hasSuffix(":") { key.removeLast() }
      return (false, words.contains(key) ? text : nil)
    }
  }
}
