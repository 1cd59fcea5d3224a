// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// `/scorecards/` and a page for each holder, scored or not.
enum ScorecardPages: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    let title = site.word("责任计分", "Scorecards")
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    let list = Page(
      .scorecards, template: "scorecards", title: title, summary: finding(site),
      updated: site.report.asOf.isoText, crumbs: [home]
    ) { listView(site) }
    let single = site.records.holders.indices.map { holder in
      let record = site.records.holders[holder]
      let kind = site.word(record.kind.duty)
      return Page(
        site.route(holder: holder), template: "scorecard", title: "\(record.name) · \(kind)",
        summary: summary(site, holder), updated: site.report.asOf.isoText,
        crumbs: [home, Page.Crumb(title: title, route: .scorecards)]
      ) { singleView(site, holder) }
    }
    return [list] + single
  }

  static func finding(_ site: SiteContext) -> String {
    let scored = site.report.scorecards.count { $0.score != nil }
    let total = site.records.holders.count
    return site.word(
      total == 0
        ? "还没有责任主体"
        : "\(ChineseNumeral.text(total))个责任主体，"
          + (scored == total ? "都已计分" : scored == 0 ? "都还没有计分" : "\(ChineseNumeral.text(scored))个已计分"),
      "\(scored) of \(total) bodies scored")
  }

  private static func listView(_ site: SiteContext) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: .scorecards)
    let groups = HolderKind.allCases.compactMap { kind -> TemplateValue? in
      let holders = site.records.holders.indices.filter { site.records.holders[$0].kind == kind }
      guard !holders.isEmpty else { return nil }
      let cards = holders.compactMap { site.card(ofHolder: $0) }
        .sorted { ($0.rank ?? Int.max, $0.holder) < ($1.rank ?? Int.max, $1.holder) }
      let without = holders.filter { site.card(ofHolder: $0) == nil }
      return [
        "kind": .text(heading(kind, site)), "anchor": .text(kind.rawValue),
        "cards": .list(cards.map { scope.scoreRow($0) }), "hasCards": .flag(!cards.isEmpty),
        "full": .optional(cards.first.map { $0.rules.full.plainText() }),
        "without": scope.holders(without), "hasWithout": .flag(!without.isEmpty),
      ]
    }
    return [
      ("finding", .text(finding(site))), ("groups", .list(groups)),
      ("rulesNumber", .optional(site.report.rules?.number)),
      ("methodsHref", .text(Route.methods.href(from: .scorecards))),
    ]
  }

  /// `镇街属地责任`, `村居责任`: the kind is not said twice.
  static func heading(_ kind: HolderKind, _ site: SiteContext) -> String {
    let (title, duty) = (site.word(site.title(of: kind)), site.word(kind.duty))
    return duty.hasPrefix(title) ? duty : title + site.word("", ": ") + duty
  }

  static func summary(_ site: SiteContext, _ holder: Int) -> String {
    guard let card = site.card(ofHolder: holder), card.score != nil else {
      return site.word("没有计分", "not scored")
    }
    let grade = card.grade.map { site.word("，", ", ") + site.grade($0) } ?? ""
    return site.word("得分 \(card.scoreText)\(grade)", "Score \(card.scoreText)\(grade)")
  }

  private static func singleView(_ site: SiteContext, _ holder: Int) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: site.route(holder: holder))
    let record = site.records.holders[holder]
    let card = site.card(ofHolder: holder)
    let kind = site.word(site.title(of: record.kind))
    let area = record.kind == .town ? site.area(ofHolder: holder) : nil
    let follows = scope.consequences(card, area: area)
    let isPlace = record.kind == .town || record.kind == .village
    let unitWord =
      record.kind == .town
      ? site.townNoun : record.kind == .department ? "部门" : record.kind == .enterprise ? "企业" : "村居"
    var view: [(TemplateKey, TemplateValue)] = [
      ("name", .text(record.name)), ("kind", .text(kind)), ("duty", .text(site.word(record.kind.duty))),
      ("post", .optional(record.post)), ("sector", .optional(record.sector)),
      (
        "rankText",
        card?.rank.map {
          .text(site.word("\(card?.rankOf ?? 0) 个\(unitWord)中第 \($0)", "rank \($0) of \(card?.rankOf ?? 0)"))
        } ?? .missing
      ),
      ("briefHref", .text(BriefPages.route(of: scope.here).href(from: scope.here))),
      ("hasCard", .flag(card != nil)), ("score", .text(card?.scoreText ?? "—")),
      ("full", .text(card?.rules.full.plainText() ?? "100")),
      ("grade", card.map { scope.grade($0) } ?? .missing),
      ("gradeNote", .optional(card?.gradeNote.map { site.word($0) })),
      ("consequences", .list(follows)), ("hasConsequences", .flag(!follows.isEmpty)),
      ("leftOut", .optional(card?.leftOut.map { site.word($0) })),
      ("lost", .text(card.map { scope.lost($0) } ?? "")),
      ("hasLost", .flag(card.map { !scope.lost($0).isEmpty } ?? false)),
      ("items", .list(card?.items.map { scope.scoreItem($0) } ?? [])),
      (
        "itemsHeading",
        .text(card.map { scope.itemsHeading($0) } ?? "")
      ),
      ("points", card.map { scope.pointsStrip($0, id: "wide", width: 1120) } ?? .missing),
      ("narrowPoints", card.map { scope.pointsStrip($0, id: "narrow", width: 400) } ?? .missing),
      ("pointsLegend", card.map { scope.pointsLegend($0) } ?? .missing),
      ("strip", card.map { scope.scoreStrip($0) } ?? .missing),
      ("stripTitle", .text(card.map { scope.scoreFinding($0) } ?? "")),
      ("trend", .optional(card.flatMap { scope.scoreTrend($0) })),
      ("why", card.map { scope.trace($0.trace) } ?? .missing),
      ("rulesNumber", .optional(site.report.rules?.number)),
      (
        "methodsHref", .text(Route.methods.href(from: scope.here, anchor: card.map { "card-\($0.rules.id)" }))
      ),
      ("town", area.map { scope.area($0) } ?? .missing), ("source", scope.source(record.location)),
    ]
    view += HolderParts.view(scope, holder, area: isPlace ? site.area(ofHolder: holder) : nil)
    return view
  }
}
