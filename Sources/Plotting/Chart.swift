// SPDX-License-Identifier: MIT

/// A chart: a value that can be drawn. Drawing is pure and bounded, whatever the figures are.
package protocol Chart: Sendable {
  /// The name of the kind, as in the class `chart-<kind>`.
  static var kind: String { get }
  /// What the chart is called and how wide it is.
  var heading: ChartHeading { get }
  /// The whole drawing, an `svg` element.
  func drawing() -> SVGNode
}

/// All kinds of charts. A new kind is a file in `Kinds` and a row here.
package enum ChartCatalog {
  /// The kinds in the order of their names.
  package static let all: [any Chart.Type] = [
    BarChart.self,
    BoundaryMap.self,
    BulletChart.self,
    CalendarHeatMap.self,
    ColumnChart.self,
    GroupedBarChart.self,
    HexMap.self,
    LineChart.self,
    RankPlot.self,
    ShareStrip.self,
    SlopeChart.self,
    SmallMultiples.self,
    Sparkline.self,
    StackedBarChart.self,
    StagePyramid.self,
    StatusStrip.self,
  ]
}

/// What every chart has: an identity, its finding, a description for those who listen, and a width.
package struct ChartHeading: Sendable {
  /// The start of the ids in the drawing; must be unique on the page.
  package let id: String
  /// The finding in one sentence.
  package let title: String
  /// The description read aloud; the figures in words.
  package let description: String
  /// The width of the view box, in 240...1200 units. Text is 13 to 14 units high, so at 480 units on a
  /// phone 350 px wide it is still about 9.5 px.
  package let width: Double
  /// The words the chart says by itself.
  package let words: ChartWords

  /// The heading of a chart.
  package init(
    id: String, title: String, description: String, width: Double = 480, words: ChartWords = .chinese
  ) {
    self.id = Self.identifier(id)
    self.title = title
    self.description = description
    self.width = width.isFinite ? min(max(width, 240), 1200) : 480
    self.words = words
  }

  /// The root element round the nodes of a sketch.
  func root(_ kind: String, width: Double? = nil, height: Double, _ sketch: Sketch) -> SVGNode {
    // Links inside an image are hidden from screen readers, so a chart with links is a document of its own.
    let role = sketch.hasLinks ? "document" : "img"
    let title = SVGNode.element(
      .title, [.word(.id, id + "-title")], [.text(TextMeasure.clipped(self.title, to: 400))])
    let description = SVGNode.element(
      .desc, [.word(.id, id + "-desc")], [.text(TextMeasure.clipped(self.description, to: 4000))])
    return .element(
      .svg,
      [
        .word(.role, role), .word(.labelledBy, "\(id)-title \(id)-desc"),
        .viewBox(width: width ?? self.width, height: height), .word(.classes, "chart chart-" + kind),
      ],
      [title, description] + sketch.nodes)
  }

  /// An id without blanks and punctuation, of at most 100 characters.
  private static func identifier(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(100) {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "\u{3400}"..."\u{9FFF}": result.append(scalar)
      default: result.append("-")
      }
    }
    return result.isEmpty ? "chart" : String(result)
  }
}
