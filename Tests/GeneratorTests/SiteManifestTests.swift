// SPDX-License-Identifier: MIT

import Diagnostics
import Generator
import Testing

struct SiteManifestTests {
  private func write(
    _ files: [String: String], to folder: borrowing TemporaryFolder
  ) async -> SiteWriter.Summary {
    let paths = files.keys.sorted(by: >)
    let writer = SiteWriter(output: folder.at("site"), jobs: 2, isListed: true)
    let result = await writer.write(paths) { index, sink in
      sink.write(Array((files[paths[index]] ?? "").utf8))
      return []
    }
    #expect(result.diagnostics == [])
    return result.value
  }

  private func sum(_ text: String) -> String { SHA256.hexadecimal(Array(text.utf8)) }

  @Test func `every file is listed with its size and digest, in the order of paths`() async throws {
    let folder = try TemporaryFolder()
    let summary = await write(["b.html": "22", "a/\"x\".html": "1"], to: folder)
    #expect(summary == SiteWriter.Summary(written: 4))
    let manifest = """
      {
        "algorithm": "SHA-256",
        "files": [
          {"path": "a/\\"x\\".html", "bytes": 1, "sha256": "\(sum("1"))"},
          {"path": "b.html", "bytes": 2, "sha256": "\(sum("22"))"}
        ]
      }

      """
    #expect(folder.read("site/data/manifest.json") == manifest)
    #expect(
      folder.read("site/data/SHA256SUMS")
        == "\(sum("1"))  a/\"x\".html\n\(sum("22"))  b.html\n\(sum(manifest))  data/manifest.json\n")
  }

  @Test func `files that stay as they are keep their place, and removed ones go`() async throws {
    let folder = try TemporaryFolder()
    _ = await write(["a.html": "1", "b.html": "2", "c.html": "3"], to: folder)
    let second = await write(["a.html": "1", "b.html": "new"], to: folder)
    #expect(second == SiteWriter.Summary(written: 3, unchanged: 1, removed: 1))
    let sums = folder.read("site/data/SHA256SUMS") ?? ""
    #expect(sums.hasPrefix("\(sum("1"))  a.html\n\(sum("new"))  b.html\n"))
    #expect(!sums.contains("c.html"))
    let third = await write(["a.html": "1", "b.html": "new"], to: folder)
    #expect(third == SiteWriter.Summary(unchanged: 4))
    #expect(folder.read("site/data/SHA256SUMS") == sums)
  }

  @Test func `no file of the site may have the place of a list`() async throws {
    let folder = try TemporaryFolder()
    let writer = SiteWriter(output: folder.at("site"), isListed: true)
    let result = await writer.write(["data/manifest.json"]) { _, _ in [] }
    #expect(result.diagnostics.map(\.rule) == ["double-path"])
  }
}
