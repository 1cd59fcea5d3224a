// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension Judge {
  /// The share of attained results from January to each month; `nil` for other indicators and without a section.
  func waterSeries(_ indicator: ComputedIndicator, _ holder: Int?) -> [SeriesPoint]? {
    guard indicator == .sectionAttainment else { return nil }
    let months = ownSections(holder).map(\.months)
    return months.isEmpty ? nil : attainmentSeries(months)
  }

  /// The same of the year before, month by month beside this year's.
  func waterLastYearSeries(_ indicator: ComputedIndicator, _ holder: Int?) -> [SeriesPoint] {
    guard indicator == .sectionAttainment else { return [] }
    return attainmentSeries(ownSections(holder).map(\.lastYearMonths).filter { !$0.isEmpty })
  }

  /// The sections that a holder answers for; all for the county.
  func ownSections(_ holder: Int?) -> [SectionSummary] {
    sections.filter { summary in
      guard let holder else { return true }
      return records.sections[summary.section].holder.flatMap { records.roster.holderIndex($0.text) }
        == holder
    }
  }

  private func attainmentSeries(_ sections: [[SectionSummary.Month]]) -> [SeriesPoint] {
    var attained = 0
    var assessed = 0
    return (sections.first ?? []).indices.compactMap { position in
      let months = sections.compactMap { $0.indices.contains(position) ? $0[position] : nil }
      attained += months.count { $0.isAttained == true }
      assessed += months.count { $0.isAttained != nil }
      // Last year's point stands beside this year's.
      guard let month = months.first?.month,
        let date = CivilDate(year: period.first.year, month: month, day: 1)?.lastOfMonth
      else { return nil }
      let rate = Rate(attained, of: assessed)
      return SeriesPoint(
        date: min(date, asOf), value: rate.percent, text: rate.text(),
        source: months.first { $0.source != nil }?.source)
    }
  }
}
