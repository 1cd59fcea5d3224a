// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards
internal import Tables

extension RecordSet {
  /// The newest date that something was recorded for; `nil` where nothing is dated. Due and finishing dates do not
  /// count: a slip in the year of one would move the whole site.
  package var newestDate: CivilDate? { datedPlaces.map(\.date).max() }

  /// Every date that something was recorded for, with where it stands.
  package var datedPlaces: [(date: CivilDate, place: SourceLocation)] {
    var dated: [(date: CivilDate, place: SourceLocation)] = progress.map { ($0.date, $0.location) }
    dated += facts.map { ($0.date, $0.location) }
    dated += air.map { ($0.day.date, $0.location) }
    dated += officialAir.map { ($0.range.last, $0.location) }
    dated += sectionMonths.compactMap { row in row.date.map { ($0, row.location) } }
    dated += corrections.map { ($0.date, $0.location) }
    dated += meetings.map { ($0.date, $0.location) }
    dated += updates.map { ($0.date, $0.location) }
    for item in ledgers.flatMap(\.items) {
      if let found = item.found { dated.append((found, item.location)) }
      dated += item.entries.map { ($0.date, $0.location) }
    }
    return dated
  }

  /// The records as they stood on a day: what is dated later is left out, and a task that an update finishes
  /// carries that update's date.
  package func standing(on day: CivilDate) -> RecordSet {
    var records = self
    records.progress.removeAll { $0.date > day }
    records.facts.removeAll { $0.date > day }
    records.air.removeAll { $0.day.date > day }
    records.officialAir.removeAll { $0.range.last > day }
    records.sectionMonths.removeAll { ($0.date ?? day) > day }
    records.corrections.removeAll { $0.date > day }
    records.meetings.removeAll { $0.date > day }
    records.updates.removeAll { $0.date > day }
    records.ledgerLog.removeAll { $0.entry.date > day }
    records.ledgers = ledgers.map { $0.standing(on: day) }
    records.tasks = completedTasks(records).compactMap { task in
      task.meetingDate > day ? nil : task.standing(on: day)
    }
    // A ledger's row belongs to the day on which its item came on the books; what came later is blank on its page.
    let found = Dictionary(
      ledgers.map { ($0.definition.id, $0.definition.roles.found ?? "") },
      uniquingKeysWith: { first, _ in first })
    records.tables = tables.map { table in
      table.filtered { row in
        if table.schema.id == AirPeriodTable.schema.id {
          guard case .success(let range) = AirPeriodTable.period(of: row, defaultYear: site.year) else {
            return true
          }
          return range.last <= day
        }
        if let column = found[table.schema.id] { return row.date(column).map { $0 <= day } ?? true }
        if let date = row.date("date") { return date <= day }
        guard let month = row.month("month") else { return true }
        guard let first = CivilDate(year: month.year, month: month.month, day: 1) else { return true }
        return first.lastOfMonth <= day
      }
    }
    return records
  }

  private func completedTasks(_ records: RecordSet) -> [Task] {
    var finished: [String: ProgressUpdate] = [:]
    for update in records.updates {
      for task in update.completes where finished[task.text] == nil { finished[task.text] = update }
    }
    return tasks.map { task in
      guard task.done == nil, let update = finished[task.id] else { return task }
      let source = update.completes.first { $0.text == task.id }?.location ?? update.location
      return task.finished(on: update.date, source: source)
    }
  }
}

extension Task {
  fileprivate func standing(on day: CivilDate) -> Task {
    guard let done, done > day else { return self }
    return finished(on: nil, source: nil)
  }

  fileprivate func finished(on date: CivilDate?, source: SourceLocation?) -> Task {
    Task(
      id: id, matter: matter, owners: owners, due: due, dueText: dueText, target: target, done: date,
      doneSource: source, note: note, meeting: meeting, meetingDate: meetingDate, location: location)
  }
}
