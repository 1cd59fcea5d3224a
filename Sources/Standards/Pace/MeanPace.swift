// SPDX-License-Identifier: MIT

/// The pace of a target for a mean, such as an annual PM2.5 of at most 42.
package struct MeanPace: Sendable, Hashable {
  package let target: ExactNumber
  /// The mean so far; `nil` without data.
  package let mean: ExactNumber?
  package let elapsedDays: Int
  package let totalDays: Int
  package let better: BetterDirection
  /// The best mean that can be, such as 100 for a percentage; `nil` where there is none.
  package let best: ExactNumber?

  /// - Parameters:
  ///   - elapsedDays: The valid days behind `mean`, held within 0...`totalDays`.
  ///   - better: `.lower` for "at most", `.higher` for "at least".
  ///   - best: The best mean that can be; 0 where lower is better and nothing else is said.
  package init(
    target: ExactNumber, mean: ExactNumber?, elapsedDays: Int, totalDays: Int,
    better: BetterDirection = .lower,
    best: ExactNumber? = nil
  ) {
    self.target = target
    self.mean = mean
    self.totalDays = max(totalDays, 0)
    self.elapsedDays = min(max(elapsedDays, 0), self.totalDays)
    self.better = better
    self.best = best ?? (better == .lower ? .zero : nil)
  }

  /// Days still to come.
  package var remainingDays: Int { totalDays - elapsedDays }

  /// The mean that the remaining days may have at most (or must have at least): (T·N − mean·n) / (N − n).
  package var requiredMean: ExactNumber? {
    guard let mean, remainingDays > 0 else { return nil }
    let rest = target * ExactNumber(totalDays) - mean * ExactNumber(elapsedDays)
    return rest / ExactNumber(remainingDays)
  }

  /// How far the mean so far is on the wrong side of the target; negative where it is better.
  package var gap: ExactNumber? { mean.map { better == .lower ? $0 - target : target - $0 } }

  /// The mean at the end if the rest goes as the part gone.
  package var forecast: ExactNumber? { mean }

  /// 目标不可达 where the rest would have to be better than the best (or just that); 可达 where the rest may go on
  /// as so far; else 需加严.
  package var status: PaceStatus {
    guard let gap, elapsedDays > 0 else { return .noData }
    let holds = gap <= .zero
    guard let requiredMean else { return holds ? .complete : .missed }
    if holds { return .reachable }
    if let best, better == .lower ? requiredMean <= best : requiredMean >= best { return .unreachable }
    return .tightening
  }
}
