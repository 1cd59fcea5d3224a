// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension SectionSummary {
  /// Every section's months; a month without a row was not monitored, which is not a failure.
  static func all(
    _ records: RecordSet, _ index: RecordIndex, period: DayRange, asOf: CivilDate
  ) -> [SectionSummary] {
    var rows: [Int: [Int: SectionMonth]] = [:]
    for row in records.sectionMonths where row.year == period.first.year {
      if let section = index.section(row.section.text) { rows[section, default: [:]][row.month] = row }
    }
    let lastMonth = period.last <= asOf ? 12 : asOf.year == period.first.year ? asOf.month : 0
    return records.sections.enumerated().map { position, section in
      let months = (1...12).prefix(lastMonth).map { month in
        Month(
          month: month, outcome: outcome(rows[position]?[month], section),
          source: rows[position]?[month]?.location)
      }
      var attained = 0
      var assessed = 0
      for month in months {
        guard case .found(_, let isAttained, _) = month.outcome else { continue }
        assessed += 1
        attained += isAttained ? 1 : 0
      }
      return SectionSummary(section: position, attained: attained, assessed: assessed, months: Array(months))
    }
  }

  private static func outcome(_ row: SectionMonth?, _ section: Section) -> Month.Outcome {
    guard let row else { return .notMonitored }
    if row.isDry { return .dry }
    guard let found = row.waterClass else { return .notMonitored }
    return .found(waterClass: found, attained: found <= section.targetClass, exceedances: row.exceedances)
  }
}
