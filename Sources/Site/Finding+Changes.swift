// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics

extension Finding {
  /// The three gravest things that changed: `8月31日以来，两项任务新逾期，三项目标变差，五项目标变好`.
  static func changes(_ site: SiteContext) -> String {
    let day = site.shortDate(site.comparison.since)
    let parts = changeParts(site.comparison.changes, site.language).prefix(3)
    if parts.isEmpty { return site.word("\(day)以来没有变化", "Nothing has changed since \(day)") }
    return site.word(
      "\(day)以来，" + parts.joined(separator: "，"), "Since \(day): " + parts.joined(separator: ", "))
  }

  /// What changed besides; `nil` where that was all.
  static func otherChanges(_ site: SiteContext) -> String? {
    let parts = changeParts(site.comparison.changes, site.language).dropFirst(3)
    guard !parts.isEmpty else { return nil }
    return site.word("另有：" + parts.joined(separator: "，"), "Besides: " + parts.joined(separator: ", "))
  }

  /// One part for each group, the gravest first.
  static func changeParts(_ changes: [StateChange], _ language: Language) -> [String] {
    ChangeGroup.allCases.compactMap { group in
      let own = changes.filter { $0.group == group }
      guard !own.isEmpty else { return nil }
      return language == .chinese ? chinese(group, own) : english(group, own)
    }
  }

  private static func chinese(_ group: ChangeGroup, _ own: [StateChange]) -> String {
    let number = ChineseNumeral.text
    switch group {
    case .rebounded: return "\(number(own.count))项反弹"
    case .overdue: return "\(number(own.count))项任务新逾期"
    case .worse: return lights(own, "变差")
    case .better: return lights(own, "变好")
    case .finished: return "完成\(number(own.count))项"
    case .added: return "新增\(number(own.count))项"
    case .corrected: return "更正\(number(own.count))个数字"
    case .ranks: return "\(number(own.count))个单位的名次或等级有变"
    case .withdrawn: return "撤下\(number(own.count))项"
    }
  }

  /// `三项目标、二十项分解目标变差`.
  private static func lights(_ own: [StateChange], _ word: String) -> String {
    let number = ChineseNumeral.text
    let shares = own.count { $0.isShare }
    var parts: [String] = []
    if own.count > shares { parts.append("\(number(own.count - shares))项目标") }
    if shares > 0 { parts.append("\(number(shares))项分解目标") }
    return parts.joined(separator: "、") + word
  }

  private static func english(_ group: ChangeGroup, _ own: [StateChange]) -> String {
    switch group {
    case .rebounded: return "\(own.count) rebounded"
    case .overdue: return plural(own.count, "task") + " newly overdue"
    case .worse: return lights(own, english: "worse")
    case .better: return lights(own, english: "better")
    case .finished: return "\(own.count) finished"
    case .added: return "\(own.count) new"
    case .corrected: return plural(own.count, "figure") + " corrected"
    case .ranks: return plural(own.count, "place") + " or grades changed"
    case .withdrawn: return "\(own.count) withdrawn"
    }
  }

  private static func lights(_ own: [StateChange], english word: String) -> String {
    let shares = own.count { $0.isShare }
    var parts: [String] = []
    if own.count > shares { parts.append(plural(own.count - shares, "target")) }
    if shares > 0 { parts.append(plural(shares, "share")) }
    return parts.joined(separator: " and ") + " " + word
  }

  private static func plural(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension StateChange {
  /// Whether it is about a holder's share of a target.
  var isShare: Bool {
    if case .share = subject { true } else { false }
  }
}
