// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards
internal import Tables

/// What is shown to the public fulfils the gates of its ledger: a case is exposed when its decision is in force.
package enum CaseNotInForce: Rule {
  package static let name = "case-not-in-force"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.ledgers.flatMap { ledger -> [Diagnostic] in
      if ledger.definition.gates.isEmpty { return [] }
      let exposure = ledger.definition.columns.filter(isExposure).map(\.id)
      return ledger.items.compactMap { check($0, ledger.definition, exposure) }
    }
  }

  /// A date on which something was made public (曝光日期).
  private static func isExposure(_ column: Column) -> Bool {
    guard case .date = column.type else { return false }
    return column.id == "exposed" || column.title.hasPrefix("曝光") || column.title.hasPrefix("公开")
  }

  private static func check(
    _ item: LedgerItem, _ definition: LedgerDefinition, _ exposure: [String]
  ) -> Diagnostic? {
    let column =
      item.values.flag("public") == true ? "public" : exposure.first { item.values.date($0) != nil }
    let closed = item.closedGates(definition).filter { gate in
      gate.column.map { !item.values.isUnreadable($0) } ?? true
    }
    guard let column, !closed.isEmpty else { return nil }
    let title = definition.column(column)?.title ?? column
    let value = item.values.text(column) ?? ""
    let words = closed.map { $0.words(columns: definition.columns, stages: definition.stages) }
    let chinese = words.map(\.chinese).joined(separator: "、")
    return Diagnostic(
      rule: name, at: item.values.location(of: column),
      Wording(
        "“\(item.id)”的“\(title)”写了“\(value)”，可是还没有满足公开条件：\(chinese)",
        "“\(item.id)” has “\(title)” “\(value)”, and does not fulfil what publishing takes: \(words.map(\.chinese).quotedEnglish)"
      ),
      help: help(title, closed, definition))
  }

  private static func help(
    _ title: String, _ closed: [LedgerCondition], _ definition: LedgerDefinition
  ) -> Wording {
    let columns = closed.compactMap(\.column).map { definition.column($0)?.title ?? $0 }
    return Wording(
      "满足了就在\(columns.quotedChinese)写明，网站自会公开；没有满足就删去“\(title)”",
      "when it does, say so in \(columns.quotedEnglish) and the site will publish it; until then empty “\(title)”"
    )
  }
}
