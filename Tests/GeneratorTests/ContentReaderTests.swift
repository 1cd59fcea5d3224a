// SPDX-License-Identifier: MIT

import Diagnostics
import Generator
import Glibc
import Records
import Testing

struct ContentReaderTests {
  private func lines(_ read: Diagnosed<ContentTree>) -> String {
    DiagnosticPrinter(language: .chinese).text(read.diagnostics)
  }

  private static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2]

  @Test func `files come in the order of their bytes, pictures by name only`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/site.yml", "标题: 甲\n")
    try folder.write("content/meetings/会.md", "# 会\n")
    try folder.write("content/meetings/图.PNG", Self.picture)
    try folder.write("content/tables/B.csv", [0xC7, 0xE0])
    try folder.write("content/tables/a.csv", "x")
    let read = ContentReader.read(folder.at("content"))
    #expect(lines(read) == "")
    #expect(read.value.name == "content")
    #expect(read.value.files.map(\.path) == ["meetings/会.md", "site.yml", "tables/B.csv", "tables/a.csv"])
    #expect(read.value.files[2].bytes == [0xC7, 0xE0])
    #expect(read.value.attachments == ["meetings/图.PNG"])
  }

  @Test func `what hidden files, Excel and editors leave is passed over`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/site.yml", "a: b\n")
    for name in [
      ".DS_Store", "~$台账.xlsx", "~台账.xlsx", ".~lock.台账.xlsx#", "台账.xlsx.tmp", "a.md~", "b.TMP", "Thumbs.db",
      ".git/config", "#a.md#", "a.md.swp", "进度.csv.bak", "4913",
    ] {
      try folder.write("content/\(name)", "x")
    }
    let read = ContentReader.read(folder.at("content"))
    #expect(lines(read) == "")
    #expect(read.value.files.map(\.path) == ["site.yml"])
  }

  @Test func `half-saved books are left alone, and one of no bytes is an error`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/site.yml", "a: b\n")
    try folder.write("content/tables/D3A5F210", "PK")
    try folder.write("content/tables/进度.xlsx", "")
    try folder.write("content/tables/20220630/a.csv", "a\n")
    let read = ContentReader.read(folder.at("content"))
    #expect(
      lines(read) == """
        content/tables/进度.xlsx: error: 这个工作簿是空的（0 字节），多半没有保存完，里面的表读不到 [empty-workbook]
          帮助：打开它再保存一次；用不到就删去

        """)
    #expect(read.value.files.map(\.path) == ["site.yml", "tables/20220630/a.csv"])
  }

  @Test func `a missing content folder says what to do`() throws {
    let folder = try TemporaryFolder()
    #expect(
      lines(ContentReader.read(folder.at("content"))) == """
        content: error: 没有内容文件夹“content” [missing-content]
          帮助：请在项目文件夹里运行，用 --content 指明位置，或用 taizhang init 新建一个

        """)
  }

  @Test func `an empty content folder is an error`() throws {
    let folder = try TemporaryFolder()
    folder.makeFolder("content/meetings")
    #expect(
      lines(ContentReader.read(folder.at("content"))) == """
        content: error: 内容文件夹“content”是空的 [empty-content]
          帮助：用 taizhang init 新建一个可以照着改的样例

        """)
  }

  @Test func `a content folder that is a file is an error`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content", "x")
    #expect(
      lines(ContentReader.read(folder.at("content"))) == """
        content: error: 这里应当是文件夹，却是一个文件 [file-for-folder]
          帮助：请给文件改名，再建一个同名的文件夹

        """)
  }

  @Test func `a file where a folder of records should be is an error`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/meetings", "x")
    try folder.write("content/site.yml", "a: b\n")
    let read = ContentReader.read(folder.at("content"))
    #expect(
      lines(read) == """
        content/meetings: error: 这里应当是文件夹，却是一个文件 [file-for-folder]
          帮助：请给文件改名，再建一个同名的文件夹

        """)
    #expect(read.value.files.map(\.path) == ["site.yml"])
  }

  @Test func `a folder named like a file is an error`() throws {
    let folder = try TemporaryFolder()
    folder.makeFolder("content/site.yml")
    #expect(
      lines(ContentReader.read(folder.at("content"))) == """
        content/site.yml: error: 这里应当是文件，却是一个文件夹 [folder-for-file]
          帮助：请给文件夹改名，去掉文件后缀

        """)
  }

  @Test func `links are refused, wherever they lead`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/site.yml", "a: b\n")
    try folder.write("secret.md", "x")
    symlink("../secret.md", folder.at("content/out.md"))
    symlink("site.yml", folder.at("content/in.yml"))
    symlink("/", folder.at("content/root"))
    let read = ContentReader.read(folder.at("content"))
    #expect(
      lines(read) == """
        content/in.yml: error: 符号链接不读取 [symbolic-link]
          帮助：请把文件本身复制到这里
        content/out.md: error: 符号链接不读取 [symbolic-link]
          帮助：请把文件本身复制到这里
        content/root: error: 符号链接不读取 [symbolic-link]
          帮助：请把文件本身复制到这里

        """)
    #expect(read.value.files.map(\.path) == ["site.yml"])
  }

  @Test func `a content folder that is a link is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("real/site.yml", "a: b\n")
    symlink("real", folder.at("content"))
    #expect(
      lines(ContentReader.read(folder.at("content/"))) == """
        content: error: 内容文件夹“content”是符号链接 [symbolic-link]
          帮助：请用 --content 写出真正的文件夹

        """)
  }

  @Test func `a file with a second name is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/site.yml", "a: b\n")
    try folder.write("secret.md", "x")
    link(folder.at("secret.md"), folder.at("content/a.md"))
    #expect(
      lines(ContentReader.read(folder.at("content"))) == """
        content/a.md: error: 这个文件在磁盘上还有别的名字（硬链接），不读取 [hard-link]
          帮助：请复制一份，用复制的文件替换它

        """)
  }

  @Test(.timeLimit(.minutes(1))) func `a pipe is refused and does not hold the reader up`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/site.yml", "a: b\n")
    mkfifo(folder.at("content/a.md"), 0o644)
    #expect(
      lines(ContentReader.read(folder.at("content"))) == """
        content/a.md: error: 这不是普通文件（管道、套接字或设备） [not-a-file]
          帮助：请把它移出内容文件夹

        """)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func `a file that may not be read is an error`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/a.md", "x")
    chmod(folder.at("content/a.md"), 0)
    #expect(
      lines(ContentReader.read(folder.at("content"))) == """
        content/a.md: error: 不能读取：没有权限 [unreadable-file]
          帮助：请检查文件的权限

        """)
  }

  @Test func `sizes are checked before a file is read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/a.md", [UInt8](repeating: 0x61, count: (2 << 20) + 1))
    try folder.write("content/b.md", [UInt8](repeating: 0x61, count: 2 << 20))
    let read = ContentReader.read(folder.at("content"))
    #expect(
      lines(read) == """
        content/a.md: error: 文件有 2097153 字节，超过 2 MB 的上限 [large-file]
          帮助：请拆成几个文件，或压缩图片

        """)
    #expect(read.value.files.map(\.path) == ["b.md"])
  }

  @Test func `too many files end the reading with one error`() throws {
    let folder = try TemporaryFolder()
    for index in 0..<8 { try folder.write("content/\(index).md", "x") }
    var limits = ContentLimits()
    limits.entries = 5
    #expect(
      lines(ContentReader.read(folder.at("content"), limits: limits)) == """
        content: error: 文件超过 5 个 [too-many-files]
          帮助：请检查内容文件夹是否选错

        """)
  }

  @Test func `a long path and deep folders are errors`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/a/b/c/d.md", "x")
    try folder.write("content/很长的名字.md", "x")
    var limits = ContentLimits()
    limits.depth = 2
    limits.path = 10
    #expect(
      lines(ContentReader.read(folder.at("content"), limits: limits)) == """
        content/a/b/c: error: 文件夹套了超过 2 层 [deep-folder]
          帮助：请把里面的文件移到上层
        content/很长的名字.md: error: 路径超过 10 字节 [long-path]
          帮助：请缩短文件或文件夹的名称（一个汉字占 3 字节）

        """)
  }

  @Test func `names that are not text or hide something are errors`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/site.yml", "a: b\n")
    try folder.write("content/a\u{202E}dm.md", "x")
    try folder.write("content/b\nc.md", "x")
    let bad = folder.at("content/").utf8CString.dropLast() + [CChar(bitPattern: 0xFF), 0x2E, 0x6D, 0x64, 0]
    let descriptor = bad.withUnsafeBufferPointer { room in
      room.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o644) } ?? -1
    }
    try #require(descriptor >= 0)
    close(descriptor)
    #expect(
      lines(ContentReader.read(folder.at("content"))) == """
        content/\\xFF.md: error: 文件名不是 UTF-8 文字 [name-not-utf8]
          帮助：请重新命名；从压缩包解出的文件常有这个问题
        content/a\\u{202E}dm.md: error: 文件名“a\\u{202E}dm.md”里有看不见的、控制或反斜杠字符 [unsafe-name]
          帮助：请删掉这些字符，重新命名
        content/b\\u{A}c.md: error: 文件名“b\\u{A}c.md”里有看不见的、控制或反斜杠字符 [unsafe-name]
          帮助：请删掉这些字符，重新命名

        """)
  }

  @Test func `names that differ in case or composition only are errors`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/A.md", "x")
    try folder.write("content/a.md", "x")
    try folder.write("content/caf\u{E9}.md", "x")
    try folder.write("content/cafe\u{301}.md", "x")
    let read = ContentReader.read(folder.at("content"))
    #expect(read.diagnostics.map(\.rule) == ["same-name", "same-name"])
    #expect(read.diagnostics.first?.message.chinese == "与“A.md”只有大小写或写法的不同")
    #expect(read.value.files.count == 2)
  }

  @Test func `a file of no known kind is a warning with advice`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/site.yml", "a: b\n")
    try folder.write("content/纪要.docx", "PK")
    #expect(
      lines(ContentReader.read(folder.at("content"))) == """
        content/纪要.docx: warning: 这种文件不发布，没有读取；链接到它的地方只留文字 [unknown-kind]
          帮助：请把正文粘贴到 .md 文件里，或另存为 PDF

        """)
  }

  @Test(arguments: [("关于。md", "。", "关于.md"), ("a．CSV", "．", "a.csv")])
  func `a wide point before the ending is told of`(name: String, point: String, right: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("content/site.yml", "a: b\n")
    try folder.write("content/\(name)", "x")
    #expect(
      lines(ContentReader.read(folder.at("content"))) == """
        content/\(name): warning: 这种文件不发布，没有读取；链接到它的地方只留文字 [unknown-kind]
          帮助：文件名里的“\(point)”要改成半角的点：\(right)

        """)
  }

  @Test(arguments: ["a.svg", "a.HTML", "a.js"])
  func `files that can carry scripts are refused`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("content/\(name)", "<svg/>")
    #expect(
      lines(ContentReader.read(folder.at("content"))) == """
        content/\(name): error: 这种文件可以带有脚本，不能发布 [refused-kind]
          帮助：图片请另存为 PNG，文字请写成 Markdown（.md）

        """)
  }

  @Test func `a picture that is none is an error`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/a.png", "<html>")
    let read = ContentReader.read(folder.at("content"))
    #expect(
      lines(read) == """
        content/a.png: error: 文件的内容与后缀不符：它是网页或 SVG 文件 [wrong-picture]
          帮助：网页可以带有脚本，不能发布：文字写成 .md，图片另存为 .png

        """)
    #expect(read.value.attachments == [])
  }

  @Test(arguments: [
    ([0x61, 0x0A, 0xE4, 0xB8, 0xAD, 0x00] as [UInt8], "2:2", "第 6 个字节（0x00）"),
    ([0x61, 0xC7, 0xE0], "1:2", "第 2 个字节（0xC7）"),
    ([0xED, 0xA0, 0x80], "1:1", "第 1 个字节（0xED）"),
    ([0xE4, 0xB8], "1:1", "第 1 个字节（0xE4）"),
    ([0xF4, 0x90, 0x80, 0x80], "1:1", "第 1 个字节（0xF4）"),
    ([0xC0, 0xAF], "1:1", "第 1 个字节（0xC0）"),
    ([0xFF, 0xFE, 0x61, 0x00], "1:1", "第 1 个字节（0xFF）"),
  ])
  func `text that is no UTF-8 is an error at its byte`(bytes: [UInt8], place: String, words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("content/a.md", bytes)
    #expect(
      lines(ContentReader.read(folder.at("content"))) == """
        content/a.md:\(place): error: \(words)处不是 UTF-8 文字 [not-text]
          帮助：用记事本打开，点“另存为”，“编码”选 UTF-8 再保存（ANSI、GBK 读不了）

        """)
  }

  @Test func `the folder's own name stands for every way to write it`() throws {
    let folder = try TemporaryFolder()
    folder.makeFolder("内容/a")
    #expect(ContentReader.displayName(of: "/x/y/content//") == "content")
    #expect(ContentReader.displayName(of: folder.at("内容/a/..")) == "内容")
    #expect(ContentReader.displayName(of: folder.at("内容/.")) == "内容")
  }
}
