// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables
internal import Templates

extension PageScope {
  /// The most rows of a breakdown that stand on a page; of more, those with the most items.
  private static let mostRows = 60

  /// A ledger's items told apart by each of its dimensions; a column that is not published tells nothing.
  func ledgerBreakdowns(_ ledger: AssessedLedger) -> [TemplateValue] {
    let definition = site.records.ledgers[ledger.ledger].definition
    let hasMonths = monthCounts(ledger) != nil
    var shown: [LedgerBreakdown] = []
    for breakdown in ledger.breakdowns where isPublished(breakdown.dimension, definition) {
      // The months stand in a chart; rows that say what other rows said are left out.
      if hasMonths, breakdown.dimension == .month { continue }
      if shown.contains(where: { Self.rows($0) == Self.rows(breakdown) }) { continue }
      shown.append(breakdown)
    }
    return shown.map { breakdown($0, definition) }
  }

  private static func rows(_ breakdown: LedgerBreakdown) -> [String] {
    breakdown.rows.map { "\($0.title.chinese) \($0.items)" }
  }

  /// `按排查日期的月份`: by the month of the date from which an item is on the books.
  func monthTitle(_ definition: LedgerDefinition) -> String {
    guard let column = definition.roles.found.flatMap({ definition.column($0) }) else {
      return site.word("按月份", "By month")
    }
    return site.word("按\(column.title)的月份", "By month (\(site.title(column)))")
  }

  func isPublished(_ dimension: LedgerDimension, _ definition: LedgerDefinition) -> Bool {
    guard case .column(let id) = dimension else { return true }
    // What the public reads in a coarser form is told apart by its full form, so it tells the public nothing.
    return definition.column(id).map { site.records.site.audience.form($0.visibility) == .asWritten } ?? false
  }

  private func breakdown(_ breakdown: LedgerBreakdown, _ definition: LedgerDefinition) -> TemplateValue {
    let words = LedgerWords(definition, language)
    var notes: [String] = []
    if breakdown.overlaps {
      notes.append(site.word("一件可属几类，合计大于总数", "an item may belong to several, so the rows exceed the total"))
    }
    if breakdown.without > 0 {
      notes.append(
        site.word("另 \(words.digits(breakdown.without))没有填", "\(breakdown.without) more without a value"))
    }
    let rest = breakdown.rows.count - Self.mostRows
    if rest > 0 { notes.append(site.word("另 \(rest) 行见数据文件", "\(rest) more rows are in the data file")) }
    return [
      "title": .text(
        breakdown.dimension == .month ? monthTitle(definition) : site.word(breakdown.title)),
      "anchor": .text("by-" + Self.anchor(breakdown.dimension)),
      "groups": .text(site.word("\(breakdown.rows.count) 组", Self.groups(breakdown.rows.count))),
      "hasFinished": .flag(words.hasClosing && breakdown.rows.contains { $0.figures.finished > 0 }),
      "finishedWord": .text(site.word("待\(words.closing)", "to be \(words.closing)")),
      "rows": .list(shown(breakdown).map { row($0, breakdown.dimension, words) }),
      "chart": townStack(breakdown, definition, words),
      "note": notes.isEmpty ? .missing : .text(notes.joined(separator: site.word("；", "; "))),
      "hasStages": .flag(words.hasStages), "hasClosing": .flag(words.hasClosing),
      "hasDue": .flag(words.hasDue && words.hasStages), "hasRebounds": .flag(words.hasRebounds),
      "closedWord": .text(words.closed), "closedRate": .text(words.closedRate),
      "reboundWord": .text(words.rebound),
    ]
  }

  private static func groups(_ count: Int) -> String { count == 1 ? "1 group" : "\(count) groups" }

  private func shown(_ breakdown: LedgerBreakdown) -> [LedgerBreakdown.Row] {
    guard breakdown.rows.count > Self.mostRows else { return breakdown.rows }
    let kept = breakdown.rows.indices.sorted { left, right in
      let (a, b) = (breakdown.rows[left].items.count, breakdown.rows[right].items.count)
      return a == b ? left < right : a > b
    }.prefix(Self.mostRows)
    return kept.sorted().map { breakdown.rows[$0] }
  }

  private func row(
    _ row: LedgerBreakdown.Row, _ dimension: LedgerDimension, _ words: LedgerWords
  ) -> TemplateValue {
    let figures = row.figures
    let route: Route? =
      switch row.key {
      case .area(let area): site.records.areas[area].isCompared ? site.route(area: area) : nil
      case .holder(let holder): site.route(holder: holder)
      case .value, .month: nil
      }
    return [
      "link": link(site.word(row.title), route), "anchor": .optional(Self.anchor(row.key, dimension, site)),
      "total": .integer(figures.total), "open": .integer(figures.open), "closed": .integer(figures.closed),
      "finished": .integer(figures.finished),
      "overdue": .integer(figures.overdue), "rebounded": .integer(figures.rebounded),
      "isLate": .flag(figures.overdue > 0), "isBack": .flag(figures.rebounded > 0),
      "rate": rate(figures.closedRate, words.closedRate, formula: ""),
      "hasStages": .flag(words.hasStages), "hasClosing": .flag(words.hasClosing),
      "hasDue": .flag(words.hasDue && words.hasStages), "hasRebounds": .flag(words.hasRebounds),
    ]
  }

  private static func anchor(_ dimension: LedgerDimension) -> String {
    switch dimension {
    case .area: "area"
    case .holder: "holder"
    case .supervisor: "supervisor"
    case .month: "month"
    case .column(let id): "column-" + id
    }
  }

  /// The anchor of a town's or a holder's row, to which their pages lead.
  static func anchor(
    _ key: LedgerBreakdown.Row.Key, _ dimension: LedgerDimension, _ site: SiteContext
  ) -> String? {
    switch key {
    case .area(let area): "area-" + site.records.areas[area].slug
    case .holder(let holder): "\(anchor(dimension))-" + site.records.holders[holder].slug
    case .value, .month: nil
    }
  }
}
