// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics

extension Finding {
  /// The gravest thing that changed: `8月31日以来，两项任务新逾期`; the others stand below it.
  static func changes(_ site: SiteContext) -> String {
    let since = since(site)
    let parts = changeParts(site.comparison.changes, site.language).prefix(1)
    if parts.isEmpty {
      return site.word(
        "\(since)没有变化", "Nothing has changed " + since.prefix(1).lowercased() + since.dropFirst())
    }
    return site.word(
      "\(since)，" + parts.joined(separator: "，"), "\(since): " + parts.joined(separator: ", "))
  }

  /// `8月31日以来`; `上次公布以来` where the site was last published as of the same day.
  static func since(_ site: SiteContext) -> String {
    if site.comparison.since == site.report.asOf { return site.word("上次公布以来", "Since it was last published") }
    let day = site.shortDate(site.comparison.since)
    return site.word("\(day)以来", "Since \(day)")
  }

  /// What changed besides; `nil` where that was all.
  static func otherChanges(_ site: SiteContext) -> String? {
    let parts = changeParts(site.comparison.changes, site.language).dropFirst(1)
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
    case .rebounded: return "\(number(total(own)))项反弹"
    case .overdue: return overdue(own)
    case .missed: return lights(own, "到期未达到")
    case .worse: return lights(own, "变差")
    case .better: return lights(own, "变好")
    case .finished: return "完成\(number(total(own)))项"
    case .added: return "新增\(number(total(own)))项"
    case .corrected: return "更正\(number(own.count))个数字"
    case .ranks: return "\(number(own.count))个单位的名次或等级有变"
    case .withdrawn: return "撤下\(number(total(own)))项"
    }
  }

  /// How many things a group has: items that changed alike stand in one row.
  static func count(_ group: ChangeGroup, _ own: [StateChange]) -> Int {
    switch group {
    case .corrected, .ranks: own.count
    case .missed, .worse, .better: own.count { !$0.isOfLedger } + total(own.filter(\.isOfLedger))
    case .rebounded, .overdue, .finished, .added, .withdrawn: total(own)
    }
  }

  private static func total(_ changes: [StateChange]) -> Int { changes.reduce(0) { $0 + $1.count } }

  /// `五项任务、两项台账事项新逾期`.
  private static func overdue(_ own: [StateChange]) -> String {
    let items = total(own.filter(\.isOfLedger))
    let tasks = total(own) - items
    let parts = [(tasks, "任务"), (items, "台账事项")].filter { $0.0 > 0 }
    return parts.map { "\(ChineseNumeral.text($0.0))项\($0.1)" }.joined(separator: "、") + "新逾期"
  }

  /// `三项目标、二十项分解目标变差`.
  private static func lights(_ own: [StateChange], _ word: String) -> String {
    let number = ChineseNumeral.text
    let shares = own.count { $0.isShare }
    var parts: [String] = []
    let ledgers = own.filter(\.isOfLedger)
    let others = own.count - shares - ledgers.count
    if others > 0 { parts.append("\(number(others))项目标") }
    if shares > 0 { parts.append("\(number(shares))项分解目标") }
    if !ledgers.isEmpty { parts.append("\(number(total(ledgers)))项台账事项") }
    return parts.joined(separator: "、") + word
  }

  private static func english(_ group: ChangeGroup, _ own: [StateChange]) -> String {
    switch group {
    case .rebounded: return "\(total(own)) rebounded"
    case .overdue: return plural(total(own), "thing") + " newly overdue"
    case .missed: return lights(own, english: "missed at the end")
    case .worse: return lights(own, english: "worse")
    case .better: return lights(own, english: "better")
    case .finished: return "\(total(own)) finished"
    case .added: return "\(total(own)) new"
    case .corrected: return plural(own.count, "figure") + " corrected"
    case .ranks: return plural(own.count, "place") + " or grades changed"
    case .withdrawn: return "\(total(own)) withdrawn"
    }
  }

  private static func lights(_ own: [StateChange], english word: String) -> String {
    let shares = own.count { $0.isShare }
    var parts: [String] = []
    let ledgers = own.filter(\.isOfLedger)
    let others = own.count - shares - ledgers.count
    if others > 0 { parts.append(plural(others, "target")) }
    if shares > 0 { parts.append(plural(shares, "share")) }
    if !ledgers.isEmpty { parts.append(plural(total(ledgers), "ledger item")) }
    let list = (parts.dropLast(2) + [parts.suffix(2).joined(separator: " and ")]).joined(separator: ", ")
    return list + " " + word
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

  /// Whether it is about items of a ledger.
  var isOfLedger: Bool {
    switch subject {
    case .ledgerItem, .ledger: true
    default: false
    }
  }
}
