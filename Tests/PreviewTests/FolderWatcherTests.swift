// SPDX-License-Identifier: MIT

import Glibc
import Testing

@testable import Preview

/// Each test runs twice: listening to the system, and looking at the files.
@Suite(.serialized)
struct FolderWatcherTests {
  private static func settings(polls: Bool) -> WatchSettings {
    var settings = WatchSettings()
    settings.isPolling = polls
    settings.interval = .milliseconds(50)
    settings.isHalfSaved = { name, size in
      name.hasSuffix(".xlsx") ? size == 0 : name.utf8.count == 8 && Int(name, radix: 16) != nil
    }
    return settings
  }

  /// The names that settle after some work, as they lie below the folder; empty where nothing does.
  private static func changes(
    in folder: borrowing TestFolder, polls: Bool, excluded: Set<String> = [], wait: Duration = .seconds(4),
    _ work: (borrowing TestFolder) throws -> Void
  ) async throws -> Set<String> {
    var settings = settings(polls: polls)
    settings.excluded = Set(excluded.map { folder.at($0) })
    let watcher = FolderWatcher(settings)
    await watcher.watch([folder.path])
    #expect(await watcher.isPolling == polls)
    try work(folder)
    let alarm = Task {
      try await Task.sleep(for: wait)
      await watcher.stop()
    }
    var paths: Set<String> = []
    for await _ in watcher.signals {
      paths = await watcher.take().paths
      if !paths.isEmpty { break }
    }
    alarm.cancel()
    await watcher.stop()
    let prefix = folder.path.utf8.count + 1
    return Set(paths.map { String(decoding: $0.utf8.dropFirst(prefix), as: UTF8.self) })
  }

  @Test(arguments: [false, true])
  func `a file that is written in place is told`(polls: Bool) async throws {
    let folder = try TestFolder()
    try folder.write("a.md", "one")
    let changes = try await Self.changes(in: folder, polls: polls) { try $0.write("a.md", "longer") }
    #expect(changes == ["a.md"])
  }

  @Test(arguments: [false, true])
  func `a file saved under another name and renamed over the old one is told once`(polls: Bool) async throws {
    let folder = try TestFolder()
    try folder.write("a.md", "one")
    let changes = try await Self.changes(in: folder, polls: polls) { folder in
      try folder.write(".a.md.swp", "")
      try folder.write("4913", "")
      folder.delete("4913")
      folder.move("a.md", "a.md~")
      try folder.write("a.md.tmp", "two")
      folder.move("a.md.tmp", "a.md")
      folder.delete("a.md~")
      folder.delete(".a.md.swp")
    }
    #expect(changes == ["a.md"])
  }

  @Test(arguments: [false, true])
  func `Excel's way of saving is one change of the workbook`(polls: Bool) async throws {
    let folder = try TestFolder()
    try folder.write("台账.xlsx", "old")
    let changes = try await Self.changes(in: folder, polls: polls) { folder in
      try folder.write("~$台账.xlsx", "lock")
      try folder.write("D3A5F210", "new book")
      folder.move("台账.xlsx", "5B1C0A22.tmp")
      folder.move("D3A5F210", "台账.xlsx")
      folder.delete("5B1C0A22.tmp")
    }
    #expect(changes == ["台账.xlsx"])
  }

  @Test(arguments: [false, true])
  func `locks, hidden files and halves of books are no change`(polls: Bool) async throws {
    let folder = try TestFolder()
    let changes = try await Self.changes(in: folder, polls: polls, wait: .milliseconds(600)) { folder in
      for name in [
        "~$x.xlsx", ".~lock.x.ods#", "x.md~", "x.tmp", ".x.swp", "4913", ".goutputstream-ABC", "0A1B2C3D",
        "#x#",
        "x.swp", "空.xlsx", ".hidden",
      ] {
        try folder.write(name, name == "空.xlsx" ? "" : "x")
      }
    }
    #expect(changes == [])
  }

  @Test(arguments: [false, true])
  func `a new folder is watched with what came in it`(polls: Bool) async throws {
    let folder = try TestFolder()
    let first = try await Self.changes(in: folder, polls: polls) { folder in
      folder.makeFolder("20220318")
      folder.makeFolder("20220318/deep")
      try folder.write("20220318/deep/a.md", "x")
    }
    #expect(first.contains("20220318/deep/a.md") == true)
  }

  @Test func `a folder made while watching is listened to`() async throws {
    let folder = try TestFolder()
    let watcher = FolderWatcher(Self.settings(polls: false))
    await watcher.watch([folder.path])
    folder.makeFolder("new")
    #expect(try await Self.news(of: watcher) == [folder.at("new")])
    try folder.write("new/a.md", "x")
    #expect(try await Self.news(of: watcher) == [folder.at("new/a.md")])
    folder.move("new", "renamed")
    #expect(try await Self.tells(watcher, of: folder.at("renamed/a.md")) == true)
    try folder.write("renamed/a.md", "xy")
    #expect(try await Self.tells(watcher, of: folder.at("renamed/a.md")) == true)
    await watcher.stop()
  }

  @Test(arguments: [false, true])
  func `a deleted file is told`(polls: Bool) async throws {
    let folder = try TestFolder()
    try folder.write("a.md", "x")
    #expect(try await Self.changes(in: folder, polls: polls) { $0.delete("a.md") } == ["a.md"])
  }

  @Test(arguments: [false, true])
  func `the output folder is not watched, even inside`(polls: Bool) async throws {
    let folder = try TestFolder()
    folder.makeFolder("site")
    let changes = try await Self.changes(
      in: folder, polls: polls, excluded: ["site"], wait: .milliseconds(500)
    ) { folder in
      try folder.write("site/index.html", "x")
      folder.makeFolder(".site.staging-1")
      try folder.write(".site.staging-1/index.html", "x")
    }
    #expect(changes == [])
  }

  /// Whether news of a path comes; on a busy machine it takes its time.
  private static func tells(_ watcher: FolderWatcher, of path: String) async throws -> Bool {
    for _ in 0..<400 {
      if await watcher.take().paths.contains(path) { return true }
      try await Task.sleep(for: .milliseconds(50))
    }
    return false
  }

  /// The first names that are told; on a busy machine they take their time.
  private static func news(of watcher: FolderWatcher) async throws -> Set<String> {
    for _ in 0..<400 {
      let paths = await watcher.take().paths
      if !paths.isEmpty { return paths }
      try await Task.sleep(for: .milliseconds(50))
    }
    return []
  }

  @Test(arguments: [false, true])
  func `a folder that is taken away and put back is watched again`(polls: Bool) async throws {
    let folder = try TestFolder()
    folder.makeFolder("content")
    try folder.write("content/a.md", "x")
    let watcher = FolderWatcher(Self.settings(polls: polls))
    await watcher.watch([folder.at("content")])
    folder.move("content", "away")
    #expect(try await Self.tells(watcher, of: folder.at("content")) == true)
    folder.makeFolder("content")
    try folder.write("content/b.md", "x")
    #expect(try await Self.tells(watcher, of: folder.at("content/b.md")) == true)
    try folder.write("content/b.md", "xyz")
    #expect(try await Self.tells(watcher, of: folder.at("content/b.md")) == true)
    await watcher.stop()
  }

  @Test(arguments: [false, true], ["renamed", "copied"])
  func `a folder that comes back with its folders is watched again in all of them`(
    polls: Bool, how: String
  ) async throws {
    let folder = try TestFolder()
    for name in ["content", "content/meetings", "copy", "copy/meetings"] { folder.makeFolder(name) }
    try folder.write("content/meetings/a.md", "x")
    try folder.write("copy/meetings/a.md", "x")
    let watcher = FolderWatcher(Self.settings(polls: polls))
    await watcher.watch([folder.at("content")])
    if how == "renamed" { folder.move("content", "away") } else { folder.delete("content") }
    #expect(try await Self.tells(watcher, of: folder.at("content")) == true)
    folder.move(how == "renamed" ? "away" : "copy", "content")
    #expect(try await Self.tells(watcher, of: folder.at("content/meetings/a.md")) == true)
    for (name, text) in [("site.yml", "x"), ("meetings/a.md", "xyz"), ("meetings/b.md", "x")] {
      try folder.write("content/\(name)", text)
      #expect(try await Self.tells(watcher, of: folder.at("content/\(name)")) == true)
    }
    await watcher.stop()
  }

  @Test func `one folder by two paths is watched while one of them is still wanted`() async throws {
    let folder = try TestFolder()
    folder.makeFolder("county")
    folder.makeFolder("county/content")
    folder.makeFolder("county/content/meetings")
    symlink(folder.at("county"), folder.at("link"))
    let watcher = FolderWatcher(Self.settings(polls: false))
    await watcher.watch([folder.at("county/content")])
    await watcher.watch([folder.at("county/content"), folder.at("link/content")])
    await watcher.watch([folder.at("county/content")])
    try folder.write("county/content/meetings/a.md", "x")
    #expect(try await Self.news(of: watcher) == [folder.at("county/content/meetings/a.md")])
    await watcher.stop()
  }

  @Test func `a folder that stands in the place of the one above is watched`() async throws {
    let folder = try TestFolder()
    for name in ["county", "county/content", "other", "other/content"] { folder.makeFolder(name) }
    let watcher = FolderWatcher(Self.settings(polls: false))
    await watcher.watch([folder.at("county/content")])
    folder.move("county", "old")
    folder.move("other", "county")
    #expect(try await Self.news(of: watcher) == [folder.at("county/content")])
    try folder.write("county/content/a.md", "x")
    #expect(try await Self.news(of: watcher) == [folder.at("county/content/a.md")])
    await watcher.stop()
  }

  @Test(arguments: [false, true])
  func `what was saved before a folder was known is told`(polls: Bool) async throws {
    let folder = try TestFolder()
    folder.makeFolder("content")
    folder.makeFolder("theme")
    try folder.write("theme/old.css", "x")
    try await Task.sleep(for: .milliseconds(60))
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let moment = now.tv_sec * 1000 + now.tv_nsec / 1_000_000 - 10
    let watcher = FolderWatcher(Self.settings(polls: polls))
    await watcher.watch([folder.at("content")])
    try folder.write("theme/new.css", "x")
    await watcher.watch([folder.at("content"), folder.at("theme")], since: moment)
    #expect(try await Self.news(of: watcher) == [folder.at("theme/new.css")])
    await watcher.stop()
  }

  @Test(arguments: [false, true])
  func `a file that is cut to nothing and written is told with its text, one that stays empty is told too`(
    polls: Bool
  ) async throws {
    let folder = try TestFolder()
    try folder.write("a.md", "one")
    let watcher = FolderWatcher(Self.settings(polls: polls))
    await watcher.watch([folder.path])
    let start = ContinuousClock.now
    try folder.write("a.md", "")
    try await Task.sleep(for: .milliseconds(200))
    let early = await watcher.take().paths
    // On a machine so busy that the wait was a long one, the file has stayed empty.
    if ContinuousClock.now - start < .milliseconds(400) { #expect(early == []) }
    try folder.write("a.md", "two")
    #expect(try await Self.news(of: watcher) == [folder.at("a.md")])
    try folder.write("a.md", "")
    #expect(try await Self.news(of: watcher) == [folder.at("a.md")])
    await watcher.stop()
  }

  @Test func `writing that goes on is told at the latest when patience ends`() async throws {
    let folder = try TestFolder()
    var settings = Self.settings(polls: false)
    settings.patience = .milliseconds(300)
    let watcher = FolderWatcher(settings)
    await watcher.watch([folder.path])
    let start = ContinuousClock.now
    let path = folder.at("a.md")
    let writer = Task.detached {
      while !Task.isCancelled {
        if let file = fopen(path, "a") { fputs("x", file); fclose(file) }
        try? await Task.sleep(for: .milliseconds(20))
      }
    }
    var wasStirring = false
    for await _ in watcher.signals {
      let news = await watcher.take()
      wasStirring = wasStirring || news.isStirring
      if !news.paths.isEmpty { break }
    }
    writer.cancel()
    #expect(wasStirring == true)
    #expect(ContinuousClock.now - start >= .milliseconds(250))
    #expect(ContinuousClock.now - start < .seconds(3))
    await watcher.stop()
  }
}
