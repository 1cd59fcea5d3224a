// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// Rows of files and sheets of the content folder.
struct FileRows: RowSource {
  /// A path or glob below the content folder.
  let path: Mention
  /// The sheet's name, or a pattern with `*` for several of one kind.
  let sheet: Mention?

  static var keys: [RecordKey] {
    [
      RecordKey(
        "path", "文件", isRequired: true, excusedBy: otherSources,
        note: Wording("content 里的路径，可用 *", "a path below content, * allowed")),
      RecordKey("sheet", "工作表", note: Wording("工作表的名称，可用 *", "the sheet's name, * allowed")),
    ]
  }

  private static var otherSources: [String] {
    RowSourceCatalog.all.filter { $0 != FileRows.self }.compactMap { $0.keys.first?.id }
  }

  static func read(_ reader: inout MappingReader) -> FileRows? {
    let (path, sheet) = (reader.mention("path"), reader.mention("sheet"))
    return path.map { FileRows(path: $0, sheet: sheet) }
  }

  func add(_ entry: SiteConfiguration.TableSource, _ form: TableForm?, to finder: inout TableFinder) {
    let files = files(in: finder.tree)
    if files.isEmpty {
      finder.diagnostics.append(ContentTree.noFile(path, finder.tree))
      if let form { finder.found.doubtful.append(form.schema.id) }
    }
    for file in files {
      if BookShelf.isBook(file.path) {
        add(entry, form, book: file, to: &finder)
      } else if finder.claimed.insert(file.path).inserted, let form {
        finder.found.files.append(TableFile(form: form, source: .text(file), options: entry))
      }
    }
  }

  func claim(_ finder: inout TableFinder) {
    finder.claimed.formUnion(files(in: finder.tree).map(\.path))
  }

  private func files(in tree: ContentTree) -> [ContentTree.File] {
    tree.files.filter { Glob.matches(path.text, $0.path) }
  }

  /// Adds the sheets that an entry means.
  private func add(
    _ entry: SiteConfiguration.TableSource, _ form: TableForm?, book file: ContentTree.File,
    to finder: inout TableFinder
  ) {
    if form == nil, sheet == nil {
      finder.claimed.insert(file.path)
      return
    }
    guard let book = finder.books.book(file) else {
      finder.claimed.insert(file.path)
      if let form { finder.found.doubtful.append(form.schema.id) }
      return
    }
    let chosen = finder.books.sheets(of: book, self, form)
    finder.diagnostics += chosen.diagnostics
    if chosen.value.isEmpty {
      // What is wrong with the entry has been said.
      finder.claimed.insert(file.path)
      if let form { finder.found.doubtful.append(form.schema.id) }
    }
    for sheet in chosen.value where finder.books.claim(sheet, of: book) {
      guard let form else { continue }
      finder.found.files.append(TableFile(form: form, source: .sheet(sheet, of: book), options: entry))
    }
  }
}

extension ContentTree {
  /// An entry of `site.yml` names a file that is not there.
  static func noFile(_ mention: Mention, _ tree: ContentTree) -> Diagnostic {
    Diagnostic(
      rule: "no-such-file", at: mention.location,
      Wording("\(tree.name) 里没有“\(mention.text)”这个文件", "\(tree.name) holds no file “\(mention.text)”"),
      help: Spelling.help(for: mention.text, among: tree.files.map(\.path))
        ?? Wording(
          "路径从 \(tree.name) 文件夹里面写起，如 tables/进度.csv",
          "paths begin inside \(tree.name), such as tables/progress.csv"))
  }
}
