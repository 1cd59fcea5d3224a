// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// New rows of the corrections table, then figures that changed or went without one.
enum CorrectedFigures: ChangeKind {
  static func changes(_ pair: StatePair) -> [StateChange] {
    let records = pair.report.records
    let known = pair.olds(CorrectionState.id)
    var places: [FigureKey: SourceLocation] = [:]
    for table in Set(records.corrections.map(\.table)) {
      for figure in records.figures(of: table, pair.index) {
        for (key, _) in figure.keyed { places[key] = figure.place }
      }
    }
    let new = records.corrections.enumerated().compactMap { position, correction -> StateChange? in
      guard let words = CorrectionState.key(correction, records, pair.index), known[words] == nil,
        let key = correction.key(records, pair.index)
      else { return nil }
      return StateChange(
        .corrected, .figure(key, place: places[key], correction: position), date: correction.date,
        before: StateChange.Side(text: correction.old), after: StateChange.Side(text: correction.new),
        note: Wording(correction.reason, correction.reason))
    }
    return new.sortedByDate() + UncorrectedFigure.all(pair).map(\.change)
  }
}

/// A published figure that changed, or went, and that no correction speaks of.
struct UncorrectedFigure {
  let key: FigureKey
  let old: String
  /// `nil` where the row is gone.
  let new: String?
  let place: SourceLocation?

  /// In the order of the older state.
  static func all(_ pair: StatePair) -> [UncorrectedFigure] {
    let records = pair.report.records
    let corrected = Set(records.corrections.compactMap { $0.key(records, pair.index) })
    return FigureTable.allCases.flatMap { table -> [UncorrectedFigure] in
      let now = pair.new.entries(of: table.rawValue)
      let changed = pair.old.entries.filter { $0.kind == table.rawValue && now[$0.key] != $0 }
      guard !changed.isEmpty else { return [] }
      var places: [[String]: SourceLocation] = [:]
      for figure in records.figures(of: table, pair.index) { places[figure.words] = figure.place }
      return changed.flatMap { entry in
        FigureState.figures(entry).compactMap { key, value in
          let new = now[entry.key].map { $0.field(key.part) }
          guard new != value, !corrected.contains(key), !value.isEmpty else { return nil }
          return UncorrectedFigure(key: key, old: value, new: new, place: places[entry.key])
        }
      }
    }
  }

  var change: StateChange {
    StateChange(
      .corrected, .figure(key, place: place, correction: nil), before: StateChange.Side(text: old),
      after: new.map { StateChange.Side(text: $0) },
      note: new == nil
        ? Wording("这个数被删去，没有更正说明", "the figure was removed without a correction")
        : Wording("没有更正说明", "changed without a correction"))
  }
}
