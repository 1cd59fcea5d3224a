// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A site tells of one year: a record of a later one, or a task done after it, is a slip of the pen, and would move
/// the day on which everything is judged.
package enum LaterRecord: Rule {
  package static let name = "later-record"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let year = records.site.year
    let meetings = records.meetings.filter { $0.date.year > year }.map { ($0.title, $0.date, $0.location) }
    let updates = records.updates.filter { $0.date.year > year }.map { ($0.title, $0.date, $0.location) }
    // Of a day that has not come, that is told.
    let last = [records.site.asOf, records.newestDate].compactMap { $0 }.max()
    let done = records.tasks.compactMap { task in
      task.done.flatMap { day in
        day.year > year && !(last.map { day > $0 } ?? false)
          ? (task.matter, day, task.doneSource ?? task.location) : nil
      }
    }
    let dated = (meetings + updates + done).map { finding($0.0, $0.1, $0.2, year) }
    return dated + [alone(records)].compactMap { $0 } + held(records) + monitored(records)
  }

  /// Values of a later year, one finding a table: no figure of this year takes them, and a day of it is missing.
  private static func monitored(_ records: RecordSet) -> [Diagnostic] {
    let year = records.site.year
    let air = records.air.filter { $0.day.date.year > year }.map { ($0.day.date.isoText, $0.location) }
    let water = records.sectionMonths.filter { $0.year > year }.map { ("\($0.year) 年", $0.location) }
    return [air, water].compactMap { rows in
      guard let first = rows.first else { return nil }
      let more =
        rows.count > 1
        ? (chinese: "（另有 \(rows.count - 1) 行）", english: " (and \(rows.count - 1) more rows)") : ("", "")
      return Diagnostic(
        .warning, rule: name, at: first.1,
        Wording(
          "这一行是 \(first.0) 的，在 \(year) 年度以后，不参加计算\(more.0)",
          "this row is of \(first.0), after the year \(year), and counts for nothing\(more.1)"),
        help: Wording("核对年份", "check the year"))
    }
  }

  /// Public records of the year after the day that `site.yml` names: they stay out of the site, which nothing shows.
  private static func held(_ records: RecordSet) -> [Diagnostic] {
    guard let asOf = records.site.asOf, records.site.asOfPlace != nil else { return [] }
    let meetings = records.meetings.map { ($0.title, $0.date, $0.release, $0.location) }
    let updates = records.updates.map { ($0.title, $0.date, $0.release, $0.location) }
    return (meetings + updates).compactMap { title, date, release, place in
      guard date > asOf, date.year <= records.site.year, release.withholding(on: date) == nil else {
        return nil
      }
      return Diagnostic(
        .warning, rule: name, at: place,
        Wording(
          "“\(title)”的日期 \(date.isoText) 晚于 site.yml 的截至日 \(asOf.isoText)，这次不公开",
          "“\(title)” is dated \(date.isoText), after as_of \(asOf.isoText) in site.yml, and is not published"
        ),
        help: Wording(
          "要公开就改 site.yml 的“截至”；写错了就改日期", "change as_of in site.yml to publish it, or mend the date"))
    }
  }

  private static func finding(
    _ title: String, _ date: CivilDate, _ place: SourceLocation, _ year: Int
  ) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: place,
      Wording(
        "“\(title)”的日期 \(date.isoText) 在 \(year) 年度以后",
        "“\(title)” is dated \(date.isoText), after the year \(year)"),
      help: Wording(
        "核对年份；是新一年的记录，就在 site.yml 里改“年度”",
        "check the year; if a new one has begun, change the year in site.yml"))
  }

  /// How far one date alone may run ahead of all others.
  private static let farAhead = 60
  /// With fewer dates than that nothing tells which of them is the odd one.
  private static let fewest = 8

  /// The day of judgement, where `site.yml` names none, is the newest date there is: one row alone that runs far ahead
  /// of the rest is most likely wrong, and by it every target would look late.
  private static func alone(_ records: RecordSet) -> Diagnostic? {
    guard records.site.asOf == nil else { return nil }
    let dates = records.datedPlaces
    guard dates.count >= fewest, let newest = dates.map(\.date).max(), newest.year <= records.site.year else {
      return nil
    }
    let carriers = dates.filter { $0.date == newest }
    guard carriers.count == 1, let place = carriers.first?.place,
      let next = dates.map(\.date).filter({ $0 < newest }).max(), newest.days(since: next) > farAhead
    else { return nil }
    return Diagnostic(
      .warning, rule: name, at: place,
      Wording(
        "全部数据里只有这一处写到 \(newest.isoText)，其余最晚是 \(next.isoText)；截至日会按它算",
        "this alone is dated \(newest.isoText), the next is \(next.isoText); everything is judged as of it"),
      help: Wording(
        "核对日期；日期不错，就在 site.yml 里写明“截至”",
        "check the date; if it is right, say `as_of` in site.yml"))
  }
}
