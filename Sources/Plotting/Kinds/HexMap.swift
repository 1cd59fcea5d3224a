// SPDX-License-Identifier: MIT

/// A map of hexagons, one a town, placed by hand: name, figure and the colour of the status.
package struct HexMap: Chart {
  package static let kind = "hex-map"
  /// The most tiles drawn.
  package static let mostTiles = 200
  /// The greatest column or row of a tile.
  package static let mostColumns = 20

  /// A town and its place in the grid. Odd rows stand half a tile further right.
  package struct Tile: Sendable {
    /// The column from the left, 0...20.
    package let column: Int
    /// The row from the top, 0...20.
    package let row: Int
    /// The town, its figure and status.
    package let datum: Datum

    /// The class of the figure in ``Shading``; `nil` where the status colours the tile.
    package let shade: Int?

    /// A town at a place of the grid.
    package init(column: Int, row: Int, datum: Datum, shade: Int? = nil) {
      self.column = min(max(column, 0), HexMap.mostColumns)
      self.row = min(max(row, 0), HexMap.mostColumns)
      self.datum = datum
      self.shade = shade
    }
  }

  package let heading: ChartHeading
  private let tiles: [Tile]
  private let shading: Shading?

  /// A hexagon map. Of two tiles in one place only the first is drawn.
  package init(_ heading: ChartHeading, tiles: [Tile], shading: Shading? = nil) {
    self.heading = heading
    self.shading = shading
    self.tiles = tiles
  }

  package func drawing() -> SVGNode {
    var taken: Set<Int> = []
    let drawn = tiles.filter { taken.insert($0.row * 100 + $0.column).inserted }.prefix(Self.mostTiles)
    var sketch = Sketch(width: heading.width)
    let halves = drawn.map { 2 * $0.column + $0.row % 2 }
    let first = halves.min() ?? 0
    let (span, firstRow) = (Double((halves.max() ?? 0) - first) / 2 + 1, drawn.map(\.row).min() ?? 0)
    let rows = Double((drawn.map(\.row).max() ?? 0) - firstRow)
    let width = min((heading.width - 4) / span, 104)
    // √3, the ratio of a hexagon's breadth to its side.
    let side = width / 1.7320508
    let start = (heading.width - span * width) / 2 + width / 2
    for (tile, half) in zip(drawn, halves) {
      let x = start + Double(half - first) / 2 * width
      let y = 2 + side + Double(tile.row - firstRow) * side * 1.5
      sketch.group(
        "tile " + (tile.shade.map(Shading.className) ?? tile.datum.status?.className ?? "plain"),
        title: tile.datum.tooltip(heading.words), href: tile.datum.href
      ) { draw(tile.datum, x: x, y: y, width: width, side: side, in: &$0) }
    }
    var y = drawn.isEmpty ? 2 : 2 + 2 * side + rows * side * 1.5 + 8
    y += sketch.legend(shading?.legend ?? [], x: 4, y: y)
    y += sketch.statusLegend(drawn.map(\.datum.status), words: heading.words, x: 4, y: y)
    y += sketch.remark(rows: tiles.count, drawn: drawn.count, words: heading.words, y: y)
    return heading.root(Self.kind, height: y, sketch)
  }

  private func draw(
    _ datum: Datum, x: Double, y: Double, width: Double, side: Double, in sketch: inout Sketch
  ) {
    let (half, s) = (width / 2 - 2, side - 2.3)
    sketch.path(
      Outline(
        through: [
          (x, y - s), (x + half, y - s / 2), (x + half, y + s / 2), (x, y + s), (x - half, y + s / 2),
          (x - half, y - s / 2),
        ], closed: true), "hexagon")
    let room = width - 9
    // A name of four characters sets the size; below 12 units it is cut, and too narrow a tile has no words.
    let size = min(max(room / 4, 12), 14)
    guard room >= 34 else {
      if let status = datum.status { sketch.shape(status, x: x, y: y, size: min(11, width * 0.5)) }
      return
    }
    let isTall = side >= 34
    let figure = datum.known == nil && datum.text.isEmpty ? "" : datum.text
    let lift = isTall ? size * 0.35 : size * 0.65
    sketch.text(datum.label, x, y - lift, TextStyle.label.sized(size), anchor: .middle, limit: room)
    if !figure.isEmpty {
      sketch.text(
        figure, x, y - lift + size * 1.35, TextStyle.value.sized(size), anchor: .middle,
        limit: room, extra: "of-tile")
    }
    if isTall || figure.isEmpty, let status = datum.status ?? (datum.known == nil ? .noData : nil) {
      let place = isTall ? y - s * 0.66 : y - lift + size * 1.35
      sketch.shape(status, x: x, y: place, size: 10)
    }
  }
}
