// SPDX-License-Identifier: MIT

/// A run of `*` and what it opens and closes, by CommonMark 0.29 § 6.4 with wide punctuation taken for letters.
struct DelimiterRun: Sendable {
  /// Stars that are neither an opening nor a closing mark.
  private(set) var rest: Int
  /// The widths (1 or 2) of the marks it opens, the innermost first.
  private(set) var opens: [Int] = []
  /// The widths of the marks it closes, the innermost first.
  private(set) var closes: [Int] = []
  /// Whether the common rule would let the run open or close otherwise.
  let differsFromCommonRule: Bool
  private let length: Int
  private let canOpen: Bool
  private let canClose: Bool

  init(count: Int, before: ScalarClass, after: ScalarClass) {
    rest = count
    length = count
    canOpen = Self.flanks(inner: after, outer: before)
    canClose = Self.flanks(inner: before, outer: after)
    differsFromCommonRule =
      canOpen != Self.flanksCommonly(inner: after, outer: before)
      || canClose != Self.flanksCommonly(inner: before, outer: after)
  }

  /// Whether a run between a scalar of its text and one outside can open or close it.
  static func flanks(inner: ScalarClass, outer: ScalarClass) -> Bool {
    if inner == .blank { return false }
    return inner != .punctuation || outer == .blank || outer.isPunctuation || outer.isEastAsian
  }

  private static func flanksCommonly(inner: ScalarClass, outer: ScalarClass) -> Bool {
    if inner == .blank { return false }
    return !inner.isPunctuation || outer == .blank || outer.isPunctuation
  }

  /// Matches closing runs with opening ones, in time that grows with the number of runs.
  static func match(_ runs: inout [DelimiterRun]) {
    var matcher = Matcher(count: runs.count)
    matcher.match(&runs)
  }

  /// The runs still in play, as a doubly linked list by index; `count` stands for "none" at either end.
  private struct Matcher {
    private var previous: [Int]
    private var next: [Int]
    /// Below this run no opener is left for a closer of that kind.
    private var floors = [Int](repeating: -1, count: 6)

    init(count: Int) {
      previous = Array(-1..<(count - 1))
      next = Array(1..<(count + 1))
    }

    mutating func match(_ runs: inout [DelimiterRun]) {
      var closer = 0
      while closer < runs.count {
        guard runs[closer].canClose else {
          closer = next[closer]
          continue
        }
        let kind = runs[closer].length % 3 + (runs[closer].canOpen ? 3 : 0)
        if let opener = opener(for: closer, above: floors[kind], in: runs) {
          closer = join(opener, closer, &runs)
        } else {
          floors[kind] = previous[closer]
          let following = next[closer]
          if !runs[closer].canOpen { remove(closer, in: runs) }
          closer = following
        }
      }
    }

    private func opener(for closer: Int, above floor: Int, in runs: [DelimiterRun]) -> Int? {
      var candidate = previous[closer]
      while candidate > floor {
        let open = runs[candidate]
        let close = runs[closer]
        // "The sum of the lengths must not be a multiple of 3 unless both lengths are."
        let isOdd =
          (close.canOpen || open.canClose) && close.length % 3 != 0 && (open.length + close.length) % 3 == 0
        if open.canOpen, !isOdd { return candidate }
        candidate = previous[candidate]
      }
      return nil
    }

    /// Takes one mark from both runs; gives the run to look at next.
    private mutating func join(_ opener: Int, _ closer: Int, _ runs: inout [DelimiterRun]) -> Int {
      let width = runs[opener].rest >= 2 && runs[closer].rest >= 2 ? 2 : 1
      runs[opener].rest -= width
      runs[closer].rest -= width
      runs[opener].opens.append(width)
      runs[closer].closes.append(width)
      next[opener] = closer
      previous[closer] = opener
      if runs[opener].rest == 0 { remove(opener, in: runs) }
      guard runs[closer].rest == 0 else { return closer }
      let following = next[closer]
      remove(closer, in: runs)
      return following
    }

    private mutating func remove(_ run: Int, in runs: [DelimiterRun]) {
      if next[run] < runs.count { previous[next[run]] = previous[run] }
      if previous[run] >= 0 { next[previous[run]] = next[run] }
    }
  }
}
