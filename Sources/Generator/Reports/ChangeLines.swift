// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards

/// What is different from the state last published, as a list in Markdown: one line a group, the gravest first.
struct ChangeLines: Sendable {
  let language: Language

  /// Things that a line names; the rest is counted.
  private static let named = 5

  func lines(_ outcome: Generator.Outcome) -> [String] {
    guard let published = outcome.published, let report = outcome.report else { return [] }
    let day = published.asOf.isoText
    var lines = [
      "", Wording("### 与上次公布（截至 \(day)）相比", "### Since the state last published, as of \(day)")[language], "",
    ]
    if published.changes.isEmpty {
      return lines + [Wording("没有变化。", "Nothing has changed.")[language]]
    }
    for group in ChangeGroup.allCases {
      let own = published.changes.filter { $0.group == group }
      guard !own.isEmpty else { continue }
      let total = own.reduce(0) { $0 + $1.count }
      let names = own.prefix(Self.named).map { MarkdownText.escaped(Diagnostic.masked(name($0, report))) }
      let more = own.count > names.count ? Wording("等", " and others") : Wording("", "")
      lines.append(
        Wording(
          "- \(group.title.chinese) \(total)：" + names.joined(separator: "；") + more.chinese,
          "- \(group.title.english) \(total): " + names.joined(separator: "; ") + more.english)[language])
    }
    return lines
  }

  /// `R03 工地喷淋（进行中 → 逾期）`.
  private func name(_ change: StateChange, _ report: AssessedReport) -> String {
    let before = change.before.map { side($0, report) } ?? ""
    let after = change.after.map { side($0, report) } ?? ""
    let sides = [before, after].filter { !$0.isEmpty }.joined(separator: " → ")
    let name = subject(change, report)
    return sides.isEmpty ? name : Wording("\(name)（\(sides)）", "\(name) (\(sides))")[language]
  }

  private func subject(_ change: StateChange, _ report: AssessedReport) -> String {
    let records = report.records
    switch change.subject {
    case .target(let target): return "\(records.targets[target].id) \(records.targets[target].indicator)"
    case .share(let target, let holder):
      return "\(records.holders[holder].name) \(records.targets[target].indicator)"
    case .task(let task):
      let own = records.tasks[report.tasks[task].task]
      return "\(own.id) \(own.matter)"
    case .scorecard(let holder): return records.holders[holder].name
    case .meeting(let meeting): return records.meetings[meeting].title
    case .update(let update): return records.updates[update].title
    case .ledgerItem(let place):
      let item = records.ledgers[place.ledger].items[place.item]
      return "\(item.id) \(item.name)"
    case .ledger(let ledger):
      let definition = records.ledgers[ledger].definition
      return Wording(
        "\(definition.title.chinese) \(change.count) \(definition.counter.chinese)",
        "\(change.count) \(definition.counter.english)")[language]
    case .figure(let key, _, _): return key.words.joined(separator: " ")
    case .other(let name): return name.key.joined(separator: " ")
    }
  }

  private func side(_ side: StateChange.Side, _ report: AssessedReport) -> String {
    let status =
      switch side.status {
      case .standing(let standing): standing.title[language]
      case .task(let state): state.title[language]
      case .grade(let name): name
      case .flag(_, let words): words[language]
      case .item(let place): report.ledgers[place.ledger].items[place.item].flag.title[language]
      case nil: ""
      }
    return [status, side.text].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
