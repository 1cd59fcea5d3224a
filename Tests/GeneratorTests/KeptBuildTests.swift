// SPDX-License-Identifier: MIT

import Diagnostics
import Generator
import Glibc
import Records
import Testing

struct KeptBuildTests {
  /// Writes a site of one page to `site` of the folder.
  private func write(
    _ text: String, to folder: borrowing TemporaryFolder, output: String = "site", kept: Int? = nil
  ) async -> [Diagnostic] {
    // Times of files are only as fine as the kernel's clock.
    usleep(20_000)
    let writer = SiteWriter(output: folder.at(output), keep: [".git"], isListed: true, kept: kept)
    return await writer.write(["index.html"]) { _, sink in
      sink.write(Array(text.utf8))
      return []
    }.diagnostics
  }

  private func rollback(_ folder: borrowing TemporaryFolder) -> SiteRollback {
    SiteRollback(folder.at("site"), audience: .public)
  }

  @Test func `the latest builds stay, the highest number being the one replaced last`() async throws {
    let folder = try TemporaryFolder()
    for text in ["1", "2", "3", "4"] { #expect(await write(text, to: folder, kept: 2) == []) }
    #expect(folder.names(".site.builds") == ["2", "3"])
    #expect(folder.read(".site.builds/2/index.html") == "2")
    #expect(folder.read(".site.builds/3/index.html") == "3")
    #expect(rollback(folder).list().value.map(\.number) == [nil, 3, 2])
    #expect(rollback(folder).list().value.map(\.files) == [3, 3, 3])
  }

  @Test func `a build without a number of builds to keep adds none and removes none`() async throws {
    let folder = try TemporaryFolder()
    _ = await write("1", to: folder, kept: 2)
    _ = await write("2", to: folder, kept: 2)
    _ = await write("3", to: folder)
    #expect(folder.names(".site.builds") == ["1"])
    _ = await write("3", to: folder, kept: 0)
    #expect(folder.names() == ["site"])
  }

  @Test func `a build brought back takes what others keep with it and what it replaced is kept`() async throws
  {
    let folder = try TemporaryFolder()
    _ = await write("1", to: folder, kept: 2)
    _ = await write("2", to: folder, kept: 2)
    try folder.write("site/.git/config", "x")
    try folder.write("site/notes.txt", "mine")
    let result = rollback(folder).run(nil)
    #expect(result.diagnostics == [])
    #expect(result.value?.number == 1)
    #expect(folder.read("site/index.html") == "1")
    #expect(folder.read("site/.git/config") == "x")
    #expect(folder.read("site/notes.txt") == "mine")
    #expect(folder.names(".site.builds") == ["1"])
    #expect(folder.names(".site.builds/1") == [".taizhang", "data", "index.html"])
    #expect(folder.read(".site.builds/1/index.html") == "2")
    #expect(folder.names() == [".site.builds", "site"])
  }

  @Test func `a site that is gone comes back`() async throws {
    let folder = try TemporaryFolder()
    _ = await write("1", to: folder, kept: 2)
    _ = await write("2", to: folder, kept: 2)
    rename(folder.at("site"), folder.at("elsewhere"))
    #expect(rollback(folder).run(1).diagnostics == [])
    #expect(folder.read("site/index.html") == "1")
    #expect(folder.names(".site.builds") == [])
  }

  @Test func `a return that was stopped before the swap is kept again`() async throws {
    let folder = try TemporaryFolder()
    _ = await write("1", to: folder, kept: 2)
    _ = await write("2", to: folder, kept: 2)
    try folder.write("site/CNAME", "x")
    rename(folder.at(".site.builds/1"), folder.at(".site.return-999"))
    try #require(Glibc.link(folder.at("site/CNAME"), folder.at(".site.return-999/CNAME")) == 0)
    #expect(rollback(folder).run(nil).diagnostics == [])
    #expect(folder.read("site/index.html") == "1")
    #expect(folder.read("site/CNAME") == "x")
    #expect(folder.names() == [".site.builds", "site"])
  }

  @Test func `an old site left by a stop after the swap is kept, a new one without its turn goes`()
    async throws
  {
    let folder = try TemporaryFolder()
    _ = await write("1", to: folder, kept: 2)
    _ = await write("2", to: folder, kept: 2)
    rename(folder.at("site"), folder.at(".site.staging-998"))
    _ = await write("3", to: folder, output: "other")
    rename(folder.at("other"), folder.at("site"))
    _ = await write("4", to: folder, output: "other")
    rename(folder.at("other"), folder.at(".site.staging-999"))
    #expect(await write("3", to: folder, kept: 2) == [])
    #expect(folder.names() == [".site.builds", "site"])
    #expect(folder.names(".site.builds") == ["1", "2"])
    #expect(folder.read(".site.builds/2/index.html") == "2")
  }

  @Test func `a folder that could not be cleared is never written to, nor removed`() async throws {
    let folder = try TemporaryFolder()
    _ = await write("1", to: folder)
    try folder.write("site/.git/config", "old")
    let left = ".site.staging-\(getpid())"
    rename(folder.at("site"), folder.at(left))
    _ = await write("1", to: folder, output: "other")
    rename(folder.at("other"), folder.at("site"))
    try folder.write("site/.git/config", "new")
    #expect(await write("2", to: folder).map(\.rule) == ["left-over"])
    #expect(folder.read("site/index.html") == "2")
    #expect(folder.read("\(left)/.git/config") == "old")
  }

  @Test func `a stop after the swap leaves folders of others in both, and the next build clears one`()
    async throws
  {
    let folder = try TemporaryFolder()
    _ = await write("1", to: folder)
    try folder.write("site/.git/objects/a", "x")
    rename(folder.at("site"), folder.at(".site.staging-999"))
    _ = await write("2", to: folder, output: "other")
    rename(folder.at("other"), folder.at("site"))
    folder.makeFolder("site/.git/objects")
    try #require(
      Glibc.link(folder.at(".site.staging-999/.git/objects/a"), folder.at("site/.git/objects/a")) == 0)
    #expect(await write("3", to: folder) == [])
    #expect(folder.read("site/.git/objects/a") == "x")
    #expect(folder.names() == ["site"])
  }

  @Test func `a folder of others stays the same folder`() async throws {
    let folder = try TemporaryFolder()
    _ = await write("1", to: folder)
    try folder.write("site/.git/config", "x")
    var before = stat()
    var after = stat()
    try #require(lstat(folder.at("site/.git"), &before) == 0)
    #expect(await write("2", to: folder) == [])
    try #require(lstat(folder.at("site/.git"), &after) == 0)
    #expect(before.st_ino == after.st_ino)
    #expect(folder.read("site/.git/config") == "x")
  }
}
