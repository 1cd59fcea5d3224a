// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Records

/// What the public reads names nothing that the public may not see: an id alone tells that it is there.
package enum HiddenMention: Audit {
  package static let name = "hidden-link"

  package static func check(_ report: AssessedReport) -> [Diagnostic] {
    guard report.records.site.audience == .public else { return [] }
    let records = report.records
    let index = RecordIndex(records)
    let updates = records.updates.flatMap { $0.about + $0.completes }
    let items = records.ledgers.flatMap(\.items).flatMap(\.related)
    let named = (updates + items).compactMap { mention -> Diagnostic? in
      guard index.subject(mention.text) == nil else { return nil }
      return ["task:", "item:"].lazy.compactMap { report.withheld[$0 + mention.text] }.first.flatMap {
        finding(mention, $0)
      }
    }
    let origins = records.targets.compactMap { target -> Diagnostic? in
      guard let origin = target.origin else { return nil }
      return report.withheld["meeting:" + origin.text].flatMap { finding(origin, $0) }
    }
    return named + origins
  }

  private static func finding(_ mention: Mention, _ reason: Withholding) -> Diagnostic? {
    // What is dated later appears by itself when its day has come.
    if reason == .later { return nil }
    return Diagnostic(
      rule: name, at: mention.location,
      Wording(
        "这里提到“\(mention.text)”，它所在的记录\(reason.wording.chinese)",
        "“\(mention.text)” is named here, and its record \(reason.wording.english)"),
      help: Wording("删去它，或\(reason.help.chinese)", "delete it, or \(reason.help.english)"))
  }
}
