// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension SectionSummary {
  /// Every section's months; a month without a row was not monitored, which is not a failure.
  static func all(
    _ records: RecordSet, _ index: RecordIndex, period: DayRange, asOf: CivilDate
  ) -> [SectionSummary] {
    let year = period.first.year
    var rows: [Int: [Int: SectionMonth]] = [:]
    for row in records.sectionMonths where row.year == year || row.year == year - 1 {
      if let section = index.section(row.section.text) {
        rows[section, default: [:]][row.year * 12 + row.month] = row
      }
    }
    let last = period.last <= asOf ? 12 : asOf.year == year ? asOf.month : 0
    return records.sections.enumerated().map { position, section in
      let own = rows[position] ?? [:]
      let months = months(own, section, year: year, last: last)
      let hasFormer = (1...12).contains { own[(year - 1) * 12 + $0] != nil }
      let former = hasFormer ? Self.months(own, section, year: year - 1, last: last) : []
      return SectionSummary(
        section: position, body: section.body, target: section.targetClass, months: months,
        lastYearMonths: former, year: WaterPeriod(months, section), lastYear: WaterPeriod(former, section))
    }
  }

  private static func months(
    _ rows: [Int: SectionMonth], _ section: Section, year: Int, last: Int
  ) -> [Month] {
    (1...12).prefix(last).map { month in
      if let row = rows[year * 12 + month] { return Month(row, section) }
      let span = section.frequency.span
      // One of the months of a span has the result; without any row the last of them lacks it.
      let isDue = month % span == 0 && !(0..<span).contains { rows[year * 12 + month - $0] != nil }
      let reason =
        isDue
        ? Wording("应有监测结果而没有", "a result was due and there is none")
        : Wording(
          "按监测频次（\(section.frequency.title)）不需监测", "no result was due (\(section.frequency.rawValue))")
      return Month(
        year: year, month: month, outcome: isDue ? .notMonitored : .notDue, officialClass: nil,
        evaluation: nil, sample: WaterSample(), reportedExceedances: nil, note: nil, source: nil,
        trace: Trace(rule: reason, basis: nil))
    }
  }
}

extension SectionSummary.Month {
  /// Judges one row: dry where it says so, else by the published class, else by the concentrations.
  fileprivate init(_ row: SectionMonth, _ section: Section) {
    let evaluation = SectionEvaluation(row.sample, section.body, target: section.targetClass)
    let hasValues = !evaluation.individual.isEmpty
    let outcome: Outcome
    if row.isDry {
      outcome = .dry
    } else if let found = row.waterClass ?? evaluation.waterClass {
      outcome = .found(found, attained: found <= section.targetClass)
    } else {
      outcome = .notMonitored
    }
    self.init(
      year: row.year, month: row.month, outcome: outcome, officialClass: row.isDry ? nil : row.waterClass,
      evaluation: hasValues && !row.isDry ? evaluation : nil, sample: row.isDry ? WaterSample() : row.sample,
      decimals: row.decimals,
      reportedExceedances: row.exceedances, note: row.note, source: row.location,
      trace: Self.trace(row, section, evaluation, outcome))
  }

  private static func trace(
    _ row: SectionMonth, _ section: Section, _ evaluation: SectionEvaluation, _ outcome: Outcome
  ) -> Trace {
    switch outcome {
    case .dry:
      return Trace(
        rule: Wording("断流，不评价，不计入分母", "dry: not judged and not counted"), basis: WaterWords.evaluation,
        inputs: [input(row, Wording("断流", "dry"), "是")])
    case .notMonitored, .notDue:
      return Trace(
        rule: Wording("没有监测结果，不计入分母", "no result: not counted"),
        inputs: [input(row, Wording("月值", "row"), "—")])
    case .found(let found, let attained):
      return Trace(
        rule: Wording(
          row.waterClass == nil
            ? "单因子评价：断面类别取最差的一项，等于限值的算好的一类" : "以公布的类别为准；浓度按单因子评价列在旁边",
          row.waterClass == nil
            ? "the worst item decides; a value equal to a limit belongs to the better class"
            : "the published class counts; that of the concentrations stands beside it"),
        basis: "\(WaterWords.limits)；\(WaterWords.evaluation)",
        inputs: inputs(row, evaluation),
        steps: steps(row, section, evaluation)
          + ["\(found.title) \(attained ? "≤" : ">") \(section.targetClass.title)"])
    }
  }

  private static func input(_ row: SectionMonth, _ label: Wording, _ value: String) -> TraceInput {
    TraceInput(label: label, value: value, source: row.location)
  }

  private static func inputs(_ row: SectionMonth, _ evaluation: SectionEvaluation) -> [TraceInput] {
    let official = row.waterClass.map { input(row, Wording("公布的类别", "published class"), $0.title) }
    let items = evaluation.individual.compactMap { item -> TraceInput? in
      guard let reading = WaterWords.reading(row.sample[item.indicator]) else { return nil }
      let value = WaterWords.withUnit(reading, item.indicator)
      return input(row, WaterWords.name(item.indicator), "\(value) · \(item.waterClass.title)")
    }
    return [official].compactMap { $0 } + items
  }

  /// The deciding items among their limits, the class, and the multiples over the target.
  private static func steps(
    _ row: SectionMonth, _ section: Section, _ evaluation: SectionEvaluation
  ) -> [String] {
    guard let worst = evaluation.waterClass else { return [] }
    var steps: [String] = []
    for indicator in WaterIndicator.allCases {
      guard case .belowDetection(let limit) = row.sample[indicator],
        let half = row.sample.value(indicator)
      else { continue }
      steps.append(
        "\(indicator.symbol) <\(limit.plainText()) → \(limit.plainText()) ÷ 2 = \(half.plainText())")
    }
    steps += evaluation.decidingItems.compactMap { indicator in
      row.sample.value(indicator).flatMap { WaterWords.place(indicator, $0, section.body) }
    }
    steps += evaluation.exceedances.compactMap { exceedance in
      row.sample.value(exceedance.indicator).flatMap {
        WaterWords.multiple(exceedance, $0, section.body, section.targetClass)
      }
    }
    let classes = evaluation.individual.filter(\.indicator.isClassifying).map(\.waterClass.title)
    return steps + ["max(\(classes.joined(separator: ", "))) = \(worst.title)"]
  }
}
