// SPDX-License-Identifier: MIT

package import Diagnostics

/// A step on the way from content to site.
package enum Phase: String, Sendable, CaseIterable {
  case read
  case commands
  case parse
  case validate
  case assess
  case plan
  case freshness
  case render
  case write

  package var title: Wording {
    switch self {
    case .read: Wording("读取", "read")
    case .commands: Wording("取数", "commands")
    case .parse: Wording("解析", "parse")
    case .validate: Wording("核对", "validate")
    case .assess: Wording("考核", "assess")
    case .plan: Wording("排页", "plan")
    case .freshness: Wording("查旧", "freshness")
    case .render: Wording("试排", "render")
    case .write: Wording("写出", "write")
    }
  }
}

/// How long a phase took; printed, never written to the site.
package struct PhaseTiming: Sendable {
  package let phase: Phase
  /// Milliseconds.
  package let milliseconds: Int
}

/// Measures phases one after the other.
struct PhaseClock {
  private var start = ContinuousClock.now

  init() {}

  /// The time since the last lap.
  mutating func lap(_ phase: Phase) -> PhaseTiming {
    let timing = timing(phase)
    start = ContinuousClock.now
    return timing
  }

  func timing(_ phase: Phase) -> PhaseTiming {
    let parts = (ContinuousClock.now - start).components
    return PhaseTiming(
      phase: phase, milliseconds: Int(parts.seconds) * 1000 + Int(parts.attoseconds / 1_000_000_000_000_000))
  }
}
