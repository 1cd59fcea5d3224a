// SPDX-License-Identifier: MIT

/// How often the marks of a whole text stand in it: an upper bound for what ``LimitScan`` finds, at a small part of its
/// price. Most texts are far below every limit.
struct MarkCounts {
  private var openings = 0
  private var closings = 0
  private var stars = 0
  private var angles = 0
  private var pipes = 0
  private var dashes = 0
  /// The most `|` of a line.
  private var widest = 0
  private let size: Int
  private let lines: Int
  /// Longer texts are scanned; so no product below is beyond an `Int`.
  private static let longest = 100_000

  init(_ source: SourceText) {
    size = source.bytes.count
    lines = source.lineCount
    guard size <= Self.longest else { return }
    source.bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes where byte < 0x80 {
        switch byte {
        case 0x5B: openings += 1
        case 0x5D: closings += 1
        case 0x2A, 0x5F: stars += 1
        case 0x3C: angles += 1
        case 0x7C: pipes += 1
        case 0x2D: dashes += 1
        default: break
        }
      }
    }
    widest = pipes
    if pipes > 64 { widest = (1...lines).map { source.pipes(inLine: $0) }.max() ?? pipes }
  }

  /// Whether no limit but that of nesting can be broken.
  var areSurelyWithinLimits: Bool {
    size <= Self.longest && widest < InputLimits.columns && 2 * lines * (widest + 1) <= InputLimits.cells
      && size * closings <= InputLimits.copies && work <= InputLimits.work
  }

  /// As if all lines were one paragraph: each sum of products is at most the product of the sums. Footnote marks are
  /// openings, delimiter rows are lines with a dash.
  private var work: Int {
    let rows = min(lines, dashes)
    return openings * openings + 1_000 * stars + 8 * openings * stars + max(rows, 1) * pipes * widest
      + angles * size / 2 + 20 * rows * size
  }
}
