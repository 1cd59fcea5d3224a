// SPDX-License-Identifier: MIT

import Diagnostics
import Records

/// What a shell offers as the title of `taizhang new`: names of tables for a table, of ledgers for a ledger, and
/// nothing for a record, whose title is its author's.
package enum TitleCompletion {
  private static let kinds = [
    "meeting", "会议", "update", "进展", "page", "页面", "table", "表", "数据表", "ledger", "台账",
  ]

  /// - Parameter words: The command line as far as it is written, with the command itself.
  package static func titles(_ words: [String]) -> [String] {
    let rest = words.drop { $0 != "new" }.dropFirst()
    let kind = rest.first { kinds.contains($0) }
    let content = zip(rest, rest.dropFirst()).first { $0.0 == "--content" }?.1 ?? "content"
    switch kind {
    case "table", "表", "数据表": return TableScaffold.titles(content: content)
    case "ledger", "台账": return LedgerKindCatalog.definitions.map(\.title.chinese)
    default: return []
    }
  }
}
