// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards
internal import Tables

extension RecordSet {
  /// Reads everything in the content folder; `nil` with errors where there is no usable `site.yml`.
  package static func parse(_ tree: ContentTree) -> Diagnosed<RecordSet?> {
    let site = site(of: tree)
    guard let configuration = site.value else { return Diagnosed(nil, site.diagnostics) }
    var parsing = Parsing(tree: tree, records: RecordSet(site: configuration), diagnostics: site.diagnostics)
    parsing.readTables()
    parsing.readDocuments()
    parsing.records.attachments = tree.attachments
    return Diagnosed(parsing.records, parsing.diagnostics)
  }

  private static func site(of tree: ContentTree) -> Diagnosed<SiteConfiguration?> {
    guard let file = tree.files.first(where: { SiteConfigurationReader.fileNames.contains($0.path) }) else {
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
private struct Parsing {
  let tree: ContentTree
  var records: RecordSet
  var diagnostics: [Diagnostic]

  /// Folders of records, by their Chinese and English names.
  private static let folders:
    [(names: [String], read: @Sendable (inout Parsing, ContentTree.File, String) -> Void)] = [
      (["meetings", "会议"], { $0.readMeeting($1, $2) }),
      (["updates", "进展"], { $0.readUpdate($1, $2) }),
      (["pages", "页面"], { $0.readPage($1, $2) }),
      (["scoring", "计分"], { $0.readScoring($1, $2) }),
    ]

  init(tree: ContentTree, records: RecordSet, diagnostics: [Diagnostic]) {
    self.tree = tree
    self.records = records
    self.diagnostics = diagnostics
  }

  mutating func readTables() {
    let sources = TableFinder.sources(in: tree, configuration: records.site)
    diagnostics += sources.diagnostics
    var hasRoster = false
    for kind in TableCatalog.all {
      if !hasRoster, kind != AreaTable.self, kind != HolderTable.self {
        records.roster = Roster(areas: records.areas, holders: records.holders)
        hasRoster = true
      }
      for source in sources.value where source.kind == kind {
        let table = source.read(tree, year: records.site.year)
        diagnostics += table.diagnostics
        guard let table = table.value else { continue }
        diagnostics += kind.add(table, to: &records)
        records.tables.append(table)
      }
    }
  }

  mutating func readDocuments() {
    for file in tree.files {
      let extensionName = file.path.split(separator: ".").last.map(String.init) ?? ""
      guard ["md", "yml", "yaml"].contains(extensionName),
        !SiteConfigurationReader.fileNames.contains(file.path)
      else { continue }
      let folder = file.path.split(separator: "/").first.map(String.init) ?? ""
      let path = tree.displayPath(file.path)
      if file.path.contains("/"), let known = Self.folders.first(where: { $0.names.contains(folder) }) {
        known.read(&self, file, path)
      } else {
        diagnostics.append(misplaced(path, folder: file.path.contains("/") ? folder : nil))
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

  mutating func readMeeting(_ file: ContentTree.File, _ path: String) {
    let read = MeetingReader.read(file, path: path)
    diagnostics += read.diagnostics
    guard let value = read.value else { return }
    records.meetings.append(value.meeting)
    records.tasks += value.tasks
  }

  mutating func readUpdate(_ file: ContentTree.File, _ path: String) {
    let read = UpdateReader.read(file, path: path)
    diagnostics += read.diagnostics
    if let update = read.value { records.updates.append(update) }
  }

  mutating func readPage(_ file: ContentTree.File, _ path: String) {
    let read = PageReader.read(file, path: path)
    diagnostics += read.diagnostics
    if let page = read.value { records.pages.append(page) }
  }

  mutating func readScoring(_ file: ContentTree.File, _ path: String) {
    let node = YAMLReader.read(String(decoding: file.bytes, as: UTF8.self), path: path)
    diagnostics += node.diagnostics
    guard let node = node.value else { return }
    let rules = ScoringRulesReader.read(node)
    diagnostics += rules.diagnostics
    if let rules = rules.value { records.scoring.append(rules) }
  }

  private func misplaced(_ path: String, folder: String?) -> Diagnostic {
    let known = Self.folders.flatMap(\.names)
    return Diagnostic(
      rule: "misplaced-file", at: SourceLocation(path: path),
      Wording("不知道这个文件是哪一种记录", "cannot tell what kind of record this file is"),
      help: folder.flatMap { Spelling.help(for: $0, among: known) }
        ?? Wording(
          "放进 meetings（会议）、updates（进展）、pages（页面）或 scoring（计分）文件夹",
          "put it into meetings, updates, pages or scoring"))
  }
}
