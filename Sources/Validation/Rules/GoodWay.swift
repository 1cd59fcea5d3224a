// SPDX-License-Identifier: MIT

internal import Records

/// Which way a target is good, where its name or what gives its figures tells for certain.
enum GoodWay {
  /// Words of what should be little: pollutants, and days and counts of what is bad.
  private static let low = [
    "pm2.5", "pm₂.₅", "pm10", "pm₁₀", "浓度", "降尘", "综合指数", "污染天数", "氨氮", "总磷", "高锰酸盐", "化学需氧量",
    "逾期", "超标", "反弹", "火点",
  ]
  /// Words of what should be much: good days, shares of what is in order, and work done.
  private static let high = [
    "优良", "达标率", "处理率", "收集率", "覆盖率", "利用率", "合格率", "满意", "办结", "完成率", "销号", "改造", "整治",
    "淘汰", "接户", "培训", "治理",
  ]
  /// Words that turn the others round, so that nothing is certain: a fall in PM2.5, what does not meet a standard.
  private static let turning = [
    "降", "减", "削", "改善", "下", "不", "未", "非", "同比", "变化", "去除", "达标", "增",
  ]

  /// Whether less is better; `nil` where nothing is certain.
  static func isLow(_ target: Target) -> Bool? {
    if let measure = target.measure, case .computed(let indicator) = IndicatorName(measure.text) {
      return indicator == .airValidDays ? nil : indicator.isBetterLower
    }
    let name = target.indicator.lowercased()
    let isLow = low.contains { name.contains($0) }
    let isHigh = high.contains { name.contains($0) }
    guard isLow != isHigh else { return nil }
    // 降尘 and 达标率 are words of their own.
    let rest = (isLow ? ["降尘"] : ["达标率"]).reduce(name) { $0.replacing($1, with: "") }
    return turning.contains { rest.contains($0) } ? nil : isLow
  }
}
