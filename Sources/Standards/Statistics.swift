// SPDX-License-Identifier: MIT

/// Exact statistics over a list of numbers.
package enum Statistics {
  /// The exact mean, or `nil` of no numbers.
  package static func mean(_ numbers: [ExactNumber]) -> ExactNumber? {
    guard !numbers.isEmpty else { return nil }
    return numbers.reduce(.zero, +) / ExactNumber(numbers.count)
  }

  /// The exact percentile, linear between neighbours, or `nil` of no numbers.
  ///
  /// With the numbers ascending and k = 1 + (n − 1)·p, it is X(s) + (X(s+1) − X(s))·(k − s), s = ⌊k⌋
  /// (HJ 663-2013 appendix A). `percent` is held within 0...100.
  package static func percentile(_ percent: Int, of numbers: [ExactNumber]) -> ExactNumber? {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    let place = (sorted.count - 1) * min(max(percent, 0), 100)
    let (below, rest) = place.quotientAndRemainder(dividingBy: 100)
    guard rest > 0 else { return sorted[below] }
    return sorted[below] + (sorted[below + 1] - sorted[below]) * ExactNumber(Int128(rest), over: 100)
  }
}
