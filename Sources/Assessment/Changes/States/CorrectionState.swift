// SPDX-License-Identifier: MIT

internal import Records
internal import Standards

/// Corrections: date, table, figure → old and new value.
package enum CorrectionState: StateKind {
  package static let id = "correction"

  package static func entries(_ report: AssessedReport) -> [StateEntry] {
    let index = RecordIndex(report.records)
    var seen: Set<[String]> = []
    return report.records.corrections.compactMap { correction in
      guard let words = key(correction, report.records, index), seen.insert(words).inserted else {
        return nil
      }
      return entry(words, [correction.old, correction.new])
    }
  }

  /// The words that name a correction; `nil` where its figure is not known.
  static func key(_ correction: Correction, _ records: RecordSet, _ index: RecordIndex) -> [String]? {
    correction.key(records, index).map { key in
      [correction.date.isoText, key.table.rawValue, correction.part ?? ""] + key.words
    }
  }
}
