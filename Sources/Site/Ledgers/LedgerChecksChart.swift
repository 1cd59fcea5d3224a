// SPDX-License-Identifier: MIT

internal import Assessment
internal import Plotting
internal import Records
internal import Standards
internal import Tables
internal import Templates

extension PageScope {
  /// Each requirement's share of the items that meet it in full.
  func checksChart(_ figures: LedgerFigures, _ words: LedgerWords, _ checks: LedgerChecks) -> TemplateValue {
    let data = zip(checks.columns, figures.checks).map { column, rate in
      Datum(
        label: words.definition.column(column).map { site.title($0) } ?? column,
        value: rate.percent?.approximation,
        text: rate.denominator == 0 ? "—" : "\(rate.text())% \(rate.numerator)/\(rate.denominator)")
    }
    return svg(
      BarChart(
        heading(
          "checks-\(words.definition.id)", site.word(checks.title),
          data.map { "\($0.label) \($0.text)" }.joined(separator: site.word("，", ", ")), width: 340),
        data: data, keepsOrder: true))
  }
}
