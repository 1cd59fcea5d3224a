// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records

/// A content folder in which one file is any bytes.
enum FuzzTree {
  private static let site = "标题: 青石县公开\n县: {名称: 青石县, 代码: \"379921\"}\n年度: 2022\n"
  private static let areas = "代码,名称,简称,类型,上级\n379921,青石县,,县,\n379921101,白石镇,白石,镇,379921\n"
  private static let holders = "编号,名称,简称,类别,行政区\nZ01,白石镇,白石,镇街,白石镇\n"

  /// What is wrong with the records or their findings.
  static func fault(_ path: String, _ bytes: [UInt8]) -> String? {
    let files = [
      "site.yml": Array(site.utf8), "tables/行政区.csv": Array(areas.utf8),
      "tables/责任主体.csv": Array(holders.utf8),
    ].merging([path: bytes]) { $1 }
    let tree = ContentTree(
      name: "content", files: files.map { ContentTree.File(path: $0.key, bytes: $0.value) })
    let read = RecordSet.parse(tree)
    if read.value == nil, !read.hasErrors { return "neither records nor an error" }
    return FuzzFindings.fault(in: read.diagnostics)
  }
}

/// A record with front matter, from its first byte.
enum YAMLEntry: FuzzEntry {
  static let name = "yaml"

  static func fault(in bytes: [UInt8]) -> String? {
    FuzzTree.fault("meetings/2022-03-18-会.md", bytes)
      ?? FuzzTree.fault("site.yml", bytes.starts(with: [0x2D]) ? Array(bytes.drop { $0 == 0x2D }) : bytes)
  }
}

/// The rules of an assessment.
enum ScoringEntry: FuzzEntry {
  static let name = "scoring"

  static func fault(in bytes: [UInt8]) -> String? { FuzzTree.fault("scoring/2022.yml", bytes) }
}

/// The boundaries of areas.
enum GeoJSONEntry: FuzzEntry {
  static let name = "geojson"

  static func fault(in bytes: [UInt8]) -> String? { FuzzTree.fault("areas.geojson", bytes) }
}
