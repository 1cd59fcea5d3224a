// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// A duty's kind is its holder's kind.
package enum MismatchedDuty: Rule {
  package static let name = "duty-kind"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.duties.compactMap { duty in
      guard let mention = duty.holder, let holder = index.holder(mention.text) else { return nil }
      let kind = records.holders[holder].kind
      return kind == duty.kind ? nil : mismatch(duty, mention, kind)
    }
  }

  private static func mismatch(_ duty: Duty, _ holder: Mention, _ kind: HolderKind) -> Diagnostic {
    Diagnostic(
      rule: name, at: holder.location,
      Wording(
        "“\(holder.text)”是\(kind.title.chinese)，这一项的类别却是“\(duty.kind.duty.chinese)”",
        "“\(holder.text)” is a \(kind.title.english), but the duty is one of \(duty.kind.duty.english)"),
      help: Wording("把类别改成与责任主体一致，或换责任主体", "make kind and holder agree"))
  }
}
