// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// `/methods/`: how every status and score is made.
enum MethodsPage: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    [
      Page(
        .methods, template: "methods", title: site.word("怎么算的", "Methods"),
        summary: site.word("进度判定、任务判定和计分规则", "how statuses and scores are made"),
        updated: site.report.asOf.isoText,
        crumbs: [Page.Crumb(title: site.word("总览", "Overview"), route: .home)]
      ) { view(PageScope(site: site, here: .methods)) }
    ]
  }

  /// The rules, seen from a page.
  static func view(_ scope: PageScope) -> [(TemplateKey, TemplateValue)] {
    let site = scope.site
    let pace = site.report.rules?.pace ?? .standard
    let cards = site.report.rules?.scorecards ?? []
    return [
      ("onSchedule", .text(pace.onSchedule.plainText())),
      ("slightly", .text(pace.slightlyBehind.plainText())),
      ("behind", .text(pace.behind.plainText())), ("reportingRule", .text(ReportingPage.rule(site))),
      ("dueSoonDays", .integer(site.report.rules?.dueSoonDays ?? 30)),
      ("standings", .list(Standing.allCases.map { scope.badge($0) })),
      ("number", .optional(site.report.rules?.number)),
      ("hasRules", .flag(site.report.rules?.scorecards.isEmpty == false)),
      (
        "grades",
        .list(
          (site.report.rules?.grades ?? []).enumerated().map { index, grade in
            ["badge": scope.gradeBadge(grade.name, index), "least": .text(grade.least.plainText())]
          })
      ),
      ("cards", .list(cards.map { card(scope, $0) })),
      ("consequenceRules", .list((site.report.rules?.consequences ?? []).map { consequence(site, $0) })),
      ("hasConsequences", .flag(site.report.rules?.consequences.isEmpty == false)),
      ("asOfText", .text(site.date(site.report.asOf))),
    ]
  }

  private static func consequence(_ site: SiteContext, _ rule: ConsequenceRule) -> TemplateValue {
    let trigger =
      switch rule.trigger {
      case .grade(let grade): site.word("等级为“\(grade)”", "grade “\(grade)”")
      case .bottom(let count): site.word("排在最后 \(count) 名", "among the last \(count)")
      case .above(let indicator, let value): "\(title(site, indicator)) > \(value.plainText())"
      case .below(let indicator, let value): "\(title(site, indicator)) < \(value.plainText())"
      }
    return [
      "anchor": .text(SourceLinks.ruleAnchor(rule.location)), "name": .text(rule.name),
      "who": .text(rule.holders.map { site.word($0.title) } ?? site.word("全部", "all")),
      "when": .text(trigger), "measure": .text(rule.measure), "basis": .text(rule.basis ?? "—"),
    ]
  }

  /// What a reader calls an indicator.
  private static func title(_ site: SiteContext, _ indicator: Mention) -> String {
    site.word(IndicatorName.title(of: indicator.text, in: site.records, site.index))
  }

  private static func card(_ scope: PageScope, _ card: ScorecardRules) -> TemplateValue {
    let sample = scope.site.report.scorecards.first { $0.rules.id == card.id }
    let items = card.items.enumerated().map { position, item -> TemplateValue in
      let scored = sample?.items[position]
      let isFlag = item.mode == .cap || item.mode == .veto
      let goal = item.goal?.plainText() ?? (isFlag ? "—" : scope.site.word("按分解", "own share"))
      return [
        "anchor": .text(SourceLinks.ruleAnchor(item.location)), "name": .text(item.name),
        "group": .optional(item.group),
        "points": .text(isFlag ? "—" : item.points.plainText()),
        "mode": .text(scope.site.word(item.mode.title)),
        "indicator": .text(title(scope.site, item.indicator)), "goal": .text(goal),
        "rule": .text(Formula.printed(scored.map { scope.site.word($0.ruleText) } ?? "")),
        "basis": .text(item.basis ?? "—"),
      ]
    }
    return [
      "anchor": .text("card-\(card.id)"), "name": .text(card.name), "full": .text(card.full.plainText()),
      "items": .list(items), "holders": .text(scope.site.word(card.holders.title)),
    ]
  }
}
