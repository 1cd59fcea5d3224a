// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// A published figure that was wrong, what it is now, and why (更正).
package struct Correction: Sendable, Hashable {
  /// The day the correction was published.
  package let date: CivilDate
  package let table: FigureTable
  /// What the figure is about: a target, an indicator, a section or an area, by the table.
  package let subject: Mention
  /// Whose figure it is; `nil` for the whole county, and in tables without holders.
  package let holder: Mention?
  /// The pollutant of a daily concentration, as its column's id; `nil` in other tables.
  package let part: String?
  /// The day or month the figure stands for, `2022-06-30` or `2022-06`.
  package let period: String
  /// The last day of ``period``.
  package let periodEnd: CivilDate
  /// The figure as it was published, in the form that ``FigureTable/normal(_:)`` gives.
  package let old: String
  /// The figure as it stands in the table now.
  package let new: String
  package let reason: String
  /// Who corrected it (经办); for the office only.
  package let by: String?
  package let location: SourceLocation

  package init(
    date: CivilDate, table: FigureTable, subject: Mention, holder: Mention?, part: String?, period: String,
    periodEnd: CivilDate, old: String, new: String, reason: String, by: String?, location: SourceLocation
  ) {
    self.date = date
    self.table = table
    self.subject = subject
    self.holder = holder
    self.part = part
    self.period = period
    self.periodEnd = periodEnd
    self.old = old
    self.new = new
    self.reason = reason
    self.by = by
    self.location = location
  }

  /// Which figure it corrects; `nil` where a name stands for nothing.
  package func key(_ records: RecordSet, _ index: RecordIndex) -> FigureKey? {
    func id(_ holder: Mention?) -> String? {
      guard let holder else { return "" }
      return index.holder(holder.text).map { records.holders[$0].id }
    }
    switch table {
    case .progress:
      guard let target = index.target(subject.text), let holder = id(holder) else { return nil }
      return FigureKey(table: table, words: [records.targets[target].id, holder, period])
    case .facts:
      guard let holder = id(holder), !holder.isEmpty else { return nil }
      return FigureKey(table: table, words: [holder, subject.text, period])
    case .sectionMonthly:
      return index.section(subject.text).map {
        FigureKey(table: table, words: [records.sections[$0].id, period])
      }
    case .airDaily:
      guard let area = records.roster.areaIndex(subject.text), let part,
        let place = FigureTable.pollutants.firstIndex(where: { $0.id == part })
      else { return nil }
      return FigureKey(table: table, words: [records.areas[area].code, period], part: place)
    }
  }
}
