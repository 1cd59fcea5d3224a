// SPDX-License-Identifier: MIT

/// A share of a count, such as closed tasks of all tasks.
///
/// What does not apply is kept beside the denominator, never in it, so that "none" and "not monitored" differ.
package struct Rate: Sendable, Hashable {
  package let numerator: Int
  /// The number of cases that could count; 0 where there is nothing to measure.
  package let denominator: Int
  /// The cases left out, such as sections without flow.
  package let notApplicable: Int

  /// Negative counts become 0.
  package init(_ numerator: Int, of denominator: Int, notApplicable: Int = 0) {
    self.numerator = max(numerator, 0)
    self.denominator = max(denominator, 0)
    self.notApplicable = max(notApplicable, 0)
  }

  /// The share in per cent, exact; `nil` of nothing.
  package var percent: ExactNumber? {
    denominator == 0 ? nil : ExactNumber(Int128(numerator) * 100, over: Int128(denominator))
  }

  /// The share in per cent without the sign, such as `87.5`; `—` of nothing.
  ///
  /// Rounded half even (GB/T 8170), but a share below 100 is never printed as 100, nor one above 0 as 0: a
  /// figure that misses by a little must not read as complete.
  package func text(_ decimals: Int = 1) -> String {
    percent.map { Self.text($0, decimals, unreached: []) } ?? "—"
  }

  /// As `text`, and a share on the wrong side of `target` (in per cent) is not printed as if it met it.
  package func text(_ decimals: Int = 1, target: ExactNumber) -> String {
    percent.map { Self.text($0, decimals, unreached: [target]) } ?? "—"
  }

  /// A percentage printed half even, but never as 0, 100 or a value of `unreached` that it does not equal.
  package static func text(_ percent: ExactNumber, _ decimals: Int, unreached: [ExactNumber]) -> String {
    let rounded = percent.rounded(decimals)
    for bound in [.zero, ExactNumber(100)] + unreached where percent != bound && rounded == bound {
      return percent.text(decimals, percent < bound ? .down : .up)
    }
    return percent.text(decimals)
  }
}
