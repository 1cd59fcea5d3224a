// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// A target, or a holder's share of one, judged on the as-of date.
package struct AssessedTarget: Sendable, Hashable {
  /// Index into `RecordSet.targets`.
  package let target: Int
  /// Index into `RecordSet.holders`; `nil` for the whole county.
  package let holder: Int?
  package let goal: ExactNumber
  package let baseline: ExactNumber?
  package let actual: Measurement?
  package let standing: Standing
  /// The figures behind the status: `完成 55.0%，时间过去 49.6%`.
  package let finding: Wording
  /// What the rest of the period must bring: `还差 61 天，剩 92 天`; `nil` when there is nothing to say.
  package let need: Wording?
  /// Where it ends at the present pace.
  package let forecast: Wording?
  /// The same as a figure, rounded toward failure; `nil` where the present pace says nothing about the end.
  package let forecastEnd: ExactNumber?
  /// The value that would just be on schedule by the rule; `nil` where the rule has none or the period is over.
  package let paceMark: ExactNumber?
  /// The value of the same period of the year before, as shown, with its unit.
  package let lastYear: String?
  /// The same as a number, where it has no run of its own.
  package let lastYearValue: ExactNumber?
  /// Elapsed share of the period in 0...1, for drawing.
  package let elapsed: Double
  /// Values on their dates up to the as-of date, oldest first.
  package let series: [SeriesPoint]
  package let lastYearSeries: [SeriesPoint]
  package let trace: Trace

  package init(
    target: Int, holder: Int?, goal: ExactNumber, baseline: ExactNumber?, actual: Measurement?,
    standing: Standing, finding: Wording, need: Wording? = nil, forecast: Wording? = nil,
    forecastEnd: ExactNumber? = nil, paceMark: ExactNumber? = nil, lastYear: String? = nil,
    lastYearValue: ExactNumber? = nil, elapsed: Double, series: [SeriesPoint] = [],
    lastYearSeries: [SeriesPoint] = [], trace: Trace
  ) {
    self.target = target
    self.holder = holder
    self.goal = goal
    self.baseline = baseline
    self.actual = actual
    self.standing = standing
    self.finding = finding
    self.need = need
    self.forecast = forecast
    self.forecastEnd = forecastEnd
    self.paceMark = paceMark
    self.lastYear = lastYear
    self.lastYearValue = lastYearValue
    self.elapsed = elapsed
    self.series = series
    self.lastYearSeries = lastYearSeries
    self.trace = trace
  }
}

/// One value of a series; `value` is `nil` where the month has none.
package struct SeriesPoint: Sendable, Hashable {
  package let date: CivilDate
  package let value: ExactNumber?
  package let text: String
  package let source: SourceLocation?

  package init(date: CivilDate, value: ExactNumber?, text: String, source: SourceLocation?) {
    self.date = date
    self.value = value
    self.text = text
    self.source = source
  }
}
