// SPDX-License-Identifier: MIT

/// A figure against its target: a bar for the actual, a dashed mark for the time gone, a solid target mark.
package struct BulletChart: Chart {
  package static let kind = "bullet"
  /// The most rows drawn.
  package static let mostRows = 40

  /// One figure and what it is measured against.
  package struct Row: Sendable {
    /// The actual; its text may name the target too, such as “189 / 250 天”.
    package let actual: Datum
    /// The target in the same unit.
    package let target: Double?
    /// Where the figure would stand if it had kept pace with the time, in the same unit.
    package let elapsed: Double?

    /// A figure, its target and its place by the time gone.
    package init(actual: Datum, target: Double?, elapsed: Double? = nil) {
      self.actual = actual
      self.target = target
      self.elapsed = elapsed
    }

    fileprivate var marks: [Double] {
      [target, elapsed].compactMap { Mark(value: $0 ?? .nan, text: "").known }
    }
  }

  package let heading: ChartHeading
  private let rows: [Row]
  private let hasLegend: Bool

  /// Bullet bars, each on a scale of its own that starts at zero.
  package init(_ heading: ChartHeading, rows: [Row], hasLegend: Bool = true) {
    self.heading = heading
    self.rows = rows
    self.hasLegend = hasLegend
  }

  package func drawing() -> SVGNode {
    let drawn = rows.prefix(Self.mostRows)
    var sketch = Sketch(width: heading.width)
    var y = 0.0
    for row in drawn {
      sketch.group("row", title: row.actual.tooltip(heading.words), href: row.actual.href) {
        draw(row, y: y, in: &$0)
      }
      y += Self.hasWords(row) ? 50 : 24
    }
    if hasLegend {
      var items: [LegendItem] = []
      if drawn.contains(where: { Self.known($0.elapsed) != nil }) {
        items.append(LegendItem(sample: .upright("elapsed"), text: heading.words.elapsed))
      }
      if drawn.contains(where: { Self.known($0.target) != nil }) {
        items.append(LegendItem(sample: .upright("target"), text: heading.words.target))
      }
      for status in Status.allCases where drawn.contains(where: { $0.actual.status == status }) {
        items.append(LegendItem(sample: .status(status), text: heading.words.word(status)))
      }
      y += sketch.legend(items, x: 0, y: y)
    }
    y += sketch.remark(rows: rows.count, drawn: drawn.count, words: heading.words, y: y)
    return heading.root(Self.kind, height: max(y + 2, 24), sketch)
  }

  /// Whether a line of words stands above the bar. A bar without a name and a figure stands alone.
  private static func hasWords(_ row: Row) -> Bool { !row.actual.label.isEmpty || !row.actual.text.isEmpty }

  private static func known(_ value: Double?) -> Double? { Mark(value: value ?? .nan, text: "").known }

  private func drawWords(_ row: Row, y: Double, in sketch: inout Sketch) {
    var left = Sketch.edge
    if let status = row.actual.status {
      sketch.shape(status, x: left + 6, y: y)
      left += 18
    }
    let figure = row.actual.text.isEmpty && row.actual.known == nil ? heading.words.noData : row.actual.text
    let right = heading.width - Sketch.edge
    let ends = sketch.text(figure, right, y, .value, anchor: .end, limit: heading.width * 0.5)
    sketch.text(row.actual.label, left, y, .label, limit: ends.left - left - 10)
  }

  private func draw(_ row: Row, y: Double, in sketch: inout Sketch) {
    let (bar, width) = (Self.hasWords(row) ? y + 33 : y + 12, heading.width)
    if Self.hasWords(row) { drawWords(row, y: y + 12, in: &sketch) }
    let values = row.marks + [row.actual.known].compactMap { $0 }
    let (lower, upper) = (min(values.min() ?? 0, 0), max(values.max() ?? 0, 0))
    // A little room after the greatest mark, so that it does not stand on the edge.
    let reach = lower == upper ? 1 : upper + (upper - lower) * 0.04
    let scale = Scale(from: lower, through: reach, to: Sketch.edge, width - Sketch.edge)
    sketch.rect(Sketch.edge, bar - 5, width - 2 * Sketch.edge, 10, "track")
    if let value = row.actual.known {
      let (start, end) = (scale.position(0), scale.position(value))
      let colour = row.actual.status?.className ?? "plain"
      sketch.rect(min(start, end), bar - 5, (end - start).magnitude, 10, "bar " + colour)
    } else {
      sketch.shape(.noData, x: Sketch.edge + 8, y: bar, size: 9)
    }
    if let elapsed = Self.known(row.elapsed) {
      sketch.mark(scale.position(elapsed), bar, half: 10, "elapsed")
    }
    if let target = Self.known(row.target) {
      sketch.mark(scale.position(target), bar, half: 10, "target")
    }
  }
}
