// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards

extension ResultFile {
  /// What was due from each holder, what is missing, and how old the tables are.
  static func reporting(_ site: SiteContext) -> JSONValue {
    let reporting = site.report.reporting
    let rules = reporting.rules
    return .object([
      ("county", .text(site.records.site.countyName)), ("asOf", .text(site.report.asOf.isoText)),
      ("license", .optional(site.records.site.license)), ("period", .text(rules.period.rawValue)),
      ("graceDays", .integer(rules.graceDays)), ("staleDays", .integer(rules.staleDays)),
      ("due", .integer(reporting.due)), ("reported", .integer(reporting.reported)),
      ("holders", .list(reporting.holders.map { holder($0, site) })),
      ("tables", .list(reporting.tables.map { table($0) })),
      (
        "staleTargets",
        .list(
          reporting.staleTargets.map { target in
            .object([
              ("target", .text(site.records.targets[target.target].id)),
              ("newest", .optional(target.newest?.isoText)), ("days", .integer(target.days)),
            ])
          })
      ),
      (
        "silentTasks",
        .list(
          reporting.silentTasks.map { task in
            .object([
              ("task", .text(site.records.tasks[site.report.tasks[task.task].task].id)),
              ("last", .text(task.last.isoText)), ("hasUpdates", .flag(task.hasUpdates)),
              ("days", .integer(task.days)),
            ])
          })
      ),
    ])
  }

  private static func holder(
    _ own: ReportingSummary.HolderReporting, _ site: SiteContext
  ) -> JSONValue {
    let record = site.records.holders[own.holder]
    return .object([
      ("holder", .text(record.id)), ("name", .text(record.name)), ("due", .integer(own.due)),
      ("reported", .integer(own.reported)), ("rate", own.rate.percent.map { .exact($0) } ?? .null),
      (
        "missing",
        .list(
          own.missing.map { figure in
            .object([
              ("target", .text(site.records.targets[figure.target].id)),
              ("from", .text(figure.period.first.isoText)), ("to", .text(figure.period.last.isoText)),
            ])
          })
      ),
      ("newest", .optional(own.newest?.isoText)), ("updates", .integer(own.updates)),
      ("lastUpdate", .optional(own.lastUpdate?.isoText)),
    ])
  }

  private static func table(_ table: ReportingSummary.TableAge) -> JSONValue {
    .object([
      ("table", .text(table.table)), ("newest", .optional(table.newest?.isoText)),
      ("days", table.days.map { .integer($0) } ?? .null), ("isStale", .flag(table.isStale)),
    ])
  }
}
