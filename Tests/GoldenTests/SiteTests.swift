// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Generator
import Testing

/// Whole sites compared file by file: `Sites/<name>/content` and `expected`. `RECORD=1` writes `expected` anew;
/// what was built and differs is left in `actual`.
struct SiteTests {
  @Test(arguments: Golden.names(in: "Sites"))
  func `a site is built as recorded`(name: String) async throws {
    let folder = Golden.folder.appending(path: "Sites/\(name)")
    let output = try Golden.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: output) }
    let built = output.appending(path: "site")
    let outcome = await Self.build(folder.appending(path: "content"), to: built)
    #expect(DiagnosticPrinter(language: .chinese).text(outcome.diagnostics) == "")
    // Assets are copied byte for byte from the theme, and the marker and the lists hold their sums; the database's
    // bytes are those of one version of SQLite; the schemas of what staff may write are the same for every site.
    let actual = try Golden.files(in: built).filter { path, _ in
      !path.hasPrefix("assets/") && !path.hasPrefix(".") && !path.hasSuffix(".sqlite")
        && !path.hasPrefix("data/schemas/")
        && !["data/manifest.json", "data/SHA256SUMS"].contains(path)
    }
    let expectedFolder = folder.appending(path: "expected")
    if Golden.isRecording { try Self.write(actual, to: expectedFolder) }
    let expected = try Golden.files(in: expectedFolder)
    let differing = expected.keys.sorted().filter { actual[$0] != nil && actual[$0] != expected[$0] }
    #expect(expected.keys.sorted().filter { actual[$0] == nil } == [], "missing")
    #expect(actual.keys.sorted().filter { expected[$0] == nil } == [], "unexpected")
    #expect(differing == [], "differing; see actual/, and RECORD=1 writes expected/ anew")
    let wrong = actual.filter { expected[$0.key] != $0.value }
    try Self.write(wrong, to: folder.appending(path: "actual"))
  }

  @Test(arguments: Golden.names(in: "Sites"))
  func `a site built twice is the same`(name: String) async throws {
    let content = Golden.folder.appending(path: "Sites/\(name)/content")
    let output = try Golden.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: output) }
    _ = await Self.build(content, to: output.appending(path: "a"))
    _ = await Self.build(content, to: output.appending(path: "b"), jobs: 4)
    let first = try Golden.files(in: output.appending(path: "a"))
    let second = try Golden.files(in: output.appending(path: "b"))
    #expect(!first.isEmpty)
    #expect(first == second)
  }

  private static func build(_ content: URL, to output: URL, jobs: Int = 1) async -> Generator.Outcome {
    var options = BuildOptions()
    options.content = content.path
    options.output = output.path
    options.program = #filePath
    options.jobs = jobs
    return await Generator(options).build()
  }

  /// Writes files in the place of a folder; without files the folder goes.
  private static func write(_ files: [String: Data], to folder: URL) throws {
    if FileManager.default.fileExists(atPath: folder.path) { try FileManager.default.removeItem(at: folder) }
    for (path, bytes) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }
}
