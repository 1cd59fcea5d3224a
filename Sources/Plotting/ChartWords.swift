// SPDX-License-Identifier: MIT

/// The few words a chart says by itself.
package struct ChartWords: Sendable {
  /// The word of each status, in the order of ``Status/allCases``.
  package let statuses: [String]
  /// The six levels of daily air quality, best first.
  package let airLevels: [String]
  /// What stands for a missing figure.
  package let noData: String
  /// What stands for a day that is left out of assessment.
  package let excluded: String
  /// The name of the line that leads to the target at an even pace.
  package let pace: String
  /// The name of the mark of elapsed time.
  package let elapsed: String
  /// The name of the target mark.
  package let target: String
  /// The name of last year's marks.
  package let lastYear: String
  /// What follows the number of a month.
  package let month: String
  /// What follows a count of days.
  package let day: String
  /// What stands between a name and its figure.
  package let colon: String
  /// What stands between parts of a list.
  package let comma: String
  private let moreStart: String
  private let moreEnd: String

  /// The words of Chinese offices; the air levels are those of HJ 633-2012.
  package static let chinese = ChartWords(
    statuses: ["已完成", "待了结", "达序时", "略滞后", "滞后", "严重滞后", "目标不可达", "未达到", "无数据"],
    airLevels: ["优", "良", "轻度污染", "中度污染", "重度污染", "严重污染"],
    noData: "无数据", excluded: "剔除", pace: "序时进度", elapsed: "时间进度", target: "目标", lastYear: "去年", month: "月",
    day: " 天",
    colon: "：", comma: "，", moreStart: "另有 ", moreEnd: " 项未画出")

  /// The same in English.
  package static let english = ChartWords(
    statuses: [
      "done", "to be closed", "on schedule", "slightly behind", "behind", "seriously behind", "out of reach",
      "missed", "no data",
    ],
    airLevels: [
      "good", "moderate", "lightly polluted", "moderately polluted", "heavily polluted", "severely polluted",
    ],
    noData: "no data", excluded: "left out", pace: "even pace", elapsed: "time elapsed", target: "target",
    lastYear: "last year", month: "", day: " d",
    colon: ": ", comma: ", ", moreStart: "", moreEnd: " more not drawn")

  /// These words with others for the statuses, such as the names of grades.
  ///
  /// - Parameter named: The words to put in place; a status without one keeps its own.
  package func naming(_ named: [Status: String]) -> ChartWords {
    ChartWords(
      statuses: Status.allCases.map { named[$0] ?? word($0) }, airLevels: airLevels, noData: noData,
      excluded: excluded, pace: pace,
      elapsed: elapsed, target: target, lastYear: lastYear, month: month, day: day, colon: colon,
      comma: comma, moreStart: moreStart,
      moreEnd: moreEnd)
  }

  /// The word of a status.
  package func word(_ status: Status) -> String {
    for (index, candidate) in Status.allCases.enumerated() where candidate == status && index < statuses.count
    {
      return statuses[index]
    }
    return status.rawValue
  }

  /// The remark that some figures are not drawn.
  func more(_ count: Int) -> String { moreStart + String(count) + moreEnd }
}
