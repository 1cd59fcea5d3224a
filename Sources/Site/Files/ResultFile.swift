// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards

/// The judged results as JSON, each with the trace of how it came about.
struct ResultFile: Sendable {
  let name: String
  let title: Wording
  let make: @Sendable (SiteContext) -> JSONValue

  static let all: [ResultFile] = [
    ResultFile(name: "targets.json", title: Wording("年度目标评价结果", "targets, judged")) { targets($0) },
    ResultFile(name: "towns.json", title: Wording("镇街评价结果", "towns, judged")) { towns($0) },
    ResultFile(name: "air.json", title: Wording("空气评价结果", "air, judged")) { AirFile.document($0) },
    ResultFile(name: "scorecards.json", title: Wording("责任计分结果", "scorecards")) { scorecards($0) },
    ResultFile(name: "sections.json", title: Wording("水环境评价结果", "water, judged")) { water($0) },
    ResultFile(name: "tasks.json", title: Wording("会议任务", "tasks")) { tasks($0) },
    ResultFile(name: "changes.json", title: Wording("变化", "changes")) { changes($0) },
    ResultFile(name: "reporting.json", title: Wording("报送情况", "reporting")) { reporting($0) },
  ]

  static func document(_ site: SiteContext, _ key: String, _ items: [JSONValue]) -> JSONValue {
    .object([
      ("county", .text(site.records.site.countyName)), ("asOf", .text(site.report.asOf.isoText)),
      ("license", .optional(site.records.site.license)), (key, .list(items)),
    ])
  }

  private static func targets(_ site: SiteContext) -> JSONValue {
    document(
      site, "targets",
      site.report.targets.map { target in
        let record = site.records.targets[target.target]
        let shares = site.report.shares.filter { $0.target == target.target }
        return .object(
          [
            ("id", .text(record.id)), ("indicator", .text(record.indicator)),
            ("domain", .text(record.domain.rawValue)),
            ("unit", .text(record.unit)), ("direction", .text(record.direction.rawValue)),
            ("pace", .text(record.pace.rawValue)),
          ]
            + judged(site, target) + [
              (
                "shares",
                .list(
                  shares.map { share in
                    .object(
                      [("holder", .optional(share.holder.map { site.records.holders[$0].id }))]
                        + judged(site, share))
                  })
              )
            ])
      })
  }

  private static func judged(_ site: SiteContext, _ target: AssessedTarget) -> [(String, JSONValue)] {
    [
      ("goal", .exact(target.goal)), ("baseline", .exact(target.baseline)),
      ("actual", .exact(target.actual?.value)),
      ("shown", .optional(target.actual?.text)), ("standing", .text(target.standing.rawValue)),
      ("finding", .text(site.word(target.finding))), ("need", .optional(target.need.map { site.word($0) })),
      ("forecast", .optional(target.forecast.map { site.word($0) })), ("trace", trace(site, target.trace)),
    ]
  }

  private static func towns(_ site: SiteContext) -> JSONValue {
    document(
      site, "towns",
      site.towns.map { area in
        let record = site.records.areas[area]
        let card = site.holder(ofArea: area).flatMap { site.card(ofHolder: $0) }
        let air = site.report.air.first { $0.area == area }
        return .object([
          ("code", .text(record.code)), ("name", .text(record.name)), ("score", .exact(card?.score)),
          ("rank", card?.rank.map { .integer($0) } ?? .null), ("grade", .optional(card?.grade)),
          ("pm25", .exact(air?.pm25)), ("pm10", .exact(air?.pm10)), ("composite", .exact(air?.composite)),
          ("goodDays", air.map { .integer($0.goodDays) } ?? .null),
          ("validDays", air.map { .integer($0.validDays) } ?? .null),
          ("heavyDays", air.map { .integer($0.heavyDays) } ?? .null),
          ("excludedDays", air.map { .integer($0.excludedDays) } ?? .null),
          ("airRank", air?.rank.map { .integer($0) } ?? .null),
        ])
      })
  }

  private static func scorecards(_ site: SiteContext) -> JSONValue {
    document(
      site, "scorecards",
      site.report.scorecards.map { card in
        let holder = site.records.holders[card.holder]
        return .object([
          ("holder", .text(holder.id)), ("name", .text(holder.name)), ("kind", .text(holder.kind.rawValue)),
          ("post", .optional(holder.post)), ("score", .exact(card.score)), ("full", .exact(card.rules.full)),
          ("earned", .exact(card.earned)), ("bonus", .exact(bonus(card))), ("outOf", .exact(card.outOf)),
          ("grade", .optional(card.grade)),
          ("gradeNote", .optional(card.gradeNote.map { site.word($0) })),
          ("rank", card.rank.map { .integer($0) } ?? .null),
          ("rankOf", .integer(card.rankOf)), ("leftOut", .optional(card.leftOut.map { site.word($0) })),
          (
            "consequences",
            .list(
              card.consequences.map { found in
                .object([
                  ("name", .text(found.rule.name)), ("measure", .text(found.rule.measure)),
                  ("because", .text(site.word(found.because))), ("trace", trace(site, found.trace)),
                ])
              })
          ),
          ("items", .list(card.items.map { item(site, $0) })), ("trace", trace(site, card.trace)),
        ])
      })
  }

  private static func bonus(_ card: Scorecard) -> ExactNumber {
    card.items.reduce(.zero) { $1.item.mode == .bonus ? $0 + ($1.score ?? .zero) : $0 }
  }

  private static func item(_ site: SiteContext, _ scored: ScoredItem) -> JSONValue {
    // A cap or a veto has no points: it came true or not.
    let isFlag = scored.item.mode == .cap || scored.item.mode == .veto
    return .object([
      ("id", .text(scored.item.id)), ("name", .text(scored.item.name)),
      ("mode", .text(scored.item.mode.rawValue)),
      ("points", .exact(scored.item.points)), ("outcome", .text(scored.outcome.rawValue)),
      ("goal", .text(scored.goalText)), ("actual", .text(scored.actualText)),
      ("score", isFlag ? .null : .exact(scored.score)),
      ("triggered", isFlag ? .flag(scored.isTriggered) : .null),
      ("rule", .text(site.word(scored.ruleText))), ("trace", trace(site, scored.trace)),
    ])
  }

  private static func tasks(_ site: SiteContext) -> JSONValue {
    document(
      site, "tasks",
      site.report.tasks.map { task in
        let record = site.records.tasks[task.task]
        return .object([
          ("id", .text(record.id)), ("matter", .text(record.matter)), ("meeting", .text(record.meeting)),
          ("owners", .list(task.owners.map { .text(site.records.holders[$0].id) })),
          ("due", .optional(record.due?.isoText)),
          ("dueText", .text(record.dueText)), ("done", .optional(record.done?.isoText)),
          ("state", .text(task.state.rawValue)),
          ("days", .integer(task.days)), ("trace", trace(site, task.trace)),
        ])
      })
  }

  private static func water(_ site: SiteContext) -> JSONValue {
    .object(
      [
        ("county", .text(site.records.site.countyName)), ("asOf", .text(site.report.asOf.isoText)),
        ("license", .optional(site.records.site.license)),
      ] + WaterFile.fields(site))
  }

  static func trace(_ site: SiteContext, _ trace: Trace) -> JSONValue {
    .object([
      ("rule", .text(site.word(trace.rule))), ("basis", .optional(trace.basis)),
      (
        "inputs",
        .list(
          trace.inputs.map { input in
            .object([
              ("label", .text(site.word(input.label))), ("value", .text(input.value(in: site.language))),
              ("file", .optional(input.source?.path)),
              ("row", input.source?.line.map { .integer($0) } ?? .null),
              ("rows", .integer(input.rows)),
            ])
          })
      ), ("steps", .list(trace.steps.map { .text($0) })),
    ])
  }
}
