// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc
import Testing

@testable import Preview

/// A site of a few files for tests.
enum Sample {
  static let files = [
    "index.html": "<!doctype html><html><body><p>首页</p></body></html>",
    "targets/q01/index.html": "<!doctype html><html><body><p>目标</p></BODY></html>",
    "404.html": "<!doctype html><html><body><p>没有</p></body></html>",
    "assets/site.css": "body{}", "assets/site.js": "1", "data/a b.csv": "a,b\r\n", "data/x.json": "{}",
    "files/照片.png": "png",
  ]

  static func build(_ findings: [Diagnostic] = [], isFailed: Bool = false) -> PreviewBuild {
    var build = PreviewBuild()
    build.findings = findings
    build.isFailed = isFailed
    build.locate = { $0.hasPrefix("content/") ? "/srv/county/" + $0 : nil }
    guard !isFailed else { return build }
    build.paths = Set(files.keys)
    build.file = { path in files[path].map { PreviewFile(Array($0.utf8)) } }
    build.isSwept = { $0.hasPrefix("search/") }
    build.sweep = { PreviewSweep(findings: [], files: ["search/index.js": Array("index".utf8)]) }
    build.notes = { path in
      var notes = PreviewNotes()
      notes.sources = [SourceLocation(path: "content/site.yml", line: 1)]
      return notes
    }
    return build
  }

  /// A desk on which a build lies.
  static func desk(
    _ builds: [PreviewBuild] = [build()], host: String = "127.0.0.1", editor: Editor = .vscode,
    at address: PreviewAddress? = nil
  ) async -> PreviewDesk {
    let live = LiveReload(epoch: 7)
    let state = PreviewState()
    for build in builds { _ = await state.take(build) }
    await live.calm()
    return PreviewDesk(
      address: address ?? PreviewAddress(host: host, port: 8000), editor: editor, state: state, live: live,
      patience: .milliseconds(200))
  }

  static func error(_ message: String, help: String? = nil, at place: Diagnostics.SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      rule: "bad-thing", at: place, Wording(message, message), help: help.map { Wording($0, $0) })
  }
}

extension PreviewDesk {
  func get(_ path: String, query: String = "", method: String = "GET", host: String? = "127.0.0.1:8000") async
    -> PreviewAnswer
  {
    await answer(PreviewRequest(method: method, path: path, query: query, host: host))
  }
}

extension PreviewAnswer {
  var text: String { String(decoding: body, as: UTF8.self) }
}

/// A folder of its own for one test, removed afterwards.
struct TestFolder: ~Copyable {
  let path: String

  init() throws {
    var template = Array("/tmp/taizhang-preview-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { room in
      room.baseAddress.flatMap { mkdtemp($0) }.flatMap { String(validatingCString: $0) }
    }
    path = try #require(made)
  }

  deinit { Self.remove(path) }

  func at(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ name: String, _ text: String) throws {
    let file = try #require(fopen(at(name), "w"))
    defer { fclose(file) }
    fputs(text, file)
  }

  func makeFolder(_ name: String) { mkdir(at(name), 0o755) }

  func move(_ from: String, _ to: String) { rename(at(from), at(to)) }

  func delete(_ name: String) { Self.remove(at(name)) }

  private static func remove(_ path: String) {
    let scan = FolderScan([path], settings: WatchSettings())
    for file in scan.files.keys { unlink(file) }
    for folder in scan.folders.reversed() {
      // What the scan passes over is removed too.
      _ = system("rm -rf '\(folder)'")
    }
    unlink(path)
  }
}
