// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards

/// Reads the scoring rules of a year: `scoring/2022.yml` (计分规则).
package enum ScoringRulesReader {
  package static let keys: [RecordKey] = [
    RecordKey(
      "year", "年度", isRequired: true, form: .integer(2000...2100), note: Wording("如 2022", "such as 2022")),
    RecordKey("title", "标题", note: Wording("规则的名称", "the rules' name")),
    RecordKey("number", "文号", note: Wording("如 云汀环委〔2022〕3号", "the document number")),
    RecordKey("from", "生效", form: .date, note: Wording("开始的日期", "first day in force")),
    RecordKey("to", "截止", form: .date, note: Wording("结束的日期", "last day in force")),
    RecordKey(
      "pace", "序时", form: .group(paceKeys), note: Wording("达序时、略滞后、滞后的界限", "the limits of the status words")),
    RecordKey(
      "due_soon", "临期", form: .integer(0...366),
      note: Wording("到期前多少天算临期", "days before the date from which a task is due soon")),
    RecordKey(
      "reporting", "报送", form: .group(ReportingRulesReader.keys),
      note: Wording("周期、宽限、陈旧", "period, grace, stale")),
    RecordKey(
      "grades", "等级", isRequired: true, form: .list(.group(gradeKeys)),
      note: Wording("名称和下限", "name and least score")),
    RecordKey(
      "scorecards", "计分卡", isRequired: true, form: .list(.group(cardKeys)),
      note: Wording("每类责任主体一张", "one for each kind of holder")),
    RecordKey(
      "consequences", "结果运用", form: .list(.group(ConsequenceReader.keys)),
      note: Wording("什么结果有什么后果", "what follows from which result")),
    RecordKey(
      "air", "空气", form: .group(AirRulesReader.keys),
      note: Wording("空气排名和末位的规则", "how the air is ranked and what the bottom leads to")),
  ]

  package static let cardKeys: [RecordKey] = [
    RecordKey("id", "编号", isRequired: true, note: Wording("如 town", "such as town")),
    RecordKey("name", "名称", isRequired: true, note: Wording("如 镇街属地责任", "the scorecard's name")),
    RecordKey(
      "holders", "对象", isRequired: true,
      form: .words(ScorecardReader.holderKinds),
      note: Wording("镇街（市的网站写区县，省的写市）、部门、企业 或 村居", "town, department, enterprise or village")),
    RecordKey(
      "full", "满分", isRequired: true, form: .number, note: Wording("各项分值之和", "what the points add up to")),
    RecordKey(
      "items", "项目", isRequired: true, form: .list(.group(ScorecardReader.itemKeys)),
      note: Wording("计分项目", "the items")),
  ]

  static let gradeKeys: [RecordKey] = [
    RecordKey("name", "名称", isRequired: true, note: Wording("如 优秀", "such as 优秀")),
    RecordKey(
      "least", "下限", isRequired: true, form: .number, note: Wording("得分率下限，百分数", "least score in per cent")),
  ]

  static let paceKeys: [RecordKey] = [
    RecordKey("on_schedule", "达序时", form: .number, note: Wording("默认 1", "1 by default")),
    RecordKey("slightly_behind", "略滞后", form: .number, note: Wording("默认 0.9", "0.9 by default")),
    RecordKey("behind", "滞后", form: .number, note: Wording("默认 0.7", "0.7 by default")),
  ]

  package static func read(_ node: YAMLNode) -> Diagnosed<ScoringRules?> {
    var reader = MappingReader(node, keys: scoresNothing(node) ? optionalKeys : keys)
    let year = reader.integer("year", in: 2000...2100)
    let number = reader.text("number")
    let title = reader.text("title")
    let inForce = inForce(&reader)
    let pace = pace(&reader)
    let dueSoon = reader.integer("due_soon", in: 0...366) ?? 30
    let reporting = ReportingRulesReader.read(&reader)
    let grades = grades(&reader)
    var cards: [ScorecardRules] = []
    for item in reader.items("scorecards") {
      let card = ScorecardReader.read(item, grades: grades)
      reader.report(card.diagnostics)
      if let card = card.value { cards.append(card) }
    }
    reportDoubles(cards, &reader)
    var consequences: [ConsequenceRule] = []
    for item in reader.items("consequences") {
      let consequence = ConsequenceReader.read(item, grades: grades)
      reader.report(consequence.diagnostics)
      if let consequence = consequence.value { consequences.append(consequence) }
    }
    let air = reader.node("air").map { AirRulesReader.read($0) }
    reader.report(air?.diagnostics ?? [])
    guard let year else { return Diagnosed(nil, reader.diagnostics) }
    return Diagnosed(
      ScoringRules(
        year: year, number: number, title: title, inForce: inForce, pace: pace, dueSoonDays: dueSoon,
        reporting: reporting, grades: grades, scorecards: cards, consequences: consequences,
        air: air?.value, location: node.location), reader.diagnostics)
  }

  /// Rules that only say how the air is ranked or when figures are due need no grades and no scorecards.
  private static func scoresNothing(_ node: YAMLNode) -> Bool {
    guard case .mapping(let entries, _) = node else { return false }
    func has(_ ids: [String]) -> Bool {
      let named = keys.filter { ids.contains($0.id) }
      return entries.contains { entry in named.contains { $0.isNamed(entry.key) } }
    }
    return has(excuses) && !has(excusable + ["consequences"])
  }

  /// What rules without scores may leave out, and what they are about then.
  static let excusable = ["grades", "scorecards"]
  static let excuses = ["air", "reporting"]

  private static let optionalKeys = keys.map { key in
    excusable.contains(key.id)
      ? RecordKey(key.id, key.title, aliases: key.aliases, form: key.form, note: key.note) : key
  }

  private static func inForce(_ reader: inout MappingReader) -> DayRange? {
    // Both are read before either may be missing, so that each is judged.
    let (start, end) = (reader.date("from"), reader.date("to"))
    guard let first = start, let last = end else { return nil }
    guard let range = DayRange(first, last) else {
      reader.report([
        Diagnostic(
          rule: "date-order", at: reader.node("to")?.location ?? reader.location,
          Wording(
            "截止 \(last.isoText) 早于生效 \(first.isoText)",
            "the end \(last.isoText) lies before the start \(first.isoText)"),
          help: Wording("核对两个日期", "check both dates"))
      ])
      return nil
    }
    return range
  }

  private static func pace(_ outer: inout MappingReader) -> PaceThresholds {
    guard let node = outer.node("pace") else { return .standard }
    var reader = MappingReader(node, keys: paceKeys)
    let standard = PaceThresholds.standard
    let thresholds = PaceThresholds(
      onSchedule: reader.number("on_schedule") ?? standard.onSchedule,
      slightlyBehind: reader.number("slightly_behind") ?? standard.slightlyBehind,
      behind: reader.number("behind") ?? standard.behind)
    if !(thresholds.onSchedule > thresholds.slightlyBehind && thresholds.slightlyBehind > thresholds.behind) {
      reader.report([
        Diagnostic(
          rule: "threshold-order", at: node.location,
          Wording("序时界限要从大到小：达序时 > 略滞后 > 滞后", "the limits must fall: on_schedule > slightly_behind > behind"),
          help: Wording(
            "例如 达序时: 1，略滞后: 0.9，滞后: 0.7", "for instance on_schedule: 1, slightly_behind: 0.9, behind: 0.7"))
      ])
    }
    outer.report(reader.diagnostics)
    return thresholds
  }

  private static func grades(_ outer: inout MappingReader) -> [Grade] {
    var grades: [Grade] = []
    for node in outer.items("grades") {
      var reader = MappingReader(node, keys: gradeKeys)
      if let name = reader.text("name"), let least = reader.number("least") {
        if let last = grades.last, last.least <= least {
          reader.report([
            Diagnostic(
              rule: "threshold-order", at: node.location,
              Wording(
                "等级要从高到低写：“\(name)”的下限应低于“\(last.name)”的",
                "grades go from the best down: “\(name)” must begin below “\(last.name)”"),
              help: Wording("把等级从高到低排列，核对下限", "put the grades in order and check their limits"))
          ])
        }
        grades.append(Grade(name: name, least: least))
      }
      outer.report(reader.diagnostics)
    }
    if let node = outer.node("grades"), let last = grades.min(by: { $0.least < $1.least }), last.least > .zero
    {
      outer.report([floorless(last, at: node.location)])
    }
    return grades
  }

  /// Scores below the last grade would have none.
  private static func floorless(_ last: Grade, at place: SourceLocation) -> Diagnostic {
    let least = last.least.plainText()
    return Diagnostic(
      .warning, rule: "grade-floor", at: place,
      Wording("得分率低于 \(least)% 的没有等级", "scores below \(least) % have no grade"),
      help: Wording(
        "加上最低的一等，下限写 0，如 {名称: 不合格, 下限: 0}", "add the lowest grade with a limit of 0"))
  }

  private static func reportDoubles(_ cards: [ScorecardRules], _ reader: inout MappingReader) {
    var first: [HolderKind: ScorecardRules] = [:]
    for card in cards {
      if let other = first[card.holders] {
        reader.report([
          Diagnostic(
            rule: "duplicate-id", at: card.location,
            Wording(
              "\(card.holders.title.chinese)已有计分卡“\(other.name)”，这里又是一张",
              "the \(card.holders.title.english) holders already have the scorecard “\(other.name)”"),
            help: Wording("一类对象一张计分卡，把项目合在一起", "one scorecard for each kind; put the items together"))
        ])
      }
      first[card.holders] = card
    }
  }
}
