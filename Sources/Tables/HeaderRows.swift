// SPDX-License-Identifier: MIT

/// A row near the top of a table, before anyone knows which one is the header.
struct TopRow {
  /// As the file counts it, from 1.
  let number: Int
  /// The cells without blanks around them; merged cells repeat their text.
  let texts: [String]

  func text(_ column: Int) -> String { column < texts.count ? texts[column] : "" }
}

/// The header of a table: one row, or two or three whose texts are joined.
///
/// A column under a spanning label is called by its own label (`围挡`), by both (`六个百分之百围挡`), or by both
/// with a point between (`六个百分之百·围挡`), whichever the schema knows.
struct HeaderRows {
  /// Positions among the rows searched.
  let rows: ClosedRange<Int>
  /// The name of each column, empty where there is none.
  let labels: [String]
  /// Columns whose joined labels name different columns of the schema.
  let ambiguous: [(column: Int, names: [String])]
  /// How many columns of the schema are named.
  let known: Int

  /// How many rows with text are searched.
  static let depth = 25

  /// The rows that name the most columns, the fewest and first of them; the first row where none names two.
  ///
  /// - Precondition: There is a row.
  static func find(in rows: [TopRow], _ names: ColumnNames, _ options: LayoutOptions) -> HeaderRows {
    let first = HeaderRows(0...0, of: rows, names, options)
    var best = first
    for count in 1...LayoutOptions.mostHeaderRows where count <= rows.count {
      for start in 0...(rows.count - count) {
        let found = HeaderRows(start...(start + count - 1), of: rows, names, options)
        if found.known > best.known { best = found }
      }
    }
    guard best.known >= 2 else { return first }
    while let wider = best.withRowAbove(rows, names, options) { best = wider }
    return best.withUnits(rows, names, options) ?? best
  }

  /// The header with the row above, where a label is merged over both; `nil` for any other row.
  private func withRowAbove(
    _ rows: [TopRow], _ names: ColumnNames, _ options: LayoutOptions
  ) -> HeaderRows? {
    let start = self.rows.lowerBound
    guard start > 0, self.rows.count < LayoutOptions.mostHeaderRows else { return nil }
    let isMerged = rows[start].texts.indices.contains { column in
      let text = rows[start].text(column)
      return !text.isEmpty && text == rows[start - 1].text(column)
        && names.column(options.label(text)) != nil
    }
    guard isMerged else { return nil }
    let wider = HeaderRows(start - 1...self.rows.upperBound, of: rows, names, options)
    return wider.known >= known ? wider : nil
  }

  /// The header with the row below, where it holds nothing but units; `nil` for any other row.
  private func withUnits(_ rows: [TopRow], _ names: ColumnNames, _ options: LayoutOptions) -> HeaderRows? {
    let end = self.rows.upperBound
    guard end + 1 < rows.count, self.rows.count < LayoutOptions.mostHeaderRows else { return nil }
    let areUnits = rows[end + 1].texts.enumerated().allSatisfy { column, text in
      text.isEmpty || !Self.unit([rows[end].text(column), text], names).isEmpty
    }
    guard areUnits else { return nil }
    let wider = HeaderRows(self.rows.lowerBound...(end + 1), of: rows, names, options)
    return wider.known >= known ? wider : nil
  }

  init(
    _ block: ClosedRange<Int>, of rows: [TopRow], _ names: ColumnNames, _ options: LayoutOptions
  ) {
    let width = rows[block].map(\.texts.count).max() ?? 0
    var labels: [String] = []
    var ambiguous: [(column: Int, names: [String])] = []
    var ids: Set<String> = []
    for column in 0..<width {
      let parts = Self.parts(rows[block], column)
      let label = Self.label(parts, names, options)
      labels.append(label.text)
      ids.formUnion(label.columns.map(\.id))
      if label.columns.count > 1 { ambiguous.append((column, label.columns.map(\.title))) }
    }
    self.rows = block
    self.labels = labels
    self.ambiguous = ambiguous
    known = ids.count
  }

  /// The texts over a column in words.
  func text(over column: Int, in rows: [TopRow]) -> String {
    Self.parts(rows[self.rows], column).joined(separator: "·")
  }

  /// The texts over a column from top to bottom, each once; a blank under a spanning label takes it from the left.
  private static func parts(_ rows: ArraySlice<TopRow>, _ column: Int) -> [String] {
    var parts: [String] = []
    for (index, row) in zip(rows.indices, rows) {
      var text = row.text(column)
      if text.isEmpty, index + 1 < rows.endIndex, !rows[index + 1].text(column).isEmpty {
        text = spanning(row, over: rows[index + 1], column)
      }
      if !text.isEmpty, text != parts.last { parts.append(text) }
    }
    return parts
  }

  /// The label to the left that spans the column: every column from there on has a label of its own below.
  private static func spanning(_ row: TopRow, over lower: TopRow, _ column: Int) -> String {
    var left = column
    while left > 0, row.text(left).isEmpty, !lower.text(left - 1).isEmpty { left -= 1 }
    // The same text below is a cell merged over both rows, which spans nothing else.
    return row.text(left) == lower.text(left) ? "" : row.text(left)
  }

  private static func label(
    _ parts: [String], _ names: ColumnNames, _ options: LayoutOptions
  ) -> (text: String, columns: [Column]) {
    guard parts.count > 1, let last = parts.last else {
      let text = parts.first ?? ""
      return (text, names.column(options.label(text)).map { [$0] } ?? [])
    }
    let joined = (0..<parts.count - 1).reversed().flatMap { start in
      ["", "·"].map { parts[start...].joined(separator: $0) }
    }
    let candidates = [last] + joined + unit(parts, names)
    if let declared = candidates.last(where: { options.declares($0) }) {
      return (declared, names.column(options.label(declared)).map { [$0] } ?? [])
    }
    var found: [(text: String, column: Column)] = []
    for text in candidates {
      guard let column = names.column(options.label(text)),
        !found.contains(where: { $0.column.id == column.id })
      else { continue }
      found.append((text, column))
    }
    return (found.first?.text ?? parts.joined(separator: "·"), found.map(\.column))
  }

  /// A unit in a row of its own below the name.
  private static func unit(_ parts: [String], _ names: ColumnNames) -> [String] {
    guard let last = parts.last, parts.count > 1, let unit = names.column(parts[parts.count - 2])?.unit,
      Units.shift(from: last, to: unit) != nil
    else { return [] }
    return ["\(parts[parts.count - 2])（\(last)）"]
  }
}
