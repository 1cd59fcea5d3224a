// SPDX-License-Identifier: MIT

/// A map of boundaries, one region a town, in the colours of the statuses, with name and figure where they fit.
///
/// Regions whose name does not fit get a number and are listed below the map, so that no figure is lost.
package struct BoundaryMap: Chart {
  package static let kind = "boundary-map"
  /// The most regions drawn.
  package static let mostRegions = 300
  /// The most points drawn in all; of more, every n-th of a ring is kept.
  package static let mostPoints = 12_000

  /// A town and its boundary.
  package struct Region: Sendable {
    /// The rings in degrees; each is closed by itself. Points that are not on the globe are left out.
    package let rings: [[(longitude: Double, latitude: Double)]]
    /// The town, its figure and status.
    package let datum: Datum

    /// The class of the figure in ``Shading``; `nil` where the status colours the region.
    package let shade: Int?

    /// A town and its boundary.
    package init(rings: [[(longitude: Double, latitude: Double)]], datum: Datum, shade: Int? = nil) {
      self.rings = rings
      self.datum = datum
      self.shade = shade
    }
  }

  package let heading: ChartHeading
  private let regions: [Region]
  private let shading: Shading?

  /// A map of regions, coloured by their statuses or by classes of their figures.
  package init(_ heading: ChartHeading, regions: [Region], shading: Shading? = nil) {
    self.heading = heading
    self.regions = regions
    self.shading = shading
  }

  package func drawing() -> SVGNode {
    let drawn = Array(regions.prefix(Self.mostRegions))
    var sketch = Sketch(width: heading.width)
    let total = drawn.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.count } }
    let keepEvery = max((total + Self.mostPoints - 1) / Self.mostPoints, 1)
    let kept = drawn.map { region in
      region.rings.prefix(200).map { ring in
        stride(from: 0, to: ring.count, by: keepEvery).map { ring[$0] }.filter(Projection.isOnGlobe)
      }.filter { $0.count >= 3 }
    }
    guard let projection = Projection(kept.flatMap { $0.flatMap { $0 } }, width: heading.width) else {
      let used = sketch.remark(rows: 0, drawn: 0, words: heading.words, y: 4)
      return heading.root(Self.kind, height: used + 8, sketch)
    }
    let shapes = kept.map { $0.map { Self.simplified($0.map(projection.place)) }.filter { $0.count >= 3 } }
    for (region, rings) in zip(drawn, shapes) { draw(region, rings, in: &sketch) }
    let unlabelled = drawLabels(drawn, shapes, height: projection.height, in: &sketch)
    var y = projection.height + 6
    let items = unlabelled.prefix(60).enumerated().map { index, datum in
      LegendItem(
        sample: .status(datum.status ?? .noData),
        text: "\(index + 1) " + TextMeasure.clipped(datum.tooltip(heading.words), to: 60))
    }
    y += sketch.legend(items, x: 4, y: y)
    y += sketch.legend(shading?.legend ?? [], x: 4, y: y)
    y += sketch.statusLegend(drawn.map(\.datum.status), words: heading.words, x: 4, y: y)
    y += sketch.remark(rows: regions.count, drawn: drawn.count, words: heading.words, y: y)
    return heading.root(Self.kind, height: y, sketch)
  }

  /// A ring on a grid of half a unit, which the eye cannot tell, without points that say nothing.
  ///
  /// A point depends on itself and on its own line alone, so that neighbours still share their edge.
  private static func simplified(_ ring: [Centre.Point]) -> [Centre.Point] {
    var kept: [Centre.Point] = []
    for point in ring {
      let place = (x: (point.x * 2).rounded() / 2, y: (point.y * 2).rounded() / 2)
      if let last = kept.last, last == place { continue }
      kept.append(place)
    }
    if kept.count > 1, let first = kept.first, let last = kept.last, first == last { kept.removeLast() }
    return kept
  }

  private func draw(_ region: Region, _ rings: [[(x: Double, y: Double)]], in sketch: inout Sketch) {
    var outline = Outline()
    for ring in rings { outline.append(Outline(through: ring, closed: true)) }
    let datum = region.datum
    sketch.group(
      "region " + (region.shade.map(Shading.className) ?? datum.status?.className ?? "plain"),
      title: datum.tooltip(heading.words), href: datum.href
    ) { $0.path(outline, "boundary") }
  }

  /// Writes names and figures where they fit without touching another, and numbers elsewhere.
  ///
  /// - Returns: The figures of the numbered regions, in the order of their numbers.
  private func drawLabels(
    _ regions: [Region], _ shapes: [[[Centre.Point]]], height: Double, in sketch: inout Sketch
  ) -> [Datum] {
    var boxes = LabelBoxes(width: heading.width, height: height)
    var numbered: [Datum] = []
    for (region, rings) in zip(regions, shapes) {
      let datum = region.datum
      let ring = rings.max { Centre.area($0).magnitude < Centre.area($1).magnitude } ?? []
      let (centre, xs) = (Centre.of(ring), ring.map(\.x))
      let breadth = (xs.max() ?? 0) - (xs.min() ?? 0)
      let text = datum.known == nil && datum.text.isEmpty ? heading.words.noData : datum.text
      let shape = datum.status == nil ? 0 : 15.0
      let figure = TextStyle.value.widest([text], limit: 400) + shape
      let widest = max(TextStyle.label.widest([datum.label], limit: 400), figure)
      if !ring.isEmpty, widest <= breadth * 1.1, boxes.take(centre, width: widest + 2, height: 34) {
        sketch.text(datum.label, centre.x, centre.y - 8, .label, anchor: .middle, extra: "halo")
        if let status = datum.status { sketch.shape(status, x: centre.x - figure / 2 + 6, y: centre.y + 8) }
        sketch.text(text, centre.x + shape / 2, centre.y + 8, .value, anchor: .middle, extra: "halo")
        continue
      }
      numbered.append(datum)
      let number = String(numbered.count)
      if !ring.isEmpty, boxes.take(centre, width: TextStyle.value.width(number) + 2, height: 17) {
        sketch.text(number, centre.x, centre.y, .value, anchor: .middle, extra: "halo")
      }
    }
    return numbered
  }
}

/// The boxes of labels already written.
private struct LabelBoxes {
  let width: Double
  let height: Double
  private var taken: [(left: Double, top: Double, right: Double, bottom: Double)] = []

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// Takes a box round a centre if it is inside the drawing and touches no other.
  mutating func take(_ centre: Centre.Point, width: Double, height: Double) -> Bool {
    let (left, right) = (centre.x - width / 2, centre.x + width / 2)
    let (top, bottom) = (centre.y - height / 2, centre.y + height / 2)
    guard left >= 2, right <= self.width - 2, top >= 0, bottom <= self.height else { return false }
    let isFree = taken.allSatisfy {
      $0.right <= left || right <= $0.left || $0.bottom <= top || bottom <= $0.top
    }
    if isFree { taken.append((left, top, right, bottom)) }
    return isFree
  }
}
