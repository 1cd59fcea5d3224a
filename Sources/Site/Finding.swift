// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics

/// Sentences made from the numbers; grammatical for none, one and all.
enum Finding {
  /// How the year's targets stand: `二十四项年度目标，十五项完成或达序时；八项落后，一项无数据`.
  ///
  /// Every target is in one of the parts; the bar below tells them apart by their seven words.
  static func targets(_ targets: [AssessedTarget], _ language: Language, digits: Bool = false) -> String {
    let counts = StandingCounts(targets.map(\.standing))
    let total = counts.total
    if language == .english { return english(counts) }
    let items = { (count: Int) in digits ? "\(count) 项" : ChineseNumeral.text(count) + "项" }
    if total == 0 { return "还没有年度目标" }
    let all = items(total) + "年度目标"
    if counts.missing == total { return "\(all)，还没有进度数据" }
    if counts.kept == total { return "\(all)\(total == 1 ? "，" : "全部")\(counts.keptWord(.chinese))" }
    if counts.failed == total { return all + (total == 1 ? "，未达到" : "，没有一项达到") }
    if counts.behind == total { return all + (total == 1 ? "，落后于序时" : "都落后于序时") }
    let parts = [(counts.failed, "未达到"), (counts.behind, "落后"), (counts.missing, "无数据")]
      .filter { $0.0 > 0 }.map { items($0.0) + $0.1 }
    let head =
      counts.kept == 0 ? "没有一项\(counts.wantedWord.chinese)" : items(counts.kept) + counts.keptWord(.chinese)
    return "\(all)，\(head)；\(parts.joined(separator: "，"))"
  }

  private static func english(_ counts: StandingCounts) -> String {
    let total = counts.total
    if total == 0 { return "There are no targets yet" }
    let targets = total == 1 ? "1 target" : "\(total) targets"
    if counts.missing == total { return "\(targets) for the year, without data yet" }
    let word = counts.keptWord(.english)
    if counts.kept == total {
      return total == 1 ? "The year’s one target is \(word)" : "All \(total) targets of the year are \(word)"
    }
    if counts.failed == total {
      return total == 1 ? "The year’s one target was missed" : "All \(total) targets of the year were missed"
    }
    var parts: [String] = []
    if counts.failed > 0 { parts.append("\(counts.failed) missed") }
    if counts.behind > 0 { parts.append("\(counts.behind) behind") }
    if counts.missing > 0 { parts.append("\(counts.missing) without data") }
    let head = counts.kept == 0 ? "none \(counts.wantedWord.english)" : "\(counts.kept) \(word)"
    return "\(targets) for the year, \(head); \(parts.joined(separator: ", "))"
  }

  /// How the tasks of the meetings stand: `三十六项任务，逾期三项，三十天内到期五项`.
  static func tasks(_ tasks: [AssessedTask], _ language: Language) -> String {
    let overdue = tasks.count { $0.state == .overdue }
    let soon = tasks.count { $0.state == .dueSoon }
    let done = tasks.count { $0.state == .done || $0.state == .doneLate }
    if language == .english {
      if tasks.isEmpty { return "No tasks yet" }
      let head =
        "\(tasks.count) \(tasks.count == 1 ? "task" : "tasks"): \(done == 0 ? "none" : String(done)) done"
      return head + ", \(overdue == 0 ? "none" : String(overdue)) overdue"
        + (soon > 0 ? ", \(soon) due soon" : "")
    }
    if tasks.isEmpty { return "还没有会议任务" }
    var parts = ["\(ChineseNumeral.text(tasks.count))项会议任务"]
    switch done {
    case 0: parts.append(tasks.count == 1 ? "还没有完成" : "还没有一项完成")
    case tasks.count: parts.append(tasks.count == 1 ? "已经完成" : "全部完成")
    default: parts.append("完成\(ChineseNumeral.text(done))项")
    }
    parts.append(overdue == 0 ? "没有逾期" : "逾期\(ChineseNumeral.text(overdue))项")
    if soon > 0 { parts.append("临近到期\(ChineseNumeral.text(soon))项") }
    return parts.joined(separator: "，")
  }

  /// Whether everyone has a duty: `三十四个责任主体，三十三个有责任；一项责任没有落实到单位`.
  static func coverage(_ coverage: DutyCoverage, _ language: Language) -> String {
    let without = coverage.holdersWithout.count
    let nobody = coverage.dutiesWithout.count
    if language == .english {
      let duties =
        nobody == 0
        ? "every duty has a holder" : nobody == 1 ? "1 duty has nobody" : "\(nobody) duties have nobody"
      return "\(coverage.covered) of \(coverage.holders) bodies have duties; " + duties
    }
    if coverage.holders == 0 { return "还没有责任主体" }
    let number = ChineseNumeral.text
    let head =
      without == 0
      ? "\(number(coverage.holders))个责任主体都有责任"
      : "\(number(coverage.holders))个责任主体，\(number(without))个还没有责任"
    return head + (nobody == 0 ? "，每项责任都有人承担" : "；\(number(nobody))项责任没有落实到单位")
  }
}
