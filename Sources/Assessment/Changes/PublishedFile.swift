// SPDX-License-Identifier: MIT

package import Standards

/// The file `data/published-state.tsv`: what the site says, and what it compared itself with.
///
/// The older state is kept as its difference from the present one, so that the file hardly grows by it. Without it a
/// second build of the same content would find nothing changed and show another site.
package struct PublishedFile: Sendable, Hashable {
  package let state: PublishedState
  package let baseline: Baseline

  /// What a site's changes are counted from.
  package enum Baseline: Sendable, Hashable {
    /// The state that was published before.
    case published(PublishedState)
    /// The same records as they stood on a day that was asked for.
    case since(CivilDate)
    /// The same records as they stood some days before: there was no older state.
    case recent
  }

  package init(state: PublishedState, baseline: Baseline) {
    self.state = state
    self.baseline = baseline
  }

  /// The path below the output folder.
  package static let path = "data/published-state.tsv"
  /// The most bytes of a file that is read: some hundred times those of a county's year.
  package static let sizeLimit = 64 << 20
  /// The first word of the file, and the version of its form.
  static let head = ["taizhang-published-state", "1"]
}
