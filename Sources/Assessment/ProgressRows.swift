// SPDX-License-Identifier: MIT

internal import Records

/// The rows of the progress table by target and holder, so that judging one target does not look at the rows of all.
struct ProgressRows {
  private struct Key: Hashable {
    let target: Int
    /// `nil` for the county's own rows.
    let holder: Int?
  }

  private var positions: [Key: [Int]] = [:]

  /// Rows of targets or holders that nobody knows are in none of the lists.
  init(_ records: RecordSet, _ index: RecordIndex) {
    for (position, row) in records.progress.enumerated() {
      guard let target = index.target(row.target.text) else { continue }
      var holder: Int?
      if let name = row.holder {
        guard let known = records.roster.holderIndex(name.text) else { continue }
        holder = known
      }
      positions[Key(target: target, holder: holder), default: []].append(position)
    }
  }

  /// Positions in `records.progress`, rising.
  func positions(of target: Int, holder: Int?) -> [Int] {
    positions[Key(target: target, holder: holder)] ?? []
  }
}
