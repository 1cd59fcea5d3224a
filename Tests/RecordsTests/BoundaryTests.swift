// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Testing

/// Reads boundaries of areas.
struct BoundaryTests {
  private static let areas = """
    代码,名称,简称,类型,上级
    379921,青石县,,县,
    379921001,城关街道,城关,街道,379921
    379921101,白石镇,白石,镇,379921
    """
  private static let ring = "[[117.1,36.1],[117.2,36.1],[117.2,36.2],[117.1,36.1]]"

  private static func read(_ json: String, site: String = siteFile, path: String = "areas.geojson") -> (
    boundaries: [AreaBoundary], lines: String
  ) {
    let read = RecordSet.parse(tree(["site.yml": site, "tables/行政区.csv": areas, path: json]))
    return (read.value?.boundaries ?? [], lines(read.diagnostics))
  }

  private static func feature(_ properties: String, type: String = "Polygon", coordinates: String) -> String {
    #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":\#(properties),"#
      + #""geometry":{"type":"\#(type)","coordinates":\#(coordinates)}}]}"#
  }

  @Test(arguments: [
    #"{"代码":"379921101"}"#, #"{"code":379921101}"#, #"{"name":"白石"}"#, #"{"adcode":"x","名称":"白石镇"}"#,
    #"{"name":"\u767d\u77f3\u9547"}"#,
  ])
  func `an area is named by code, name or short name`(properties: String) {
    let read = Self.read(Self.feature(properties, coordinates: "[\(Self.ring)]"))
    #expect(read.boundaries.map(\.area) == [2])
    #expect(read.lines == "")
  }

  @Test func `the repeated last point is not kept`() {
    let read = Self.read(Self.feature(#"{"name":"白石"}"#, coordinates: "[\(Self.ring)]"))
    #expect(read.boundaries.first?.rings == [[point(117.1, 36.1), point(117.2, 36.1), point(117.2, 36.2)]])
  }

  private func point(_ longitude: Double, _ latitude: Double) -> AreaBoundary.Point {
    AreaBoundary.Point(longitude: longitude, latitude: latitude)
  }

  @Test func `all parts of a multipolygon are kept`() {
    let json = Self.feature(
      #"{"name":"白石"}"#, type: "MultiPolygon", coordinates: "[[\(Self.ring)],[\(Self.ring)]]")
    #expect(Self.read(json).boundaries.first?.rings.count == 2)
  }

  @Test func `the county's own boundary is passed over`() {
    let read = Self.read(Self.feature(#"{"name":"青石县"}"#, coordinates: "[\(Self.ring)]"))
    #expect(read.boundaries == [])
    #expect(read.lines == "")
  }

  @Test func `the file may have a name of its own`() {
    let json = Self.feature(#"{"name":"白石"}"#, coordinates: "[\(Self.ring)]")
    let read = Self.read(json, site: siteFile + "\n地图: maps/边界.geojson\n", path: "maps/边界.geojson")
    #expect(read.boundaries.count == 1)
    #expect(read.lines == "")
  }

  @Test(arguments: [
    ("", "文件没有写完，这里缺一个值"), ("{", "这里要一个加双引号的名称"), (#"{"a"}"#, "名称后面缺冒号"), ("[1 2]", "这里缺逗号或“]”"),
    ("[1e999]", "这个数读不懂"), ("[1,]", "这里要一个值"), (#"["a"#, "这里的引号没有结束"), (#"["\q"]"#, "反斜杠后面的字母不对"),
    (#"["\u12"]"#, "\\u 后面要四位十六进制数字"), ("[] []", "JSON 在这里应当结束"), ("nul", "这里要一个值"),
    (String(repeating: "[", count: 40), "层次超过 16 层"), ("{}", "这不是一组边界（FeatureCollection）"),
  ])
  func `broken JSON is told where it breaks`(json: String, message: String) {
    let read = Self.read(json)
    #expect(read.boundaries == [])
    #expect(read.lines.contains("content/areas.geojson:1:"))
    #expect(read.lines.contains(message))
  }

  @Test func `a great nest of brackets is refused and not followed`() {
    let read = Self.read(String(repeating: "[", count: 1_000_000))
    #expect(read.lines.contains("content/areas.geojson:1:18: error: 层次超过 16 层"))
  }
}
