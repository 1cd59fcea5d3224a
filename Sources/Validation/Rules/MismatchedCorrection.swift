// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// The latest correction of a figure says what its table says, and each one begins with what the one before it left.
package enum MismatchedCorrection: Rule {
  package static let name = "mismatched-correction"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    guard !records.corrections.isEmpty else { return [] }
    let figures = FigureTable.values(records, index)
    var later: [FigureKey: Correction] = [:]
    let newestFirst = records.corrections.sorted { ($1.date, $1.location) < ($0.date, $0.location) }
    return newestFirst.compactMap { correction in
      guard let key = correction.key(records, index), let value = figures[key] else { return nil }
      defer { later[key] = correction }
      if let next = later[key] { return correction.new == next.old ? nil : broken(correction, next, records) }
      return correction.new == value ? nil : differs(correction, value, records)
    }
  }

  private static func differs(
    _ correction: Correction, _ value: String, _ records: RecordSet
  ) -> Diagnostic {
    let now = value.isEmpty ? Wording("是空的", "is empty") : Wording("是 \(value)", "is \(value)")
    return Diagnostic(
      rule: name, at: records.place(of: "new", inRowAt: correction.location),
      Wording(
        "现值写的是 \(correction.new)，“\(correction.table.title.chinese)”表里\(now.chinese)",
        "the new value is given as \(correction.new), but in the table “\(correction.table.rawValue)” it \(now.english)"
      ),
      help: Wording(
        "先在“\(correction.table.title.chinese)”里改好，再在这里写同一个数",
        "correct the table “\(correction.table.rawValue)” first, then write the same value here"))
  }

  private static func broken(
    _ correction: Correction, _ next: Correction, _ records: RecordSet
  ) -> Diagnostic {
    Diagnostic(
      rule: name, at: records.place(of: "new", inRowAt: correction.location),
      Wording(
        "现值写的是 \(correction.new)，\(next.date.isoText) 再更正时的原值却是 \(next.old)",
        "the new value is \(correction.new), but the next correction of \(next.date.isoText) begins with \(next.old)"
      ),
      help: Wording("同一个数多次更正，前一次的现值就是后一次的原值", "each correction begins with what the one before it left"))
  }
}
