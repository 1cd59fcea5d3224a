// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Reads a feature collection of polygons (GeoJSON, RFC 7946) whose features are named by code or name of an area.
struct BoundaryReader {
  /// The most points of all rings together.
  static let mostPoints = 200_000
  /// The most findings about one file; what follows is most often the same mistake.
  private static let mostFindings = 20
  /// Keys of a feature's properties that hold the code or the name of its area.
  private static let nameKeys = ["代码", "code", "区划代码", "adcode", "名称", "name", "NAME"]

  private let path: String
  private let bytes: [UInt8]
  private let areas: [Area]
  private let unread: Unread
  private let roster: Roster
  private var points = 0
  private(set) var boundaries: [AreaBoundary] = []
  private(set) var findings: [Diagnostic] = []

  init(path: String, bytes: [UInt8], records: RecordSet) {
    self.path = path
    self.bytes = bytes
    areas = records.areas
    unread = records.unread
    roster = records.roster
  }

  mutating func read() {
    let root: JSONNode
    do throws(JSONParser.Fault) {
      root = try JSONParser.parse(bytes)
    } catch {
      return report(
        "bad-json", at: error.offset, error.message,
        help: Wording("用地图软件重新导出 GeoJSON，不要手工改", "export the GeoJSON again from the map software"))
    }
    guard root["type"]?.text == "FeatureCollection", let features = root["features"]?.items else {
      return report(
        "bad-boundary", at: root.offset,
        Wording("这不是一组边界（FeatureCollection）", "this is no FeatureCollection"),
        help: Wording("导出时选 GeoJSON，每个镇街一个要素", "export as GeoJSON, with a feature for each town"))
    }
    for feature in features where findings.count < Self.mostFindings && points <= Self.mostPoints {
      read(feature)
    }
  }

  private mutating func read(_ feature: JSONNode) {
    guard let name = name(of: feature) else {
      return report(
        "bad-boundary", at: feature.offset,
        Wording("这个要素没有写是哪个镇街", "this feature does not say which area it is"),
        help: Wording("在属性里写“代码”或“名称”", "give it a property `code` or `name`"))
    }
    guard let area = area(name), areas[area].isCompared else { return }
    if boundaries.contains(where: { $0.area == area }) {
      return report(
        "bad-boundary", at: name.offset,
        Wording("“\(name.text)”的边界给了两次", "the boundary of “\(name.text)” is given twice"),
        help: Wording(
          "几块合成一个要素（MultiPolygon），多余的删掉", "join parts in one MultiPolygon and delete what is too much"))
    }
    guard let geometry = feature["geometry"], let polygons = polygons(geometry) else { return }
    var rings: [[AreaBoundary.Point]] = []
    for ring in polygons.flatMap({ $0.items ?? [] }) {
      guard let ring = self.ring(ring, of: name.text) else { return }
      rings.append(ring)
    }
    guard !rings.isEmpty else {
      return report(
        "bad-boundary", at: geometry.offset,
        Wording("“\(name.text)”的边界是空的", "the boundary of “\(name.text)” is empty"), help: Self.again)
    }
    boundaries.append(AreaBoundary(area: area, rings: rings, location: location(of: feature.offset)))
  }

  private struct Name {
    let text: String
    let offset: Int
  }

  private func name(of feature: JSONNode) -> Name? {
    let properties = Self.nameKeys.compactMap { feature["properties"]?[$0] }
    let names = (properties + [feature["id"]].compactMap { $0 }).compactMap { node -> Name? in
      if let text = node.text, !text.isEmpty { return Name(text: text, offset: node.offset) }
      guard let number = node.number, let code = Int(exactly: number) else { return nil }
      return Name(text: String(code), offset: node.offset)
    }
    return names.first { roster.areaIndex($0.text) != nil } ?? names.first
  }

  private mutating func area(_ name: Name) -> Int? {
    if let index = roster.areaIndex(name.text) { return index }
    if unread.mayHold(.areas, name.text) { return nil }
    report(
      "unknown-area", at: name.offset, severity: .warning,
      Wording(
        "行政区表里没有“\(name.text.prefix(40))”，没有画", "no area is called “\(name.text.prefix(40))”; it is not drawn"
      ),
      help: Spelling.help(for: name.text, among: roster.knownAreas)
        ?? Wording(
          "属性里写行政区表的代码或名称；别的县的边界请删掉", "use a code or name of the areas table; delete what is not the county's"
        ))
    return nil
  }

  /// The polygons of a geometry, each a list of rings.
  private mutating func polygons(_ geometry: JSONNode) -> [JSONNode]? {
    let coordinates = geometry["coordinates"]
    switch geometry["type"]?.text {
    case "Polygon": if let coordinates { return [coordinates] }
    case "MultiPolygon": if let items = coordinates?.items { return items }
    default: break
    }
    report(
      "bad-boundary", at: geometry.offset,
      Wording("边界要是 Polygon 或 MultiPolygon", "a boundary is a Polygon or a MultiPolygon"), help: Self.again)
    return nil
  }

  private static let again = Wording("从地图软件导出面图层", "export the layer of areas from the map software")

  // MARK: Findings

  private func location(of offset: Int) -> SourceLocation {
    let before = bytes[..<min(offset, bytes.count)]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return SourceLocation(path: path, line: before.count { $0 == 0x0A } + 1, column: column)
  }

  private mutating func report(
    _ rule: String, at offset: Int, severity: Diagnostic.Severity = .error, _ message: Wording, help: Wording
  ) {
    findings.append(Diagnostic(severity, rule: rule, at: location(of: offset), message, help: help))
  }
}

// MARK: Rings

extension BoundaryReader {
  /// The points of a ring without its repeated end; `nil` with a finding where it cannot be drawn.
  private mutating func ring(_ node: JSONNode, of name: String) -> [AreaBoundary.Point]? {
    var ring: [AreaBoundary.Point] = []
    for item in node.items ?? [] {
      guard let point = point(item) else { return nil }
      ring.append(point)
    }
    points += ring.count
    if points > Self.mostPoints {
      report(
        "bad-boundary", at: node.offset,
        Wording("边界超过 \(Self.mostPoints) 个点", "the boundaries have more than \(Self.mostPoints) points"),
        help: Wording(
          "用地图软件简化边界，县一级几千个点就够", "simplify them in the map software; a county needs a few thousand"))
      return nil
    }
    guard ring.count >= 4 else {
      report(
        "bad-boundary", at: node.offset,
        Wording("“\(name)”的一圈边界不到四个点", "a ring of “\(name)” has fewer than four points"), help: Self.again)
      return nil
    }
    guard ring.first == ring.last else {
      report(
        "bad-boundary", at: node.items?.last?.offset ?? node.offset,
        Wording("“\(name)”的边界没有闭合", "a ring of “\(name)” is open"),
        help: Wording("最后一个点要和第一个点相同", "its last point repeats the first"))
      return nil
    }
    return ring.dropLast()
  }

  private mutating func point(_ node: JSONNode) -> AreaBoundary.Point? {
    guard let items = node.items, items.count >= 2, let east = items[0].number, let north = items[1].number
    else {
      report(
        "bad-boundary", at: node.offset,
        Wording("这里要一对坐标", "a pair of coordinates is expected here"), help: Self.form)
      return nil
    }
    let (longitudes, latitudes) = (73.0...136.0, 3.0...54.0)
    if longitudes.contains(east), latitudes.contains(north) {
      return AreaBoundary.Point(longitude: east, latitude: north)
    }
    let isSwapped = longitudes.contains(north) && latitudes.contains(east)
    report(
      "bad-coordinate", at: node.offset,
      isSwapped
        ? Wording("经度和纬度写反了", "longitude and latitude are the wrong way round")
        : Wording("这个点不在我国范围内", "this point lies outside China"), help: Self.form)
    return nil
  }

  private static let form = Wording(
    "坐标是十进制的度，先经度后纬度；投影坐标（米）请先转成经纬度",
    "decimal degrees, longitude first; turn projected coordinates (metres) into degrees first")
}
