// SPDX-License-Identifier: MIT

import Foundation
import Plotting
import Testing

struct CatalogTests {
  @Test func `every file of a kind is in the catalog`() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let kinds = tests.appendingPathComponent("../../Sources/Plotting/Kinds")
    let files = try FileManager.default.contentsOfDirectory(atPath: kinds.path).filter {
      $0.hasSuffix(".swift")
    }
    #expect(files.map { String($0.dropLast(6)) }.sorted() == ChartCatalog.all.map { "\($0)" }.sorted())
  }

  @Test func `every kind has its own name and an example`() {
    let names = ChartCatalog.all.map { $0.kind }
    #expect(Set(names).count == names.count)
    let shown = Set(Samples.all().map { type(of: $0.chart).kind })
    #expect(Set(names) == shown)
  }
}
