// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// `/reporting/`: who has not reported what was due, and which data are old.
enum ReportingPage: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    [
      Page(
        .reporting, template: "reporting", title: site.word("报送情况", "Reporting"),
        summary: Finding.reporting(site.report.reporting, site), updated: site.report.asOf.isoText,
        crumbs: [Page.Crumb(title: site.word("总览", "Overview"), route: .home)]
      ) { view(site) }
    ]
  }

  private static func view(_ site: SiteContext) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: .reporting)
    let reporting = site.report.reporting
    let holders = sorted(reporting.holders).filter { $0.due > 0 }
    let missing = holders.filter { !$0.missing.isEmpty }
    let periods = Set(holders.flatMap { $0.periods.map(\.last) }).sorted()
    return [
      ("finding", .text(Finding.reporting(reporting, site))), ("rule", .text(rule(site))),
      ("hasHolders", .flag(!holders.isEmpty)),
      ("periods", .list(periods.map { .text(periodName($0, site)) })),
      ("holders", .list(holders.map { row($0, periods, scope) })),
      ("missing", .list(missing.map { missingRow($0, scope) })), ("hasMissing", .flag(!missing.isEmpty)),
      ("tables", .list(reporting.tables.map { tableRow($0, scope) })),
      ("hasTables", .flag(!reporting.tables.isEmpty)),
      ("targets", .list(reporting.staleTargets.map { targetRow($0, scope) })),
      ("hasTargets", .flag(!reporting.staleTargets.isEmpty)),
      ("tasks", .list(reporting.silentTasks.map { taskRow($0, scope) })),
      ("hasTasks", .flag(!reporting.silentTasks.isEmpty)),
      ("json", .text(Route("/data/reporting.json").href(from: .reporting))),
    ]
  }

  /// The worst first: the lowest share reported, then the most missing.
  private static func sorted(
    _ holders: [ReportingSummary.HolderReporting]
  ) -> [ReportingSummary.HolderReporting] {
    holders.sorted { left, right in
      let (a, b) = (left.rate.percent ?? .zero, right.rate.percent ?? .zero)
      if a != b { return a < b }
      if left.missing.count != right.missing.count { return left.missing.count > right.missing.count }
      return left.holder < right.holder
    }
  }

  /// The period and the days of grace, in a sentence.
  static func rule(_ site: SiteContext) -> String {
    let rules = site.report.reporting.rules
    return site.word(
      "分解到单位、由进度表取数的指标，每\(rules.period.title.chinese)报一次，期末后 \(rules.graceDays) 天到期；"
        + "超过 \(rules.staleDays) 天没有新数的算陈旧；里程碑和由空气、断面、任务计算的指标不在其列",
      "Shares of targets taken from the progress table, one figure a \(rules.period.title.english), due "
        + "\(rules.graceDays) days after its end; without a new figure for \(rules.staleDays) days data are stale. "
        + "Milestones and computed figures are not counted")
  }

  /// `9月`, `三季度`, `9/4`.
  private static func periodName(_ last: CivilDate, _ site: SiteContext) -> String {
    switch site.report.reporting.rules.period {
    case .month: site.word("\(last.month)月", PageScope.monthNames[last.month - 1])
    case .quarter: site.word("\(ChineseNumeral.text((last.month + 2) / 3))季度", "Q\((last.month + 2) / 3)")
    case .week: "\(last.month)/\(last.day)"
    }
  }

  private static func row(
    _ own: ReportingSummary.HolderReporting, _ periods: [CivilDate], _ scope: PageScope
  ) -> TemplateValue {
    let site = scope.site
    let counts = Dictionary(own.periods.map { ($0.last, $0) }, uniquingKeysWith: { first, _ in first })
    return [
      "holder": scope.holder(own.holder), "rate": .text(own.rate.text() + "%"),
      "share": .text("\(own.reported)/\(own.due)"), "badge": badge(own.missing.count, own.due, scope),
      "newest": .text(own.newest.map { site.shortDate($0) } ?? "—"), "source": scope.source(own.newestRow),
      "updates": .text(
        own.lastUpdate.map {
          site.word(
            "\(own.updates) 篇，最近 \(site.shortDate($0))", "\(own.updates), last on \(site.shortDate($0))")
        } ?? site.word("没有", "none")),
      "cells": .list(periods.map { cell(counts[$0], scope) }),
    ]
  }

  /// A full circle where all came, a half one where some did, a square where none did.
  private static func cell(_ count: ReportingSummary.PeriodCount?, _ scope: PageScope) -> TemplateValue {
    guard let count else {
      return [
        "shape": "—", "class": "no-data", "label": .text(scope.site.word("不用报", "not due")), "isFull": true,
      ]
    }
    let isFull = count.reported == count.due
    let status = isFull ? "on-schedule" : count.reported == 0 ? "seriously-behind" : "behind"
    let shape = isFull ? "●" : count.reported == 0 ? "■" : "◐"
    let label = scope.site.word(
      "应报 \(count.due)，已报 \(count.reported)", "\(count.reported) of \(count.due) reported")
    return [
      "shape": .text(shape), "class": .text(status), "label": .text(label), "isFull": .flag(isFull),
      "share": .text("\(count.reported)/\(count.due)"),
    ]
  }

  private static func badge(_ missing: Int, _ due: Int, _ scope: PageScope) -> TemplateValue {
    if missing == 0 { return scope.plainBadge("status-done", "✓", scope.site.word("报齐", "complete")) }
    let word = scope.site.word("缺 \(missing)", "\(missing) missing")
    return missing == due
      ? scope.plainBadge("status-seriously-behind", "■", word) : scope.plainBadge("status-behind", "▲", word)
  }

  private static func missingRow(
    _ own: ReportingSummary.HolderReporting, _ scope: PageScope
  ) -> TemplateValue {
    var targets: [Int] = []
    var periods: [Int: [CivilDate]] = [:]
    for figure in own.missing {
      if periods[figure.target] == nil { targets.append(figure.target) }
      periods[figure.target, default: []].append(figure.period.last)
    }
    let comma = scope.site.word("、", ", ")
    return [
      "holder": scope.holder(own.holder),
      "figures": .list(
        targets.map { target in
          let names = (periods[target] ?? []).map { periodName($0, scope.site) }
          return ["target": scope.target(target), "periods": .text(names.joined(separator: comma))]
        }),
    ]
  }

  private static func tableRow(_ table: ReportingSummary.TableAge, _ scope: PageScope) -> TemplateValue {
    let site = scope.site
    let days = table.days.map { site.word("\($0) 天", $0 == 1 ? "1 day" : "\($0) days") }
    return [
      "link": scope.link(site.word(table.title), Route("/data/\(table.table)/")),
      "newest": .text(table.newest.map { site.date($0) } ?? "—"), "days": .text(days ?? "—"),
      "badge": table.isStale
        ? scope.plainBadge("status-behind", "▲", site.word("陈旧", "stale"))
        : scope.plainBadge("status-on-schedule", "●", site.word("及时", "recent")),
    ]
  }

  private static func targetRow(_ target: ReportingSummary.StaleTarget, _ scope: PageScope) -> TemplateValue {
    let site = scope.site
    let text =
      target.newest.map {
        site.word(
          "最近一次 \(site.date($0))，已有 \(target.days) 天", "last on \(site.date($0)), \(target.days) days ago")
      } ?? site.word("还没有数据，已过 \(target.days) 天", "no figure yet after \(target.days) days")
    return ["link": scope.target(target.target), "text": .text(text)]
  }

  private static func taskRow(_ task: ReportingSummary.SilentTask, _ scope: PageScope) -> TemplateValue {
    let site = scope.site
    let assessed = site.report.tasks[task.task]
    let last = site.shortDate(task.last)
    let text =
      task.hasUpdates
      ? site.word("最近一篇进展 \(last)，已有 \(task.days) 天", "last update on \(last), \(task.days) days ago")
      : site.word(
        "\(last)议定以来没有进展，已有 \(task.days) 天", "no update since it was set on \(last), \(task.days) days ago")
    return [
      "link": scope.link(
        site.records.tasks[assessed.task].matter, site.route(task: assessed.task),
        anchor: site.anchor(task: assessed.task)),
      "badge": scope.badge(assessed.state), "text": .text(text),
      "owners": scope.holders(Array(assessed.owners.prefix(3))),
    ]
  }
}
