// SPDX-License-Identifier: MIT

/// Last year at the left, this year at the right, a line for each item between.
package struct SlopeChart: Chart {
  package static let kind = "slope"
  /// The most items drawn.
  package static let mostItems = 30

  /// An item with its two figures.
  package struct Item: Sendable {
    /// Last year's figure; its label names the item.
    package let before: Datum
    /// This year's figure; its status colours the line.
    package let now: Datum

    /// An item with its two figures.
    package init(before: Datum, now: Datum) {
      self.before = before
      self.now = now
    }
  }

  package let heading: ChartHeading
  private let names: (before: String, now: String)
  private let items: [Item]
  private let isReversed: Bool

  /// A slope chart.
  ///
  /// - Parameters:
  ///   - names: The words above the two columns, such as “2021 年” and “2022 年”.
  ///   - isReversed: Whether small values stand high, as ranks do.
  package init(
    _ heading: ChartHeading, names: (before: String, now: String), items: [Item], isReversed: Bool = false
  ) {
    self.heading = heading
    self.names = names
    self.items = items
    self.isReversed = isReversed
  }

  package func drawing() -> SVGNode {
    let drawn = Array(items.prefix(Self.mostItems))
    var sketch = Sketch(width: heading.width)
    let top = 34.0
    let height = max(Double(drawn.count) * 22, drawn.isEmpty ? 0 : 120)
    let values = drawn.flatMap { [$0.before.known, $0.now.known] }.compactMap { $0 }
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let (from, through) = isReversed ? (low, high) : (high, low)
    let up = Scale(from: from, through: through, to: top + 8, top + height - 8)
    let limit = heading.width * 0.29
    let lefts = drawn.map { TextStyle.label.fitted(name: $0.before.label, figure: text($0.before), limit) }
    let rights = drawn.map { text($0.now) + " " + $0.now.label }
    let left = Sketch.edge + TextStyle.label.widest(lefts, limit: limit) + 18
    let right = heading.width - Sketch.edge - TextStyle.value.widest(rights, limit: limit) - 33
    let bounds = (top + 8)...(top + max(height - 8, 8))
    let leftPlaces = Spread.apart(places(drawn.map(\.before), up, bounds), gap: 18, within: bounds)
    let rightPlaces = Spread.apart(places(drawn.map(\.now), up, bounds), gap: 18, within: bounds)
    if !drawn.isEmpty {
      let half = heading.width / 2 - 6
      let start = max(left - TextStyle.note.width(TextMeasure.clipped(names.before, to: 60)), Sketch.edge)
      sketch.text(names.before, start, 10, .note, limit: half - start)
      let length = min(TextStyle.note.width(TextMeasure.clipped(names.now, to: 60)), half)
      sketch.text(names.now, min(right, heading.width - Sketch.edge - length), 10, .note, limit: half)
      for x in [left, right] { sketch.line(x, 22, x, top + height, "axis") }
    }
    for (index, item) in drawn.enumerated() {
      sketch.group("row", title: tooltip(item), href: item.now.href ?? item.before.href) {
        draw(item, up, left, right, leftPlaces[index], rightPlaces[index], in: &$0)
        $0.text(lefts[index], left - 16, leftPlaces[index], .label, anchor: .end, limit: left - 18)
        var start = right + 16
        if let status = item.now.status {
          $0.shape(status, x: start + 5, y: rightPlaces[index])
          start += 15
        }
        $0.text(rights[index], start, rightPlaces[index], .value, limit: heading.width - start - 2)
      }
    }
    var y = top + height + 4
    y += sketch.statusLegend(drawn.map(\.now.status), words: heading.words, x: 4, y: y)
    y += sketch.remark(rows: items.count, drawn: drawn.count, words: heading.words, y: y)
    return heading.root(Self.kind, height: y + 2, sketch)
  }

  private func text(_ datum: Datum) -> String {
    datum.known == nil && datum.text.isEmpty ? "◇" : datum.text
  }

  private func tooltip(_ item: Item) -> String {
    item.now.label + heading.words.colon + names.before + " " + text(item.before) + heading.words.comma
      + names.now + " " + text(item.now)
  }

  /// The wished heights of labels; an item without a figure goes to the foot.
  private func places(_ data: [Datum], _ up: Scale, _ bounds: ClosedRange<Double>) -> [Double] {
    data.map { $0.known.map(up.position) ?? bounds.upperBound }
  }

  private func draw(
    _ item: Item, _ up: Scale, _ left: Double, _ right: Double, _ leftPlace: Double, _ rightPlace: Double,
    in sketch: inout Sketch
  ) {
    let colour = item.now.status?.className ?? "plain"
    if let before = item.before.known, let now = item.now.known {
      sketch.line(left, up.position(before), right, up.position(now), "line " + colour)
    }
    let ends = [
      (item.before.known, left - 3, left - 13, leftPlace),
      (item.now.known, right + 4, right + 13, rightPlace),
    ]
    for (value, from, to, place) in ends {
      guard let y = value.map(up.position), (place - y).magnitude > 1.5 else { continue }
      sketch.line(from, y, to, place, "leader")
    }
    if let before = item.before.known { sketch.circle(left, up.position(before), 3, "dot last-year") }
    if let now = item.now.known { sketch.circle(right, up.position(now), 4, "dot " + colour) }
  }
}
