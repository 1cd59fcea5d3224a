// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards

/// Sentences about the water, made from the numbers.
enum WaterFinding {
  /// The county: `八个断面，1—9月评价63次，达标57次；四个断面稳定达标，古渡口达标次数最少`.
  static func county(_ site: SiteContext) -> String {
    let group = site.report.water.county
    let (chinese, english) = (head(group), headEnglish(group))
    guard group.attainment.denominator > 0 else { return site.word(chinese, english) }
    return site.word(
      chinese + "；" + stable(group, site), english + "; " + stableEnglish(group, site))
  }

  private static func head(_ group: WaterGroup) -> String {
    let count = ChineseNumeral.text(group.sections.count)
    let rate = group.attainment
    guard rate.denominator > 0, let last = group.sections.first?.months.last?.month else {
      return "\(count)个断面，还没有监测结果"
    }
    let months = last == 1 ? "1月" : "1—\(last)月"
    return "\(count)个断面，\(months)评价\(rate.denominator)次，达标\(rate.numerator)次"
  }

  private static func headEnglish(_ group: WaterGroup) -> String {
    let rate = group.attainment
    let sections = group.sections.count == 1 ? "1 section" : "\(group.sections.count) sections"
    if rate.denominator == 0 { return "\(sections), not assessed yet" }
    return "\(sections); \(rate.numerator) of \(rate.denominator) results reach their class"
  }

  /// The section with the least attained months of those that missed one; the first of equal ones.
  private static func worst(_ group: WaterGroup) -> SectionSummary? {
    group.sections.filter { $0.isStable == false }.min { left, right in
      left.attained * right.assessed < right.attained * left.assessed
    }
  }

  private static func stable(_ group: WaterGroup, _ site: SiteContext) -> String {
    let rate = group.stableShare
    guard let worst = worst(group) else { return "都稳定达标" }
    let name = site.records.sections[worst.section].name
    let head = rate.numerator == 0 ? "没有断面稳定达标" : "\(ChineseNumeral.text(rate.numerator))个断面稳定达标"
    return "\(head)，\(name)最不稳定（\(worst.attained)/\(worst.assessed)）"
  }

  private static func stableEnglish(_ group: WaterGroup, _ site: SiteContext) -> String {
    let rate = group.stableShare
    guard let worst = worst(group) else { return "all are steady" }
    let name = site.records.sections[worst.section].name
    let head = rate.numerator == 0 ? "none is" : rate.numerator == 1 ? "1 is" : "\(rate.numerator) are"
    return "\(head) steady, \(name) is the least so (\(worst.attained)/\(worst.assessed))"
  }

  /// The months in one sentence: `四个断面月月达标，四个有超标；古渡口最多，超标 4 次`.
  static func months(_ site: SiteContext) -> String {
    let sections = site.report.water.county.sections.filter { $0.assessed > 0 }
    let number = ChineseNumeral.text
    if sections.isEmpty { return site.word("还没有监测结果", "Not assessed yet") }
    let missed = sections.filter { $0.attained < $0.assessed }
    guard let most = missed.max(by: { $0.assessed - $0.attained < $1.assessed - $1.attained }) else {
      return site.word(
        "\(number(sections.count))个断面月月达标", "All \(sections.count) sections reach their class every month")
    }
    let (kept, count) = (sections.count - missed.count, most.assessed - most.attained)
    let name = site.records.sections[most.section].name
    let head = kept == 0 ? "没有断面月月达标" : "\(number(kept))个断面月月达标，\(number(missed.count))个有超标"
    return site.word(
      "\(head)；\(name)最多，超标 \(count) 次",
      "\(kept == 0 ? "No section reaches" : "\(kept) of \(sections.count) sections reach") their class every month; \(name) missed it most, \(count) times"
    )
  }

  /// A section: `评价9次达标5次；均值为Ⅴ类，没有达到Ⅳ类目标；主要污染指标氨氮/0.9、总磷/0.6`.
  static func section(_ summary: SectionSummary, _ site: SiteContext) -> String {
    guard summary.assessed > 0 else { return site.word("还没有监测结果", "Not assessed yet") }
    let (chinese, english) = (
      "评价\(summary.assessed)次，达标\(summary.attained)次",
      "\(summary.attained) of \(summary.assessed) results reach class \(summary.target.title)"
    )
    guard let year = summary.year, let found = year.evaluation.waterClass else {
      return site.word(chinese, english)
    }
    let isMet = found <= summary.target
    let main = year.evaluation.mainPollutants
    let tail = WaterWords.exceedances(main)
    return site.word(
      "\(chinese)；年内均值为\(found.title)类，\(isMet ? "达到" : "没有达到")\(summary.target.title)类目标"
        + (main.isEmpty ? "" : "；主要污染指标（超Ⅲ类倍数）为\(tail.chinese)"),
      "\(english); the mean is \(WaterWords.waterClass(found).english), \(isMet ? "within" : "short of") its target"
        + (main.isEmpty ? "" : "; main pollutants, with times above class Ⅲ, \(tail.english)"))
  }
}
