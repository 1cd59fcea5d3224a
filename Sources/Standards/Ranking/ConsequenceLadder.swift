// SPDX-License-Identifier: MIT

/// What follows when a place stays at the bottom for months on end; the rungs are local rules, given as data.
package struct ConsequenceLadder: Sendable, Hashable {
  /// The measure after 1, 2, 3 … months in a row; the last one stays in force.
  package let rungs: [String]

  /// A ladder from its first rung up.
  package init(_ rungs: [String]) {
    self.rungs = rungs
  }

  /// The measure of each month, `nil` where the place is not at the bottom.
  ///
  /// A month without a ranking (`nil`) neither adds to the run nor ends it, so a gap in the data is no escape.
  package func measures(_ isAtBottom: [Bool?]) -> [String?] {
    var run = 0
    return isAtBottom.map { month in
      guard let month else { return nil }
      run = month ? run + 1 : 0
      return run == 0 || rungs.isEmpty ? nil : rungs[min(run, rungs.count) - 1]
    }
  }
}
