// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// Targets of the county, then shares of them, that have changed light: worst changes first.
enum StandingChanges: ChangeKind {
  static func changes(_ pair: StatePair) -> [StateChange] {
    let targets = pair.report.targets.compactMap { target in
      change(target, .target(target.target), pair, key: [pair.report.records.targets[target.target].id])
    }
    let shares = pair.report.shares.compactMap { share -> Ranked? in
      guard let holder = share.holder else { return nil }
      let records = pair.report.records
      return change(
        share, .share(target: share.target, holder: holder), pair,
        key: [records.targets[share.target].id, records.holders[holder].id])
    }
    return sorted(targets) + sorted(shares)
  }

  private struct Ranked {
    let change: StateChange
    /// How many steps down, for the order.
    let steps: Int
  }

  private static func sorted(_ changes: [Ranked]) -> [StateChange] {
    changes.enumerated().sorted { ($1.element.steps, $0.offset) < ($0.element.steps, $1.offset) }
      .map(\.element.change)
  }

  private static func change(
    _ target: AssessedTarget, _ subject: StateChange.Subject, _ pair: StatePair, key: [String]
  ) -> Ranked? {
    let kind = key.count == 1 ? TargetState.id : ShareState.id
    guard let old = pair.olds(kind)[key],
      let before = Standing(rawValue: old.field(TargetState.standing)), before != target.standing
    else { return nil }
    let isWorse = isFigureWorse(target, than: old, pair.report.records.targets[target.target].direction)
    let (group, steps) = direction(from: before, to: target.standing, isFigureWorse: isWorse)
    let unit = target.actual?.unit ?? pair.report.records.targets[target.target].unit
    let figure = old.field(TargetState.actual)
    let goalMoved = old.field(TargetState.goal) != target.goal.plainText()
    return Ranked(
      change: StateChange(
        group, subject, date: target.actual?.asOf.flatMap { CivilDate($0) },
        before: StateChange.Side(.standing(before), text: figure.isEmpty ? "" : "\(figure) \(unit)"),
        after: StateChange.Side(
          .standing(target.standing), text: target.actual.map { "\($0.text) \(unit)" } ?? ""),
        note: goalMoved
          ? Wording(
            "目标值由 \(old.field(TargetState.goal)) 改为 \(target.goal.plainText())",
            "the goal was \(old.field(TargetState.goal)) and is \(target.goal.plainText())") : nil),
      steps: steps)
  }

  /// Whether the figure itself lies further on the wrong side than before.
  private static func isFigureWorse(_ target: AssessedTarget, than old: StateEntry, _ direction: Direction)
    -> Bool
  {
    guard let before = ExactNumber(old.field(TargetState.actual)),
      let now = target.actual.flatMap({ ExactNumber($0.text) })
    else { return false }
    return direction == .atMost ? now > before : now < before
  }

  /// First data is good or bad by what it shows; data that are gone are a change for the worse. At the end of the
  /// period the verdict is what is told. A better light over a worse figure (a goal was eased) is no better.
  private static func direction(
    from old: Standing, to new: Standing, isFigureWorse: Bool
  ) -> (ChangeGroup, Int) {
    let order = Standing.allCases
    let steps = (order.firstIndex(of: new) ?? 0) - (order.firstIndex(of: old) ?? 0)
    if new == .done { return (.finished, 0) }
    if new == .noData { return (.worse, 0) }
    if new == .missed { return (.missed, 0) }
    if old == .noData { return (new.isKept ? .better : .worse, 0) }
    return (steps > 0 || isFigureWorse ? .worse : .better, abs(steps))
  }
}
