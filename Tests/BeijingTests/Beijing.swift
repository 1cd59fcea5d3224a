// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Foundation
import Generator
import Records
import Site
import Templates
import Testing

/// The site of the real years, read, judged and planned once.
enum Beijing {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Site")

  /// The tables have 105,264 rows.
  static let records: Diagnosed<RecordSet?> = ContentReader.read(folder.path).then { RecordSet.parse($0) }

  static let report: Result<AssessedReport, any Error> = Result {
    AssessedReport(assessing: try #require(records.value))
  }

  /// The planned site with the theme of the repository.
  private static let plan: Result<SitePlan, any Error> = Result {
    let layers = ThemeReader(content: folder.path, program: #filePath).layers("default")
    let theme = Theme.load(layers.value.layers)
    try #require(!layers.hasErrors && !theme.hasErrors)
    return SitePlan.plan(try report.get(), theme: theme.value).value
  }

  /// The text of one file of the site.
  static func file(_ path: String) throws -> String {
    let plan = try plan.get()
    let index = try #require((0..<plan.count).first { plan.path($0) == path }, "no file \(path)")
    var bytes: [UInt8] = []
    #expect(plan.render(index, into: &bytes) == [])
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The findings of the same tables with another `site.yml`, the first rows of one station alone.
  static func findings(siteFile: String, rows: Int) throws -> [Diagnostic] {
    func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: path))) }
    let station = String(decoding: try bytes("data/Dongsi.csv"), as: UTF8.self)
    let first = station.split(separator: "\n").prefix(rows + 1).joined(separator: "\n") + "\n"
    let files = try ["行政区", "责任主体"].map { name in
      ContentTree.File(path: "tables/\(name).csv", bytes: try bytes("tables/\(name).csv"))
    }
    let tree = ContentTree(
      name: "content",
      files: files + [
        ContentTree.File(path: "site.yml", bytes: Array(siteFile.utf8)),
        ContentTree.File(path: "data/Dongsi.csv", bytes: Array(first.utf8)),
      ])
    return RecordSet.parse(tree).diagnostics
  }
}
