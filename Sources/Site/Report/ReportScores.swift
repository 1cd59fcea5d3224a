// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// The scorecards by kind of holder: the ranking, and what each item brought and cost.
enum ReportScores: ReportChapter {
  static let id = "scores"
  static let field = "chapter-scores"
  /// Holders side by side in one table; upright paper is no wider.
  private static let columns = 8

  static func title(_ site: SiteContext) -> String { site.word("责任计分", "Scorecards") }

  static func part(_ scope: PageScope) -> ReportPart? {
    let site = scope.site
    var entries: [ReportPart.Entry] = []
    let groups = HolderKind.allCases.compactMap { kind -> TemplateValue? in
      let holders = site.records.holders.indices.filter { site.records.holders[$0].kind == kind }
      let cards = holders.compactMap { site.card(ofHolder: $0) }
        .sorted { ($0.rank ?? Int.max, $0.holder) < ($1.rank ?? Int.max, $1.holder) }
      guard !cards.isEmpty else { return nil }
      let title = ScorecardPages.heading(kind, site)
      entries.append(ReportPart.Entry(text: title, anchor: "scores-\(kind.rawValue)"))
      return [
        "title": .text(title), "anchor": .text("scores-\(kind.rawValue)"),
        "cards": .list(cards.map { scope.scoreRow($0) }), "tables": .list(tables(scope, cards)),
      ]
    }
    guard !groups.isEmpty else { return nil }
    return ReportPart(
      entries: entries,
      fields: [
        ("finding", .text(ScorecardPages.finding(site))), ("groups", .list(groups)),
        ("rulesNumber", .optional(site.report.rules?.number)),
      ])
  }

  /// Cards of the same rules stand together, as many side by side as the paper holds.
  private static func tables(_ scope: PageScope, _ cards: [Scorecard]) -> [TemplateValue] {
    var ids: [String] = []
    for card in cards where !ids.contains(card.rules.id) { ids.append(card.rules.id) }
    let tables = ids.flatMap { id -> [[Scorecard]] in
      let own = cards.filter { $0.rules.id == id }
      // Tables of equal width read better than a full one and a rest.
      let count = (own.count + columns - 1) / columns
      let width = (own.count + count - 1) / count
      return stride(from: 0, to: own.count, by: width).map { Array(own[$0..<min($0 + width, own.count)]) }
    }
    return tables.enumerated().map { number, cards in
      table(scope, cards, tables.count == 1 ? "" : " \(number + 1)/\(tables.count)")
    }
  }

  /// Rows are the items, columns the holders; a cell holds the points got and, below, those lost.
  private static func table(_ scope: PageScope, _ cards: [Scorecard], _ part: String) -> TemplateValue {
    let items = cards.first?.items ?? []
    let name = cards.first?.rules.name ?? ""
    let rows = items.indices.map { position -> TemplateValue in
      [
        "item": scope.scoreItem(items[position]),
        "cells": .list(cards.map { cell(scope, $0.items[position]) }),
      ]
    }
    return [
      "name": .text(name), "label": .text(name + part),
      "full": .text(cards.first?.rules.full.plainText() ?? ""),
      "holders": .list(cards.map { scope.holder($0.holder) }), "rows": .list(rows),
      "totals": .list(cards.map { ["score": .text($0.scoreText), "grade": scope.grade($0)] }),
    ]
  }

  private static func cell(_ scope: PageScope, _ item: ScoredItem) -> TemplateValue {
    [
      "got": .text(item.outcome == .scored ? item.scoreText : "—"),
      "lost": item.lossText.isEmpty ? .missing : .text("−\(item.lossText)"),
    ]
  }
}
