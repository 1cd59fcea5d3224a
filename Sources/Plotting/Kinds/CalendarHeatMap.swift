// SPDX-License-Identifier: MIT

/// A year of daily air levels: one row a month, one cell a day, colour and hatch for the level.
package struct CalendarHeatMap: Chart {
  package static let kind = "calendar"

  /// What is known of a day.
  package enum Day: Sendable, Equatable {
    case level(AirLevel)
    /// The day is past but has no figure.
    case noData
    /// The day is still to come or does not exist: nothing is drawn.
    case blank
  }

  package let heading: ChartHeading
  private let months: [[Day]]

  /// A calendar. `months` holds up to twelve months of up to 31 days, from 1 January on.
  package init(_ heading: ChartHeading, months: [[Day]]) {
    self.heading = heading
    self.months = months.prefix(12).map { Array($0.prefix(31)) }
  }

  package func drawing() -> SVGNode {
    var sketch = Sketch(width: heading.width)
    let left = TextStyle.tick.width("12" + heading.words.month) + 10
    let cell = (heading.width - left - Sketch.edge) / 31
    let row = max(cell * 1.15, 16)
    let top = 20.0
    for day in [1, 5, 10, 15, 20, 25, 30] {
      sketch.text(String(day), left + (Double(day) - 0.5) * cell, 9, .tick, anchor: .middle)
    }
    for month in months.indices {
      let y = top + (Double(month) + 0.5) * row
      sketch.text(
        String(month + 1) + heading.words.month, left - 8, y, .tick, anchor: .end, limit: left - 8)
    }
    for level in AirLevel.allCases.map(Optional.some) + [nil] {
      drawCells(level, left: left, top: top, cell: cell, row: row, in: &sketch)
    }
    var y = top + Double(months.count) * row + 6
    y += sketch.legend(legend(), x: 2, y: y)
    if months.allSatisfy({ $0.allSatisfy { $0 == .blank } }) {
      y += sketch.remark(rows: 0, drawn: 0, words: heading.words, y: y)
    }
    return heading.root(Self.kind, height: y + 2, sketch)
  }

  /// Draws all days of one level as two paths, so that a year is a few nodes and not four hundred.
  private func drawCells(
    _ level: AirLevel?, left: Double, top: Double, cell: Double, row: Double, in sketch: inout Sketch
  ) {
    var cells = Outline()
    var hatch = Outline()
    for (month, days) in months.enumerated() {
      for (day, state) in days.enumerated() where Self.isState(state, level) {
        let (x, y) = (left + Double(day) * cell, top + Double(month) * row)
        cells.rectangle(x: x + 0.5, y: y + 0.5, width: cell - 1, height: row - 1)
        hatch.append(AirLevel.hatch(level, x: x + 0.5, y: y + 0.5, width: cell - 1, height: row - 1))
      }
    }
    sketch.path(cells, level?.className ?? "aqi-none", tip: words(level))
    sketch.path(hatch, AirLevel.hatchClass(level))
  }

  private static func isState(_ day: Day, _ level: AirLevel?) -> Bool {
    switch day {
    case .level(let own): own == level
    case .noData: level == nil
    case .blank: false
    }
  }

  private func legend() -> [LegendItem] {
    var items: [LegendItem] = []
    for level in AirLevel.allCases.map(Optional.some) + [nil] {
      let text = words(level)
      if !text.isEmpty { items.append(LegendItem(sample: .cell(level), text: text)) }
    }
    return items
  }

  /// `良 152 天`; empty for a level without a day.
  private func words(_ level: AirLevel?) -> String {
    let count = months.reduce(0) { $0 + $1.filter { Self.isState($0, level) }.count }
    guard count > 0 else { return "" }
    var word = heading.words.noData
    if let level, heading.words.airLevels.indices.contains(level.rawValue - 1) {
      word = heading.words.airLevels[level.rawValue - 1]
    }
    return "\(word) \(count)\(heading.words.day)"
  }
}
