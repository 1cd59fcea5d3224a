// SPDX-License-Identifier: MIT

internal import Diagnostics

/// The ledgers of a content folder: those of the tool, and those that files in `ledgers` (台账) declare.
struct LedgerFolder {
  static let names = ["ledgers", "台账"]

  /// Every ledger of the tool, and every other that is declared without a mistake.
  private var known: [LedgerDefinition]
  /// Names by which tables of ledgers go whose declaration could not be used.
  private(set) var unreadNames: Set<String> = []
  /// A declaration told nothing at all, so that any table may be of its ledger.
  private(set) var hasNameless = false
  /// Paths of the files that gave no ledger, below the content folder.
  private(set) var unreadFiles: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ tree: ContentTree, tools: [LedgerDefinition]) {
    known = tools
    for path in tree.unread where Self.holds(path) {
      hasNameless = true
      unreadNames.insert(Self.base(path))
    }
    for file in tree.files where Self.holds(file.path) {
      guard let ending = file.path.split(separator: ".").last?.lowercased() else { continue }
      if ending == "md" {
        diagnostics.append(Self.misplaced(tree.displayPath(file.path)))
      } else if ["yml", "yaml"].contains(ending) {
        read(file, path: tree.displayPath(file.path))
      }
    }
  }

  /// The ledgers whose tables are read: a broken declaration takes its ledger with it, so that its table is not
  /// found wanting too.
  var definitions: [LedgerDefinition] {
    known.filter { definition in !unreadNames.contains { definition.isNamed($0) } }
  }

  /// Keeps columns of the ledgers inside.
  mutating func withhold(_ kept: WithheldColumns) {
    known = known.map { ledger in kept.columns[ledger.id].map { ledger.withholding($0) } ?? ledger }
  }

  /// Whether something could not be read, so that an unknown ledger may be it.
  var isIncomplete: Bool { hasNameless || !unreadNames.isEmpty }

  private mutating func read(_ file: ContentTree.File, path: String) {
    let base = Self.base(file.path)
    let node = YAMLReader.read(String(decoding: file.bytes, as: UTF8.self), path: path)
    diagnostics += node.diagnostics
    guard let node = node.value else {
      unreadNames.insert(base)
      unreadFiles.append(file.path)
      hasNameless = true
      return
    }
    let ledger = LedgerReader.read(node, named: base, known: known)
    diagnostics += ledger.diagnostics
    guard let definition = ledger.value else {
      unreadFiles.append(file.path)
      unreadNames.formUnion(LedgerReader.names(node) + [base])
      return
    }
    if let place = known.firstIndex(where: { $0.id == definition.id }) {
      known[place] = definition
    } else {
      known.append(definition)
    }
  }

  private static func holds(_ path: String) -> Bool {
    guard let folder = path.split(separator: "/").first, path.contains("/") else { return false }
    return names.contains(String(folder))
  }

  private static func base(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  private static func misplaced(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "misplaced-file", at: SourceLocation(path: path),
      Wording("台账文件夹里只放台账的定义（.yml）", "the folder of ledgers holds declarations (.yml) only"),
      help: Wording(
        "进展写在 updates（进展）里，表放在 tables 里", "updates go into updates, tables into tables"))
  }
}
