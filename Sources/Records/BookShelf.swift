// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables
internal import Workbooks

/// The workbooks of a content folder, each opened once, and which of their sheets have been taken.
struct BookShelf {
  private let tree: ContentTree
  private var books: [String: Workbook?] = [:]
  private var claimed: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What is known of books from before.
  private(set) var known: ParseMemory.Kept<Diagnosed<Workbook?>>

  init(_ tree: ContentTree, known: ParseMemory.Kept<Diagnosed<Workbook?>>) {
    self.tree = tree
    self.known = known
  }

  static func isBook(_ name: String) -> Bool { name.lowercased().hasSuffix(".xlsx") }

  /// The book; `nil` where it cannot be opened, which has been said.
  mutating func book(_ file: ContentTree.File) -> Workbook? {
    if let known = books[file.path] { return known }
    let path = tree.displayPath(file.path)
    let opened = known.value(path, of: file.bytes) { Workbook.open(file.bytes, path: path) }
    diagnostics += opened.diagnostics
    books[file.path] = .some(opened.value)
    return opened.value
  }

  /// Takes a sheet; `false` where it was taken before.
  mutating func claim(_ sheet: Workbook.Sheet, of book: Workbook) -> Bool {
    claimed.insert(Self.key(sheet, book)).inserted
  }

  func hasClaimed(_ book: Workbook) -> Bool {
    book.sheets.contains { claimed.contains(Self.key($0, book)) }
  }

  /// The visible sheets that are left.
  func unclaimed(of book: Workbook) -> [Workbook.Sheet] {
    visible(book).filter { !claimed.contains(Self.key($0, book)) }
  }

  /// The sheets that staff see; the one that explains the columns of a template holds no entries.
  private func visible(_ book: Workbook) -> [Workbook.Sheet] {
    let guides = [WorkbookWriter.explanations.chinese, WorkbookWriter.explanations.english]
    return book.sheets.filter { !$0.isHidden && !guides.contains($0.name) }
  }

  /// Whether nothing stands in the sheet, as in those that come with a new book.
  func isEmpty(_ sheet: Workbook.Sheet, of book: Workbook) -> Bool {
    book.isEmpty(sheet)
  }

  /// The sheets that an entry of `site.yml` means: those it names, else the one named after the kind, else the only
  /// one that holds anything.
  func sheets(
    of book: Workbook, _ source: FileRows, _ form: TableForm?
  ) -> Diagnosed<[Workbook.Sheet]> {
    if let wanted = source.sheet {
      let exact = book.sheets.filter { $0.name == wanted.text }
      let matching = book.sheets.filter { !$0.isHidden && Glob.matches(wanted.text, $0.name) }
      let chosen = exact.isEmpty ? matching.filter { !isEmpty($0, of: book) } : exact
      return Diagnosed(chosen, chosen.isEmpty ? [Self.noSheet(wanted, book)] : [])
    }
    guard let form else { return Diagnosed([]) }
    let visible = visible(book)
    let (title, id) = (form.schema.title.chinese, form.schema.id)
    if let named = visible.first(where: { [title, id].contains(Self.trimmed($0.name)) }) {
      return Diagnosed([named])
    }
    let filled = visible.count == 1 ? visible : visible.filter { !isEmpty($0, of: book) }
    if filled.count == 1 { return Diagnosed(filled) }
    if filled.isEmpty { return Diagnosed([], [Self.noEntries(book)]) }
    return Diagnosed([], [Self.whichSheet(filled, form, at: source.path.location)])
  }

  private static func key(_ sheet: Workbook.Sheet, _ book: Workbook) -> String {
    "\(book.path)!\(sheet.name)"
  }

  static func trimmed(_ name: String) -> String {
    String(name.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

// The words about sheets.
extension BookShelf {
  /// What is said about hidden sheets that nobody asked for.
  func hiddenSheets(of book: Workbook) -> Diagnostic? {
    let hidden = book.sheets.filter { $0.isHidden && !claimed.contains(Self.key($0, book)) }
    guard !hidden.isEmpty else { return nil }
    let names = hidden.map { "“\($0.name)”" }
    return Diagnostic(
      .note, rule: "hidden-sheet", at: SourceLocation(path: book.path),
      Wording(
        "隐藏的工作表\(names.joined(separator: "、"))没有读入",
        "the hidden sheets \(names.joined(separator: ", ")) are left out"))
  }

  /// - Parameter path: The book's below the content folder.
  static func unknownSheet(
    _ sheet: Workbook.Sheet, of book: Workbook, at path: String, _ forms: TableForms
  ) -> Diagnostic {
    let place = SourceLocation.Place.cell(sheet: sheet.name, column: 1, row: 1)
    return Diagnostic(
      .warning, rule: "unknown-sheet", at: SourceLocation(path: book.path, place: place),
      Wording(
        "工作表“\(sheet.name)”不知道是哪一种表，没有读", "the sheet “\(sheet.name)” is of no known kind and was left out"),
      help: Spelling.help(for: sheet.name, among: forms.names)
        ?? forms.meant(by: sheet.name).map { TableEntry(form: $0, path: path, sheet: sheet.name).help }
        ?? Wording(
          "工作表用表的名称；不用读的在 site.yml 的“数据表”里写“种类: 不读”",
          "name the sheet after its kind; what needs no reading is declared with `kind: ignore` under `tables` in site.yml"
        ))
  }

  private static func noSheet(_ wanted: Mention, _ book: Workbook) -> Diagnostic {
    let names = book.sheets.map { "“\($0.name)”" }
    return Diagnostic(
      rule: "no-such-sheet", at: wanted.location,
      Wording("\(book.path) 里没有工作表“\(wanted.text)”", "\(book.path) holds no sheet “\(wanted.text)”"),
      help: Spelling.help(for: wanted.text, among: book.sheets.map(\.name))
        ?? Wording(
          "里面有\(names.joined(separator: "、"))", "it holds \(names.joined(separator: ", "))"))
  }

  static func whichSheet(_ sheets: [Workbook.Sheet], _ form: TableForm, at place: SourceLocation)
    -> Diagnostic
  {
    let title = form.schema.title
    let names = sheets.map { "“\($0.name)”" }
    return Diagnostic(
      rule: "which-sheet", at: place,
      Wording(
        "工作簿里有 \(sheets.count) 张工作表（\(names.joined(separator: "、"))），不知道哪一张是“\(title.chinese)”",
        "the book has \(sheets.count) sheets (\(names.joined(separator: ", "))): which holds “\(title.english)” cannot be told"
      ),
      help: Wording(
        "把那张工作表改名为“\(title.chinese)”，或在 site.yml 数据表里写“工作表: …”，几张都是就写“工作表: \"*\"”",
        "call the sheet “\(form.schema.id)”, or name it with `sheet` under `tables` in site.yml; `\"*\"` means all of them"
      ))
  }

  static func noEntries(_ book: Workbook) -> Diagnostic {
    Diagnostic(
      rule: "empty-file", at: SourceLocation(path: book.path),
      Wording("工作簿里没有内容", "nothing stands in the workbook"),
      help: Wording("第一行写列名，下面每行写一条", "write the column names in the first row, then one entry a row"))
  }
}
