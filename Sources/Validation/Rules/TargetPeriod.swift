// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A target of the year lies within it, and one among many with the same period has it too: a slip in a date moves
/// the pace that is wanted.
package enum TargetPeriod: Rule {
  package static let name = "target-period"

  /// Others with one period by which a single other one is a slip.
  private static let enough = 10

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let year = records.site.year
    let targets = records.targets.filter { $0.pace != .milestone }
    let periods = Set(targets.map(\.period))
    let common = periods.first { period in
      targets.count > enough && targets.count { $0.period == period } == targets.count - 1
    }
    let outside = records.targets.filter { target in
      (target.period.first.year != year || target.period.last.year != year)
        && !SettledNote.isSaid(in: target.note)
    }
    var told: Set<DayRange> = []
    return records.targets.compactMap { target in
      if SettledNote.isSaid(in: target.note) { return nil }
      if target.period.first.year != year || target.period.last.year != year {
        guard told.insert(target.period).inserted else { return nil }
        let more = outside.count { $0.period == target.period } - 1
        return finding(
          target, target.period.first.year != year ? "start" : "end", records,
          Wording(
            "不在 \(year) 年以内" + (more > 0 ? "（另有 \(more) 个目标）" : ""),
            "does not lie within \(year)" + (more > 0 ? " (nor of \(more) more targets)" : "")))
      }
      guard let common, target.pace != .milestone, target.period != common else { return nil }
      return finding(
        target, target.period.first != common.first ? "start" : "end", records,
        Wording(
          "和另外 \(targets.count - 1) 个目标都不一样（\(common.first.isoText) 至 \(common.last.isoText)）",
          "differs from that of the \(targets.count - 1) others (\(common.first.isoText) to \(common.last.isoText))"
        ))
    }
  }

  private static func finding(
    _ target: Target, _ column: String, _ records: RecordSet, _ what: Wording
  ) -> Diagnostic {
    let (first, last) = (target.period.first.isoText, target.period.last.isoText)
    return Diagnostic(
      .warning, rule: name, at: records.place(of: column, inRowAt: target.location),
      Wording(
        "目标 \(target.id) 的起止 \(first) 至 \(last) \(what.chinese)",
        "the period of target \(target.id), \(first) to \(last), \(what.english)"),
      help: Wording(
        "核对“起”“止”；确实如此的，在“说明”里写“核实”", "check both days; where they are right, write 核实 in the note"))
  }
}
