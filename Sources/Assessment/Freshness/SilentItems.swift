// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// An item of a ledger is past its due date, and nothing was entered since, or not for long.
enum SilentItems: FreshnessCheck {
  static func findings(_ fresh: Freshness) -> [Diagnostic] {
    let records = fresh.report.records
    return fresh.report.ledgers.flatMap { ledger in
      ledger.items.compactMap { finding($0, in: records.ledgers[ledger.ledger], fresh) }
    }
  }

  private static func finding(_ assessed: AssessedItem, in ledger: Ledger, _ fresh: Freshness) -> Diagnostic?
  {
    guard assessed.flag == .overdue, let due = assessed.due else { return nil }
    let item = ledger.items[assessed.place.item]
    let updates = assessed.updates.map { fresh.report.records.updates[$0].date }
    let last = (item.entries.map(\.date) + updates).max()
    if let last, last >= due, fresh.today.days(since: last) <= fresh.report.reporting.rules.staleDays {
      return nil
    }
    return Diagnostic(
      .warning, rule: "silent-item", at: item.location,
      Wording(
        "\(ledger.definition.title.chinese) \(item.id)“\(item.name)”\(due.isoText) 到期，逾期 \(assessed.days) 天，"
          + (last.map { "最近的一步是 \($0.isoText)" } ?? "没有写过进展"),
        "\(ledger.definition.title.english) \(item.id) “\(item.name)” was due on \(due.isoText), \(assessed.days) days ago; "
          + (last.map { "its last step is of \($0.isoText)" } ?? "nothing was ever reported")),
      help: Wording(
        "办结的填上那一步的日期；没有办结的在“台账动态”里写进展",
        "fill in the date of the step, or say how far it is in the log of the ledgers"))
  }
}
