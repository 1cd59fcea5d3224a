// SPDX-License-Identifier: MIT

package import Diagnostics
import Glibc

/// Begins a small but complete county: every kind of file once, ready to be changed into one's own.
package enum CountyScaffold {
  /// Writes the county below `folder` and gives the count of files; nothing is written where `content` exists.
  package static func write(to folder: String, year: Int) -> Diagnosed<Int> {
    let shown = PathText.lastName(folder)
    guard !folder.isEmpty else { return Diagnosed(0, [.emptyOutput()]) }
    let content = PathText.joined(PathText.withoutClosingSlashes(folder), "content")
    guard PathText.kind(content) == nil else { return Diagnosed(0, [.contentExists("\(shown)/content")]) }
    do throws(SystemFailure) {
      try makeFolders(content)
      let root = try Folder(path: content)
      for folder in OutputPath.folders(of: CountyTexts.files.map(\.path)) { try root.makeFolder(folder) }
      for file in CountyTexts.files {
        try root.create(text(file.path, year)).write(Array(text(file.text, year).utf8))
      }
      return Diagnosed(CountyTexts.files.count)
    } catch {
      return Diagnosed(0, [.cannotCreate("\(shown)/content", error)])
    }
  }

  /// What is said when the county is written.
  package static func farewell(_ folder: String, _ count: Int) -> Wording {
    Wording(
      """
      已在 \(folder)/content 写好一个小县（\(count) 个文件）。接下来：
        cd \(folder)
        taizhang build          生成网站到 site/
        taizhang new meeting 第一次调度会
      """,
      """
      wrote a small county to \(folder)/content (\(count) files). Next:
        cd \(folder)
        taizhang build          builds the site in site/
        taizhang new meeting 第一次调度会
      """)
  }

  /// The year of the sample stands for the year asked for.
  private static func text(_ text: String, _ year: Int) -> String {
    text.replacing("{年}", with: String(year)).replacing("{上年}", with: String(year - 1))
  }

  private static func makeFolders(_ path: String) throws(SystemFailure) {
    let parent = PathText.parent(path)
    if parent != path, PathText.kind(parent) == nil { try makeFolders(parent) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw SystemFailure.current }
  }
}

extension Diagnostic {
  static func contentExists(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "content-exists", at: SourceLocation(path: path),
      Wording("这里已经有内容文件夹，没有改动它", "there is a content folder already, and it was left as it is"),
      help: Wording("请换一个新的文件夹名", "name a new folder"))
  }
}
