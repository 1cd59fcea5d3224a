// SPDX-License-Identifier: MIT

import Foundation
import Plotting
import Testing

/// Compares the examples with the files in `Golden`. `RECORD=1` writes them anew.
struct GoldenTests {
  @Test(arguments: Samples.all().map(\.name))
  func `an example is drawn as recorded`(name: String) throws {
    let chart = try #require(Samples.all().first { $0.name == name }).chart
    let drawn = Data(SVGWriter.write(chart.drawing(), standalone: true) + [UInt8(ascii: "\n")])
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/\(name).svg")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" { try drawn.write(to: file) }
    #expect(try Data(contentsOf: file) == drawn, "\(name) differs; RECORD=1 writes it anew")
  }

  @Test func `no golden file is left without an example`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files == Samples.all().map { $0.name + ".svg" }.sorted())
  }
}
