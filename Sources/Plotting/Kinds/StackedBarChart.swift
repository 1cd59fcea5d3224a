// SPDX-License-Identifier: MIT

/// Horizontal bars made of parts, one part a series, with the whole at the end.
package struct StackedBarChart: Chart {
  package static let kind = "stacked-bar"
  /// The most rows drawn.
  package static let mostRows = 40
  /// The most parts of a row.
  package static let mostSeries = 6

  /// A row of parts.
  package struct Row: Sendable {
    /// The name and the whole: its value sets no length, its text stands at the end of the bar.
    package let whole: Datum
    /// The parts in the order of the series' names; negative and missing parts have no length.
    package let parts: [Datum]

    /// A row of parts and the words for the whole.
    package init(whole: Datum, parts: [Datum]) {
      self.whole = whole
      self.parts = parts
    }
  }

  package let heading: ChartHeading
  private let names: [String]
  private let rows: [Row]
  private let statuses: [Status]

  /// Stacked bars.
  ///
  /// - Parameter statuses: The statuses that the parts stand for, in their order; empty where they are categories.
  package init(_ heading: ChartHeading, names: [String], rows: [Row], statuses: [Status] = []) {
    self.heading = heading
    self.statuses = statuses
    self.names = Array(names.prefix(Self.mostSeries))
    self.rows = rows
  }

  package func drawing() -> SVGNode {
    let drawn = rows.prefix(Self.mostRows)
    let wholes = drawn.map { Datum(label: $0.whole.label, value: total($0), text: $0.whole.text) }
    let plane = BarPlane(
      width: heading.width, rows: wholes, others: [], hasShapes: false, words: heading.words)
    var sketch = Sketch(width: heading.width)
    let items = names.enumerated().map { index, name in
      statuses.indices.contains(index)
        ? LegendItem(sample: .status(statuses[index]), text: name)
        : LegendItem(sample: .area("bar series-\(index + 1)"), text: name)
    }
    var y = sketch.legend(items, x: 2, y: 2) + 4
    let top = y
    for (row, whole) in zip(drawn, wholes) {
      sketch.group("row", title: row.whole.tooltip(heading.words), href: row.whole.href) {
        draw(row, whole: whole, plane, y: y + 14, in: &$0)
      }
      y += 28
    }
    if !drawn.isEmpty { sketch.line(plane.zero, top, plane.zero, y, "axis") }
    y += sketch.remark(rows: rows.count, drawn: drawn.count, words: heading.words, y: y)
    return heading.root(Self.kind, height: max(y + 4, 24), sketch)
  }

  /// The class of a part's colour, and the one of words on it.
  private func classes(_ index: Int) -> (bar: String, words: String) {
    statuses.indices.contains(index)
      ? (statuses[index].className, "") : ("series-\(index + 1)", "on-series-\(index + 1)")
  }

  private func total(_ row: Row) -> Double? {
    let known = row.parts.prefix(names.count).compactMap(\.known).filter { $0 >= 0 }
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  private func draw(_ row: Row, whole: Datum, _ plane: BarPlane, y: Double, in sketch: inout Sketch) {
    guard whole.known != nil else {
      plane.draw(whole, y: y, thickness: 18, in: &sketch, words: heading.words)
      return
    }
    sketch.text(row.whole.label, Sketch.edge, y, .label, limit: plane.labelWidth + 0.5)
    var sum = 0.0
    for (index, part) in row.parts.prefix(names.count).enumerated() {
      guard let value = part.known, value > 0 else { continue }
      let (left, right) = (plane.scale.position(sum), plane.scale.position(sum + value))
      sum += value
      sketch.rect(
        left, y - 9, right - left, 18, "bar " + classes(index).bar,
        tip: "\(row.whole.label)\(heading.words.colon)\(names[index]) \(part.text)")
      if TextStyle.inside.fitted(part.text, right - left - 6) == part.text {
        sketch.text(
          part.text, (left + right) / 2, y, .inside, anchor: .middle, extra: classes(index).words)
      }
    }
    sketch.text(
      row.whole.text, plane.scale.position(sum) + 6, y, .value, limit: plane.valueRoom - 5.5)
  }
}
