// SPDX-License-Identifier: MIT

internal import Diagnostics

/// The map: what is wrong with the boundaries of the towns.
enum MapGuides {
  static let group = RuleGuide.Group(
    Wording("地图边界", "The map"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "missing-map", .error, Wording("写明的边界文件不存在", "The boundary file is not there"),
      cause: Wording("site.yml 的“地图”写了文件，content 里没有。", "The file named under 地图 is not below content."),
      wrong: "地图: 镇街.geojson",
      right: "地图: areas.geojson",
      mend: Wording("核对文件名；文件叫 areas.geojson 的不用写“地图”。", "Check the name; areas.geojson needs no entry.")),
    RuleGuide(
      "bad-json", .error, Wording("GeoJSON 写坏了", "The GeoJSON is malformed"),
      cause: Wording("少了逗号、括号或引号，多半是手工改过。", "A comma, bracket or quote is missing."),
      wrong: "{\"type\": \"FeatureCollection\" \"features\": []}",
      right: "{\"type\": \"FeatureCollection\", \"features\": []}",
      mend: Wording("用地图软件重新导出，不要手工改。", "Export it again.")),
    RuleGuide(
      "bad-boundary", .error, Wording("边界的样子不对", "A boundary has the wrong form"),
      cause: Wording(
        "没有闭合、点太少、不是面，或属性里没有代码和名称，画不出来。",
        "It is not closed, has too few points, is no polygon or has no name."),
      wrong: "\"geometry\": {\"type\": \"Point\", …}",
      right: """
        "geometry": {"type": "Polygon", "coordinates": […]},
        "properties": {"代码": "379921101"}
        """,
      mend: Wording("在地图软件里导出“面”，属性带上行政区代码或名称。", "Export polygons with the code or name as a property.")),
    RuleGuide(
      "unknown-area", .warning, Wording("边界不属于本县的行政区", "A boundary of no known area"),
      cause: Wording("边界的代码或名称在“行政区”表里没有，没有画。", "Its code or name is not in the table of areas."),
      wrong: "\"properties\": {\"名称\": \"白石乡\"}",
      right: "\"properties\": {\"名称\": \"白石镇\"}",
      mend: Wording("改成行政区表里的代码或名称；别的县的删掉。", "Write it as in the table, or delete it.")),
  ]
}
