// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards
internal import Tables

extension RecordSet {
  /// Reads everything in the content folder; `nil` with errors where there is no usable `site.yml`.
  package static func parse(_ tree: ContentTree) -> Diagnosed<RecordSet?> {
    var memory = ParseMemory()
    return parse(tree, memory: &memory)
  }

  /// The same; files that the memory knows with the same bytes are not read again, the others by several workers.
  package static func parse(
    _ tree: ContentTree, memory: inout ParseMemory, workers: Int = 1
  ) -> Diagnosed<RecordSet?> {
    let merged = ConflictMarkers.cut(tree)
    let tree = merged.value
    let site = site(of: tree)
    guard let configuration = site.value else { return Diagnosed(nil, merged.diagnostics + site.diagnostics) }
    var parsing = Parsing(
      tree: tree, records: RecordSet(site: configuration), memory: memory.beginning(tree),
      diagnostics: merged.diagnostics + site.diagnostics)
    parsing.memory.readAhead(tree, by: workers)
    parsing.noteUnread()
    parsing.readLedgerDefinitions()
    parsing.readTables()
    parsing.attachLog()
    parsing.readDocuments()
    parsing.readBoundaries()
    parsing.records.attachments = tree.attachments
    parsing.records.texts = tree.files.filter { file in
      [".md", ".yml", ".yaml"].contains { file.path.lowercased().hasSuffix($0) }
    }
    parsing.records.folderName = tree.name
    memory = parsing.memory.ended()
    return Diagnosed(parsing.records, parsing.diagnostics.withFoldedNotes())
  }

  static func site(of tree: ContentTree) -> Diagnosed<SiteConfiguration?> {
    guard let file = tree.files.first(where: { SiteConfigurationReader.fileNames.contains($0.path) }) else {
      // Where the file is there and could not be read, that has been said.
      if tree.unread.contains(where: { SiteConfigurationReader.fileNames.contains($0) }) {
        return Diagnosed(nil)
      }
      return Diagnosed(
        nil,
        [
          Diagnostic(
            rule: "no-site-file", at: SourceLocation(path: tree.name),
            Wording("文件夹里没有 site.yml", "the folder holds no site.yml"),
            help: Wording(
              "用 taizhang init 新建一个县的样例，或写一个 site.yml（标题、县、年度）",
              "make a small county with taizhang init, or write site.yml (title, county, year)"))
        ])
    }
    let path = tree.displayPath(file.path)
    let text = String(decoding: file.bytes, as: UTF8.self)
    return YAMLReader.read(text, path: path).then { node in
      guard let node else { return Diagnosed(nil) }
      return SiteConfigurationReader.read(node)
    }
  }
}

/// The steps of reading one content folder.
struct Parsing {
  let tree: ContentTree
  var records: RecordSet
  var memory: ParseMemory
  var diagnostics: [Diagnostic]
  /// The tool's ledgers and the county's own.
  private var ledgers = LedgerFolder(ContentTree(name: "", files: []), tools: LedgerKindCatalog.definitions)

  /// Folders of records, by their Chinese and English names.
  static let folders: [(names: [String], read: @Sendable (inout Parsing, ContentTree.File, String) -> Void)] =
    [
      (["meetings", "会议"], { $0.readMeeting($1, $2) }),
      (["updates", "进展"], { $0.readUpdate($1, $2) }),
      (["pages", "页面"], { $0.readPage($1, $2) }),
      (["scoring", "计分"], { $0.readScoring($1, $2) }),
      // Read before the tables.
      (LedgerFolder.names, { _, _, _ in }),
    ]

  init(tree: ContentTree, records: RecordSet, memory: ParseMemory, diagnostics: [Diagnostic]) {
    self.tree = tree
    self.records = records
    self.memory = memory
    self.diagnostics = diagnostics
  }

  /// What the reader of the folder had to leave out may hold names that other records mention.
  mutating func noteUnread() {
    for path in tree.unread {
      records.unread.add(file: path)
      let names = path.split(separator: "/").map(String.init)
      guard let folder = names.first, let last = names.last, Self.mayHoldRecords(last) else { continue }
      noteUnread(folder: folder)
      let base = last.split(separator: ".").first.map(String.init) ?? last
      if let kind = TableForms(ledgers: []).named(base).flatMap({ Unread.Kind(rawValue: $0.schema.id) }) {
        records.unread.add(kind)
      }
    }
  }

  /// Whether a file or folder of this name may hold records; pictures and documents of Office do not.
  private static func mayHoldRecords(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    guard parts.count > 1, let ending = parts.last?.lowercased() else { return true }
    return ["md", "yml", "yaml", "csv", "tsv", "txt", "xlsx"].contains(ending)
  }

  private mutating func noteUnread(folder: String) {
    switch Self.folders.firstIndex(where: { $0.names.contains(folder) }) {
    case 0:
      records.unread.add(.meetings)
      records.unread.add(.tasks)
    case 3: records.unread.add(.scoring)
    case 4: records.unread.add(.ledgers)
    default: break
    }
  }

  /// The ledgers that the county declares.
  mutating func readLedgerDefinitions() {
    ledgers = LedgerFolder(tree, tools: LedgerKindCatalog.definitions)
    diagnostics += ledgers.diagnostics
    ledgers.unreadFiles.forEach { records.unread.add(file: $0) }
    if ledgers.isIncomplete { records.unread.add(.ledgers) }
    let kept = WithheldReader(records.site.withheld, forms: TableForms(ledgers))
    diagnostics += kept.diagnostics
    records.withheldColumns = kept.withheld
    ledgers.withhold(kept.withheld)
  }

  mutating func readTables() {
    let forms = TableForms(ledgers)
    let sources = TableFinder.sources(
      in: tree, configuration: records.site, forms: forms, memory: &memory)
    diagnostics += sources.diagnostics
    for finding in sources.diagnostics where finding.severity == .error {
      let prefix = tree.name + "/"
      guard finding.location.path.hasPrefix(prefix) else { continue }
      records.unread.add(file: String(finding.location.path.dropFirst(prefix.count)))
    }
    for kind in sources.value.doubtful {
      if ledgers.definitions.contains(where: { $0.id == kind }) { records.unread.add(ledger: kind) }
      if let kind = Unread.Kind(rawValue: kind) { records.unread.add(kind) }
    }
    var hasRoster = false
    for kind in TableCatalog.all {
      if !hasRoster, kind != AreaTable.self, kind != HolderTable.self {
        records.roster = Roster(areas: records.areas, holders: records.holders)
        records.settleComparedAreas()
        hasRoster = true
      }
      for source in sources.value.files {
        if case .kind(let own) = source.form, own == kind { read(source, kind) }
      }
    }
    for definition in ledgers.definitions {
      let files = sources.value.files.filter { source in
        if case .ledger(let own) = source.form { own.id == definition.id } else { false }
      }
      if files.isEmpty, definition.location == nil { continue }
      records.ledgers.append(Ledger(definition))
      for source in files { read(source, definition) }
    }
  }

  private mutating func read(_ source: TableFile, _ definition: LedgerDefinition) {
    guard let table = typed(source) else { return records.unread.add(ledger: definition.id) }
    let items = definition.items(of: table)
    diagnostics += items.diagnostics
    records.ledgers[records.ledgers.count - 1].items += items.value
  }

  /// Gives each row of the log to the item it names; rows that name none are reported by a rule.
  mutating func attachLog() {
    var logged: [LedgerPlace: [LedgerEntry]] = [:]
    let names = LedgerNames(records.ledgers)
    for row in records.ledgerLog {
      guard let place = names.place(of: row) else { continue }
      let stages = records.ledgers[place.ledger].definition.stages
      logged[place, default: []].append(row.entry(among: stages))
    }
    for (place, entries) in logged {
      let item = records.ledgers[place.ledger].items[place.item]
      let definition = records.ledgers[place.ledger].definition
      records.ledgers[place.ledger].items[place.item] = item.adding(entries, definition)
    }
  }

  private mutating func read(_ source: TableFile, _ kind: any TableKind.Type) {
    guard let table = typed(source) else { return }
    let found = kind.add(table, to: &records)
    diagnostics += found
    if found.contains(where: { $0.severity == .error }) { records.unread.add(table) }
  }

  /// The cells of a file as values; what could not be read is noted.
  private mutating func typed(_ source: TableFile) -> TypedTable? {
    let (tree, year) = (tree, records.site.year)
    let read = memory.tables.value(source.name, of: source.bytes) { source.read(tree, year: year) }
    diagnostics += read.findings
    // Rows that could not be told apart have no names at all.
    if read.isBroken, let kind = Unread.Kind(rawValue: source.form.schema.id) { records.unread.add(kind) }
    guard let typed = read.table else { return nil }
    if read.hasErrors { records.unread.add(typed) }
    if read.hasErrors, case .ledger = source.form { records.unread.add(items: typed) }
    records.tables.append(typed)
    return typed
  }

  mutating func readDocuments() {
    for file in tree.files {
      guard file.mayBeRecord else { continue }
      let folder = file.folder
      let path = tree.displayPath(file.path)
      if file.path.contains("/"), let known = Self.folders.first(where: { $0.names.contains(folder) }) {
        if let record = TranslationReader.record(of: file.path) {
          readTranslation(file, path, of: record)
        } else {
          known.read(&self, file, path)
        }
      } else {
        diagnostics.append(misplaced(path, folder: file.path.contains("/") ? folder : nil))
        noteUnread(folder: Spelling.nearest(to: folder, among: Self.folders.flatMap(\.names)) ?? "")
      }
    }
    records.meetings.sort { ($0.date, $0.path) < ($1.date, $1.path) }
    let order = Dictionary(
      records.meetings.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    let indexed = records.tasks.enumerated().sorted {
      (order[$0.element.meeting] ?? 0, $0.offset) < (order[$1.element.meeting] ?? 0, $1.offset)
    }
    records.tasks = indexed.map(\.element)
    records.updates.sort { ($0.date, $0.path) < ($1.date, $1.path) }
    records.pages.sort { ($0.order, $0.path) < ($1.order, $1.path) }
    records.scoring.sort { $0.year < $1.year }
  }

  /// An English version; of a file that could not be read it is no orphan.
  private mutating func readTranslation(_ file: ContentTree.File, _ path: String, of record: String) {
    guard tree.files.contains(where: { $0.path == record }) || tree.unread.contains(record) else {
      let name = record.split(separator: "/").last.map(String.init) ?? record
      return diagnostics.append(TranslationReader.orphan(path, of: name))
    }
    let read = TranslationReader.read(file, path: path)
    diagnostics += read.diagnostics
    records.translations[record] = read.value
  }

  mutating func readMeeting(_ file: ContentTree.File, _ path: String) {
    let read = memory.meetings.value(path, of: file.bytes) { MeetingReader.read(file, path: path) }
    diagnostics += read.diagnostics
    guard let value = read.value else { return noteUnread(file, .meetings, .tasks) }
    // A row of resolutions that names nothing is no task, and its id is not known.
    if read.diagnostics.contains(where: { $0.rule == "empty-resolution" }) { records.unread.add(.tasks) }
    guard value.isWhole else {
      records.halfRead.tasks += value.tasks
      return noteUnread(file, .meetings, .tasks)
    }
    records.meetings.append(value.meeting)
    records.tasks += value.tasks
  }

  mutating func readUpdate(_ file: ContentTree.File, _ path: String) {
    let read = memory.updates.value(path, of: file.bytes) { UpdateReader.read(file, path: path) }
    diagnostics += read.diagnostics
    guard let value = read.value else { return noteUnread(file) }
    if value.isWhole { return records.updates.append(value.update) }
    records.halfRead.updates.append(value.update)
    noteUnread(file)
  }

  mutating func readPage(_ file: ContentTree.File, _ path: String) {
    let read = memory.pages.value(path, of: file.bytes) { PageReader.read(file, path: path) }
    diagnostics += read.diagnostics
    guard let page = read.value else { return noteUnread(file) }
    records.pages.append(page)
  }

  private mutating func noteUnread(_ file: ContentTree.File, _ kinds: Unread.Kind...) {
    records.unread.add(file: file.path)
    for kind in kinds { records.unread.add(kind) }
  }

  mutating func readScoring(_ file: ContentTree.File, _ path: String) {
    let node = YAMLReader.read(String(decoding: file.bytes, as: UTF8.self), path: path)
    diagnostics += node.diagnostics
    guard let node = node.value else { return noteUnread(file, .scoring) }
    let rules = ScoringRulesReader.read(node)
    diagnostics += rules.diagnostics
    guard let rules = rules.value else { return noteUnread(file, .scoring) }
    records.scoring.append(rules)
  }
}
