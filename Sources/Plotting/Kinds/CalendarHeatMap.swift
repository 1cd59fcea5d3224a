// SPDX-License-Identifier: MIT

/// A year of daily air levels: one row a month, one cell a day, colour and hatch for the level.
package struct CalendarHeatMap: Chart {
  package static let kind = "calendar"

  /// What is known of a day.
  package enum Day: Sendable, Equatable {
    case level(AirLevel)
    /// The day is left out of assessment, such as one of a sandstorm: it counts for no level.
    case excluded
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
    for kind in Self.kinds {
      drawCells(kind, left: left, top: top, cell: cell, row: row, in: &sketch)
    }
    var y = top + Double(months.count) * row + 6
    y += sketch.legend(legend(), x: 2, y: y)
    if months.allSatisfy({ $0.allSatisfy { $0 == .blank } }) {
      y += sketch.remark(rows: 0, drawn: 0, words: heading.words, y: y)
    }
    return heading.root(Self.kind, height: y + 2, sketch)
  }

  /// What is drawn, in the order of the legend.
  private static let kinds: [Day] = AirLevel.allCases.map { .level($0) } + [.excluded, .noData]

  /// Draws all days of one kind as two paths, so that a year is a few nodes and not four hundred.
  private func drawCells(
    _ kind: Day, left: Double, top: Double, cell: Double, row: Double, in sketch: inout Sketch
  ) {
    var cells = Outline()
    var hatch = Outline()
    for (month, days) in months.enumerated() {
      for (day, state) in days.enumerated() where state == kind {
        let (x, y) = (left + Double(day) * cell, top + Double(month) * row)
        cells.rectangle(x: x + 0.5, y: y + 0.5, width: cell - 1, height: row - 1)
        hatch.append(kind.hatch(x: x + 0.5, y: y + 0.5, width: cell - 1, height: row - 1))
      }
    }
    sketch.path(cells, kind.className, tip: words(kind))
    sketch.path(hatch, AirLevel.hatchClass(kind.level))
  }

  private func legend() -> [LegendItem] {
    var items: [LegendItem] = []
    for kind in Self.kinds {
      let text = words(kind)
      if !text.isEmpty { items.append(LegendItem(sample: .cell(kind), text: text)) }
    }
    return items
  }

  /// `良 152 天`, `剔除 3 天`; empty for a kind without a day.
  private func words(_ kind: Day) -> String {
    let count = months.reduce(0) { $0 + $1.filter { $0 == kind }.count }
    guard count > 0 else { return "" }
    var word = kind == .excluded ? heading.words.excluded : heading.words.noData
    if let level = kind.level, heading.words.airLevels.indices.contains(level.rawValue - 1) {
      word = heading.words.airLevels[level.rawValue - 1]
    }
    return "\(word) \(count)\(heading.words.day)"
  }
}

extension CalendarHeatMap.Day {
  /// The level of the air; `nil` for a day that has none.
  var level: AirLevel? {
    if case .level(let level) = self { level } else { nil }
  }

  /// The class that gives the colour of the cell.
  var className: String { level?.className ?? "aqi-none" }

  /// The sign in the cell; a day left out is crossed.
  func hatch(x: Double, y: Double, width: Double, height: Double) -> Outline {
    self == .excluded
      ? AirLevel.hatch(.moderate, x: x, y: y, width: width, height: height)
      : AirLevel.hatch(level, x: x, y: y, width: width, height: height)
  }
}
