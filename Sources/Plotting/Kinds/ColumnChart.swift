// SPDX-License-Identifier: MIT

/// Upright bars over months, with a target line and marks for last year.
package struct ColumnChart: Chart {
  package static let kind = "column"
  /// The most columns drawn; of more, the last ones.
  package static let mostColumns = 62

  package let heading: ChartHeading
  private let unit: String
  private let data: [Datum]
  private let lastYear: Series?
  private let target: Mark?
  private let count: Int

  /// A column chart.
  ///
  /// - Parameters:
  ///   - unit: The unit, shown above the axis.
  ///   - data: The figures in order of time; a missing one is a gap with a ◇.
  ///   - lastYear: The figures of the same months of last year, drawn as short light marks.
  ///   - target: A line across.
  package init(
    _ heading: ChartHeading, unit: String, data: [Datum], lastYear: Series? = nil, target: Mark? = nil
  ) {
    self.heading = heading
    self.unit = unit
    self.data = Array(data.suffix(Self.mostColumns))
    self.lastYear = lastYear.map { Series(name: $0.name, data: Array($0.data.suffix(Self.mostColumns))) }
    self.target = target
    count = data.count
  }

  package func drawing() -> SVGNode {
    var sketch = Sketch(width: heading.width)
    let lastYear = self.lastYear?.data ?? []
    guard data.contains(where: { $0.known != nil }) || lastYear.contains(where: { $0.known != nil }) else {
      let used = sketch.remark(rows: 0, drawn: 0, words: heading.words, y: 4)
      return heading.root(Self.kind, height: used + 8, sketch)
    }
    let values = (data + lastYear).compactMap(\.known) + [target?.known].compactMap { $0 }
    let points = max(data.count, lastYear.count)
    let right =
      target?.known == nil
      ? 4 : TextStyle.mark.widest([target?.text ?? ""], limit: heading.width * 0.25) + 12
    var plot = Plot(
      width: heading.width, height: 230, top: 30, axis: Axis(covering: values, includesZero: true),
      count: points, right: right)
    let slot = (plot.right - plot.left) / Double(max(points, 1))
    plot = Plot(
      width: heading.width, height: 230, top: 30, axis: plot.axis, count: points, right: right,
      inset: slot / 2)
    plot.drawGrid(unit: unit, in: &sketch)
    plot.drawLabels((data.count >= lastYear.count ? data : lastYear).map(\.label), in: &sketch)
    drawColumns(plot, slot: slot, in: &sketch)
    drawMarks(plot, slot: slot, in: &sketch)
    drawFigures(plot, slot: slot, in: &sketch)
    var y = plot.bottom + 26
    if let name = self.lastYear?.name {
      y += sketch.legend([LegendItem(sample: .line("line last-year"), text: name)], x: 4, y: y)
    }
    y += sketch.statusLegend(data.map(\.status), words: heading.words, x: 4, y: y)
    y += sketch.remark(rows: count, drawn: data.count, words: heading.words, y: y)
    return heading.root(Self.kind, height: y, sketch)
  }

  private func drawColumns(_ plot: Plot, slot: Double, in sketch: inout Sketch) {
    let thickness = min(slot * 0.68, 44)
    let zero = plot.up.position(0)
    let lastKnown = data.lastIndex { $0.known != nil } ?? -1
    for (index, datum) in data.enumerated() {
      let x = plot.across.position(Double(index))
      guard let value = datum.known else {
        if index <= lastKnown { sketch.shape(.noData, x: x, y: zero - 8, size: min(9, slot)) }
        continue
      }
      let y = plot.up.position(value)
      sketch.group("column", title: datum.tooltip(heading.words, unit: unit), href: datum.href) {
        let colour = datum.status?.className ?? "plain"
        $0.rect(x - thickness / 2, min(y, zero), thickness, (y - zero).magnitude, "bar " + colour)
        if let status = datum.status, thickness >= 13, (y - zero).magnitude >= 42 {
          // Above the place of a figure written inside the bar.
          let middle = value < 0 ? zero + 29 : zero - 29
          $0.shape(status, x: x, y: middle, size: 10, extra: "on-fill")
        }
      }
    }
  }

  private func drawMarks(_ plot: Plot, slot: Double, in sketch: inout Sketch) {
    for (index, datum) in (lastYear?.data ?? []).enumerated() {
      guard let value = datum.known else { continue }
      let (x, y) = (plot.across.position(Double(index)), plot.up.position(value))
      sketch.line(x - slot * 0.4, y, x + slot * 0.4, y, "mark-halo")
      sketch.line(x - slot * 0.4, y, x + slot * 0.4, y, "line last-year")
    }
    guard let target, let value = target.known else { return }
    let y = plot.up.position(value)
    sketch.line(plot.left, y, plot.right, y, "mark-halo")
    sketch.line(plot.left, y, plot.right, y, "target")
    sketch.text(
      target.text, plot.right + 8, y, .mark, limit: heading.width - plot.right - 10, extra: "of-target")
  }

  /// Writes the figures: at the foot inside the bars where lines cross their tops, else at the bars' ends.
  ///
  /// Without room for every figure, only the newest is written.
  private func drawFigures(_ plot: Plot, slot: Double, in sketch: inout Sketch) {
    let zero = plot.up.position(0)
    let isCrossed = target?.known != nil || lastYear != nil
    let room = isCrossed ? min(slot * 0.68, 44) + 2 : slot - 3
    let fits = TextStyle.value.widest(data.map(\.text), limit: slot) <= room
    let lastKnown = data.lastIndex { $0.known != nil }
    for (index, datum) in data.enumerated() where fits || index == lastKnown {
      guard let value = datum.known else { continue }
      let (x, y) = (plot.across.position(Double(index)), plot.up.position(value))
      if fits, isCrossed, (y - zero).magnitude >= 22 {
        sketch.text(datum.text, x, value < 0 ? zero + 11 : zero - 11, .inside, anchor: .middle, limit: slot)
      } else {
        let above = max(min(y, zero) - 9, plot.top - 10)
        let below = min(y + 9, plot.bottom - 3)
        sketch.text(
          datum.text, x, value < 0 && fits ? below : above, .value, anchor: .middle, limit: fits ? slot : 90,
          extra: "halo")
      }
    }
  }
}
