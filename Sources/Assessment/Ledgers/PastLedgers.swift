// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// The ledgers as they stood at the end of each month of the period, for the lines of targets that are measured by
/// them.
struct PastLedgers {
  struct Month {
    let date: CivilDate
    let ledgers: [Ledger]
    let assessed: [AssessedLedger]
  }

  let months: [Month]

  init(months: [Month]) { self.months = months }

  /// Nothing where no target is measured by a ledger: each month is judged anew.
  init(_ judge: LedgerJudge) {
    let isUsed = judge.records.targets.contains { target in
      if case .ledger = target.measure.flatMap({ IndicatorName($0.text) }) { true } else { false }
    }
    guard isUsed else {
      months = []
      return
    }
    months = (1...12).compactMap { month in
      guard let first = CivilDate(year: judge.period.first.year, month: month, day: 1), first <= judge.asOf
      else { return nil }
      let date = min(first.lastOfMonth, judge.asOf)
      var records = judge.records
      records.ledgers = records.ledgers.map { $0.standing(on: date) }
      let assessed = LedgerJudge(
        records: records, index: RecordIndex(records), asOf: date, period: judge.period,
        dueSoonDays: judge.dueSoonDays, thresholds: judge.thresholds
      ).assessed(isWhole: false)
      return Month(date: date, ledgers: records.ledgers, assessed: assessed)
    }
  }
}

extension Judge {
  /// A figure of a ledger at the end of each month; `nil` for an unknown one.
  func ledgerSeries(
    _ ledger: String, _ name: String, _ holder: Int?, decimals: Int, source: SourceLocation
  ) -> [SeriesPoint]? {
    guard let number = index.ledger(ledger), figure(ledger, name) != nil else { return nil }
    return pastLedgers.months.map { month in
      let value = ledgerValue(
        name, holder, in: month.ledgers[number], month.assessed[number], asOf: month.date
      ).measurement?.value
      return SeriesPoint(
        date: month.date, value: value, text: value?.text(decimals) ?? "—",
        source: month.ledgers[number].items.first?.location ?? source)
    }
  }
}
