// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// The progress of a milestone is 0 or 1.
package enum MilestoneValue: Rule {
  package static let name = "milestone-value"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.progress.compactMap { row in
      guard let target = index.target(row.target.text), records.targets[target].pace == .milestone,
        row.value != .zero, row.value != .one, !row.value.isNegative
      else { return nil }
      return Diagnostic(
        rule: name, at: records.place(of: "value", inRowAt: row.location),
        Wording(
          "里程碑目标 \(row.target.text) 的累计值只能是 0 或 1，这里是 \(row.value.plainText())",
          "the milestone \(row.target.text) takes 0 or 1, not \(row.value.plainText())"),
        help: Wording("没完成写 0，完成写 1", "write 0 until it is done, then 1"))
    }
  }
}
