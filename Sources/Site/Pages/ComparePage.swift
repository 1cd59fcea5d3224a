// SPDX-License-Identifier: MIT

internal import Assessment
internal import Records
internal import Standards
internal import Templates

/// `/towns/compare/`: every town in a column, every figure in a row, so that any two stand side by side.
enum ComparePage: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    guard site.towns.count > 1 else { return [] }
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    let towns = Page.Crumb(
      title: site.word(site.placeWords.title), route: .towns)
    let title = site.word(site.placeWords.compared)
    let page = Page(
      .compare, template: "compare", title: title,
      summary: site.word("任选两个并排看得分、空气和分到的目标", "Two side by side: scores, air, shares of targets"),
      updated: site.report.asOf.isoText, crumbs: [home, towns]
    ) {
      let view = CompareView(scope: PageScope(site: site, here: .compare))
      return [("towns", .list(view.heads)), ("groups", .list(view.groups))]
    }
    return [page]
  }
}

/// The table of a comparison: towns in the order of their ranks, a group of rows for each kind of figure.
struct CompareView {
  let scope: PageScope
  private let towns: [Int]

  init(scope: PageScope) {
    self.scope = scope
    towns = HomePage.sortedTowns(scope.site)
  }

  /// The heads of the columns, and the choices of the form.
  var heads: [TemplateValue] {
    towns.map { area in
      let route = scope.site.route(area: area)
      return [
        "slug": .text(slug(area)), "text": .text(scope.site.records.areas[area].name),
        "href": .text(route.href(from: scope.here)),
      ]
    }
  }

  var groups: [TemplateValue] {
    let site = scope.site
    let groups = [
      (site.word("得分", "Score"), scoreRows), (site.word("空气", "Air"), airRows),
      (site.word("分到的目标", "Shares of targets"), shareRows), (site.word("会议任务", "Tasks"), taskRows),
    ]
    return groups.filter { !$0.1.isEmpty }.map { title, rows in
      ["title": .text(title), "rows": .list(rows), "blanks": .list(towns.map { ["slug": .text(slug($0))] })]
    }
  }

  private var cards: [Scorecard?] {
    towns.map { area in scope.site.holder(ofArea: area).flatMap { scope.site.card(ofHolder: $0) } }
  }

  private var scoreRows: [TemplateValue] {
    let site = scope.site
    let cards = cards
    guard cards.contains(where: { $0 != nil }) else { return [] }
    var items: [ScoreItem] = []
    for item in cards.compactMap({ $0 }).flatMap(\.items)
    where !items.contains(where: { $0.id == item.item.id }) {
      items.append(item.item)
    }
    let total = row(
      site.word("总分", "Total"),
      better: .higher,
      cells: cards.map { card in (card?.scoreText, card.map { scope.grade($0) }) })
    let rank = row(
      site.word("名次", "Rank"), better: .lower, cells: cards.map { ($0?.rank.map { String($0) }, nil) })
    return [total, rank]
      + items.map { item in
        row(
          Formula.printed(item.name),
          note: item.points.isZero
            ? nil : site.word("满分 \(item.points.plainText())", "of \(item.points.plainText())"),
          better: item.points.isZero ? nil : .higher,
          cells: cards.map { card in
            (card?.items.first { $0.item.id == item.id }?.scoreText, nil)
          })
      }
  }

  private var airRows: [TemplateValue] {
    let site = scope.site
    let air = towns.map { area in site.report.air.first { $0.area == area } }
    guard air.contains(where: { $0 != nil }) else { return [] }
    return [
      row(
        site.word("优良天数", "Good days"), note: site.word("有效天数", "of valid days"),
        cells: air.map { ($0.map { "\($0.goodDays)/\($0.validDays)" }, nil) }),
      row(
        site.word("重污染天数", "Heavy days"), better: .lower,
        cells: air.map { ($0.map { String($0.heavyDays) }, nil) }),
      row("PM₂.₅", note: "µg/m³", better: .lower, cells: air.map { ($0?.pm25?.text(0), nil) }),
      row("PM₁₀", note: "µg/m³", better: .lower, cells: air.map { ($0?.pm10?.text(0), nil) }),
      row(
        site.word("综合指数", "Composite index"), better: .lower, cells: air.map { ($0?.composite?.text(2), nil) }
      ),
      row(
        site.word("空气名次", "Rank in air"), better: .lower,
        cells: air.map { ($0?.rank.map { String($0) }, nil) }),
    ]
  }

  private var shareRows: [TemplateValue] {
    let site = scope.site
    let holders = towns.map { site.holder(ofArea: $0) }
    return site.records.targets.indices.compactMap { target in
      let shares = holders.map { holder in
        site.report.shares.first { $0.target == target && holder != nil && $0.holder == holder }
      }
      guard shares.contains(where: { $0 != nil }) else { return nil }
      return row(
        site.indicator(target), link: scope.target(target),
        cells: shares.map { share in
          (
            share.map { "\($0.actual?.text ?? "—") / \(scope.goalText($0))" },
            share.map { scope.badge($0.standing) }
          )
        })
    }
  }

  private var taskRows: [TemplateValue] {
    let site = scope.site
    let tasks = towns.map { area in
      site.holder(ofArea: area).map { holder in
        site.ties.tasks(ofHolder: holder).map { site.report.tasks[$0] }
      }
        ?? []
    }
    guard tasks.contains(where: { !$0.isEmpty }) else { return [] }
    return [
      row(
        site.word("已完成", "Done"),
        cells: tasks.map { ($0.isEmpty ? nil : "\($0.count(where: \.isDone))/\($0.count)", nil) }),
      row(
        site.word("逾期", "Overdue"), better: .lower,
        cells: tasks.map { list in
          (list.isEmpty ? nil : String(list.count { $0.state == .overdue }), nil)
        }),
    ]
  }

  /// Which of two figures is the better one.
  private enum Better: String {
    case higher
    case lower
  }

  private func row(
    _ name: String, note: String? = nil, link: TemplateValue = .missing, better: Better? = nil,
    cells: [(text: String?, badge: TemplateValue?)]
  ) -> TemplateValue {
    [
      "name": .text(name), "note": .optional(note), "link": link, "better": .optional(better?.rawValue),
      "cells": .list(
        zip(towns, cells).map { area, cell in
          ["slug": .text(slug(area)), "text": .text(cell.text ?? "—"), "badge": cell.badge ?? .missing]
        }),
    ]
  }

  private func slug(_ area: Int) -> String {
    String(scope.site.route(area: area).path.split(separator: "/").last ?? "")
  }
}
