// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Standards
internal import Tables
internal import Templates

/// What an item of a measuring ledger reports: where it began, where it is to be, where it is.
struct MeasuredItem {
  let baseline: ExactNumber?
  let goal: ExactNumber
  let actual: ExactNumber?
  let date: CivilDate?
  let unit: String
  /// The share of the way gone from the baseline to the goal, in per cent; `nil` where that is no way.
  let completion: ExactNumber?

  /// - Returns: `nil` where the ledger does not measure or the item has no goal.
  init?(_ site: SiteContext, _ place: LedgerPlace) {
    let ledger = site.records.ledgers[place.ledger]
    let row = ledger.items[place.item].values
    guard let measure = ledger.definition.measure, let goal = row.number(measure.goal) else { return nil }
    self.goal = goal
    baseline = row.number(measure.baseline)
    if case .number(let number) = site.cells.value(place, measure.actual) {
      actual = number
    } else {
      actual = nil
    }
    if case .date(let day) = site.cells.value(place, measure.date) { date = day } else { date = nil }
    unit = site.unit(row.text(measure.unit) ?? "")
    let start = baseline ?? .zero
    completion = actual.flatMap { (($0 - start) * ExactNumber(100)).divided(by: goal - start) }
  }
}

extension PageScope {
  /// A bullet from the baseline to the goal, as a share of the way: the dashed mark is the time gone.
  func bulletRow(_ item: AssessedItem) -> BulletChart.Row? {
    guard let measured = MeasuredItem(site, item.place) else { return nil }
    let record = site.records.ledgers[item.place.ledger].items[item.place.item]
    return BulletChart.Row(
      actual: Datum(
        label: record.name, value: measured.completion?.approximation,
        text: measureText(measured), status: item.standing?.status,
        href: site.route(item.place).href(from: here)),
      target: 100, elapsed: elapsedShare)
  }

  /// How much of the report year is gone, in per cent.
  var elapsedShare: Double {
    let period = site.report.period
    return Double(period.elapsed(on: site.report.asOf)) * 100 / Double(max(period.count, 1))
  }

  /// `4.2 → 6.0 万吨`, with what there is.
  func measureText(_ measured: MeasuredItem) -> String {
    let actual = measured.actual.map { $0.plainText() } ?? "—"
    return site.withUnit("\(actual) / \(measured.goal.plainText())", measured.unit)
  }

  /// The figures of a measured item; missing for any other.
  func measure(_ place: LedgerPlace) -> TemplateValue {
    guard let measured = MeasuredItem(site, place) else { return .missing }
    let item = site.item(place)
    let chart = BulletChart(
      heading(
        "measure-\(site.records.ledgers[place.ledger].items[place.item].slug)",
        site.records.ledgers[place.ledger].items[place.item].name, measureText(measured), width: 360),
      rows: [
        BulletChart.Row(
          actual: Datum(
            label: "", value: measured.completion?.approximation, text: "", status: item.standing?.status),
          target: 100, elapsed: elapsedShare)
      ], hasLegend: false)
    return [
      "baseline": .text(measured.baseline?.plainText() ?? "—"), "goal": .text(measured.goal.plainText()),
      "actual": .text(measured.actual?.plainText() ?? "—"), "unit": .text(measured.unit),
      "date": .optional(measured.date.map { site.shortDate($0) }),
      "completion": .text(measured.completion.map { "\(Rate.text($0, 1, unreached: []))%" } ?? "—"),
      "badge": item.standing.map { badge($0) } ?? .missing, "chart": svg(chart),
    ]
  }
}
