// SPDX-License-Identifier: MIT

/// A kind of thing whose state is published, so that the next site can say what changed.
package protocol StateKind: Sendable {
  /// The id that its entries carry.
  static var id: String { get }
  /// What a report says of each thing of the kind, in any order; names are unique.
  static func entries(_ report: AssessedReport) -> [StateEntry]
}

/// Every kind of state.
package enum StateCatalog {
  package static let all: [any StateKind.Type] = [
    TargetState.self, ShareState.self, TaskStates.self, ScorecardState.self, MeetingState.self,
    UpdateState.self, LedgerState.self, CorrectionState.self, FigureState.Progress.self,
    FigureState.Facts.self,
    FigureState.Sections.self, FigureState.Air.self,
  ]
}

extension StateKind {
  static func entry(_ key: [String], _ fields: [String]) -> StateEntry {
    StateEntry(kind: id, key: key, fields: fields)
  }
}
