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
    guard let most = breakdown.rows.max(by: { $0.items.count < $1.items.count }) else { return "" }
    let (name, count, late) = (site.word(most.title), words.count(most.items.count), most.figures.overdue)
    let tied = breakdown.rows.count { $0.items.count == most.items.count }
    guard tied == 1 else {
      return site.word("最多的 \(tied) 处各 \(count)", "The \(tied) greatest have \(count) each")
    }
    let rest =
      late == 0 ? "" : site.word("，其中逾期 \(words.digits(late))", ", \(late) of them overdue")
    return site.word("\(name)最多，\(count)\(rest)", "\(name) has most, \(count)\(rest)")
  }
}
