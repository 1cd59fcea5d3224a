// SPDX-License-Identifier: MIT

internal import Diagnostics

/// The merged ranges of a sheet, met row by row from the top.
struct MergedCells {
  private let merges: [Worksheet.Merge]
  private var next = 0
  private var active: [Worksheet.Merge] = []

  init(_ merges: [Worksheet.Merge]) {
    self.merges = merges.filter { $0.rows.count > 1 || $0.columns.count > 1 }.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  /// The ranges that reach into a row.
  ///
  /// - Precondition: Rows are asked for in ascending order.
  mutating func ranges(inRow row: Int) -> [Worksheet.Merge] {
    active.removeAll { $0.rows.upperBound < row }
    while next < merges.count, merges[next].rows.lowerBound <= row {
      let merge = merges[next]
      next += 1
      guard merge.rows.upperBound >= row else { continue }
      // No spreadsheet makes ranges that overlap; a file that does is not followed.
      if !active.contains(where: { $0.columns.overlaps(merge.columns) }) { active.append(merge) }
    }
    return active
  }
}

extension Worksheet.Merge {
  /// As the spreadsheet writes it: `C5:C8`.
  var name: String {
    let (left, right) = (columns.lowerBound, columns.upperBound)
    let letters = (SourceLocation.letters(left), SourceLocation.letters(right))
    return "\(letters.0)\(rows.lowerBound):\(letters.1)\(rows.upperBound)"
  }
}
