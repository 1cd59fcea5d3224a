// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics

/// Some targets by how they stand: kept, behind and without data make up all of them.
struct StandingCounts: Equatable {
  let total: Int
  let done: Int
  let onSchedule: Int
  let missing: Int
  /// The period is over, and they were not reached.
  let failed: Int

  init(_ standings: [Standing]) {
    total = standings.count
    done = standings.count { $0 == .done }
    onSchedule = standings.count { $0 == .onSchedule }
    missing = standings.count { $0 == .noData }
    failed = standings.count { $0 == .missed }
  }

  var kept: Int { done + onSchedule }
  /// Slightly, plainly or seriously behind, or out of reach.
  var behind: Int { total - kept - missing - failed }
  /// Whether every target with data is judged for good, at the end of its period.
  var isFinal: Bool { behind == 0 && onSchedule == 0 && failed > 0 }

  /// What none of them does: at the end of the period nothing is on schedule any more.
  var wantedWord: Wording { isFinal ? Wording("完成", "reached") : Wording("达序时", "on schedule") }

  /// `达序时`, `已完成` or `完成或达序时`: no more than is true of those that keep their schedule.
  func keptWord(_ language: Language) -> String {
    let word =
      done == 0
      ? Wording("达序时", "on schedule")
      : onSchedule == 0 ? Wording("已完成", "done") : Wording("完成或达序时", "done or on schedule")
    return word[language]
  }

  /// `十项完成或达序时`, `都达序时`, `没有一项达序时`; in English `10 of 12`.
  ///
  /// - Parameter counter: What is counted, such as `项`.
  func keptText(_ counter: String, _ language: Language) -> String {
    guard language == .chinese else {
      return "\(kept) of \(total) \(kept == 0 ? wantedWord.english : keptWord(.english))"
    }
    if kept == 0 { return "没有一\(counter)\(wantedWord.chinese)" }
    return (kept == total ? "都" : ChineseNumeral.text(kept) + counter) + keptWord(.chinese)
  }
}
