// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// The places of some areas over one period.
///
/// All are ranked by figures of one origin: official ones only where every area that takes part has one.
struct AirRanking {
  struct Entry {
    let current: AirFigures
    let former: AirFigures?
  }

  private(set) var rankedBy = AirMeasure.composite
  private(set) var takesOfficial = false
  /// Why an area takes no part.
  private(set) var reasons: [Wording?] = []
  private(set) var ranks: [Rank?] = []
  private(set) var changeRanks: [Rank?] = []
  private(set) var weightedScores: [ExactNumber?] = []
  private(set) var weightedRanks: [[Rank?]] = []
  /// Places by the composite index, whatever the rules rank by.
  private(set) var compositeRanks: [Rank?] = []
  /// The change that the improvement is ranked by, of the areas that take part.
  private(set) var changes: [Change?] = []
  private(set) var values: [ExactNumber?] = []

  init(_ entries: [Entry], rules: AirRules?) {
    reasons = entries.map { $0.current.isEmpty ? Wording("没有数据", "no data") : $0.current.invalidity }
    let valid = entries.indices.filter { reasons[$0] == nil }
    let official = valid.filter { entries[$0].current.official?.composite != nil }
    takesOfficial = !valid.isEmpty && official.count == valid.count
    if valid.allSatisfy({ entries[$0].current.reported(.composite).shown == nil }) {
      rankedBy = .pollutant(.pm25)
      takesOfficial = valid.allSatisfy { entries[$0].current.reported(rankedBy).isOfficial }
    }
    values = entries.indices.map { reasons[$0] == nil ? value(rankedBy, entries[$0].current) : nil }
    for index in valid where values[index] == nil { reasons[index] = lack(entries[index].current) }
    compositeRanks = Ranking.ranks(values)
    changes = entries.indices.map { index in
      guard reasons[index] == nil, let former = entries[index].former, former.invalidity == nil else {
        return nil
      }
      return entries[index].current.change(rankedBy, since: former)?.change
    }
    // Changes that print the same share a place.
    changeRanks = Ranking.ranks(changes.map { $0?.percent?.rounded(1) })
    weigh(entries, rules)
  }

  private mutating func weigh(_ entries: [Entry], _ rules: AirRules?) {
    let weights = rules?.weights ?? []
    let columns = weights.map { weight -> [Rank?] in
      switch weight.item {
      case .composite: return compositeRanks
      case .change: return changeRanks
      case .pollutant(let item):
        return Ranking.ranks(
          entries.indices.map { reasons[$0] == nil ? value(.pollutant(item), entries[$0].current) : nil })
      }
    }
    weightedRanks = entries.indices.map { row in columns.map { $0[row] } }
    weightedScores = weightedRanks.map { Ranking.weightedScore($0, weights: weights.map(\.weight)) }
    ranks = rules?.ranking == .weighted ? Ranking.ranks(weightedScores) : compositeRanks
    guard rules?.ranking == .weighted else { return }
    for index in entries.indices where reasons[index] == nil && ranks[index] == nil {
      reasons[index] = Wording("有一项没有名次，不能加权", "one of the weighted places is missing")
    }
  }

  /// The figure that is ranked, at its printed decimals: equal figures share a place.
  private func value(_ measure: AirMeasure, _ figures: AirFigures) -> ExactNumber? {
    let reported = figures.reported(measure)
    return takesOfficial
      ? reported.official ?? reported.computed?.rounded(reported.decimals)
      : reported.computed?.rounded(reported.decimals)
        ?? (figures.days.isEmpty ? reported.official : nil)
  }

  private func lack(_ figures: AirFigures) -> Wording {
    let items = figures.assessed.statistics.filter { $0.value == nil }.map(\.pollutant.title)
    return Wording(
      "缺 \(items.joined(separator: "、"))，不能计算综合指数",
      "no \(items.joined(separator: ", ")), so no composite index")
  }

  /// Of no more places than the bottom has, nobody is at the bottom: the first would be the last.
  private static func bottom(_ count: Int, of values: [ExactNumber?]) -> [Bool?] {
    guard values.count(where: { $0 != nil }) > count else { return values.map { _ in nil } }
    return Ranking.bottom(count, of: values)
  }

  /// Whether each area is at the bottom by a rule; `nil` where it is not ranked.
  func bottom(_ rule: AirBottomRule) -> [Bool?] {
    let byIndex = Self.bottom(rule.count, of: values)
    let byChange = Self.bottom(rule.count, of: changes.map { $0?.percent?.rounded(1) })
    switch rule.by {
    case .composite: return byIndex
    case .improvement: return byChange
    case .both:
      return zip(byIndex, byChange).map { index, change in
        guard let index, let change else { return nil }
        return index && change
      }
    }
  }
}
