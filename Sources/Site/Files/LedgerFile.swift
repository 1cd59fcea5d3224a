// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// A ledger as judged: `/data/ledgers/<ledger>.json` with its figures, its breakdowns and every item's dates and
/// trace, and `/data/ledgers/<ledger>.csv` with one row an item.
enum LedgerFile {
  static func json(_ site: SiteContext, _ ledger: AssessedLedger) -> JSONValue {
    let definition = site.records.ledgers[ledger.ledger].definition
    return .object([
      ("county", .text(site.records.site.countyName)), ("ledger", .text(definition.id)),
      ("title", .text(site.word(definition.title))), ("asOf", .text(site.report.asOf.isoText)),
      ("license", .optional(site.records.site.license)),
      ("stages", .list(definition.stages.map { stage($0, site) })),
      ("figures", figures(ledger.figures, definition, site)),
      ("breakdowns", .list(breakdowns(ledger, definition, site))),
      ("items", .list(ledger.items.map { item($0, site) })),
    ])
  }

  private static func stage(_ stage: LedgerStage, _ site: SiteContext) -> JSONValue {
    .object([
      ("id", .text(stage.id)), ("title", .text(site.word(stage.title))), ("role", .text(stage.role.rawValue)),
    ])
  }

  private static func rate(_ rate: Rate) -> JSONValue {
    .object([
      ("percent", .exact(rate.percent)), ("numerator", .integer(rate.numerator)),
      ("denominator", .integer(rate.denominator)), ("notApplicable", .integer(rate.notApplicable)),
    ])
  }

  private static func figures(
    _ figures: LedgerFigures, _ definition: LedgerDefinition, _ site: SiteContext
  ) -> JSONValue {
    let stages = zip(definition.stages, figures.stages).map { ($0.id, JSONValue.integer($1)) }
    let rates = zip(definition.rates, figures.rates).map { ($0.id, rate($1)) }
    let sums = zip(definition.sums, figures.sums).map { ($0.id, JSONValue.exact($1)) }
    let checks = zip(definition.checks?.columns ?? [], figures.checks).map { ($0, rate($1)) }
    return .object([
      ("total", .integer(figures.total)), ("open", .integer(figures.open)),
      ("overdue", .integer(figures.overdue)), ("dueSoon", .integer(figures.dueSoon)),
      ("behind", .integer(figures.behind)), ("rebounded", .integer(figures.rebounded)),
      ("everRebounded", .integer(figures.everRebounded)), ("finished", .integer(figures.finished)),
      ("publicity", .integer(figures.publicity)), ("standing", .integer(figures.standing)),
      ("closed", .integer(figures.closed)), ("declined", .integer(figures.declined)),
      ("closedRate", rate(figures.closedRate)), ("reboundRate", rate(figures.reboundRate)),
      ("onTimeRate", rate(figures.onTimeRate)), ("stages", .object(stages)), ("rates", .object(rates)),
      ("sums", .object(sums)), ("checks", .object(checks)),
      ("allChecks", checks.isEmpty ? .null : rate(figures.allChecks)),
    ])
  }

  private static func breakdowns(
    _ ledger: AssessedLedger, _ definition: LedgerDefinition, _ site: SiteContext
  ) -> [JSONValue] {
    let scope = PageScope(site: site, here: .data)
    return ledger.breakdowns.filter { scope.isPublished($0.dimension, definition) }.map { breakdown in
      .object([
        ("title", .text(site.word(breakdown.title))), ("without", .integer(breakdown.without)),
        ("overlaps", .flag(breakdown.overlaps)),
        (
          "rows",
          .list(
            breakdown.rows.map { row in
              .object([
                ("key", .text(key(row.key, site))), ("title", .text(site.word(row.title))),
                ("figures", figures(row.figures, definition, site)),
              ])
            })
        ),
      ])
    }
  }

  private static func key(_ key: LedgerBreakdown.Row.Key, _ site: SiteContext) -> String {
    switch key {
    case .area(let area): site.records.areas[area].code
    case .holder(let holder): site.records.holders[holder].id
    case .value(let value): value
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
  }

  private static func item(_ item: AssessedItem, _ site: SiteContext) -> JSONValue {
    let record = site.records.ledgers[item.place.ledger].items[item.place.item]
    return .object([
      ("id", .text(record.id)), ("name", .text(record.name)), ("page", .text(site.route(item.place).path)),
      ("stage", .optional(item.stage)), ("since", .optional(item.since?.isoText)),
      ("flag", .text(item.flag.rawValue)), ("days", .integer(item.days)),
      ("finding", .text(site.word(item.finding))), ("found", .optional(record.found?.isoText)),
      ("due", .optional(item.due?.isoText)), ("finished", .optional(item.finished?.isoText)),
      ("closed", .optional(item.closed?.isoText)), ("rebounds", .integer(item.rebounds)),
      ("lastRebound", .optional(item.lastRebound?.isoText)),
      ("noticeFrom", .optional(item.notice?.range.first.isoText)),
      ("noticeTo", .optional(item.notice?.lastDay.isoText)), ("progress", .exact(item.progress)),
      ("standing", .optional(item.standing?.rawValue)),
      ("towns", .list(item.towns.map { .text(site.records.areas[$0].code) })),
      ("holders", .list(item.holders.map { .text(site.records.holders[$0].id) })),
      ("supervisors", .list(item.supervisors.map { .text(site.records.holders[$0].id) })),
      ("history", .list(record.entries.map { entry($0) })), ("trace", ResultFile.trace(site, item.trace)),
    ])
  }

  private static func entry(_ entry: LedgerEntry) -> JSONValue {
    .object([
      ("date", .text(entry.date.isoText)), ("stage", .optional(entry.stage)),
      ("progress", .exact(entry.progress)), ("due", .optional(entry.due?.isoText)),
      ("text", .optional(entry.text)), ("unit", .optional(entry.unit)), ("number", .optional(entry.number)),
      ("file", .text(entry.location.path)), ("row", entry.location.line.map { .integer($0) } ?? .null),
    ])
  }
}

extension LedgerFile {
  /// One row an item, as the list of the ledger's pages.
  static func csv(_ site: SiteContext, _ ledger: AssessedLedger) -> [UInt8] {
    let definition = site.records.ledgers[ledger.ledger].definition
    let header = [
      ("编号", "id"), ("名称", "name"), ("镇街", "towns"), ("责任单位", "holders"), ("监管部门", "supervisors"),
      ("阶段", "stage"), ("进入阶段日期", "since"), ("状态", "state"), ("说明", "finding"), ("登记日期", "found"),
      ("时限", "due"), ("逾期天数", "days overdue"), ("完成日期", "finished"), ("了结日期", "closed"), ("反弹次数", "rebounds"),
    ]
    var writer = CSVWriter(header: header.map { site.word($0.0, $0.1) })
    for item in ledger.items {
      let record = site.records.ledgers[ledger.ledger].items[item.place.item]
      let stage = item.stage.flatMap { definition.stage($0) }.map { site.word($0.title) }
      writer.append([
        record.id, record.name, names(item.towns.map { site.records.areas[$0].name }),
        names(record.holders.map(\.text)), names(record.supervisors.map(\.text)), stage ?? "",
        item.since?.isoText ?? "", site.word(item.word(in: definition)), site.word(item.finding),
        record.found?.isoText ?? "", item.due?.isoText ?? "",
        item.flag == .overdue ? String(item.days) : "", item.finished?.isoText ?? "",
        item.closed?.isoText ?? "", definition.stages.isEmpty ? "" : String(item.rebounds),
      ])
    }
    return writer.finished()
  }

  private static func names(_ names: [String]) -> String { names.joined(separator: "、") }
}
