// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables
internal import Templates

/// `/ledgers/<ledger>/<item>/`: one thing on a ledger, with its way through the stages.
enum LedgerItemPages: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    let all = Page.Crumb(title: LedgersPage.title(site), route: .ledgers)
    return site.report.ledgers.flatMap { ledger -> [Page] in
      let record = site.records.ledgers[ledger.ledger]
      let own = Page.Crumb(
        title: site.word(record.definition.title), route: site.route(ledger: ledger.ledger))
      return ledger.items.map { item in
        Page(
          site.route(item.place), template: "ledger-item", title: record.items[item.place.item].name,
          summary: summary(site, item), updated: lastChange(site, item), crumbs: [home, all, own]
        ) { view(site, item) }.fallback(site.language == .english)
      }
    }
  }

  private static func summary(_ site: SiteContext, _ item: AssessedItem) -> String {
    let ledger = site.records.ledgers[item.place.ledger]
    return site.word(
      "\(site.word(ledger.definition.title)) \(ledger.items[item.place.item].id)：\(site.word(item.finding))",
      "\(site.word(ledger.definition.title)) \(ledger.items[item.place.item].id): \(site.word(item.finding))")
  }

  private static func lastChange(_ site: SiteContext, _ item: AssessedItem) -> String? {
    let record = site.records.ledgers[item.place.ledger].items[item.place.item]
    let dates =
      record.entries.map(\.date) + item.updates.map { site.records.updates[$0].date }
      + [record.found].compactMap { $0 }
    return dates.max()?.isoText
  }

  private static func view(_ site: SiteContext, _ item: AssessedItem) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: site.route(item.place))
    let ledger = site.records.ledgers[item.place.ledger]
    let record = ledger.items[item.place.item]
    let track = scope.ledgerTrack(item.place)
    let facts = scope.ledgerFacts(item.place)
    let timeline = scope.ledgerTimeline(item.place)
    let pictures = scope.beforeAndAfter(item.place)
    let count = ledger.items.count
    let place = item.place.item
    return [
      ("id", .text(record.id)), ("ledgerTitle", .text(site.word(ledger.definition.title))),
      ("badge", scope.badge(item)), ("mark", .optional(scope.mark(item.place))),
      ("finding", .text(site.word(item.finding))),
      ("item", scope.itemRow(item.place)), ("matter", .optional(scope.matter(item.place))),
      ("track", .list(track)), ("hasTrack", .flag(!track.isEmpty)),
      ("facts", .list(facts)), ("hasFacts", .flag(!facts.isEmpty)),
      ("timeline", .list(timeline)), ("hasTimeline", .flag(!timeline.isEmpty)),
      ("pictures", .list(pictures)), ("hasPictures", .flag(!pictures.isEmpty)),
      ("notice", .optional(scope.noticeText(item))), ("onNotice", .flag(isOnNotice(item, site))),
      ("measure", scope.measure(item.place)), ("people", .list(people(scope, item))),
      ("progress", .optional(item.progress.map { "\($0.plainText())%" })),
      ("related", .list(scope.related(item.place))),
      ("hasRelated", .flag(!scope.related(item.place).isEmpty)),
      ("reachAt", .optional(scope.contact(item.place))),
      ("why", scope.trace(item.trace)), ("hasWhy", .flag(!ledger.definition.stages.isEmpty)),
      ("source", scope.source(record.location)),
      (
        "previous",
        place > 0 ? scope.ledgerItem(LedgerPlace(ledger: item.place.ledger, item: place - 1)) : .missing
      ),
      (
        "next",
        place + 1 < count
          ? scope.ledgerItem(LedgerPlace(ledger: item.place.ledger, item: place + 1)) : .missing
      ),
    ]
  }

  private static func isOnNotice(_ item: AssessedItem, _ site: SiteContext) -> Bool {
    item.flag == .publicity && !(item.notice?.isOver(on: site.report.asOf) ?? true)
  }

  /// Who must do the work, who supervises it, and where it lies.
  private static func people(_ scope: PageScope, _ item: AssessedItem) -> [TemplateValue] {
    let site = scope.site
    let ledger = site.records.ledgers[item.place.ledger]
    let record = ledger.items[item.place.item]
    let definition = ledger.definition
    func title(_ columns: [String], _ chinese: String, _ english: String) -> String {
      let column = columns.first.flatMap { definition.column($0) }
      return site.word(column?.title ?? chinese, english)
    }
    var rows: [TemplateValue] = []
    if !record.holders.isEmpty {
      rows.append([
        "label": .text(title(definition.roles.holders, "责任单位", "holder")),
        "links": scope.holders(record.holders, item.holders),
      ])
    }
    if !record.supervisors.isEmpty {
      rows.append([
        "label": .text(title(definition.roles.supervisors, "监管部门", "supervisor")),
        "links": scope.holders(record.supervisors, item.supervisors),
      ])
    }
    if !item.towns.isEmpty {
      rows.append([
        "label": .text(site.placeWords.isRegions ? site.word(site.placeWords.one) : site.word("镇街", "town")),
        "links": .list(item.towns.map { scope.area($0) }),
      ])
    }
    return rows
  }
}
