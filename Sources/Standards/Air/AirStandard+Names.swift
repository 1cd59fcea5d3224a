// SPDX-License-Identifier: MIT

extension AirStandard {
  /// The names by which a query may ask for a version, the shortest first.
  package var names: [String] {
    switch self {
    case .gb2012: ["2012", "GB3095-2012", "HJ633-2012", "HJ663-2013"]
    case .gb2026Transition: ["2026", "GB3095-2026-transition", "HJ633-2026", "HJ663-2026"]
    case .gb2026Final: ["2031", "GB3095-2026"]
    }
  }

  /// The version called so; blanks and the letters' case do not matter. `2026` stands for the limits in force from
  /// March 2026 to 2030, `2031` and `GB 3095-2026` for the final ones.
  package init?(named name: String) {
    let key = String(name.lowercased().filter { $0 != " " && $0 != "—" })
    guard
      let found = AirStandard.allCases.first(where: { standard in
        (standard.names + [standard.title]).contains { $0.lowercased().filter { $0 != " " } == key }
      })
    else { return nil }
    self = found
  }
}
