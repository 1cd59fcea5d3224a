// SPDX-License-Identifier: MIT

package import Diagnostics

extension IndicatorName {
  /// What a reader calls an indicator that a rule names: `督察整改反弹数` for `台账:督察整改.反弹数`; the text itself where
  /// it means nothing.
  package static func title(of text: String, in records: RecordSet, _ index: RecordIndex) -> Wording {
    switch IndicatorName(text) {
    case .target(let id):
      guard let target = index.target(id).map({ records.targets[$0] }) else {
        return Wording("目标 \(id)", "target \(id)")
      }
      return Wording(
        "目标 \(target.indicator)（\(target.id)）", "target \(target.indicator) (\(target.id))")
    case .fact(let name): return Wording(name, name)
    case .computed(let indicator): return indicator.title
    case .ledger(let name, let figure):
      guard let definition = index.ledger(name).map({ records.ledgers[$0].definition }) else {
        return Wording(name + figure, "\(name): \(figure)")
      }
      return definition.title(ofFigure: figure)
    case .sql: return Wording("SQL 查出的数", "what SQL finds")
    case nil: return Wording(text, text)
    }
  }
}

extension LedgerDefinition {
  /// `督察整改反弹数`, `rectification: rebounds`.
  fileprivate func title(ofFigure name: String) -> Wording {
    let found = figures.first { $0.title.chinese == name || $0.title.english == name }
    let words = Self.spaced(found?.title.english ?? name)
    return Wording(title.chinese + (found?.title.chinese ?? name), "\(title.english): \(words)")
  }

  /// `on time rate` for `on-time-rate`.
  private static func spaced(_ id: String) -> String {
    id.split(separator: "-", omittingEmptySubsequences: true).joined(separator: " ")
  }
}

extension ComputedIndicator {
  /// What a reader calls it: `空气连续末位月数`.
  package var title: Wording {
    let parts = chinese.split(separator: ".", maxSplits: 1)
    return Wording(parts.joined(), english)
  }

  private var english: String {
    switch self {
    case .airPM25: "mean PM2.5"
    case .airPM10: "mean PM10"
    case .airSO2: "mean SO2"
    case .airNO2: "mean NO2"
    case .airCO: "CO, 95th percentile"
    case .airO3: "O3, 90th percentile"
    case .airGoodDays: "good air days"
    case .airGoodRate: "share of good air days"
    case .airHeavyDays: "heavily polluted days"
    case .airValidDays: "valid days of air data"
    case .airComposite: "composite air index"
    case .airLargestSingle: "largest single air index"
    case .airRank: "place by air in the county"
    case .airChangeRank: "place by improvement of the air"
    case .airWeightedRank: "weighted place by air"
    case .airBottomMonths: "months in a row at the bottom by air"
    case .airCityRank: "place by air in the city"
    case .airCompositeChange: "change of the composite air index"
    case .airPM25Change: "change of PM2.5"
    case .airPM10Change: "change of PM10"
    case .airGoodRateChange: "change of the share of good air days"
    case .sectionAttainment: "sections, attainment"
    case .sectionMeanAttainment: "sections whose mean attains"
    case .sectionStableShare: "sections, stable attainment"
    case .sectionGoodShare: "sections of class Ⅰ–Ⅲ"
    case .sectionInferiorCount: "sections worse than class Ⅴ"
    case .sectionIndex: "water quality index"
    case .sectionIndexChange: "change of the water quality index"
    case .taskOnTimeRate: "tasks done on time"
    case .taskOverdue: "overdue tasks"
    case .targetOnScheduleRate: "targets on schedule"
    case .updateCount: "progress updates"
    case .reportingRate: "figures reported in time"
    }
  }
}
