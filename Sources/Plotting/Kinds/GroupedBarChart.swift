// SPDX-License-Identifier: MIT

/// Several series side by side: for each category a name and one thin bar a series.
package struct GroupedBarChart: Chart {
  package static let kind = "grouped-bar"
  /// The most categories drawn.
  package static let mostCategories = 30
  /// The most series drawn.
  package static let mostSeries = 6

  package let heading: ChartHeading
  private let series: [Series]

  /// Grouped bars. The categories are the labels of the longest series; a series without a figure shows ◇.
  package init(_ heading: ChartHeading, series: [Series]) {
    self.heading = heading
    self.series = Array(series.prefix(Self.mostSeries))
  }

  package func drawing() -> SVGNode {
    let longest = series.max { $0.data.count < $1.data.count }?.data ?? []
    let categories = longest.prefix(Self.mostCategories).map(\.label)
    let rows = categories.indices.map { index in
      series.map { $0.data.indices.contains(index) ? $0.data[index] : Datum(label: "", value: nil, text: "") }
    }
    var all = rows.flatMap { $0 }
    all.append(contentsOf: categories.map { Datum(label: $0, value: 0, text: "") })
    let plane = BarPlane(
      width: heading.width, rows: all, others: [], hasShapes: false, words: heading.words, labelShare: 0.3)
    var sketch = Sketch(width: heading.width)
    let items = series.enumerated().map { LegendItem(sample: .area("bar series-\($0 + 1)"), text: $1.name) }
    var y = sketch.legend(items, x: 2, y: 2) + 4
    let top = y
    for (category, row) in zip(categories, rows) {
      let middle = y + 5 + 18 * Double(row.count) / 2
      sketch.text(category, Sketch.edge, middle, .label, limit: plane.labelWidth + 0.5)
      for (index, datum) in row.enumerated() {
        let line = y + 5 + 18 * (Double(index) + 0.5)
        sketch.group(
          "row", title: category + heading.words.colon + series[index].name + " " + datum.text,
          href: datum.href
        ) {
          plane.draw(
            datum, y: line, thickness: 13, in: &$0, words: heading.words, classes: "series-\(index + 1)",
            showsLabel: false)
        }
      }
      y += 18 * Double(row.count) + 10
    }
    if !rows.isEmpty { sketch.line(plane.zero, top, plane.zero, y, "axis") }
    y += sketch.remark(rows: longest.count, drawn: rows.count, words: heading.words, y: y)
    return heading.root(Self.kind, height: max(y + 4, 24), sketch)
  }
}
