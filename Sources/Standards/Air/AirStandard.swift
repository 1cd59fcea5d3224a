// SPDX-License-Identifier: MIT

/// A version of the ambient air standard with its index rule.
package enum AirStandard: String, CaseIterable, Sendable {
  /// GB 3095-2012 with HJ 633-2012, until 2026-02-28.
  case gb2012 = "GB3095-2012"
  /// GB 3095-2026 with its transition limits and HJ 633-2026, from 2026-03-01 to 2030-12-31.
  case gb2026Transition = "GB3095-2026-transition"
  /// GB 3095-2026 with its final limits, from 2031-01-01.
  case gb2026Final = "GB3095-2026"

  /// The id of configuration.
  package var id: String { rawValue }

  /// The version with this id.
  package init?(id: String) { self.init(rawValue: id) }

  /// The standard in force on `day` (GB 3095-2026, table 1 and its implementation clause).
  package static func effective(on day: CivilDate) -> AirStandard {
    let (year, month, _) = day.components
    if year >= 2031 { return .gb2026Final }
    return year > 2026 || (year == 2026 && month >= 3) ? .gb2026Transition : .gb2012
  }

  /// The number as a page cites it.
  package var title: String {
    switch self {
    case .gb2012: "GB 3095-2012"
    case .gb2026Transition: "GB 3095-2026(过渡阶段)"
    case .gb2026Final: "GB 3095-2026"
    }
  }

  /// The number of the technical regulation on the index.
  package var indexTitle: String { self == .gb2012 ? "HJ 633-2012" : "HJ 633-2026" }

  /// The items of the daily index report: seven in 2012 (5.1.2, ozone twice), six in 2026 (4.2.2).
  package var dailyItems: [AirPollutant] { self == .gb2012 ? AirPollutant.allCases : AirPollutant.assessed }

  /// Whether a missing item makes the index `NA` unless the rest already exceed 100 (HJ 633-2026, 5.3.1);
  /// in 2012 the report only names the items it lacks (HJ 633-2012, 5.1.1).
  package var needsEveryItem: Bool { self != .gb2012 }

  /// Whether the standard knows 超标污染物, the items with an IAQI above 100 (HJ 633-2012 only).
  package var namesExceedingPollutants: Bool { self == .gb2012 }
}

/// The functional area of GB 3095: class one for nature reserves, class two for towns and industry.
package enum AirAreaClass: Sendable {
  case first
  case second
}

/// The averaging time of a limit of GB 3095 table 1.
package enum AirAveraging: Sendable {
  case annual
  /// The 24-hour mean; for ozone the daily maximum 8-hour mean.
  case daily
  case hourly
}
