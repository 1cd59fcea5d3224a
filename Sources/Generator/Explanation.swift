// SPDX-License-Identifier: MIT

package import Assessment
package import Diagnostics
import Records
import Standards

/// How a score or a status came about, as lines of text for a terminal.
package struct Explanation: Sendable {
  private let report: AssessedReport
  private let language: Language
  private var lines: [String] = []

  /// The trace of the target, task or holder with that id or name; an error with the nearest name where there is
  /// none.
  package static func text(of name: String, in report: AssessedReport, language: Language) -> Diagnosed<
    String
  > {
    var explanation = Explanation(report: report, language: language)
    let found =
      explanation.targets(name) || explanation.task(name) || explanation.holder(name)
      || explanation.section(name) || explanation.ledgerItem(name)
    guard found else { return Diagnosed("", [unknown(name, in: report)]) }
    return Diagnosed(explanation.lines.joined(separator: "\n") + "\n")
  }

  private init(report: AssessedReport, language: Language) {
    self.report = report
    self.language = language
  }

  private mutating func targets(_ name: String) -> Bool {
    let targets = report.records.targets
    guard let index = targets.firstIndex(where: { $0.id == name || $0.slug == name || $0.indicator == name })
    else { return false }
    let target = targets[index]
    let unit = target.unit.isEmpty ? "" : language == .chinese ? "（\(target.unit)）" : " (\(target.unit))"
    add("\(target.id) \(target.indicator)\(unit)")
    add(Wording("截至 \(report.asOf.isoText)", "as of \(report.asOf.isoText)")[language])
    for assessed in report.targets where assessed.target == index { add(assessed) }
    for share in report.shares where share.target == index {
      if let holder = share.holder, report.records.holders.indices.contains(holder) {
        add("")
        add("— \(report.records.holders[holder].name)")
      }
      add(share)
    }
    return true
  }

  private mutating func add(_ target: AssessedTarget) {
    add("\(target.standing.shape) \(target.standing.title[language])  \(target.finding[language])")
    for more in [target.need, target.forecast] { if let more { add("  " + more[language]) } }
    if let actual = target.actual {
      add(
        label("实际", "actual") + "\(actual.text) \(actual.unit)"
          + (actual.shareText.map { language == .chinese ? "（\($0)）" : " (\($0))" } ?? ""))
    }
    add(target.trace)
    if let measured = target.actual?.trace, measured != target.trace { add(measured) }
  }

  private mutating func task(_ name: String) -> Bool {
    let tasks = report.records.tasks
    let found = tasks.firstIndex { $0.id == name } ?? tasks.firstIndex { $0.matter == name }
    guard let index = found else { return false }
    add("\(tasks[index].id) \(tasks[index].matter)")
    for task in report.tasks where task.task == index {
      add("\(task.state.shape) \(task.state.title[language])  \(task.finding[language])")
      add(task.trace)
    }
    add("  " + label("出处", "source") + tasks[index].location.description)
    return true
  }

  private mutating func ledgerItem(_ name: String) -> Bool {
    guard let place = RecordIndex(report.records).ledgerItem(name) else { return false }
    let ledger = report.records.ledgers[place.ledger]
    let item = report.ledgers[place.ledger].items[place.item]
    add(
      "\(ledger.definition.title[language])  \(ledger.items[place.item].id) \(ledger.items[place.item].name)")
    let stage = item.stage.flatMap { ledger.definition.stage($0) }?.title[language] ?? ""
    add("\(item.flag.shape) \(item.flag.title[language])  \(item.finding[language])  \(stage)")
    add(item.trace)
    add("  " + label("出处", "source") + ledger.items[place.item].location.description)
    return true
  }

  private mutating func holder(_ name: String) -> Bool {
    let holders = report.records.holders
    guard let index = holders.firstIndex(where: { [$0.id, $0.slug, $0.name, $0.short].contains(name) })
    else { return false }
    add("\(holders[index].id) \(holders[index].name)")
    let cards = report.scorecards.filter { $0.holder == index }
    if cards.isEmpty { add(Wording("没有对应的计分卡", "no scorecard applies")[language]) }
    for card in cards { add(card) }
    return true
  }

  private mutating func section(_ name: String) -> Bool {
    let sections = report.records.sections
    guard let index = sections.firstIndex(where: { [$0.id, $0.slug, $0.name].contains(name) }) else {
      return false
    }
    add("\(sections[index].id) \(sections[index].name)（\(sections[index].river)）")
    for summary in report.sections where summary.section == index {
      add(label("达标", "attained") + "\(summary.attained)/\(summary.assessed)")
      for month in summary.months where month.source != nil {
        add("")
        add("\(month.year)-\(month.month) \(month.waterClass?.title ?? "—")")
        add(month.trace)
      }
      if let year = summary.year {
        add("")
        add(label("均值", "mean") + (year.evaluation.waterClass?.title ?? "—"))
        add(year.trace)
      }
    }
    return true
  }

  private mutating func add(_ card: Scorecard) {
    var head = "\(card.rules.name)  \(card.scoreText)"
    if let grade = card.grade { head += "  \(grade)" }
    if let rank = card.rank {
      head += "  " + Wording("第 \(rank)/\(card.rankOf) 名", "place \(rank)/\(card.rankOf)")[language]
    }
    add(head)
    for note in [card.leftOut, card.gradeNote] { if let note { add("  " + note[language]) } }
    add(card.trace)
    for found in card.consequences {
      add("")
      add("→ \(found.rule.measure)  \(found.because[language])")
      add(found.trace)
    }
    for item in card.items {
      add("")
      add("\(item.item.id) \(item.item.name)  \(item.scoreText)")
      add("  " + label("指标", "indicator") + indicator(item.item.indicator.text))
      add("  \(item.ruleText[language])")
      if !item.goalText.isEmpty { add("  " + label("目标", "goal") + item.goalText) }
      add("  " + label("实际", "actual") + item.actualText)
      add(item.trace)
    }
  }

  private mutating func add(_ trace: Trace) {
    if !trace.rule[language].isEmpty { add("  " + label("规则", "rule") + trace.rule[language]) }
    if let basis = trace.basisText(language) { add("  " + label("依据", "basis") + basis) }
    for input in trace.inputs {
      var line = "  · \(input.label[language])  \(input.value(in: language))"
      if let source = input.source { line += "  ← \(source.description)" }
      if input.rows > 1 { line += Wording("（共 \(input.rows) 行）", " (\(input.rows) rows)")[language] }
      add(line)
    }
    for step in trace.stepTexts(language) { add("  = \(step)") }
  }

  /// `督察整改反弹数（台账:督察整改.反弹数）`.
  private func indicator(_ text: String) -> String {
    let title = IndicatorName.title(of: text, in: report.records, RecordIndex(report.records))[language]
    return title == text ? text : Wording("\(title)（\(text)）", "\(title) (\(text))")[language]
  }

  private func label(_ chinese: String, _ english: String) -> String {
    Wording(chinese + "：", english + ": ")[language]
  }

  private mutating func add(_ line: String) { lines.append(line) }

  private static func unknown(_ name: String, in report: AssessedReport) -> Diagnostic {
    let set = report.records
    let names = RecordIndex(set).knownNames + set.targets.map(\.indicator) + set.holders.map(\.name)
    return Diagnostic(
      rule: "unknown-name", at: SourceLocation(path: "explain"),
      Wording("没有叫“\(name)”的目标、任务、断面或责任主体", "no target, task, section or holder is called “\(name)”"),
      help: Spelling.help(for: name, among: names)
        ?? Wording(
          "编号见年度目标、责任主体两张表和会议的议定事项",
          "the ids stand in the tables of targets and holders and in the meetings' resolutions"))
  }
}
