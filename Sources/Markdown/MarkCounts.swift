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
      Self.shares.withUnsafeBufferPointer { shares in
        for start in stride(from: 0, to: bytes.count, by: Self.most) {
          var sum: UInt64 = 0
          for byte in bytes[start..<min(start + Self.most, bytes.count)] { sum &+= shares[Int(byte)] }
          add(sum)
        }
      }
    }
    widest = pipes
    if pipes > 64 { widest = (1...lines).map { source.pipes(inLine: $0) }.max() ?? pipes }
  }

  /// The marks that are counted, the first in the lowest 10 bits of a sum.
  private static let marks: [[UInt8]] = [[0x5B], [0x5D], [0x2A, 0x5F], [0x3C], [0x7C], [0x2D]]
  /// So many bytes make a sum of which no part runs over.
  private static let most = 1_000
  /// What each byte adds to a sum: 1 in the place of its mark.
  private static let shares: [UInt64] = (0...255).map { (byte: UInt8) in
    marks.firstIndex { $0.contains(byte) }.map { 1 << (10 * UInt64($0)) } ?? 0
  }

  private mutating func add(_ sum: UInt64) {
    let part: (UInt64) -> Int = { Int(sum >> (10 * $0) & 0x3FF) }
    openings += part(0)
    closings += part(1)
    stars += part(2)
    angles += part(3)
    pipes += part(4)
    dashes += part(5)
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
