// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// The scorecards.
enum ScorecardRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    return DataTable(
      name: "scorecards", title: Wording("责任计分", "scorecards"),
      note: Wording(
        "每个责任主体一行；没有的项目不算零分，折算到满分", "one row a holder; items without data are left out, never zero"),
      key: ["holder_id"], links: [DataTable.Link(["holder_id"], to: "holders", ["id"])],
      fields: [
        DataField("holder_id", "责任主体编号", "holder id", isRequired: true) {
          .text(site.records.holders[$0.holder].id)
        },
        DataField("name", "名称", "name", isRequired: true) { .text(site.records.holders[$0.holder].name) },
        DataField(
          "kind", "类别", "kind", choices: .of(HolderKind.allCases) { $0.title.chinese }, isRequired: true
        ) { .text(site.records.holders[$0.holder].kind.rawValue) },
        DataField("card", "计分卡", "scorecard", isRequired: true) { .text($0.rules.name) },
        DataField("score", "得分", "score", kind: .decimal) { .points($0.score) },
        DataField("full", "满分", "full points", kind: .decimal, isRequired: true) { .exact($0.rules.full) },
        DataField("earned", "实得", "earned", kind: .decimal) { .points($0.earned) },
        DataField("out_of", "实得满分", "out of", kind: .decimal, isRequired: true) { .exact($0.outOf) },
        DataField("grade", "等级", "grade") { .optional($0.grade) },
        DataField("grade_note", "等级说明", "why the grade") { .optional($0.gradeNote.map { site.word($0) }) },
        DataField("rank", "名次", "rank", kind: .integer) { .optional($0.rank) },
        DataField("rank_of", "参排数", "ranked", kind: .integer, isRequired: true) { .integer($0.rankOf) },
        DataField("left_out", "未计项目", "left out") { .optional($0.leftOut.map { site.word($0) }) },
        DataField("page", "网页", "page", note: .page, isRequired: true) {
          .text(site.route(holder: $0.holder).path)
        },
      ], of: site.report.scorecards)
  }
}

/// The items of the scorecards.
enum ScoreItemRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    let items = site.report.scorecards.flatMap { card in
      card.items.enumerated().map { (holder: card.holder, position: $0 + 1, scored: $1) }
    }
    return DataTable(
      name: "score_items", title: Wording("计分项目", "items of scorecards"),
      note: Wording("每张计分卡的每个项目：目标、实际、得分", "each item of each scorecard: goal, actual value, points"),
      key: ["holder_id", "position"], links: [DataTable.Link(["holder_id"], to: "scorecards", ["holder_id"])],
      fields: [
        DataField("holder_id", "责任主体编号", "holder id", isRequired: true) {
          .text(site.records.holders[$0.holder].id)
        },
        DataField("position", "次序", "position", kind: .integer, isRequired: true) { .integer($0.position) },
        DataField("item_id", "项目编号", "item id", isRequired: true) { .text($0.scored.item.id) },
        DataField("name", "名称", "name", isRequired: true) { .text($0.scored.item.name) },
        DataField("category", "类别", "category") { .optional($0.scored.item.group) },
        DataField(
          "mode", "方式", "mode", choices: .of(ScoreMode.allCases) { $0.title.chinese }, isRequired: true
        ) { .text($0.scored.item.mode.rawValue) },
        DataField("indicator", "指标", "indicator", isRequired: true) { .text($0.scored.item.indicator.text) },
        DataField("points", "分值", "points", kind: .decimal, isRequired: true) {
          .exact($0.scored.item.points)
        },
        DataField("outcome", "结果", "outcome", choices: outcomes, isRequired: true) {
          .text($0.scored.outcome.rawValue)
        },
        DataField("goal", "目标", "goal, as shown") { .optional($0.scored.goalText) },
        DataField("actual", "实际", "actual value, as shown") { .optional($0.scored.actualText) },
        DataField("score", "得分", "score", kind: .decimal) {
          $0.scored.isFlag ? .null : .points($0.scored.score)
        },
        DataField("triggered", "是否触发", "triggered", kind: .flag) {
          $0.scored.isFlag ? .flag($0.scored.isTriggered) : .null
        },
        DataField("rule", "计法", "rule") { .optional(site.word($0.scored.ruleText)) },
        DataField("basis", "依据", "basis") { .optional($0.scored.item.basis) },
      ], of: items)
  }

  private static let outcomes = [
    Choice("scored", "计分"), Choice("missing", "无数据"), Choice("not-applicable", "不适用"),
  ]
}

extension ScoredItem {
  /// A cap or a veto has no points: it came true or not.
  fileprivate var isFlag: Bool { item.mode == .cap || item.mode == .veto }
}

/// What follows from the scorecards by the year's rules.
enum ConsequenceRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    let found = site.report.scorecards.flatMap { card in
      card.consequences.enumerated().map { (holder: card.holder, position: $0 + 1, consequence: $1) }
    }
    return DataTable(
      name: "consequences", title: Wording("结果运用", "consequences"),
      note: Wording("按当年的规则，哪个单位因为什么要怎么样", "what follows for whom by the year’s rules, and why"),
      key: ["holder_id", "position"], links: [DataTable.Link(["holder_id"], to: "holders", ["id"])],
      fields: [
        DataField("holder_id", "责任主体编号", "holder id", isRequired: true) {
          .text(site.records.holders[$0.holder].id)
        },
        DataField("position", "次序", "position", kind: .integer, isRequired: true) { .integer($0.position) },
        DataField("name", "名称", "name", isRequired: true) { .text($0.consequence.rule.name) },
        DataField("measure", "措施", "measure", isRequired: true) { .text($0.consequence.rule.measure) },
        DataField("because", "原因", "because") { .optional(site.word($0.consequence.because)) },
        DataField("basis", "依据", "basis") { .optional($0.consequence.rule.basis) },
      ], of: found)
  }
}

extension DataTable.Value {
  /// Points with two decimals; null for none.
  static func points(_ number: ExactNumber?) -> Self {
    number.map { .decimal($0.rounded(2), decimals: 2) } ?? .null
  }

  /// A share in per cent with one decimal; null of nothing.
  static func percent(_ rate: Rate) -> Self {
    rate.percent.map { .decimal($0.rounded(2), decimals: 2) } ?? .null
  }
}
