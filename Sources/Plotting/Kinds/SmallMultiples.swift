// SPDX-License-Identifier: MIT

/// Many small lines on one common scale, one panel a place, with name and last figure above each.
package struct SmallMultiples: Chart {
  package static let kind = "multiples"
  /// The most panels drawn.
  package static let mostPanels = 36
  /// The most points of a line; of more, the last ones.
  package static let mostPoints = 120

  /// One small line.
  package struct Panel: Sendable {
    /// This year's figures; the name is the panel's.
    package let current: Series
    /// Last year's figures over the same time.
    package let lastYear: [Datum]
    /// Where a click on the panel leads.
    package let href: String?

    /// One small line with last year's behind it.
    package init(current: Series, lastYear: [Datum] = [], href: String? = nil) {
      self.current = current
      self.lastYear = lastYear
      self.href = href
    }
  }

  package let heading: ChartHeading
  private let panels: [Panel]
  private let target: Mark?

  /// Small multiples on one scale, with the same target in each.
  package init(_ heading: ChartHeading, panels: [Panel], target: Mark? = nil) {
    self.heading = heading
    self.panels = panels
    self.target = target
  }

  /// As many columns as there is room for; one or two fewer where that leaves fewer places empty in the last row.
  private func columns(_ count: Int) -> Int {
    let most = max(Int(heading.width / 200), 1)
    guard count > most, most > 3 else { return most }
    return (most - 2...most).min { left, right in
      let (a, b) = ((left - count % left) % left, (right - count % right) % right)
      return a == b ? left > right : a < b
    } ?? most
  }

  package func drawing() -> SVGNode {
    let drawn = panels.prefix(Self.mostPanels)
    var sketch = Sketch(width: heading.width)
    let columns = columns(drawn.count)
    let gap = 20.0
    let width = (heading.width - gap * Double(columns - 1)) / Double(columns)
    let values = drawn.flatMap { points($0.current.data) + points($0.lastYear) }.compactMap { $0 }
    let all = values + [target?.known].compactMap { $0 }
    let (low, high) = (all.min() ?? 0, all.max() ?? 0)
    var foot = 0.0
    for (index, panel) in drawn.enumerated() {
      let x = Double(index % columns) * (width + gap)
      let y = Double(index / columns) * 112
      foot = y + 112
      sketch.group("panel", title: tip(panel), href: panel.href) {
        draw(panel, x: x, y: y, width: width, low, high, in: &$0)
      }
    }
    var items: [LegendItem] = []
    if let target, target.known != nil {
      items.append(LegendItem(sample: .line("target"), text: target.text))
    }
    if drawn.contains(where: { !$0.lastYear.isEmpty }) {
      items.append(LegendItem(sample: .line("line last-year"), text: heading.words.lastYear))
    }
    foot += sketch.legend(items, x: 2, y: foot)
    foot += sketch.statusLegend(
      drawn.map { $0.current.data.last { $0.known != nil }?.status }, words: heading.words, x: 2, y: foot)
    foot += sketch.remark(rows: panels.count, drawn: drawn.count, words: heading.words, y: foot)
    return heading.root(Self.kind, height: max(foot, 24), sketch)
  }

  /// `城关街道：1月 76，2月 60`; of a long run the name alone.
  private func tip(_ panel: Panel) -> String {
    let known = panel.current.data.filter { $0.known != nil }
    guard known.count <= 12, !known.isEmpty else { return panel.current.name }
    return panel.current.name + heading.words.colon
      + known.map { $0.label + " " + $0.text }.joined(separator: heading.words.comma)
  }

  /// The names of the first and last point below the line.
  private func drawEnds(
    _ panel: Panel, from left: Double, to right: Double, y: Double, in sketch: inout Sketch
  ) {
    let data = panel.current.data.count >= panel.lastYear.count ? panel.current.data : panel.lastYear
    let shown = data.suffix(Self.mostPoints)
    guard let first = shown.first, let last = shown.last else { return }
    let limit = (right - left) / 2 - 4
    sketch.text(first.label, left, y, .tick, limit: limit)
    if shown.count > 1 { sketch.text(last.label, right, y, .tick, anchor: .end, limit: limit) }
  }

  /// The greatest figure at its point, unless it is the last, whose figure stands above.
  private func drawGreatest(
    _ panel: Panel, _ across: Scale, _ up: Scale, from left: Double, to right: Double,
    in sketch: inout Sketch
  ) {
    let shown = Array(panel.current.data.suffix(Self.mostPoints))
    guard let value = shown.compactMap(\.known).max(),
      let place = shown.firstIndex(where: { $0.known == value }),
      place != shown.lastIndex(where: { $0.known != nil })
    else { return }
    let text = TextStyle.tick.fitted(shown[place].text, right - left)
    let half = TextStyle.tick.width(text) / 2
    let x = min(max(across.position(Double(place)), left + half), right - half)
    sketch.text(text, x, up.position(value) - 10, .tick, anchor: .middle)
  }

  private func points(_ data: [Datum]) -> [Double?] { data.suffix(Self.mostPoints).map(\.known) }

  private func draw(
    _ panel: Panel, x: Double, y: Double, width: Double, _ low: Double, _ high: Double,
    in sketch: inout Sketch
  ) {
    let last = panel.current.data.last { $0.known != nil }
    let end = x + width - Sketch.edge
    let figure = sketch.text(
      last?.text ?? heading.words.noData, end, y + 12, last == nil ? .note : .value, anchor: .end,
      limit: width * 0.5)
    var start = figure.left - 8
    if let status = last?.status {
      sketch.shape(status, x: figure.left - 9, y: y + 12)
      start -= 14
    }
    sketch.text(
      panel.current.name, x + Sketch.edge, y + 12, .label, limit: start - x - Sketch.edge)
    let (top, bottom) = (y + 42, y + 84)
    drawEnds(panel, from: x + Sketch.edge, to: end, y: bottom + 14, in: &sketch)
    sketch.line(x + Sketch.edge, bottom + 4, end, bottom + 4, "axis")
    let (now, before) = (points(panel.current.data), points(panel.lastYear))
    let count = Double(max(now.count, before.count, 2) - 1)
    let across = Scale(from: 0, through: count, to: x + 4, end - 4)
    let up = Scale(from: low, through: high, to: bottom, top)
    if let value = target?.known {
      sketch.line(x + Sketch.edge, up.position(value), end, up.position(value), "target")
    }
    sketch.path(LineRun(before, across: across, up: up).outline, "line last-year")
    let run = LineRun(now, across: across, up: up)
    sketch.path(run.outline, "line current")
    for point in run.lonely { sketch.circle(point.x, point.y, 2, "dot current") }
    drawGreatest(panel, across, up, from: x + Sketch.edge, to: end, in: &sketch)
    if let point = run.last {
      sketch.circle(point.x, point.y, 3.5, "dot current " + (last?.status?.className ?? "plain"))
    } else {
      sketch.shape(.noData, x: x + width / 2, y: (top + bottom) / 2)
    }
  }
}
