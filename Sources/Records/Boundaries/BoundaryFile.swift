// SPDX-License-Identifier: MIT

internal import Diagnostics

/// The file of boundaries in the content folder: `areas.geojson`, or the one that `site.yml` names (地图).
package enum BoundaryFile {
  /// Names that are found without being named.
  package static let names = ["areas.geojson", "地图.geojson"]

  /// The boundaries of the areas, in the order of the file; none where there is no file.
  static func read(_ tree: ContentTree, _ records: RecordSet) -> Diagnosed<[AreaBoundary]> {
    let named = records.site.boundaries
    let files = tree.files.filter { $0.path.lowercased().hasSuffix(".geojson") }
    let chosen = files.first { file in named.map { $0.text == file.path } ?? names.contains(file.path) }
    var findings = files.filter { $0.path != chosen?.path }.map { misplaced(tree.displayPath($0.path)) }
    if let named, chosen == nil, !tree.unread.contains(named.text) {
      findings.append(
        Diagnostic(
          rule: "missing-map", at: named.location,
          Wording("没有“\(named.text)”这个文件", "there is no file “\(named.text)”"),
          help: Spelling.help(for: named.text, among: files.map(\.path))
            ?? Wording(
              "写内容文件夹里一个 .geojson 文件的路径，如 areas.geojson",
              "the path of a .geojson file in the content folder, such as areas.geojson")))
    }
    guard let chosen else { return Diagnosed([], findings) }
    var reader = BoundaryReader(path: tree.displayPath(chosen.path), bytes: chosen.bytes, records: records)
    reader.read()
    return Diagnosed(reader.boundaries, findings + reader.findings)
  }

  private static func misplaced(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, rule: "misplaced-file", at: SourceLocation(path: path),
      Wording("这个边界文件没有用到", "this file of boundaries is not used"),
      help: Wording(
        "改名为 areas.geojson 放在内容文件夹里，或在 site.yml 里写“地图: 路径”",
        "call it areas.geojson in the content folder, or write `map: path` in site.yml"))
  }
}

extension Parsing {
  mutating func readBoundaries() {
    let found = BoundaryFile.read(tree, records)
    records.boundaries = found.value
    diagnostics += found.diagnostics
  }
}
