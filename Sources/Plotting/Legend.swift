// SPDX-License-Identifier: MIT

/// One entry of a legend: a small sample and its words.
struct LegendItem {
  enum Sample {
    case status(Status)
    case area(String)
    case line(String)
    case upright(String)
    case cell(CalendarHeatMap.Day)
  }

  let sample: Sample
  let text: String
}

extension Sketch {
  static let legendRow = 22.0

  /// Draws entries from left to right, in as many rows as needed.
  ///
  /// - Returns: The height used.
  mutating func legend(_ items: [LegendItem], x: Double, y: Double) -> Double {
    let (sample, gap) = (20.0, 14.0)
    var left = x
    var row = y
    for item in items {
      let length = min(TextStyle.note.width(TextMeasure.clipped(item.text, to: 80)), width - x - sample - 4)
      if left > x, left + sample + length > width - Self.edge {
        left = x
        row += Self.legendRow
      }
      let middle = row + Self.legendRow / 2
      draw(item.sample, x: left, y: middle)
      text(item.text, left + sample, middle, .note, limit: length)
      left += sample + length + gap
    }
    return items.isEmpty ? 0 : row + Self.legendRow - y
  }

  /// Draws the statuses that occur, with their words.
  mutating func statusLegend(_ used: [Status?], words: ChartWords, x: Double, y: Double) -> Double {
    let items = Status.allCases.filter { used.contains($0) }
      .map { LegendItem(sample: .status($0), text: words.word($0)) }
    return legend(items, x: x, y: y)
  }

  private mutating func draw(_ sample: LegendItem.Sample, x: Double, y: Double) {
    switch sample {
    case .status(let status): shape(status, x: x + 8, y: y)
    case .area(let classes): rect(x + 2, y - 6, 12, 12, classes)
    case .line(let classes): line(x, y, x + 15, y, classes)
    case .upright(let classes): line(x + 8, y - 7, x + 8, y + 7, classes)
    case .cell(let kind):
      rect(x + 2, y - 6, 12, 12, kind.className)
      path(kind.hatch(x: x + 2, y: y - 6, width: 12, height: 12), AirLevel.hatchClass(kind.level))
    }
  }
}
