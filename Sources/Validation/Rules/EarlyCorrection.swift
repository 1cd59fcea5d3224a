// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A figure is corrected after the day it stands for.
package enum EarlyCorrection: Rule {
  package static let name = "early-correction"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.corrections.filter { $0.date < $0.periodEnd }.map { correction in
      Diagnostic(
        rule: name, at: records.place(of: "date", inRowAt: correction.location),
        Wording(
          "更正日期 \(correction.date.isoText) 早于原数据的日期 \(correction.periodEnd.isoText)",
          "the correction of \(correction.date.isoText) is earlier than its figure of \(correction.periodEnd.isoText)"
        ),
        help: Wording("核对两个日期：先有数，才有更正", "check both dates: a figure comes before its correction"))
    }
  }
}
