// SPDX-License-Identifier: MIT

/// A small line for a table cell or a sentence, with a dot at the last figure and gaps where figures miss.
package struct Sparkline: Chart {
  package static let kind = "sparkline"
  /// The most figures drawn; of more, the last ones.
  package static let mostPoints = 120

  package let heading: ChartHeading
  private let values: [Double?]
  private let status: Status?
  private let isReversed: Bool
  private let range: ClosedRange<Double>?

  /// A sparkline 96 × 24 units.
  ///
  /// - Parameters:
  ///   - values: The figures in order of time.
  ///   - status: The colour of the dot.
  ///   - isReversed: Whether small values stand high, as ranks do.
  ///   - range: What the height stands for, where several lines must be comparable; else the line's own figures.
  package init(
    _ heading: ChartHeading, values: [Double?], status: Status? = nil, isReversed: Bool = false,
    range: ClosedRange<Double>? = nil
  ) {
    self.heading = heading
    self.values = values
    self.status = status
    self.isReversed = isReversed
    self.range = range
  }

  package func drawing() -> SVGNode {
    let (width, height) = (96.0, 24.0)
    let known = values.suffix(Self.mostPoints).map { Datum(label: "", value: $0, text: "").known }
    let present = known.compactMap { $0 }
    var sketch = Sketch(width: width)
    guard let lower = present.min(), let upper = present.max() else {
      sketch.shape(.noData, x: width - 8, y: height / 2)
      return heading.root(Self.kind, width: width, height: height, sketch)
    }
    let (bottom, top) = isReversed ? (4.0, height - 4) : (height - 4, 4.0)
    let across = Scale(from: 0, through: Double(max(known.count - 1, 1)), to: 4, width - 5)
    let (least, most) = (min(lower, range?.lowerBound ?? lower), max(upper, range?.upperBound ?? upper))
    let up = Scale(from: least, through: most, to: bottom, top)
    let run = LineRun(known, across: across, up: up)
    sketch.path(run.outline, "line current")
    for point in run.lonely { sketch.circle(point.x, point.y, 1.5, "dot") }
    if let last = run.last { sketch.circle(last.x, last.y, 3, "dot " + (status?.className ?? "plain")) }
    return heading.root(Self.kind, width: width, height: height, sketch)
  }
}
