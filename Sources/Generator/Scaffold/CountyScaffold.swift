// SPDX-License-Identifier: MIT

package import Diagnostics
import Glibc
import Records

/// Begins a small but complete county: every kind of file once, ready to be changed into one's own.
package enum CountyScaffold {
  /// Writes the county below `folder` and gives the count of content files; nothing is written where `content`
  /// exists.
  package static func write(to folder: String, _ county: CountySketch) -> Diagnosed<Int> {
    let shown = PathText.lastName(folder)
    guard !folder.isEmpty else { return Diagnosed(0, [.emptyOutput()]) }
    let parent = PathText.withoutClosingSlashes(folder)
    let content = PathText.joined(parent, "content")
    guard PathText.kind(content) == nil else { return Diagnosed(0, [.contentExists("\(shown)/content")]) }
    let files = CountyTexts(county).files
    do throws(SystemFailure) {
      try makeFolders(content)
      try write(files, into: try Folder(path: content))
      try writeBeside(county, into: try Folder(path: parent))
      return Diagnosed(files.count)
    } catch {
      return Diagnosed(0, [.cannotCreate("\(shown)/content", error)])
    }
  }

  /// What is said when the county is written.
  package static func farewell(_ folder: String, _ count: Int) -> Wording {
    let move = folder == "." ? "" : "  cd \(folder)\n"
    return Wording(
      """
      已在 \(folder)/content 写好一个小县（\(count) 个文件）。接下来：
      \(move)  taizhang check          检查内容，有错会说在哪里、怎么改
        taizhang serve          边改边看：打开它说出的网址，保存后网页自己更新
        taizhang build          生成网站到 site/，打开 site/index.html 看
        taizhang new            新建一份会议、进展或表，一项一项问
      """,
      """
      wrote a small county to \(folder)/content (\(count) files). Next:
      \(move)  taizhang check          checks the content and says where and how to mend it
        taizhang serve          shows the site while you write; open the address that it prints
        taizhang build          builds the site in site/; open site/index.html
        taizhang new            begins a meeting, an update or a table, asking for each thing
      """)
  }

  private static func write(
    _ files: [(path: String, text: String)], into root: borrowing Folder
  ) throws(SystemFailure) {
    for folder in OutputPath.folders(of: files.map(\.path)) { try root.makeFolder(folder) }
    for file in files { try root.create(file.path).write(Array(file.text.utf8)) }
  }

  /// What stands beside the content: how to go on, and what editors need; what is there already stays.
  private static func writeBeside(
    _ county: CountySketch, into root: borrowing Folder
  ) throws(SystemFailure) {
    try create("README.md", CountyTexts(county).readme, into: root)
    try root.makeFolder(".vscode")
    try root.makeFolder(EditorSettings.folder)
    for file in EditorSettings.own + EditorSettings.shared { try create(file.path, file.text, into: root) }
  }

  private static func create(
    _ path: String, _ text: String, into root: borrowing Folder
  ) throws(SystemFailure) {
    do throws(SystemFailure) {
      try root.create(path).write(Array(text.utf8))
    } catch {
      guard error.code == EEXIST else { throw error }
    }
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
