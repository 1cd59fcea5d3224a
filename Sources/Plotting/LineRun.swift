// SPDX-License-Identifier: MIT

/// A line through the known figures of a series, broken where a figure is missing.
struct LineRun {
  /// The line; single figures between gaps are not part of it.
  private(set) var outline = Outline()
  /// Figures with a gap on both sides, to be drawn as dots.
  private(set) var lonely: [(x: Double, y: Double)] = []
  /// The last known figure and its index.
  private(set) var last: (index: Int, x: Double, y: Double)?

  init(_ values: [Double?], across: Scale, up: Scale) {
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      let point = (x: across.position(Double(index)), y: up.position(value))
      let hasBefore = index > 0 && values[index - 1] != nil
      let hasAfter = index + 1 < values.count && values[index + 1] != nil
      if hasBefore { outline.line(point.x, point.y) } else if hasAfter { outline.move(point.x, point.y) }
      if !hasBefore, !hasAfter { lonely.append(point) }
      last = (index, point.x, point.y)
    }
  }
}
