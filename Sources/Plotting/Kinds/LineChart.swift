// SPDX-License-Identifier: MIT

/// A line over time, with last year's line, the even pace, the target and the date the figures reach.
package struct LineChart: Chart {
  package static let kind = "line"
  /// The most points of a line; of more, the last ones.
  package static let mostPoints = 400

  package let heading: ChartHeading
  private let unit: String
  private let current: Series
  private let lastYear: Series?
  private let pace: [Double]
  private let target: Mark?
  private let reference: Mark?
  private let asOf: Mark?
  private let includesZero: Bool
  private let newest: String

  /// A line chart.
  ///
  /// - Parameters:
  ///   - unit: The unit, shown above the axis.
  ///   - current: This year's figures. Missing ones before the last known are gaps with a ◇.
  ///   - lastYear: Last year's figures over the same labels, drawn dashed and lighter.
  ///   - pace: Where the figures should be at each label to reach the target at an even pace; empty without one.
  ///   - target: A line across.
  ///   - reference: A line across for last year, where one figure stands for the whole time.
  ///   - asOf: The index of the point the figures reach, and words such as “截至 9 月”.
  ///   - includesZero: Whether the axis must reach zero.
  ///   - newest: What the newest figure is called beside its dot; the name of the series where nothing is given.
  package init(
    _ heading: ChartHeading, unit: String, current: Series, lastYear: Series? = nil, pace: [Double] = [],
    target: Mark? = nil, reference: Mark? = nil, asOf: Mark? = nil, includesZero: Bool = false,
    newest: String? = nil
  ) {
    self.newest = newest ?? current.name
    self.heading = heading
    self.unit = unit
    self.current = Series(name: current.name, data: Array(current.data.suffix(Self.mostPoints)))
    self.lastYear = lastYear.map { Series(name: $0.name, data: Array($0.data.suffix(Self.mostPoints))) }
    self.pace = Array(pace.prefix(Self.mostPoints))
    self.target = target
    self.reference = reference
    self.asOf = asOf
    self.includesZero = includesZero
  }

  package func drawing() -> SVGNode {
    let (now, before) = (current.data.map(\.known), lastYear?.data.map(\.known) ?? [])
    var sketch = Sketch(width: heading.width)
    guard !(now + before).allSatisfy({ $0 == nil }) else {
      let used = sketch.remark(rows: 0, drawn: 0, words: heading.words, y: 4)
      return heading.root(Self.kind, height: used + 8, sketch)
    }
    let values =
      (now + before + [target?.known, reference?.known] + pace.map { $0.isFinite ? $0 : nil })
      .compactMap { $0 } + roomBelowMarks(now + before)
    let marginTexts = [lastYear.map(lastText) ?? "", target?.text ?? "", reference?.text ?? ""]
    let plot = Plot(
      width: heading.width, height: heading.width >= 600 ? 260 : 220, top: 26,
      axis: Axis(covering: values, includesZero: includesZero), count: max(now.count, before.count),
      right: TextStyle.mark.widest(marginTexts, limit: heading.width * 0.28) + 12)
    plot.drawGrid(unit: unit, in: &sketch)
    let longer = now.count >= before.count ? current.data : lastYear?.data ?? []
    plot.drawLabels(longer.map(\.label), in: &sketch)
    drawAsOf(plot, in: &sketch)
    drawTargetAndLastYear(plot, before, in: &sketch)
    drawCurrent(plot, now, before, in: &sketch)
    return heading.root(Self.kind, height: plot.bottom + 26, sketch)
  }

  /// A value below a target or last year's figure that no other value is below, so that its line does not lie on the
  /// axis, where nobody would see it.
  private func roomBelowMarks(_ values: [Double?]) -> [Double] {
    let known = values.compactMap { $0 }
    guard !includesZero, let mark = [target?.known, reference?.known].compactMap({ $0 }).min(),
      let least = known.min(), let most = known.max(), mark > 0, mark <= least
    else { return [] }
    return [max(mark - max((most - mark) * 0.1, mark * 0.01), 0)]
  }

  private func lastText(_ series: Series) -> String {
    let text = series.data.last { $0.known != nil }?.text ?? ""
    return text.isEmpty ? series.name : series.name + " " + text
  }

  private func drawAsOf(_ plot: Plot, in sketch: inout Sketch) {
    guard let asOf, asOf.known != nil else { return }
    let x = plot.across.position(asOf.value)
    sketch.line(x, plot.top - 6, x, plot.bottom, "as-of")
    let unitEnd = unit.isEmpty ? 0 : TextStyle.tick.width(TextStyle.tick.fitted(unit, plot.unitLimit)) + 8
    let length = min(
      TextStyle.note.width(TextMeasure.clipped(asOf.text, to: 60)), heading.width - unitEnd - 6)
    let middle = max(x, unitEnd + length / 2)
    sketch.text(asOf.text, middle, 10, .note, anchor: .middle, limit: length)
  }

  private func drawTargetAndLastYear(_ plot: Plot, _ before: [Double?], in sketch: inout Sketch) {
    var labels: [(text: String, y: Double, extra: String)] = []
    if let target, let value = target.known {
      let y = plot.up.position(value)
      sketch.line(plot.left, y, plot.right, y, "target")
      labels.append((target.text, y, "of-target"))
    }
    if let reference, let value = reference.known {
      let y = plot.up.position(value)
      sketch.line(plot.left, y, plot.right, y, "line last-year")
      labels.append((reference.text, y, "of-last-year"))
    }
    drawPace(plot, in: &sketch)
    if let lastYear {
      let run = LineRun(before, across: plot.across, up: plot.up)
      sketch.path(run.outline, "line last-year")
      drawPoints(lastYear.data, of: lastYear.name, plot, in: &sketch, radius: 1.6, "dot last-year")
      if let last = run.last { labels.append((lastText(lastYear), last.y, "of-last-year")) }
    }
    let places = Spread.apart(labels.map(\.y), gap: 17, within: plot.top...plot.bottom - 6)
    for (label, y) in zip(labels, places) {
      sketch.text(
        label.text, plot.right + 8, y, .mark, limit: heading.width - plot.right - 10, extra: label.extra)
    }
  }

  /// The line of the even pace, its name below its end, where the months to come leave room.
  private func drawPace(_ plot: Plot, in sketch: inout Sketch) {
    let known = pace.map { $0.isFinite ? Optional($0) : nil }
    guard known.count > 1 else { return }
    sketch.path(LineRun(known, across: plot.across, up: plot.up).outline, "line pace")
    guard let value = known[known.count * 3 / 4] else { return }
    let y = min(plot.up.position(value) + 14, plot.bottom - 12)
    sketch.text(
      heading.words.pace, plot.right, y, .note, anchor: .end, limit: plot.right - plot.left, extra: "halo")
  }

  /// Draws the points with their figures in words; of a long run only those between gaps.
  private func drawPoints(
    _ data: [Datum], of name: String, _ plot: Plot, in sketch: inout Sketch, radius: Double,
    _ classes: String
  ) {
    let values = data.map(\.known)
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      let isLonely =
        (index == 0 || values[index - 1] == nil) && (index + 1 == values.count || values[index + 1] == nil)
      guard hasMarks && data.count <= 62 || isLonely else { continue }
      sketch.circle(
        plot.across.position(Double(index)), plot.up.position(value), radius, classes,
        tip: tip(data[index], name))
    }
  }

  /// Whether there is room for a mark at each point; a small drawing of many on a page has its lines alone.
  private var hasMarks: Bool { heading.width > 340 }

  /// `2022 3月：41 µg/m³`.
  private func tip(_ datum: Datum, _ name: String) -> String {
    let words = datum.text.isEmpty || unit.isEmpty ? datum.text : datum.text + " " + unit
    let label = [name, datum.label].filter { !$0.isEmpty }.joined(separator: " ")
    return label.isEmpty ? words : label + heading.words.colon + words
  }

  private func drawCurrent(_ plot: Plot, _ now: [Double?], _ before: [Double?], in sketch: inout Sketch) {
    let run = LineRun(now, across: plot.across, up: plot.up)
    sketch.path(run.outline, "line current")
    drawPoints(current.data, of: current.name, plot, in: &sketch, radius: 2.2, "dot current")
    let reach = asOf?.known.map { Int(min(max($0, 0), 1e6)) } ?? run.last?.index ?? 0
    for (index, value) in now.enumerated() where value == nil && index <= reach && now.count <= 62 {
      sketch.shape(.noData, x: plot.across.position(Double(index)), y: plot.bottom - 8, size: 9)
    }
    guard let last = run.last else { return }
    let datum = current.data[last.index]
    sketch.circle(
      last.x, last.y, 4, "dot current " + (datum.status?.className ?? "plain"), tip: tip(datum, current.name))
    let text = datum.text.isEmpty ? newest : newest + " " + datum.text
    let isRight = last.x > (plot.left + plot.right) / 2
    let limit = isRight ? last.x - plot.left : plot.right - last.x
    let length = min(TextStyle.value.width(TextMeasure.clipped(text, to: 60)), limit)
    let x = isRight ? min(last.x + 6, plot.right) : last.x - 4
    let y = clearHeight(plot, near: last.y, from: isRight ? x - length : x, length: length, now, before)
    sketch.text(text, x, y, .value, anchor: isRight ? .end : .start, limit: limit, extra: "halo")
  }

  /// A height near a point for a label that keeps clear of all lines, or the one furthest from them.
  private func clearHeight(
    _ plot: Plot, near y: Double, from left: Double, length: Double, _ now: [Double?], _ before: [Double?]
  ) -> Double {
    var heights = [y]
    for value in [target?.known, reference?.known] { heights += value.map { [plot.up.position($0)] } ?? [] }
    let samples = stride(from: left, through: left + length, by: 6)
    for run in [now, before, pace.map { $0.isFinite ? Optional($0) : nil }] {
      for x in samples { heights.append(contentsOf: plot.height(of: run, at: x).map { [$0] } ?? []) }
    }
    var best = (place: y, distance: -1.0)
    for offset in [-16.0, 16, -24, 24, -34, 34, -46, 46] {
      let place = y + offset
      guard place >= plot.top + 2, place <= plot.bottom - 22 else { continue }
      let distance = min(heights.map { ($0 - place).magnitude }.min() ?? 0, 11)
      if distance > best.distance { best = (place, distance) }
    }
    return best.place
  }
}
