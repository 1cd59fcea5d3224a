// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Generator
import Standards
import Testing

/// Sites with mistakes, and exactly what is said about each: `Rejected/<name>/content` and `expected.txt`, with the
/// state published before in `published-state.tsv` and the day on which stale content is looked for in `today.txt`
/// where they matter.
/// `RECORD=1` writes what is expected anew.
struct RejectedTests {
  /// What `taizhang check` prints of a content folder, in Chinese.
  private static func printed(_ content: URL) -> String {
    var options = BuildOptions()
    options.content = content.path
    // Whatever stands where the tests run is not compared with.
    options.output = content.deletingLastPathComponent().appending(path: "no-site").path
    // What was published before stands beside the content.
    let state = content.deletingLastPathComponent().appending(path: "published-state.tsv")
    if FileManager.default.fileExists(atPath: state.path) { options.previous = state.path }
    if let today = try? String(
      contentsOf: state.deletingLastPathComponent().appending(path: "today.txt"), encoding: .utf8)
    {
      options.freshness = CivilDate(today.trimmingCharacters(in: .newlines))
    }
    // The theme is found from here, as it is from the program in a source tree.
    options.program = #filePath
    return DiagnosticPrinter(language: .chinese).text(Generator(options).check().diagnostics)
  }

  @Test(arguments: Golden.names(in: "Rejected"))
  func `a rejected site has exactly the expected findings`(name: String) throws {
    let folder = Golden.folder.appending(path: "Rejected/\(name)")
    let printed = Self.printed(folder.appending(path: "content"))
    let file = folder.appending(path: "expected.txt")
    if Golden.isRecording { try Data(printed.utf8).write(to: file) }
    #expect(!printed.isEmpty, "\(name) has no mistake")
    #expect(
      printed == (try String(contentsOf: file, encoding: .utf8)), "\(name) differs; RECORD=1 writes it anew")
  }

  @Test(arguments: ["default", "qingshan"])
  func `a theme of the house has nothing idle and no unknown name`(theme: String) {
    var options = BuildOptions()
    options.content = Golden.folder.appending(path: "Sites/minimal/content").path
    options.output = Golden.folder.appending(path: "no-site").path
    options.program = #filePath
    options.theme = Golden.root.appending(path: "themes/\(theme)").path
    #expect(DiagnosticPrinter(language: .chinese).text(Generator(options).check().diagnostics) == "")
  }

  @Test func `an empty content folder says how to begin`() throws {
    let folder = try Golden.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let content = folder.appending(path: "content")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    #expect(
      Self.printed(content) == """
        content: error: 内容文件夹“content”是空的 [empty-content]
          帮助：用 taizhang init 新建一个可以照着改的样例

        """)
  }

  @Test func `a link out of the content folder is refused and not followed`() throws {
    let folder = try Golden.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let content = try Self.copy("minimal", to: folder)
    try Data("---\n标题: 秘密\n".utf8).write(to: folder.appending(path: "secret.md"))
    try FileManager.default.createSymbolicLink(
      atPath: content.appending(path: "pages/秘密.md").path, withDestinationPath: "../../secret.md")
    #expect(
      Self.printed(content) == """
        content/pages/秘密.md: error: 符号链接不读取 [symbolic-link]
          帮助：请把文件本身复制到这里

        """)
  }

  @Test func `a table of 200 MB is refused before it is read`() throws {
    let folder = try Golden.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let content = try Self.copy("minimal", to: folder)
    let file = content.appending(path: "tables/空气日值.csv")
    try #require(FileManager.default.createFile(atPath: file.path, contents: nil))
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 200 << 20)
    try handle.close()
    #expect(
      Self.printed(content) == """
        content/tables/空气日值.csv: error: 文件有 209715200 字节，超过 64 MB 的上限 [large-file]
          帮助：请拆成几个文件，或压缩图片

        """)
  }

  /// A copy of a whole site's content, to be spoilt.
  private static func copy(_ site: String, to folder: URL) throws -> URL {
    let content = folder.appending(path: "content")
    try FileManager.default.copyItem(at: Golden.folder.appending(path: "Sites/\(site)/content"), to: content)
    return content
  }
}
