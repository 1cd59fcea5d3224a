// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Standards
internal import Templates

extension PageScope {
  /// How many items are closed, under way, due soon, late or left out: one strip.
  func ledgerStrip(_ items: [AssessedItem], _ words: LedgerWords, id: String, width: Double) -> TemplateValue
  {
    var counts: [Status: Int] = [:]
    for item in items { counts[item.flag.status, default: 0] += 1 }
    guard !counts.isEmpty else { return .missing }
    let names = ledgerStatusNames(words)
    let description = Status.allCases.compactMap { status in
      counts[status].map { "\(names[status] ?? "") \($0)" }
    }.joined(separator: site.word("，", ", "))
    return svg(
      StatusStrip(
        heading(id, words.title, description, width: width, words: chartWords.naming(names)), counts: counts))
  }

  /// What the colours of a ledger's items mean.
  func ledgerStatusNames(_ words: LedgerWords) -> [Status: String] {
    [
      .done: words.closed,
      .waiting: site.word("待\(words.closing)", "to be \(words.closing)"),
      // With those due soon, behind, overdue and back these make up 在办.
      .onSchedule: site.word("正常在办", "open, in time"),
      .slightlyBehind: site.word(LedgerFlag.dueSoon.title), .behind: site.word(LedgerFlag.behind.title),
      .seriouslyBehind: words.hasRebounds
        ? site.word("逾期或反弹", "overdue or back") : site.word(LedgerFlag.overdue.title),
      .noData: site.word("不计", "not counted"),
    ]
  }

  /// The strip at the head of a ledger; a register of events has none.
  func ledgerOverview(_ ledger: AssessedLedger, _ words: LedgerWords, id: String, width: Double)
    -> TemplateValue
  {
    if words.hasStages { return ledgerStrip(ledger.items, words, id: id, width: width) }
    return words.isMeasured ? ledgerStandings(ledger, id: id, width: width) : .missing
  }

  /// How many of some figures stand in each status.
  func standingStrip(_ standings: [Standing], _ title: String, id: String, width: Double) -> TemplateValue {
    var counts: [Status: Int] = [:]
    for standing in standings { counts[standing.status, default: 0] += 1 }
    guard !counts.isEmpty else { return .missing }
    let description = Status.allCases.compactMap { status in
      counts[status].map { "\(chartWords.word(status)) \($0)" }
    }.joined(separator: site.word("，", ", "))
    return svg(StatusStrip(heading(id, title, description, width: width), counts: counts))
  }

  /// How many items stand in each stage.
  func stagePyramid(_ ledger: Int, _ figures: LedgerFigures, width: Double) -> TemplateValue {
    let definition = site.records.ledgers[ledger].definition
    guard !definition.stages.isEmpty, figures.total > 0 else { return .missing }
    let words = LedgerWords(definition, language)
    let data = zip(definition.stages, figures.stages).map { stage, count in
      Datum(
        label: site.word(stage.title), value: Double(count), text: words.digits(count),
        status: stage.role.status)
    }
    let names: [Status: String] = [
      .done: site.word("已了结", "ended"), .onSchedule: site.word("在办", "under way"),
      .waiting: site.word("待了结", "to be closed"), .seriouslyBehind: site.word("反弹", "rebounded"),
      .noData: site.word("未启动或不计", "not started or not counted"),
    ]
    return svg(
      StagePyramid(
        heading(
          "stages-\(definition.id)", words.whereOpen(figures.stages),
          data.map { "\($0.label) \($0.text)" }.joined(separator: site.word("，", ", ")), width: width,
          words: chartWords.naming(names)),
        stages: data))
  }
}

extension LedgerFlag {
  /// The colour of an item in a drawing.
  var status: Status {
    switch self {
    case .closed: .done
    case .finished, .publicity: .waiting
    case .open: .onSchedule
    case .dueSoon: .slightlyBehind
    case .behind: .behind
    case .overdue, .rebounded: .seriouslyBehind
    case .standing, .declined, .recorded: .noData
    }
  }
}

extension LedgerStage.Role {
  /// The colour of a stage in a drawing.
  var status: Status {
    switch self {
    case .closed: .done
    case .active: .onSchedule
    case .finished, .publicity: .waiting
    case .rebounded: .seriouslyBehind
    case .waiting, .standing, .declined: .noData
    }
  }
}
