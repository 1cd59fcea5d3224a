// SPDX-License-Identifier: MIT

import Diagnostics
import Generator
import Glibc
import Standards
import Testing

struct SiteWriterTests {
  private func lines(_ diagnostics: [Diagnostic], without folder: String) -> String {
    DiagnosticPrinter(language: .chinese).text(diagnostics).replacing(folder + "/", with: "")
  }

  /// Writes a site of plain files to `site` of the folder.
  private func write(
    _ files: [String: String], to folder: borrowing TemporaryFolder, output: String = "site",
    keep: [String] = [],
    sources: [String] = [], jobs: Int = 2
  ) async -> Diagnosed<SiteWriter.Summary> {
    let paths = files.keys.sorted()
    let writer = SiteWriter(output: folder.at(output), sources: sources, keep: keep, jobs: jobs)
    return await writer.write(paths) { index, sink in
      sink.write(Array((files[paths[index]] ?? "").utf8))
      return []
    }
  }

  @Test func `a new site with its marker, and nothing left beside it`() async throws {
    let folder = try TemporaryFolder()
    let result = await write(["index.html": "<p>", "a/b/index.html": "x"], to: folder)
    #expect(lines(result.diagnostics, without: folder.path) == "")
    #expect(result.value == SiteWriter.Summary(written: 2))
    #expect(folder.read("site/a/b/index.html") == "x")
    #expect(folder.names() == ["site"])
    #expect(
      folder.read("site/.taizhang") == """
        {
          "generator": "taizhang",
          "format": 1,
          "audience": "public",
          "files": {
            "a/b/index.html": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
            "index.html": "\(SHA256.hexadecimal(Array("<p>".utf8)))"
          }
        }

        """)
  }

  @Test func `missing folders above the output are made`() async throws {
    let folder = try TemporaryFolder()
    let result = await write(["index.html": "x"], to: folder, output: "a/b/site")
    #expect(result.diagnostics == [])
    #expect(folder.read("a/b/site/index.html") == "x")
  }

  @Test func `unchanged files keep their time, stale ones go`() async throws {
    let folder = try TemporaryFolder()
    _ = await write(["a.html": "1", "b/b.html": "2", "c/c.html": "3"], to: folder)
    let before = (folder.stamp("site/a.html"), folder.stamp("site/b/b.html"))
    usleep(20_000)
    let result = await write(["a.html": "1", "b/b.html": "changed"], to: folder)
    #expect(result.diagnostics == [])
    #expect(result.value == SiteWriter.Summary(written: 1, unchanged: 1, removed: 1))
    #expect(folder.stamp("site/a.html") == before.0)
    #expect(folder.stamp("site/b/b.html") != before.1)
    #expect(folder.read("site/b/b.html") == "changed")
    #expect(folder.exists("site/c") == false)
    #expect(folder.names() == ["site"])
  }

  @Test func `a build that changes nothing leaves even the folder alone`() async throws {
    let folder = try TemporaryFolder()
    _ = await write(["a/index.html": "1"], to: folder)
    let before = [folder.stamp("site"), folder.stamp("site/a"), folder.stamp("site/.taizhang")]
    usleep(20_000)
    let result = await write(["a/index.html": "1"], to: folder)
    #expect(result.value == SiteWriter.Summary(unchanged: 1))
    #expect([folder.stamp("site"), folder.stamp("site/a"), folder.stamp("site/.taizhang")] == before)
  }

  @Test func `a file changed by hand is written anew`() async throws {
    let folder = try TemporaryFolder()
    _ = await write(["a.html": "1"], to: folder)
    try folder.write("site/a.html", "2")
    let result = await write(["a.html": "1"], to: folder)
    #expect(result.value == SiteWriter.Summary(written: 1))
    #expect(folder.read("site/a.html") == "1")
  }

  @Test func `one worker and many write the same bytes`() async throws {
    let folder = try TemporaryFolder()
    let files = Dictionary(uniqueKeysWithValues: (0..<200).map { ("p/\($0)/index.html", "page \($0)") })
    _ = await write(files, to: folder, output: "one", jobs: 1)
    _ = await write(files, to: folder, output: "many", jobs: 8)
    #expect(folder.read("one/.taizhang") == folder.read("many/.taizhang"))
    #expect(folder.read("many/p/199/index.html") == "page 199")
  }

  @Test func `a folder of somebody else is refused`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("site/photo.jpg", "x")
    let result = await write(["index.html": "x"], to: folder)
    #expect(
      lines(result.diagnostics, without: folder.path) == """
        site: error: “site”不是空的，也不是本工具写的网站（里面有 “photo.jpg”） [foreign-output]
          帮助：请换一个文件夹；要留下的文件写进 site.yml 的“保留”

        """)
    #expect(folder.names("site") == ["photo.jpg"])
    #expect(folder.names() == ["site"])
  }

  @Test func `kept names survive without a word`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("site/README.md", "read me")
    try folder.write("site/.git/config", "x")
    let keep = [".git", "README.md"]
    let first = await write(["index.html": "1"], to: folder, keep: keep)
    let second = await write(["index.html": "2"], to: folder, keep: keep)
    #expect(first.diagnostics + second.diagnostics == [])
    #expect(folder.read("site/README.md") == "read me")
    #expect(folder.read("site/.git/config") == "x")
    #expect(folder.read("site/index.html") == "2")
    #expect(folder.names() == ["site"])
  }

  @Test func `what others put into the site stays, with a warning`() async throws {
    let folder = try TemporaryFolder()
    _ = await write(["a/index.html": "1"], to: folder)
    try folder.write("site/a/notes.txt", "mine")
    try folder.write("site/more/deep/file.txt", "mine too")
    let result = await write(["a/index.html": "2"], to: folder)
    #expect(
      lines(result.diagnostics, without: folder.path) == """
        site/a/notes.txt: warning: 输出文件夹里的这一项不是本工具写的，已原样留下 [foreign-file]
          帮助：不需要就删掉它，需要就写进 site.yml 的“保留”
        site/more: warning: 输出文件夹里的这一项不是本工具写的，已原样留下 [foreign-file]
          帮助：不需要就删掉它，需要就写进 site.yml 的“保留”

        """)
    #expect(folder.read("site/a/index.html") == "2")
    #expect(folder.read("site/a/notes.txt") == "mine")
    #expect(folder.read("site/more/deep/file.txt") == "mine too")
  }

  @Test func `a foreign file where a page must go is an error`() async throws {
    let folder = try TemporaryFolder()
    _ = await write(["index.html": "1"], to: folder)
    try folder.write("site/new/index.html", "mine")
    let result = await write(["index.html": "2", "new/index.html": "ours"], to: folder)
    #expect(
      lines(result.diagnostics, without: folder.path) == """
        site/new: error: 网站要写这个位置，但这里有不是本工具写的内容 [foreign-file]
          帮助：请把它移走

        """)
    #expect(folder.read("site/index.html") == "1")
    #expect(folder.read("site/new/index.html") == "mine")
  }

  @Test func `outputs that could destroy something are refused`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/site.yml", "x")
    try folder.write("file", "x")
    folder.makeFolder("real")
    symlink("real", folder.at("link"))
    let content = folder.at("content")
    for output in ["content", "content/site", "link", "file", "."] {
      let result = await write(["index.html": "1"], to: folder, output: output, sources: [content])
      #expect(result.diagnostics.map(\.rule) == ["bad-output"], "\(output)")
    }
    let root = await SiteWriter(output: "/").write(["index.html"]) { _, _ in [] }
    #expect(root.diagnostics.map(\.message.chinese) == ["不能把网站写到根文件夹或个人主文件夹"])
    #expect(folder.names() == ["content", "file", "link", "real"])
    #expect(folder.names("content") == ["site.yml"])
  }

  @Test(arguments: [
    ("../a.html", "路径里有“.”或“..”"), ("/a.html", "路径不能以“/”开头"), ("a//b", "路径里有空的一段"), ("", "路径是空的"),
    ("a/\u{202E}b", "路径里有控制或看不见的字符"), (".taizhang", "这是标记文件的名称"),
    (String(repeating: "字", count: 86), "名称超过 255 字节"),
  ])
  func `paths that leave the folder or break it are refused`(path: String, words: String) async throws {
    let folder = try TemporaryFolder()
    let result = await write([path: "x"], to: folder)
    #expect(result.diagnostics.map(\.message.chinese) == ["不能写出这个文件：" + words])
    #expect(folder.names() == [])
  }

  @Test func `two files for one place are refused, in any case of letters`() async throws {
    let folder = try TemporaryFolder()
    let result = await write(["a.html": "1", "A.html": "2", "b": "3", "b/c.html": "4"], to: folder)
    #expect(result.diagnostics.map(\.rule) == ["double-path", "double-path"])
    #expect(folder.names() == [])
  }

  @Test func `an error while a page is made leaves the old site whole`() async throws {
    let folder = try TemporaryFolder()
    _ = await write(["index.html": "old"], to: folder)
    let writer = SiteWriter(output: folder.at("site"), jobs: 2)
    let result = await writer.write(["index.html", "b.html"]) { index, sink in
      sink.write(Array("new".utf8))
      guard index == 1 else { return [] }
      return [Diagnostic(rule: "test", at: SourceLocation(path: "t"), Wording("坏", "bad"))]
    }
    #expect(result.diagnostics.map(\.rule) == ["test"])
    #expect(folder.read("site/index.html") == "old")
    #expect(folder.names("site") == [".taizhang", "index.html"])
    #expect(folder.names() == ["site"])
  }

  @Test func `a second build is told to wait`() async throws {
    let folder = try TemporaryFolder()
    let descriptor = open(folder.at(".site.lock"), O_RDWR | O_CREAT, 0o644)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let result = await write(["index.html": "1"], to: folder)
    #expect(
      lines(result.diagnostics, without: folder.path) == """
        site: error: 另一个生成正在写“site” [other-build]
          帮助：请等它结束再试，或用 --output 写到别的文件夹

        """)
    #expect(folder.exists("site") == false)
  }

  @Test func `the lock of a dead process does not hold`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(".site.lock", "")
    let result = await write(["index.html": "1"], to: folder)
    #expect(result.diagnostics == [])
    #expect(folder.names() == ["site"])
  }

  @Test func `an unfinished site of a dead process goes`() async throws {
    let folder = try TemporaryFolder()
    _ = await write(["index.html": "1"], to: folder)
    try folder.write(".site.staging-999/a/half.html", "x")
    let result = await write(["index.html": "2"], to: folder)
    #expect(result.diagnostics == [])
    #expect(folder.names() == ["site"])
  }

  @Test func `a stop after the swap gives back what is kept`() async throws {
    let folder = try TemporaryFolder()
    let keep = [".git"]
    _ = await write(["index.html": "1"], to: folder, keep: keep)
    try folder.write("site/.git/config", "x")
    // As a process leaves it that dies right after the exchange: the old site under the staging name.
    rename(folder.at("site"), folder.at(".site.staging-999"))
    _ = await write(["index.html": "2"], to: folder, output: "other")
    rename(folder.at("other"), folder.at("site"))
    let result = await write(["index.html": "2"], to: folder, keep: keep)
    #expect(result.diagnostics == [])
    #expect(folder.read("site/.git/config") == "x")
    #expect(folder.read("site/index.html") == "2")
    #expect(folder.names() == ["site"])
  }

  @Test func `a stop between two renames gives back the old site`() async throws {
    let folder = try TemporaryFolder()
    _ = await write(["index.html": "1", "b.html": "1"], to: folder)
    rename(folder.at("site"), folder.at(".site.previous-999"))
    let writer = SiteWriter(output: folder.at("site"))
    let result = await writer.write(["index.html"]) { _, _ in
      [Diagnostic(rule: "test", at: SourceLocation(path: "t"), Wording("坏", "bad"))]
    }
    #expect(result.diagnostics.map(\.rule) == ["test"])
    #expect(folder.read("site/b.html") == "1")
    #expect(folder.names() == ["site"])
  }

  @Test func `a kept entry that is there twice is never removed`() async throws {
    let folder = try TemporaryFolder()
    _ = await write(["index.html": "1"], to: folder, keep: [".git"])
    try folder.write("site/.git/config", "old")
    rename(folder.at("site"), folder.at(".site.staging-999"))
    _ = await write(["index.html": "1"], to: folder, output: "other")
    rename(folder.at("other"), folder.at("site"))
    try folder.write("site/.git/config", "new")
    let result = await write(["index.html": "2"], to: folder, keep: [".git"])
    #expect(
      lines(result.diagnostics, without: folder.path) == """
        .site.staging-999: warning: 中断的生成留下了这个文件夹，里面有不能自动放回的内容 [left-over]
          帮助：请把需要的内容移回输出文件夹，再删掉它

        """)
    #expect(folder.read("site/.git/config") == "new")
    #expect(folder.read(".site.staging-999/.git/config") == "old")
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0 && geteuid() == 0, "needs a file system of its own"))
  func `a full disk leaves the old site whole`() async throws {
    let folder = try TemporaryFolder()
    folder.makeFolder("disk")
    guard mount("tmpfs", folder.at("disk"), "tmpfs", 0, "size=256k") == 0 else { return }
    defer { umount(folder.at("disk")) }
    _ = await write(["index.html": "old"], to: folder, output: "disk/site")
    let large = String(repeating: "x", count: 1 << 20)
    let result = await write(["index.html": "new", "large.html": large], to: folder, output: "disk/site")
    #expect(
      lines(result.diagnostics, without: folder.path) == """
        disk/site/large.html: error: 不能写入：磁盘已满 [cannot-write]
          帮助：请腾出空间再试，原来的网站没有变

        """)
    #expect(folder.read("disk/site/index.html") == "old")
    #expect(folder.names("disk") == ["site"])
  }
}
