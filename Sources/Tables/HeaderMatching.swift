// SPDX-License-Identifier: MIT

internal import Diagnostics

/// A header's text, cut into the name and what stands in brackets behind it.
struct HeaderName {
  let name: String
  /// Without the brackets; `nil` where there are none.
  let bracket: String?

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let openings: [Unicode.Scalar] = ["(", "（", "[", "【", "［"]
    let closings: [Unicode.Scalar] = [")", "）", "]", "】", "］"]
    guard let last = scalars.last, closings.contains(last),
      let opening = scalars.lastIndex(where: { openings.contains($0) }), opening > 0
    else {
      name = text
      bracket = nil
      return
    }
    func string(_ part: ArraySlice<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: part)
      return Blank.trimmed(String(view))
    }
    name = string(scalars[..<opening])
    bracket = string(scalars[(opening + 1)..<(scalars.count - 1)])
  }
}

/// Which of a schema's columns each header cell names.
struct HeaderMatching {
  struct Match {
    let column: Column
    let cell: HeaderCell
    /// The unit of the cells; the column's own where the header names none.
    let unit: String?
    /// The power of ten that takes the cells to the column's unit.
    let shift: Int
  }

  private let schema: TableSchema
  private(set) var matches: [Match] = []
  private(set) var findings: FindingList
  /// Columns such as 序号 that number the rows of a sheet and say nothing of an entry.
  private(set) var counters: [String] = []

  private static let counterNames: Set<String> = ["序号", "行号", "顺序号", "no", "no.", "№", "#", "s/n"]

  init(_ schema: TableSchema, _ table: Table) {
    self.schema = schema
    findings = FindingList(path: table.path)
    let names = ColumnNames(schema)
    var unknown: [HeaderCell] = []
    for cell in table.header where !cell.text.isEmpty {
      if !match(cell, names) { unknown.append(cell) }
    }
    let absent = schema.columns.filter { column in !matches.contains { $0.column.id == column.id } }
    // Where the entries' own ids are missing, 序号 may stand for them: the author is asked.
    if !absent.contains(where: { $0.id == "id" && $0.isRequired }) {
      counters = unknown.map(\.text).filter { Self.counterNames.contains(TextFolding.key($0)) }
      unknown.removeAll { counters.contains($0.text) }
    }
    for cell in unknown where !schema.allowsExtra {
      findings.add { .unknownColumn(cell, known: schema.columns, absent: absent) }
    }
    let place = table.header.first?.location ?? SourceLocation(path: table.path)
    let meant = unknown.compactMap { nearest($0, among: absent) }
    for column in absent where column.isRequired && !meant.contains(column.id) {
      findings.add { .missingColumn(column, place) }
    }
  }

  /// The id of the column that a misspelt header most likely names: that is one mistake and not two.
  private func nearest(_ cell: HeaderCell, among columns: [Column]) -> String? {
    let names = columns.flatMap { [$0.title, $0.id] + $0.aliases }
    guard !schema.allowsExtra, let near = Spelling.nearest(to: HeaderName(cell.text).name, among: names)
    else {
      return nil
    }
    return columns.first { ([$0.title, $0.id] + $0.aliases).contains(near) }?.id
  }

  /// Whether the cell names a column of the schema, rightly or not.
  private mutating func match(_ cell: HeaderCell, _ names: ColumnNames) -> Bool {
    if let column = names.named(cell.text) {
      add(Match(column: column, cell: cell, unit: column.unit, shift: 0))
      return true
    }
    let header = HeaderName(cell.text)
    guard let bracket = header.bracket, let column = names.named(header.name) else {
      return false
    }
    // 时限（due）: the bracket repeats the column's name.
    let isName = names.named(bracket)?.id == column.id
    // pH值（无量纲）: the bracket says that there is no unit.
    let saysNone = column.unit == nil && Units.isNone(bracket)
    guard column.isMeasured, !isName, !saysNone, !bracket.isEmpty else {
      add(Match(column: column, cell: cell, unit: column.unit, shift: 0))
      return true
    }
    if let unit = column.unit, let shift = Units.shift(from: bracket, to: unit) {
      add(Match(column: column, cell: cell, unit: bracket, shift: shift))
    } else {
      findings.add { .unknownUnit(cell, bracket, column) }
      // Matched all the same: a missing column would be a second finding for one mistake.
      add(Match(column: column, cell: cell, unit: bracket, shift: 0))
    }
    return true
  }

  private mutating func add(_ match: Match) {
    if let first = matches.first(where: { $0.column.id == match.column.id }) {
      findings.add { .repeatedColumn(match.cell, first: first.cell, match.column) }
    } else {
      matches.append(match)
    }
  }
}

extension Column {
  /// Whether the values are numbers, which may have a unit.
  var isMeasured: Bool {
    switch type {
    case .number, .integer: true
    default: false
    }
  }
}
