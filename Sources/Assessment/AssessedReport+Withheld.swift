// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension AssessedReport {
  /// What is left out of a site for its audience on a day, and why: records by their path below the content folder
  /// and as `meeting:<slug>`, tasks as `task:<id>`, items of ledgers as `item:<id>`.
  static func withheld(_ records: RecordSet, asOf: CivilDate) -> [String: Withholding] {
    let isPublic = records.site.audience == .public
    func reason(_ release: Release, _ date: CivilDate?) -> Withholding? {
      if isPublic, let reason = release.withholding(on: asOf) { return reason }
      return date.map { $0 > asOf } ?? false ? .later : nil
    }
    var withheld: [String: Withholding] = [:]
    for meeting in records.meetings {
      guard let reason = reason(meeting.release, meeting.date) else { continue }
      withheld[meeting.path] = reason
      withheld["meeting:\(meeting.slug)"] = reason
    }
    // A link to a task leads to its meeting's resolutions.
    for task in records.tasks { withheld["task:\(task.id)"] = withheld["meeting:\(task.meeting)"] }
    for update in records.updates { withheld[update.path] = reason(update.release, update.date) }
    for page in records.pages { withheld[page.path] = reason(page.release, nil) }
    for ledger in records.ledgers {
      for item in ledger.items {
        let isHidden = isPublic && !item.mayBePublic(ledger.definition)
        let isLater = item.found.map { $0 > asOf } ?? false
        guard isHidden || isLater else { continue }
        for name in ["", ledger.definition.id + "/", ledger.definition.title.chinese + "/"] {
          withheld["item:\(name)\(item.id)"] = isHidden ? .notPublic : .later
        }
      }
    }
    return withheld
  }
}
