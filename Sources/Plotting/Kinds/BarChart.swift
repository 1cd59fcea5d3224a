// SPDX-License-Identifier: MIT

/// Horizontal bars, the greatest first, with the figure at the end of each bar and a target mark.
package struct BarChart: Chart {
  package static let kind = "bar"
  /// The most rows drawn; the rest is counted in a remark.
  package static let mostRows = 60

  package let heading: ChartHeading
  private let data: [Datum]
  private let target: Mark?
  private let keepsOrder: Bool

  /// Bars of some figures.
  ///
  /// - Parameters:
  ///   - data: The figures in one unit; missing ones go last and are marked ◇.
  ///   - target: A line through all bars.
  ///   - keepsOrder: Whether the rows stay in the given order instead of the greatest first.
  package init(_ heading: ChartHeading, data: [Datum], target: Mark? = nil, keepsOrder: Bool = false) {
    self.heading = heading
    self.data = data
    self.target = target
    self.keepsOrder = keepsOrder
  }

  package func drawing() -> SVGNode {
    let rows = sorted.prefix(Self.mostRows)
    let rowHeight = 28.0
    let plane = BarPlane(
      width: heading.width, rows: Array(rows), others: [target?.known].compactMap { $0 },
      hasShapes: rows.contains { $0.status != nil }, words: heading.words,
      alignsFigures: target?.known != nil)
    var sketch = Sketch(width: heading.width)
    let top = target?.known == nil ? 4.0 : 26.0
    var y = top
    for row in rows {
      sketch.group("row", title: row.tooltip(heading.words), href: row.href) {
        plane.draw(row, y: y + rowHeight / 2, thickness: 15, in: &$0, words: heading.words)
      }
      y += rowHeight
    }
    if !rows.isEmpty { sketch.line(plane.zero, top, plane.zero, y, "axis") }
    drawTarget(plane, from: top, to: y, in: &sketch)
    y += 4
    y += sketch.statusLegend(rows.map(\.status), words: heading.words, x: 4, y: y)
    y += sketch.remark(rows: data.count, drawn: rows.count, words: heading.words, y: y)
    return heading.root(Self.kind, height: max(y + 4, 24), sketch)
  }

  private var sorted: [Datum] {
    guard !keepsOrder else { return data }
    let order = data.indices.sorted { first, second in
      switch (data[first].known, data[second].known) {
      case (let a?, let b?): a == b ? first < second : a > b
      case (nil, nil): first < second
      case (let a, _): a != nil
      }
    }
    return order.map { data[$0] }
  }

  private func drawTarget(_ plane: BarPlane, from top: Double, to bottom: Double, in sketch: inout Sketch) {
    guard let target, let value = target.known else { return }
    let x = plane.scale.position(value)
    sketch.line(x, top - 4, x, bottom, "target")
    sketch.text(target.text, x, 12, .mark, anchor: .middle)
  }
}

extension Sketch {
  /// Says how many figures are not drawn, or that there are none.
  ///
  /// - Returns: The height used.
  mutating func remark(rows: Int, drawn: Int, words: ChartWords, y: Double) -> Double {
    if rows == 0 {
      shape(.noData, x: 10, y: y + 11)
      text(words.noData, 22, y + 11, .note)
      return Self.legendRow
    }
    guard rows > drawn else { return 0 }
    text(words.more(rows - drawn), 4, y + 11, .note)
    return Self.legendRow
  }
}
