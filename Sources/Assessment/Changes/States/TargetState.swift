// SPDX-License-Identifier: MIT

internal import Records
internal import Standards

/// Targets of the county: id → standing, actual value, goal.
package enum TargetState: StateKind {
  package static let id = "target"
  package static let standing = 0
  package static let actual = 1
  package static let goal = 2

  package static func entries(_ report: AssessedReport) -> [StateEntry] {
    report.targets.map { entry([report.records.targets[$0.target].id], fields($0)) }
  }

  static func fields(_ target: AssessedTarget) -> [String] {
    [target.standing.rawValue, target.actual?.text ?? "", target.goal.plainText()]
  }
}

/// Shares of targets: target and holder → the same fields as ``TargetState``.
package enum ShareState: StateKind {
  package static let id = "share"

  package static func entries(_ report: AssessedReport) -> [StateEntry] {
    report.shares.compactMap { share in
      guard let holder = share.holder else { return nil }
      let records = report.records
      return entry([records.targets[share.target].id, records.holders[holder].id], TargetState.fields(share))
    }
  }
}
