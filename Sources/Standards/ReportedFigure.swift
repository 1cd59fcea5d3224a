// SPDX-License-Identifier: MIT

/// A computed figure beside the official one, which is shown in its place where there is one.
package struct ReportedFigure: Sendable, Hashable {
  /// Unrounded; `nil` where it could not be computed.
  package let computed: ExactNumber?
  /// As published.
  package let official: ExactNumber?
  package let decimals: Int

  /// A figure at `decimals`.
  package init(computed: ExactNumber?, official: ExactNumber? = nil, decimals: Int) {
    self.computed = computed
    self.official = official
    self.decimals = decimals
  }

  /// The official figure, else the computed one at its decimals.
  package var shown: ExactNumber? { official ?? computed?.rounded(decimals) }

  /// The shown figure as printed, or `—`.
  package var text: String { shown.map { $0.text(decimals) } ?? "—" }

  /// Whether the official figure is shown.
  package var isOfficial: Bool { official != nil }

  /// Whether the two differ by more than one unit of the last place, so that both are shown.
  package var isDisputed: Bool {
    guard let computed, let official else { return false }
    let unit = ExactNumber(1, over: ExactNumber.one.scaled(decimals))
    return (computed.rounded(decimals) - official).magnitude > unit
  }
}
