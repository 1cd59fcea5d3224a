// SPDX-License-Identifier: MIT

/// Ranks over months, rank 1 at the top: a dot a month, with the rank written in the dots that matter.
package struct RankPlot: Chart {
  package static let kind = "rank"
  /// The most series drawn.
  package static let mostSeries = 30
  /// The most months drawn; of more, the last ones.
  package static let mostMonths = 36

  package let heading: ChartHeading
  private let series: [Series]
  private let emphasised: Set<Int>
  private let places: Int
  private let count: Int
  private let hasTips: Bool

  /// A rank plot.
  ///
  /// - Parameters:
  ///   - series: The ranks of each place over the same months; 1 is best.
  ///   - places: The number of places ranked, so that the scale does not flatter; at least the worst rank.
  ///   - emphasised: The indexes of the series drawn strong; if empty, all are if there are at most two.
  ///   - hasTips: Whether each faint dot says its place under a pointer; paper needs no tips, and one path draws them.
  package init(
    _ heading: ChartHeading, series: [Series], places: Int, emphasised: Set<Int> = [], hasTips: Bool = true
  ) {
    self.hasTips = hasTips
    self.heading = heading
    self.series = series.prefix(Self.mostSeries).map {
      Series(name: $0.name, data: Array($0.data.suffix(Self.mostMonths)))
    }
    count = series.count
    self.places = min(max(places, 1), 1_000_000)
    self.emphasised = emphasised.isEmpty && series.count <= 2 ? Set(series.indices) : emphasised
  }

  package func drawing() -> SVGNode {
    var sketch = Sketch(width: heading.width)
    let ranks = series.map { $0.data.map { datum in datum.known.flatMap { $0 >= 1 ? $0 : nil } } }
    let months = series.max { $0.data.count < $1.data.count }?.data.map(\.label) ?? []
    guard ranks.contains(where: { $0.contains { $0 != nil } }) else {
      let used = sketch.remark(rows: 0, drawn: 0, words: heading.words, y: 4)
      return heading.root(Self.kind, height: used + 8, sketch)
    }
    let worst = max(ranks.flatMap { $0 }.compactMap { $0 }.max() ?? 1, Double(places))
    let rows = max(min(worst, 12), Double(series.count), 6)
    let (top, bottom) = (18.0, 18 + rows * 22)
    let names = zip(series, ranks).map { name($0, $1) }
    let right = heading.width - TextStyle.value.widest(names, limit: heading.width * 0.26) - 22
    let left = TextStyle.tick.width(Axis.text(worst, decimals: 0)) + 24
    let across = Scale(from: 0, through: Double(max(months.count - 1, 0)), to: left + 10, right - 12)
    let down = Scale(from: 1, through: worst, to: top, bottom)
    drawGrid(worst, down, left: left, right: right, in: &sketch)
    drawMonths(months, across, bottom + 24, in: &sketch)
    // The strong lines come last so that they lie on top.
    for strong in [false, true] {
      for (index, run) in ranks.enumerated() where emphasised.contains(index) == strong {
        draw(index, run, across, down, in: &sketch)
      }
    }
    drawNames(ranks, down, x: right + 6, within: (top - 8)...(bottom + 8), in: &sketch)
    var y = bottom + 36
    y += sketch.remark(rows: count, drawn: series.count, words: heading.words, y: y)
    return heading.root(Self.kind, height: y, sketch)
  }

  private func drawGrid(
    _ worst: Double, _ down: Scale, left: Double, right: Double, in sketch: inout Sketch
  ) {
    var ranks = Axis(covering: [worst], includesZero: true).ticks.filter { $0 > 1 && $0 < worst * 0.93 }
    if worst <= 12 { ranks = (1..<Int(worst)).map(Double.init).filter { $0 > 1 } }
    let shown = [1] + ranks + (worst > 1 ? [worst.rounded()] : [])
    sketch.path(Outline(levels: shown.map(down.position), from: left, to: right), "grid")
    for rank in shown {
      let y = down.position(rank)
      sketch.text(Axis.text(rank, decimals: 0), left - 6, y, .tick, anchor: .end, limit: left - 6)
    }
  }

  private func drawMonths(_ months: [String], _ across: Scale, _ y: Double, in sketch: inout Sketch) {
    let step = months.count > 1 ? across.position(1) - across.position(0) : 100
    let widest = TextStyle.tick.widest(months, limit: 84)
    let stride = max(Int(((widest + 8) / max(step, 0.01)).rounded(.up)), 1)
    for index in Swift.stride(from: 0, to: months.count, by: stride) {
      sketch.text(months[index], across.position(Double(index)), y, .tick, anchor: .middle, limit: 84)
    }
  }

  private func draw(
    _ index: Int, _ ranks: [Double?], _ across: Scale, _ down: Scale, in sketch: inout Sketch
  ) {
    let isStrong = emphasised.contains(index)
    let step = ranks.count > 1 ? across.position(1) - across.position(0) : 40
    let style = TextStyle.inside.sized(12.5)
    let widest = ranks.compactMap { $0 }.map { style.width(Axis.text($0, decimals: 0)) }.max() ?? 0
    let writesRanks = isStrong && emphasised.count == 1 && min(12, step * 0.48) * 2 >= widest + 1
    let radius = writesRanks ? max(widest / 2 + 2, 10) : isStrong ? min(5, max(step * 0.4, 2)) : 2.5
    sketch.group(isStrong ? "series strong" : "series") {
      let run = LineRun(ranks, across: across, up: down)
      let mark = classes(index)
      $0.path(run.outline, "line \(mark)")
      if !hasTips, !isStrong {
        $0.path(dots(ranks, across, down, radius: radius), "dot \(mark)")
        return
      }
      for (month, rank) in ranks.enumerated() {
        guard let rank else { continue }
        let (x, y) = (across.position(Double(month)), down.position(rank))
        let datum = series[index].data[month]
        $0.circle(
          x, y, radius, "dot " + (isStrong ? datum.status?.className ?? mark : mark),
          tip: "\(series[index].name) \(datum.label)\(heading.words.colon)\(datum.text)")
        if writesRanks { $0.text(Axis.text(rank, decimals: 0), x, y, style, anchor: .middle) }
      }
    }
  }

  /// The classes of a series. Two strong lines cross: the second is told by its dashes and its colour.
  private func classes(_ index: Int) -> String {
    guard emphasised.contains(index) else { return "faint" }
    return emphasised.count == 2 && emphasised.max() == index ? "current second" : "current"
  }

  /// All dots of one series as one outline.
  private func dots(_ ranks: [Double?], _ across: Scale, _ down: Scale, radius: Double) -> Outline {
    var dots = Outline()
    for (month, rank) in ranks.enumerated() {
      if let rank { dots.disc(across.position(Double(month)), down.position(rank), radius: radius) }
    }
    return dots
  }

  /// The name with the last rank, cut to a quarter of the width.
  private func name(_ series: Series, _ ranks: [Double?]) -> String {
    let last = ranks.last { $0 != nil }.flatMap { $0 }.map { Axis.text($0, decimals: 0) } ?? "◇"
    return TextStyle.value.fitted(name: series.name, figure: last, heading.width * 0.26)
  }

  private func drawNames(
    _ ranks: [[Double?]], _ down: Scale, x: Double, within bounds: ClosedRange<Double>,
    in sketch: inout Sketch
  ) {
    let wishes = ranks.map { run in
      run.last { $0 != nil }.flatMap { $0 }.map(down.position) ?? bounds.upperBound
    }
    // A strong line's name stays at its dot; the faint ones give way.
    let weights = ranks.indices.map { emphasised.contains($0) ? 100.0 : 1 }
    for (index, y) in Spread.apart(wishes, gap: 18, within: bounds, weights: weights).enumerated() {
      let isStrong = emphasised.contains(index)
      sketch.text(
        name(series[index], ranks[index]), x, y, isStrong ? .value : .label, limit: heading.width - x - 2,
        extra: classes(index))
    }
  }
}
