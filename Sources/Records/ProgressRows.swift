// SPDX-License-Identifier: MIT

/// The rows of the progress table by target and holder, so that what asks for one target does not look at all rows.
package struct ProgressRows: Sendable {
  private struct Key: Hashable {
    let target: Int
    /// `nil` for the county's own rows.
    let holder: Int?
  }

  /// The rows of one target and holder.
  package struct Series: Sendable {
    /// Index into `RecordSet.targets`.
    package let target: Int
    /// In the order of their days, then of their places.
    package let rows: [ProgressRow]
  }

  private let progress: [ProgressRow]
  private var positions: [Key: [Int]] = [:]
  /// The keys in the order of their first rows.
  private var keys: [Key] = []

  /// Rows of targets or holders that nobody knows, of which other findings tell, belong to none.
  package init(_ records: RecordSet, _ index: RecordIndex) {
    progress = records.progress
    for (position, row) in progress.enumerated() {
      guard let target = index.target(row.target.text) else { continue }
      var holder: Int?
      if let name = row.holder {
        guard let known = index.holder(name.text) else { continue }
        holder = known
      }
      let key = Key(target: target, holder: holder)
      if positions[key] == nil { keys.append(key) }
      positions[key, default: []].append(position)
    }
  }

  /// The rows of a target and holder, in the order of their days, then of their places.
  package func rows(of target: Int, holder: Int?) -> [ProgressRow] {
    rows(of: Key(target: target, holder: holder))
  }

  /// The rows of every target and holder that has any.
  package var series: some Sequence<Series> {
    keys.lazy.map { Series(target: $0.target, rows: rows(of: $0)) }
  }

  private func rows(of key: Key) -> [ProgressRow] {
    (positions[key] ?? []).map { progress[$0] }.sorted { ($0.date, $0.location) < ($1.date, $1.location) }
  }
}
