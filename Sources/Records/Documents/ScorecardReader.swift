// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards

/// Reads one scorecard of the scoring rules, and checks that its points add up.
enum ScorecardReader {
  static let itemKeys: [RecordKey] = [
    RecordKey("id", "编号", isRequired: true, note: Wording("如 pm25", "such as pm25")),
    RecordKey("name", "名称", isRequired: true, note: Wording("如 PM2.5 平均浓度", "the item's name")),
    RecordKey("group", "类别", note: Wording("同类项目的名称", "the group it stands in")),
    RecordKey("points", "分值", form: .number, note: Wording("该项满分", "full points")),
    RecordKey("indicator", "指标", isRequired: true, note: Wording("如 目标:Q02", "such as 目标:Q02")),
    RecordKey(
      "mode", "方式", isRequired: true,
      form: .words(modes),
      note: Wording("达标、扣分、比例、名次、加分、封顶、一票否决", "pass, deduct, ratio, rank, bonus, cap or veto")),
    RecordKey(
      "goal", "目标", form: .either([.number, .choice([share])]), note: Wording("数，或 分解", "a number, or 分解")),
    RecordKey(
      "direction", "方向", form: .words(directions),
      note: Wording("不高于、不低于 或 累计", "at-most, at-least or cumulative")),
    RecordKey("step", "每", form: .number, note: Wording("每差多少", "for each so much")),
    RecordKey(
      "loss", "扣", aliases: ["加", "gain"], form: .number, note: Wording("扣或加多少分", "points lost or gained")),
    RecordKey("steps", "计法", form: .words(stepKinds), note: Wording("按比例 或 整步", "proportional or whole")),
    RecordKey("grade", "等级", note: Wording("封顶或否决后的等级", "the grade that remains possible")),
    RecordKey(
      "void", "归零", note: Wording("这个指标高于界限，本项不得分", "an indicator that takes all points where it is above")),
    RecordKey("void_above", "归零界限", form: .number, note: Wording("默认 0", "0 by default")),
    RecordKey("basis", "依据", note: Wording("文件条款", "the clause")),
  ]

  static func read(_ node: YAMLNode, grades: [Grade]) -> Diagnosed<ScorecardRules?> {
    var reader = MappingReader(node, keys: ScoringRulesReader.cardKeys)
    let id = reader.text("id")
    let name = reader.text("name")
    let holders = reader.choice("holders", holderKinds)
    let full = reader.number("full")
    var items: [ScoreItem] = []
    var isWhole = true
    for itemNode in reader.items("items") {
      let item = item(itemNode, grades: grades)
      reader.report(item.diagnostics)
      if item.hasErrors { isWhole = false }
      guard let item = item.value else { continue }
      if let other = items.first(where: { $0.id == item.id }) {
        reader.report([duplicate(item, other)])
      }
      items.append(item)
    }
    guard let id, let name, let holders, let full else { return Diagnosed(nil, reader.diagnostics) }
    let card = ScorecardRules(
      id: id, name: name, holders: holders, full: full, items: items, location: node.location)
    // Points that could not be read cannot add up.
    let sum = isWhole ? sum(card, at: reader.node("full")?.location ?? card.location) : []
    return Diagnosed(card, reader.diagnostics + sum)
  }

  static let holderKinds: [(names: [String], value: HolderKind)] = [
    (["镇街", "town", "属地", "区县", "市"], .town), (["部门", "department", "监管"], .department),
    (["企业", "enterprise", "主体"], .enterprise), (["村居", "village"], .village),
  ]

  static let directions: [(names: [String], value: Direction)] = [
    (["不高于", "at-most", "不超过", "≤"], .atMost), (["不低于", "at-least", "不少于", "≥"], .atLeast),
    (["累计", "cumulative"], .cumulative),
  ]

  private static let stepKinds: [(names: [String], value: Bool)] = [
    (["按比例", "proportional"], false), (["整步", "whole"], true),
  ]

  /// The goal of each holder's own share.
  private static let share = "分解"

  private static let modes: [(names: [String], value: ScoreMode)] = ScoreMode.allCases.map {
    ([$0.title.chinese, $0.rawValue], $0)
  }

  private static func item(_ node: YAMLNode, grades: [Grade]) -> Diagnosed<ScoreItem?> {
    var reader = MappingReader(node, keys: itemKeys)
    let id = reader.text("id")
    let name = reader.text("name")
    let group = reader.text("group")
    let points = reader.number("points")
    let indicator = reader.mention("indicator")
    let mode = reader.choice("mode", modes)
    let isShare = reader.node("goal").map { if case .scalar(share, _) = $0 { true } else { false } } ?? false
    let goal = isShare ? nil : reader.number("goal")
    let direction = reader.choice("direction", directions)
    let step = positive("step", &reader)
    let loss = positive("loss", &reader)
    let whole = reader.choice("steps", stepKinds) ?? false
    let grade = reader.mention("grade")
    let void = reader.mention("void")
    let voidAbove = reader.number("void_above") ?? .zero
    let basis = reader.text("basis")
    checkGrade(grade, grades, &reader)
    guard let id, let name, let indicator, let mode else { return Diagnosed(nil, reader.diagnostics) }
    let item = ScoreItem(
      id: id, name: name, group: group, points: points ?? .zero, indicator: indicator, mode: mode, goal: goal,
      direction: direction, step: step, loss: loss, wholeSteps: whole, grade: grade?.text, void: void,
      voidAbove: voidAbove,
      basis: basis,
      location: node.location)
    return Diagnosed(item, reader.diagnostics + missing(item, isShare: isShare) { reader.node($0) != nil })
  }

  private static func positive(_ id: String, _ reader: inout MappingReader) -> ExactNumber? {
    guard let number = reader.number(id) else { return nil }
    if number > .zero { return number }
    reader.report([
      Diagnostic(
        rule: "bad-number", at: reader.node(id)?.location ?? reader.location,
        Wording(
          "这里要写大于 0 的数，现在是 \(number.plainText())", "this takes a number above 0, not \(number.plainText())"),
        help: Wording("例如 1 或 0.5", "for instance 1 or 0.5"))
    ])
    return nil
  }

  static func checkGrade(_ grade: Mention?, _ grades: [Grade], _ reader: inout MappingReader) {
    guard let grade, !grades.contains(where: { $0.name == grade.text }) else { return }
    reader.report([
      Diagnostic(
        rule: "unknown-grade", at: grade.location,
        Wording("等级里没有“\(grade.text)”", "there is no grade “\(grade.text)”"),
        help: Spelling.help(for: grade.text, among: grades.map(\.name))
          ?? Wording(
            "可写：\(grades.map(\.name).joined(separator: "、"))",
            "one of: \(grades.map(\.name).joined(separator: ", "))"))
    ])
  }

  /// What a mode cannot do without.
  private static func missing(_ item: ScoreItem, isShare: Bool, has: (String) -> Bool) -> [Diagnostic] {
    var lacks: [(chinese: String, english: String)] = []
    let takesGoal =
      has("goal") || isShare || item.indicator.text.hasPrefix("目标:")
      || item.indicator.text.hasPrefix("target:")
    switch item.mode {
    case .pass, .ratio: if !takesGoal { lacks.append(("目标", "goal")) }
    case .deduct, .rank, .bonus:
      if !takesGoal { lacks.append(("目标", "goal")) }
      if !has("step") { lacks.append(("每", "step")) }
      if !has("loss") {
        lacks.append((item.mode == .bonus ? "加" : "扣", item.mode == .bonus ? "gain" : "loss"))
      }
    case .cap, .veto:
      if !has("goal") { lacks.append(("目标", "goal")) }
      if !has("grade") { lacks.append(("等级", "grade")) }
    }
    if !has("points"), item.mode != .cap, item.mode != .veto { lacks.append(("分值", "points")) }
    if lacks.isEmpty { return [] }
    let names = (
      lacks.map { "“\($0.chinese)”" }.joined(separator: "、"),
      lacks.map { "“\($0.english)”" }.joined(separator: ", ")
    )
    return [
      Diagnostic(
        rule: "incomplete-rule", at: item.location,
        Wording(
          "“\(item.name)”按“\(item.mode.title.chinese)”计分，缺少\(names.0)",
          "“\(item.name)” is scored by \(item.mode.title.english) and lacks \(names.1)"),
        help: Wording(
          "加上 " + lacks.map { "\($0.chinese): …" }.joined(separator: "，"),
          "add " + lacks.map { "\($0.english): …" }.joined(separator: ", ")))
    ]
  }

  private static func duplicate(_ item: ScoreItem, _ other: ScoreItem) -> Diagnostic {
    Diagnostic(
      rule: "duplicate-id", at: item.location,
      Wording(
        "编号“\(item.id)”已经用过，见第 \(other.location.line ?? 0) 行",
        "the id “\(item.id)” is taken, see line \(other.location.line ?? 0)"),
      help: Wording("换一个编号", "choose another id"))
  }

  /// Points of ordinary items add up to the full points; bonus, cap and veto stand outside.
  private static func sum(_ card: ScorecardRules, at place: SourceLocation) -> [Diagnostic] {
    let counted = card.items.filter { $0.mode.isCounted }
    let total = counted.reduce(ExactNumber.zero) { $0 + $1.points }
    guard total != card.full else { return [] }
    let sum = counted.map { $0.points.plainText() }.joined(separator: " + ")
    return [
      Diagnostic(
        rule: "points-sum", at: place,
        Wording(
          "“\(card.name)”各项分值之和是 \(total.plainText())，满分写的是 \(card.full.plainText())",
          "the points of “\(card.name)” add up to \(total.plainText()), not to \(card.full.plainText())"),
        help: Wording(
          "现在是 \(sum)（加分、封顶、一票否决不算在内）；改分值或满分",
          "now \(sum) (bonus, cap and veto stand outside); change the points or the full points"))
    ]
  }
}
