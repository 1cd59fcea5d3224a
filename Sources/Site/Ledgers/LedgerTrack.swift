// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// The way of an item through its stages, round by round; a rebound begins the next round.
struct LedgerTrack {
  struct Step: Equatable {
    enum State: String { case done, now, skipped, ahead }
    let stage: String
    let date: CivilDate?
    let state: State
  }

  /// At least one, the first round first.
  let rounds: [[Step]]

  init(_ record: LedgerItem, _ item: AssessedItem, _ definition: LedgerDefinition) {
    var entered: [[(stage: LedgerStage, date: CivilDate)]] = [[]]
    for entry in record.entries {
      guard let stage = entry.stage.flatMap({ definition.stage($0) }) else { continue }
      if stage.role == .rebounded { entered.append([]) }
      entered[entered.count - 1].append((stage, entry.date))
    }
    rounds = entered.enumerated().map { number, own in
      Self.steps(own, item, definition, isFirst: number == 0, isLast: number == entered.count - 1)
    }
  }

  private static func steps(
    _ own: [(stage: LedgerStage, date: CivilDate)], _ item: AssessedItem, _ definition: LedgerDefinition,
    isFirst: Bool, isLast: Bool
  ) -> [Step] {
    var dates: [String: CivilDate] = [:]
    for (stage, date) in own { dates[stage.id] = date }
    let expected = path(definition, from: isFirst ? nil : own.first?.stage).filter { stage in
      // What leads nowhere further stands only where the item has been there.
      ![.rebounded, .standing, .declined].contains(stage.role) || dates[stage.id] != nil
        || (isLast && item.stage == stage.id)
    }
    let reached = expected.lastIndex { dates[$0.id] != nil || (isLast && item.stage == $0.id) } ?? -1
    return expected.enumerated().map { place, stage in
      let isNow = isLast && item.stage == stage.id
      let state: Step.State =
        isNow ? .now : dates[stage.id] != nil ? .done : place < reached ? .skipped : .ahead
      return Step(stage: stage.id, date: dates[stage.id], state: state)
    }.filter { isLast || $0.state != .ahead }
  }

  /// The stages of a round in order: all, or after a rebound that stage and what follows it.
  private static func path(_ definition: LedgerDefinition, from start: LedgerStage?) -> [LedgerStage] {
    guard let start, start.role == .rebounded else { return definition.stages }
    let first = start.next.compactMap { definition.place(of: $0) }.min() ?? 0
    return [start] + definition.stages.dropFirst(first).filter { $0.id != start.id }
  }
}

extension PageScope {
  /// The rounds of an item as lists of steps.
  func ledgerTrack(_ place: LedgerPlace) -> [TemplateValue] {
    let ledger = site.records.ledgers[place.ledger]
    guard !ledger.definition.stages.isEmpty else { return [] }
    let track = LedgerTrack(ledger.items[place.item], site.item(place), ledger.definition)
    return track.rounds.enumerated().map { number, steps in
      [
        "title": track.rounds.count > 1
          ? .text(site.word("第\(ChineseNumeral.ordinal(number + 1))轮", "Round \(number + 1)")) : .missing,
        "steps": .list(steps.map { step($0, ledger.definition) }),
      ]
    }
  }

  private func step(_ step: LedgerTrack.Step, _ definition: LedgerDefinition) -> TemplateValue {
    let stage = definition.stage(step.stage)
    return [
      "title": .text(stage.map { site.word($0.title) } ?? step.stage),
      "class": .text("step-" + step.state.rawValue),
      "date": .optional(step.date.map { site.shortDate($0) }), "iso": .optional(step.date?.isoText),
      "isNow": .flag(step.state == .now), "isBack": .flag(stage?.role == .rebounded),
      "shape": .text(shape(step.state)), "note": .text(note(step)),
    ]
  }

  private func shape(_ state: LedgerTrack.Step.State) -> String {
    switch state {
    case .done: "✓"
    case .now: "●"
    case .skipped: "–"
    case .ahead: "○"
    }
  }

  private func note(_ step: LedgerTrack.Step) -> String {
    switch step.state {
    case .now: site.word("现在", "now")
    case .skipped: site.word("没有日期", "no date")
    case .ahead: site.word("还没有到", "not yet")
    case .done: ""
    }
  }
}

extension ChineseNumeral {
  /// As ``text(_:)``, but 2 is `二`: 第二轮.
  static func ordinal(_ number: Int) -> String { number == 2 ? "二" : text(number) }
}
