// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// A correction is about a figure that stands in its table.
package enum UnknownFigure: Rule {
  package static let name = "unknown-figure"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    guard !records.corrections.isEmpty else { return [] }
    let figures = FigureTable.values(records, index)
    return records.corrections.compactMap { correction in
      if let key = correction.key(records, index), figures[key] != nil { return nil }
      if mayBeUnread(correction, records) { return nil }
      return unknown(correction, records, index, figures)
    }
  }

  /// Where the table has rows that could not be read, or its names are not all known, nothing can be said.
  private static func mayBeUnread(_ correction: Correction, _ records: RecordSet) -> Bool {
    let (subject, holder) = (correction.subject.text, correction.holder?.text ?? "")
    if records.unread.mayHold(.holders, holder) { return true }
    switch correction.table {
    case .progress:
      return records.unread.mayHold(.targets, subject) || records.unread.mayHold(.progress, subject)
    case .facts: return records.unread.mayHold(.facts, subject)
    case .sectionMonthly:
      return records.unread.mayHold(.sections, subject) || records.unread.mayHold(.sectionMonthly, subject)
    case .airDaily:
      return records.unread.mayHold(.areas, subject) || records.unread.mayHold(.airDaily, subject)
    }
  }

  private static func unknown(
    _ correction: Correction, _ records: RecordSet, _ index: RecordIndex, _ figures: [FigureKey: String]
  ) -> Diagnostic {
    let place = records.place(of: "subject", inRowAt: correction.location)
    let words = [correction.subject.text, correction.holder?.text, correction.part, correction.period]
    let shown = words.compactMap { $0 }.joined(separator: " ")
    return Diagnostic(
      rule: name, at: place,
      Wording(
        "“\(correction.table.title.chinese)”表里没有这个数：\(shown)",
        "the table “\(correction.table.rawValue)” holds no such figure: \(shown)"),
      help: help(correction, records, index, figures))
  }

  /// What is wrong: a name nobody knows, a part left out, or a day without a figure.
  private static func help(
    _ correction: Correction, _ records: RecordSet, _ index: RecordIndex, _ figures: [FigureKey: String]
  ) -> Wording {
    if let holder = correction.holder, index.holder(holder.text) == nil {
      return Spelling.help(for: holder.text, among: records.roster.knownHolders)
        ?? Wording("核对责任主体的名称", "check the holder's name")
    }
    if correction.table == .airDaily, correction.part == nil {
      return Wording("在“项目”里写污染物，如 PM2.5", "name the pollutant under `part`, such as PM2.5")
    }
    guard let key = correction.key(records, index) else {
      return Spelling.help(for: correction.subject.text, among: subjects(correction.table, records))
        ?? Wording("核对“编号”的写法", "check how `subject` is written")
    }
    let days = figures.keys.filter {
      $0.table == key.table && $0.part == key.part && $0.words.dropLast() == key.words.dropLast()
    }.compactMap(\.words.last).sorted()
    guard let last = days.last else {
      return Wording(
        "核对编号和责任主体：那张表里没有它们的任何一行", "check subject and holder: the table has no row of theirs")
    }
    let near = Spelling.nearest(to: correction.period, among: days) ?? last
    return Wording("核对数据日期，最近的是 \(near)", "check the period; the nearest one is \(near)")
  }

  private static func subjects(_ table: FigureTable, _ records: RecordSet) -> [String] {
    switch table {
    case .progress: records.targets.map(\.id)
    case .facts: Set(records.facts.map(\.indicator)).sorted()
    case .sectionMonthly: records.sections.flatMap { [$0.id, $0.name] }
    case .airDaily: records.roster.knownAreas
    }
  }
}

extension FigureTable {
  /// Every figure of the tables that corrections are about.
  static func values(_ records: RecordSet, _ index: RecordIndex) -> [FigureKey: String] {
    let tables = Set(records.corrections.map(\.table))
    var values: [FigureKey: String] = [:]
    for table in allCases where tables.contains(table) {
      for figure in records.figures(of: table, index) {
        for (key, value) in figure.keyed { values[key] = value }
      }
    }
    return values
  }
}
