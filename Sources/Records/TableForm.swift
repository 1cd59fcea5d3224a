// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// What a file of rows may be: a kind of table, or a ledger.
enum TableForm {
  case kind(any TableKind.Type)
  case ledger(LedgerDefinition)

  var schema: TableSchema {
    switch self {
    case .kind(let kind): kind.schema
    case .ledger(let ledger): ledger.schema
    }
  }
}

/// Every form of table that a content folder may have: the tool's own, and the ledgers that the county declares.
struct TableForms {
  let all: [TableForm]

  /// Names of tables whose ledger is declared in a file that could not be used.
  private var unreadNames: Set<String> = []
  private var hasNameless = false

  init(ledgers: [LedgerDefinition]) {
    all = TableCatalog.all.map { .kind($0) } + ledgers.map { .ledger($0) }
  }

  init(_ folder: LedgerFolder) {
    self.init(ledgers: folder.definitions)
    unreadNames = folder.unreadNames
    hasNameless = folder.hasNameless
  }

  /// Whether a table of that name may be of a ledger whose declaration could not be used, which has been said.
  func mayBeUnread(_ name: String) -> Bool { hasNameless || unreadNames.contains(name) }

  /// The form that an id, a Chinese title or a file's base name names.
  func named(_ name: String) -> TableForm? {
    all.first { $0.schema.id == name || $0.schema.title.chinese == name }
  }

  /// Ids and titles, to choose a near one from.
  var names: [String] { all.flatMap { [$0.schema.title.chinese, $0.schema.id] } }

  /// The form whose name stands in a longer one.
  func held(by name: String) -> TableForm? {
    let folded = name.lowercased()
    let held = names.filter { folded.contains($0.lowercased()) && $0.count < name.count }
    return held.max { $0.count < $1.count }.flatMap { named($0) }
  }

  /// The form that a longer name holds, such as 进度 in `2022年进度汇总`, or that its words without years and 台账
  /// come near to.
  func meant(by name: String) -> TableForm? {
    if let form = held(by: name) { return form }
    let folded = name.lowercased()
    let words = Self.core(folded)
    guard words.count >= 2, words != folded else { return nil }
    return all.first { $0.schema.title.chinese.contains(words) }
      ?? Spelling.nearest(to: words, among: names).flatMap { named($0) }
  }

  /// The name without years, numbers and words that any file's name may have.
  private static func core(_ name: String) -> String {
    var text = String(name.filter { $0.isLetter && !$0.isNumber })
    for word in ["台账", "统计", "汇总", "明细", "最新", "最终", "副本", "年度", "季度", "全县", "表", "年", "月", "版"] {
      text = text.replacing(word, with: "")
    }
    return text
  }

  /// The schema id of the form that a wrong name most likely means.
  func nearest(_ name: String) -> [String] {
    let form = Spelling.nearest(to: name, among: names).flatMap { named($0) } ?? meant(by: name)
    return form.map { [$0.schema.id] } ?? []
  }
}
