// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// `/towns/` and a page for each town.
enum TownPages: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    let towns = site.towns
    guard !towns.isEmpty else { return [] }
    let title = site.word(site.placeWords.title)
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    let list = Page(
      .towns, template: "towns", title: title, summary: finding(site), updated: site.report.asOf.isoText,
      crumbs: [home]
    ) {
      let scope = PageScope(site: site, here: .towns)
      return HomePage.townTable(scope) + [
        ("finding", .text(finding(site))),
        ("compareHref", towns.count > 1 ? .text(Route.compare.href(from: .towns)) : .missing),
        ("hasAir", .flag(!site.report.air.isEmpty)), ("hasScores", .flag(!site.report.scorecards.isEmpty)),
        ("townWord", .text(site.word(site.placeWords.one))),
        ("map", scope.scoreMap(id: "map")), ("change", scope.airSlope(id: "slope")),
      ]
    }
    let single = towns.map { area in
      Page(
        site.route(area: area), template: "town", title: site.records.areas[area].name,
        summary: summary(site, area), updated: site.report.asOf.isoText,
        crumbs: [home, Page.Crumb(title: title, route: .towns)]
      ) { view(site, area) }
    }
    return [list] + single
  }

  /// `十二个镇街，城关街道得分最高，古渡镇最低`.
  static func finding(_ site: SiteContext) -> String {
    let count = site.towns.count
    let ranked = HomePage.sortedTowns(site).filter { area in
      site.holder(ofArea: area).flatMap { site.card(ofHolder: $0)?.rank } != nil
    }
    guard let first = ranked.first, let last = ranked.last, first != last else {
      return site.word("\(ChineseNumeral.text(count))个\(site.townNoun)", "\(count) \(site.townNoun)")
    }
    let names = (site.records.areas[first].name, site.records.areas[last].name)
    return site.word(
      "\(ChineseNumeral.text(count))个\(site.townNoun)，\(names.0)得分最高，\(names.1)最低",
      "\(count) \(site.townNoun); \(names.0) scores highest, \(names.1) lowest")
  }

  static func summary(_ site: SiteContext, _ area: Int) -> String {
    var parts: [String] = []
    if let card = site.holder(ofArea: area).flatMap({ site.card(ofHolder: $0) }), card.score != nil {
      let grade = card.grade.map { site.word("，", ", ") + site.grade($0) } ?? ""
      parts.append(site.word("得分 \(card.scoreText)", "Score \(card.scoreText)") + grade)
      if let rank = card.rank {
        parts.append(
          site.word("\(card.rankOf) 个\(site.townNoun)中第 \(rank)", "rank \(rank) of \(card.rankOf)"))
      }
    }
    if let air = site.report.air.first(where: { $0.area == area }) {
      parts.append(site.word("优良 \(air.goodDays) 天", "\(air.goodDays) good days"))
      if let pm25 = air.pm25 { parts.append("PM₂.₅ \(pm25.text(0)) µg/m³") }
    }
    return parts.joined(separator: site.word("，", "; "))
  }

  private static func view(_ site: SiteContext, _ area: Int) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: site.route(area: area))
    let record = site.records.areas[area]
    let holder = site.holder(ofArea: area)
    let card = holder.flatMap { site.card(ofHolder: $0) }
    let air = site.report.air.first { $0.area == area }
    let villages = site.records.areas.indices.filter { position in
      site.records.areas[position].parent.flatMap { site.records.roster.areaIndex($0.text) } == area
    }
    let order = HomePage.sortedTowns(site)
    let place = order.firstIndex(of: area) ?? 0
    let follows = scope.consequences(card, area: area)
    var view: [(TemplateKey, TemplateValue)] = [
      ("kind", .text(site.word(record.kind.title))), ("summary", .text(summary(site, area))),
      ("briefHref", .text(BriefPages.route(of: scope.here).href(from: scope.here))),
      ("hasCard", .flag(card != nil)), ("card", card.map { scope.scoreRow($0) } ?? .missing),
      (
        "rankText",
        card?.rank.map {
          .text(site.word("\(card?.rankOf ?? 0) 个\(site.townNoun)中第 \($0)", "\($0) of \(card?.rankOf ?? 0)"))
        } ?? .missing
      ),
      ("cardHref", holder.map { .text(site.route(holder: $0).href(from: scope.here)) } ?? .missing),
      ("consequences", .list(follows)), ("hasConsequences", .flag(!follows.isEmpty)),
      ("hasAir", .flag(air != nil)), ("air", air.map { scope.air($0) } ?? .missing),
      ("airFacts", site.report.airYear?.town(ofArea: area).map { scope.airFacts($0) } ?? .missing),
      ("townWord", .text(site.word(site.placeWords.one))),
      ("airHref", .text(Route.air.href(from: scope.here))),
      ("villages", .list(villages.map { .text(site.records.areas[$0].name) })),
      ("hasVillages", .flag(!villages.isEmpty)),
      ("previous", place > 0 ? scope.area(order[place - 1]) : .missing),
      ("next", place + 1 < order.count ? scope.area(order[place + 1]) : .missing),
      ("source", scope.source(record.location)),
      (
        "compareHref",
        order.count > 1 && order.contains(area)
          ? .text(
            Route.compare.href(from: scope.here) + "?a=" + (scope.here.path.split(separator: "/").last ?? ""))
          : .missing
      ),
    ]
    view += HolderParts.view(scope, holder, area: area)
    return view
  }
}
