// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Templates

extension PageScope {
  /// How the items of each town stand, as stacked bars; missing where there is nothing to compare.
  func townStack(
    _ breakdown: LedgerBreakdown, _ definition: LedgerDefinition, _ words: LedgerWords
  ) -> TemplateValue {
    guard breakdown.dimension == .area, words.hasStages, (2...40).contains(breakdown.rows.count),
      let ledger = site.report.ledgers.first(where: {
        site.records.ledgers[$0.ledger].definition.id == definition.id
      })
    else { return .missing }
    let counts = breakdown.rows.map { row in
      Status.allCases.map { status in row.items.count { ledger.items[$0].flag.status == status } }
    }
    let used = Status.allCases.indices.filter { status in counts.contains { $0[status] > 0 } }
    guard used.count > 1 else { return .missing }
    let names = ledgerStatusNames(words)
    let rows = zip(breakdown.rows, counts).map { row, counts in
      StackedBarChart.Row(
        whole: Datum(
          label: site.word(row.title), value: Double(row.items.count), text: String(row.items.count)),
        parts: used.map { Datum(label: "", value: Double(counts[$0]), text: String(counts[$0])) })
    }
    let title = townStackFinding(breakdown, words)
    return [
      "title": .text(title),
      "drawing": svg(
        StackedBarChart(
          heading(
            "towns-\(definition.id)", title,
            rows.map { "\($0.whole.label) \($0.whole.text)" }.joined(separator: site.word("，", ", ")),
            width: 420),
          names: used.map { names[Status.allCases[$0]] ?? "" }, rows: rows,
          statuses: used.map { Status.allCases[$0] })),
    ]
  }

  /// `河口镇最多，42 件，其中逾期 3 件`.
  private func townStackFinding(_ breakdown: LedgerBreakdown, _ words: LedgerWords) -> String {
    words.leader(breakdown.rows.map { (site.word($0.title), $0.items.count) }, groups: "处") { most in
      let late = breakdown.rows.first { $0.items.count == most }?.figures.overdue ?? 0
      return late == 0
        ? "" : site.word("，其中逾期\(words.count(late, of: most))", ", \(late) of them overdue")
    }
  }
}
