// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// A correction changes its figure.
package enum EmptyCorrection: Rule {
  package static let name = "empty-correction"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.corrections.filter { $0.old == $0.new }.map { correction in
      Diagnostic(
        rule: name, at: records.place(of: "old", inRowAt: correction.location),
        Wording("原值和现值都是 \(correction.new)", "the old and the new value are both \(correction.new)"),
        help: Wording(
          "写出原来公布的数；没有变的不用更正", "write the figure as it was published; what did not change needs no row"))
    }
  }
}
