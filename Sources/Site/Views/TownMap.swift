// SPDX-License-Identifier: MIT

internal import Plotting
internal import Records
internal import Templates

/// The towns as a map: by their boundaries where all towns have one, else as tiles in the order of the areas table.
struct TownMap {
  private let scope: PageScope
  private let towns: [Int]
  private let boundaries: [Int: AreaBoundary]

  init(_ scope: PageScope) {
    self.scope = scope
    towns = scope.site.towns
    boundaries = Dictionary(
      scope.site.records.boundaries.map { ($0.area, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the places on the map are the real ones.
  var isDrawnToScale: Bool { !towns.isEmpty && towns.allSatisfy { boundaries[$0] != nil } }

  /// What is said below the map.
  var note: String {
    let site = scope.site
    if isDrawnToScale { return site.word("点\(site.townNoun)看它的页面", "each place leads to its page") }
    let without = towns.count { boundaries[$0] == nil }
    guard without < towns.count else { return site.word("位置为示意", "places are schematic") }
    return site.word(
      "\(without) 个\(site.townNoun)没有边界，位置为示意",
      "\(without) \(without == 1 ? "town has" : "towns have") no boundary, so places are schematic")
  }

  /// The map; missing with fewer than two towns.
  ///
  /// - Parameters:
  ///   - figure: The town's figure as it is written, and its status where that gives the colour.
  ///   - shading: The classes of the figures where those give the colour.
  func svg(
    _ heading: ChartHeading, shading: Shading? = nil,
    figure: (Int) -> (value: Double?, text: String, status: Status?)
  ) -> TemplateValue {
    guard towns.count > 1 else { return .missing }
    let data = towns.map { area -> Datum in
      let (value, text, status) = figure(area)
      return Datum(
        label: scope.site.shortName(ofArea: area), value: value, text: text, status: status,
        href: scope.site.route(area: area).href(from: scope.here))
    }
    guard isDrawnToScale else { return tiles(heading, data, shading) }
    let regions = zip(towns, data).map { area, datum in
      let rings = (boundaries[area]?.rings ?? []).map { ring in
        ring.map { (longitude: $0.longitude, latitude: $0.latitude) }
      }
      return BoundaryMap.Region(rings: rings, datum: datum, shade: shading?.shade(datum.value))
    }
    return scope.svg(BoundaryMap(heading, regions: regions, shading: shading))
  }

  private func tiles(_ heading: ChartHeading, _ data: [Datum], _ shading: Shading?) -> TemplateValue {
    let columns = data.count <= 9 ? 3 : data.count <= 16 ? 4 : 5
    let tiles = data.enumerated().map { position, datum in
      HexMap.Tile(
        column: position % columns, row: position / columns, datum: datum,
        shade: shading?.shade(datum.value))
    }
    return scope.svg(HexMap(heading, tiles: tiles, shading: shading))
  }
}
