// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Generator
import Glibc
import Testing

/// A build with a memory of the one before gives what a build without one gives, and makes no more than it must.
@Suite struct IncrementalTests {
  /// Files made so far, by path, and the memory behind them.
  private struct Session {
    var memory = BuildMemory()
    var made: [String: MadeFile] = [:]
    /// Paths that the last turn had to make.
    var fresh: Set<String> = []
    var findings: [String] = []

    mutating func turn(_ options: BuildOptions) {
      let turn = Generator(options).turn(&memory)
      findings = turn.outcome.diagnostics.map { "\($0)" }
      guard let site = turn.site else { return }
      made = made.filter { !turn.change.reaches($0.value) && site.index(of: $0.key) != nil }
      fresh = []
      for (index, path) in site.paths.enumerated() where made[path] == nil {
        made[path] = site.made(index)
        fresh.insert(path)
      }
    }
  }

  private static func write(
    _ files: [String: String], over old: [String: String], in folder: borrowing TemporaryFolder
  )
    throws
  {
    for path in old.keys where files[path] == nil { unlink(folder.at(path)) }
    for (path, text) in files where old[path] != text { try folder.write(path, text) }
  }

  private static func options(_ folder: borrowing TemporaryFolder) -> BuildOptions {
    var options = BuildOptions()
    options.content = folder.at("content")
    options.output = folder.at("site")
    options.program = #filePath + "/../../../.build/x/debug/taizhang"
    return options
  }

  private static let start = Dictionary(uniqueKeysWithValues: EditedCounty.files.map { ($0.path, $0.text) })

  /// How many sequences each seed runs; more where `TAIZHANG_SEQUENCES` says so.
  private static var sequences: Int {
    ProcessInfo.processInfo.environment["TAIZHANG_SEQUENCES"].flatMap(Int.init) ?? 10
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `after any sequence of edits the site is that of a clean build`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var files = Self.start
    try Self.write(files, over: [:], in: folder)
    let options = Self.options(folder)
    var session = Session()
    session.turn(options)
    #expect(session.findings.isEmpty)
    var edit = RandomEdit(state: seed &* 0x9E37_79B9_7F4A_7C15)
    var done: [String] = []
    for _ in 0..<Self.sequences {
      for _ in 0..<(1 + edit.below(6)) {
        let old = files
        done.append(edit.apply(to: &files))
        try Self.write(files, over: old, in: folder)
        session.turn(options)
      }
      var clean = Session()
      clean.turn(options)
      let steps = done.suffix(12).joined(separator: ", ")
      #expect(session.findings == clean.findings, "\(steps)")
      #expect(session.made.keys.sorted() == clean.made.keys.sorted(), "\(steps)")
      for (path, file) in clean.made {
        try #require(session.made[path]?.bytes == file.bytes, "\(path) after \(steps)")
        try #require(session.made[path]?.findings == file.findings, "\(path) after \(steps)")
      }
    }
  }

  @Test func `an edit of a body makes the pages that show it and no more`() throws {
    let folder = try TemporaryFolder()
    var files = Self.start
    try Self.write(files, over: [:], in: folder)
    let options = Self.options(folder)
    var session = Session()
    session.turn(options)
    #expect(session.findings.isEmpty)
    let all = session.fresh.count
    #expect(all > 60)
    let old = files
    files["content/updates/2022-06-01-进展二.md"]? += "\n又一段。\n"
    try Self.write(files, over: old, in: folder)
    session.turn(options)
    let pages = session.fresh.filter { $0.hasSuffix(".html") }.sorted()
    #expect(
      pages == [
        "scorecards/bing-zhen/index.html", "towns/bing-zhen/index.html",
        "updates/2022-06-01-jin-zhan-er/index.html", "updates/index.html",
      ])
  }

  @Test func `an edit of one template makes the pages of that template`() throws {
    let folder = try TemporaryFolder()
    var files = Self.start
    try Self.write(files, over: [:], in: folder)
    let options = Self.options(folder)
    var session = Session()
    session.turn(options)
    let old = files
    files["themes/own/templates/update.mustache"] =
      "{{<layout}}{{$content}}<h1>{{title}}</h1>{{body}}{{/content}}{{/layout}}\n"
    try Self.write(files, over: old, in: folder)
    session.turn(options)
    #expect(session.fresh.filter { $0.hasSuffix(".html") }.count == 2)
  }

  @Test func `an edit of a table makes everything anew`() throws {
    let folder = try TemporaryFolder()
    var files = Self.start
    try Self.write(files, over: [:], in: folder)
    let options = Self.options(folder)
    var session = Session()
    session.turn(options)
    let old = files
    files["content/tables/进度.csv"]? += "J02,2022-05-31,50\n"
    try Self.write(files, over: old, in: folder)
    session.turn(options)
    #expect(session.fresh.count == session.made.count)
  }
}
