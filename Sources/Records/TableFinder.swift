// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables
internal import Workbooks

/// Finds the tables of a content folder: by what `site.yml` declares, then by the names of files and sheets.
struct TableFinder {
  struct Found {
    var files: [TableFile] = []
    /// Schema ids of tables that are there under a wrong name or in a book that cannot be opened.
    var doubtful: [String] = []
  }

  private static let texts = ["csv", "tsv", "txt"]
  /// What 种类 says of files and sheets that are left alone.
  private static let unread = ["不读", "ignore"]

  let tree: ContentTree
  let configuration: SiteConfiguration
  let forms: TableForms
  var found = Found()
  var diagnostics: [Diagnostic] = []
  /// Paths of files that need no telling any more.
  var claimed: Set<String> = []
  var books: BookShelf
  var packages = PackageShelf()

  static func sources(
    in tree: ContentTree, configuration: SiteConfiguration, forms: TableForms, memory: inout ParseMemory
  ) -> Diagnosed<Found> {
    var finder = TableFinder(
      tree: tree, configuration: configuration, forms: forms, books: BookShelf(tree, known: memory.books))
    for source in configuration.tables { finder.take(source) }
    for file in tree.files where !finder.claimed.contains(file.path) {
      if let copy = CopiedTable.finding(file.path, in: tree) {
        finder.diagnostics.append(copy)
      } else {
        finder.take(file)
      }
    }
    finder.diagnostics += finder.books.diagnostics
    memory.books = finder.books.known
    return Diagnosed(finder.found, finder.diagnostics)
  }

  /// What an entry of `site.yml` declares.
  private mutating func take(_ source: SiteConfiguration.TableSource) {
    let form = forms.named(source.kind.text)
    if form == nil, !Self.unread.contains(source.kind.text) {
      if forms.mayBeUnread(source.kind.text) { return source.rows.claim(&self) }
      diagnostics.append(Self.unknownKind(source.kind, forms))
      found.doubtful += forms.nearest(source.kind.text)
      return
    }
    if let form { diagnostics += Self.unknownColumns(source, form.schema) }
    source.rows.add(source, form, to: &self)
  }

  /// A file that `site.yml` does not mention.
  private mutating func take(_ file: ContentTree.File) {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    guard let dot = name.lastIndex(of: ".") else { return }
    let base = String(name[..<dot])
    if BookShelf.isBook(name) { return take(book: file, base) }
    if let idle = CommandRows.idle(file, configuration, tree) { return diagnostics.append(idle) }
    guard Self.texts.contains(name[name.index(after: dot)...].lowercased()) else { return }
    if let form = forms.named(base) {
      found.files.append(TableFile(form: form, source: .text(file), options: nil))
    } else {
      reportUnknown(base, file)
    }
  }

  /// The sheets of a book that are named after a kind of table, or the only one of a book that is.
  private mutating func take(book file: ContentTree.File, _ base: String) {
    guard let book = books.book(file) else {
      found.doubtful += forms.named(base).map { [$0.schema.id] } ?? forms.all.map(\.schema.id)
      return
    }
    var rest: [Workbook.Sheet] = []
    for sheet in books.unclaimed(of: book) {
      if let form = forms.named(BookShelf.trimmed(sheet.name)) {
        _ = books.claim(sheet, of: book)
        found.files.append(TableFile(form: form, source: .sheet(sheet, of: book), options: nil))
      } else if !books.isEmpty(sheet, of: book) {
        rest.append(sheet)
      }
    }
    if books.hasClaimed(book) {
      for sheet in rest { diagnostics.append(BookShelf.unknownSheet(sheet, of: book, at: file.path, forms)) }
      for sheet in rest { found.doubtful += forms.nearest(sheet.name) }
    } else if let form = forms.named(base), let only = rest.first {
      if rest.count == 1 {
        found.files.append(TableFile(form: form, source: .sheet(only, of: book), options: nil))
      } else {
        diagnostics.append(BookShelf.whichSheet(rest, form, at: SourceLocation(path: book.path)))
        found.doubtful.append(form.schema.id)
      }
    } else if let form = forms.named(base) {
      diagnostics.append(BookShelf.noEntries(book))
      found.doubtful.append(form.schema.id)
    } else {
      reportUnknown(base, file, sheets: rest)
    }
    if let note = books.hiddenSheets(of: book) { diagnostics.append(note) }
  }

  /// - Parameter sheets: Of a book, the sheets with anything in them.
  private mutating func reportUnknown(
    _ base: String, _ file: ContentTree.File, sheets: [Workbook.Sheet] = []
  ) {
    guard !forms.mayBeUnread(base) else { return }
    let place = SourceLocation(path: tree.displayPath(file.path))
    guard Self.isAmongTables(file.path) else {
      diagnostics.append(
        Self.renamedRecord(file.path, at: place) ?? Self.renamedYAML(file.path, at: place)
          ?? Self.noAttachment(at: place))
      return
    }
    diagnostics.append(
      sheets.count > 1
        ? BookShelf.unknownBook(base, sheets, file.path, at: place)
        : Self.unknownTable(base, file.path, at: place, forms))
    found.doubtful += forms.nearest(base)
  }

  /// Whether a file stands where staff keep tables: in their folder, in one of a table's own, or in none.
  private static func isAmongTables(_ path: String) -> Bool {
    let folders = path.split(separator: "/").dropLast()
    return folders.isEmpty || folders.first == "tables" || folders.first == "数据表"
  }
}

// The words about files that cannot be told.
extension TableFinder {
  /// Columns to be filled down that the kind of table does not have.
  private static func unknownColumns(
    _ source: SiteConfiguration.TableSource, _ schema: TableSchema
  ) -> [Diagnostic] {
    let names = schema.columns.flatMap { [$0.title, $0.id] }
    return source.filledDown.filter { mention in
      !names.contains(mention.text) && source.layout.columns[mention.text] == nil
        && !schema.columns.contains { $0.aliases.contains(mention.text) }
    }.map { mention in
      Diagnostic(
        rule: "unknown-column", at: mention.location,
        Wording("这种表没有“\(mention.text)”列", "this kind of table has no column “\(mention.text)”"),
        help: Spelling.help(for: mention.text, among: names)
          ?? Wording("写列名，如 \(names.first ?? "")", "write a column's name such as \(names.first ?? "")"))
    }
  }

  private static func unknownKind(_ mention: Mention, _ forms: TableForms) -> Diagnostic {
    Diagnostic(
      rule: "unknown-table", at: mention.location,
      Wording("没有“\(mention.text)”这种表", "there is no kind of table “\(mention.text)”"),
      help: Spelling.help(for: mention.text, among: forms.names) ?? choices(forms))
  }

  private static func unknownTable(
    _ base: String, _ path: String, at place: SourceLocation, _ forms: TableForms
  ) -> Diagnostic {
    let entry = forms.meant(by: base).map { TableEntry(form: $0, path: path, sheet: nil).renaming(base) }
    return Diagnostic(
      rule: "unknown-table", at: place,
      Wording("看文件名“\(base)”不知道是哪一种表", "cannot tell from the file name “\(base)” what kind of table this is"),
      help: (forms.held(by: base) == nil ? Spelling.help(for: base, among: forms.names) : nil)
        ?? entry ?? choices(forms))
  }

  /// A text file beside pictures and documents.
  private static func noAttachment(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "unknown-table", at: place,
      Wording(
        "这种文件只作为数据表读取，不照原样发布；看文件名不知道是哪一种表",
        "files of this kind are read as tables and never published as they are, and its name tells no kind of table"
      ),
      help: Wording(
        "照原样发布的只有 .png .jpg .gif .webp .pdf：说明文字另存为 PDF 或写进 .md；数据放进 tables 文件夹并用表的名称，网站会提供下载",
        "published as they are: .png .jpg .gif .webp .pdf; save a text as PDF or write it into an .md file; put data into tables under the name of its kind, and the site offers it for download"
      ))
  }

  /// A record whose name ends in `.txt`, as Notepad saves it.
  private static func renamedRecord(_ path: String, at place: SourceLocation) -> Diagnostic? {
    let parts = path.split(separator: "/")
    guard parts.count > 1, ["meetings", "会议", "updates", "进展", "pages", "页面"].contains(parts[0]),
      let name = parts.last.map(String.init), name.lowercased().hasSuffix(".txt")
    else { return nil }
    let stem = name.dropLast(4)
    let right = stem.lowercased().hasSuffix(".md") ? String(stem) : "\(stem).md"
    return Diagnostic(
      rule: "unknown-table", at: place,
      Wording(
        "会议、进展和页面的文件名以 .md 结尾，这个以 .txt 结尾，没有作为记录读取",
        "meetings, updates and pages end in .md; this file ends in .txt and was not read as a record"),
      help: Wording(
        "改名为 \(right)；看不到 .txt 的，先在文件管理器里打开“文件扩展名”",
        "rename it \(right); where .txt does not show, let the file manager show file name extensions"))
  }

  /// A file of rules or settings whose name ends in `.txt`.
  private static func renamedYAML(_ path: String, at place: SourceLocation) -> Diagnostic? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let folder = path.split(separator: "/").dropLast().first.map(String.init) ?? ""
    guard name.lowercased().hasSuffix(".txt") else { return nil }
    let stem = String(name.dropLast(4))
    let isYAML = [".yml", ".yaml"].contains { stem.lowercased().hasSuffix($0) }
    guard isYAML || ["scoring", "计分", "ledgers", "台账"].contains(folder) else { return nil }
    let right = isYAML ? stem : "\(stem).yml"
    return Diagnostic(
      rule: "unknown-table", at: place,
      Wording(
        "规则和设置的文件名以 .yml 结尾，这个以 .txt 结尾，没有读取",
        "files of rules and settings end in .yml; this file ends in .txt and was not read"),
      help: Wording(
        "改名为 \(right)；看不到 .txt 的，先在文件管理器里打开“文件扩展名”",
        "rename it \(right); where .txt does not show, let the file manager show file name extensions"))
  }

  private static func choices(_ forms: TableForms) -> Wording {
    Wording(
      "文件名用表的名称：\(forms.all.map { $0.schema.title.chinese }.joined(separator: "、"))；或在 site.yml 的“数据表”里写明种类",
      "name the file after its kind: \(forms.all.map { $0.schema.id }.joined(separator: ", ")); or declare it under `tables` in site.yml"
    )
  }
}
