// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A share of a whole is not below 0; what grows or falls may be.
package enum NegativeRate: Rule {
  package static let name = "negative-rate"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.facts.compactMap { fact in
      guard let value = fact.value, value < .zero, RateName.isShare(fact.indicator),
        !SettledNote.isSaid(in: fact.note)
      else { return nil }
      return Diagnostic(
        .warning, rule: name, at: records.place(of: "value", inRowAt: fact.location),
        Wording(
          "“\(fact.holder.text)”的“\(fact.indicator)”\(value.plainText()) 小于 0",
          "“\(fact.indicator)” of “\(fact.holder.text)”, \(value.plainText()), is below 0"),
        help: Wording(
          "核对正负号；没有数据就空着，确实如此的，在“说明”里写“核实”",
          "check the sign and leave the cell empty where there is none; where it is so, write 核实 in the note")
      )
    }
  }
}
