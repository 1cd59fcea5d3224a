// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// Figures of a holder that has no share of the target, while others of its kind have, earn nothing: either the share
/// was forgotten or the figure was booked to another.
package enum UnsharedProgress: Rule {
  package static let name = "unshared-progress"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    guard !records.unread.holdsAny(.allocations) else { return [] }
    var sharers: [Int: Set<Int>] = [:]
    for row in records.allocations {
      guard let target = index.target(row.target.text), let holder = index.holder(row.holder.text) else {
        continue
      }
      sharers[target, default: []].insert(holder)
    }
    return ProgressRows(records, index).series.compactMap { series in
      guard let row = series.rows.first, let mention = row.holder, let holder = index.holder(mention.text),
        let others = sharers[series.target], !others.contains(holder),
        others.contains(where: { records.holders[$0].kind == records.holders[holder].kind }),
        !series.rows.contains(where: { SettledNote.isSaid(in: $0.note) })
      else { return nil }
      return finding(row, mention, records)
    }
  }

  private static func finding(_ row: ProgressRow, _ holder: Mention, _ records: RecordSet) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: records.place(of: "holder", inRowAt: row.location),
      Wording(
        "“\(holder.text)”有目标 \(row.target.text) 的数，“目标分解”里却没有分给它，这些数不计分",
        "“\(holder.text)” has figures of target \(row.target.text) and no share of it; they score nothing"),
      help: Wording(
        "在“目标分解”里加一行，或核对“责任主体”一列；确实没有分给它的，在“说明”里写“核实”",
        "add its share to the allocations table, or check the holder; where it has none, write 核实 in the note"
      ))
  }
}
