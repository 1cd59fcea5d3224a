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
      if let reason = report.withheld["task:" + mention.text] {
        return finding(mention, reason, Wording("议定它的会议", "the meeting that set it"))
      }
      return report.withheld["item:" + mention.text].flatMap {
        finding(mention, $0, Wording("这一条", "the item"), isItem: true)
      }
    }
    let origins = records.targets.compactMap { target -> Diagnostic? in
      guard let origin = target.origin else { return nil }
      return report.withheld["meeting:" + origin.text].flatMap {
        finding(origin, $0, Wording("那次会议的记录", "the meeting's record"))
      }
    }
    return named + origins
  }

  private static func finding(
    _ mention: Mention, _ reason: Withholding, _ what: Wording, isItem: Bool = false
  ) -> Diagnostic? {
    // What is dated later appears by itself when its day has come.
    if reason == .later { return nil }
    let help = reason.help(isItem: isItem)
    return Diagnostic(
      rule: name, at: mention.location,
      Wording(
        "这里提到“\(mention.text)”，\(what.chinese)\(reason.wording.chinese)",
        "“\(mention.text)” is named here, and \(what.english) \(reason.wording.english)"),
      help: Wording("删去它，或\(help.chinese)", "delete it, or \(help.english)"))
  }
}
