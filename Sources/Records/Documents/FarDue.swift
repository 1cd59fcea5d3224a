// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards

/// A due date years after its meeting: most likely a slip in the year.
enum FarDue {
  /// How far ahead tasks are set: two years.
  private static let mostDays = 731

  /// Whether a due date lies too far ahead; the year in which the five-year plan ends (2025, 2030 …) does not.
  static func isFar(_ due: CivilDate, from meeting: CivilDate, note: String?) -> Bool {
    // Of a meeting whose date could not be read nothing is known.
    guard meeting != .standIn, due.days(since: meeting) > mostDays else { return false }
    if due.year % 5 == 0, due.year - meeting.year < 5 { return false }
    return !SettledNote.isSaid(in: note)
  }

  static func finding(_ due: Mention, _ date: CivilDate, _ meeting: CivilDate) -> Diagnostic {
    Diagnostic(
      .warning, rule: "far-due-date", at: due.location,
      Wording(
        "时限 \(date.isoText) 在会议日期 \(meeting.isoText) 两年以后",
        "due on \(date.isoText), more than two years after the meeting of \(meeting.isoText)"),
      help: Wording(
        "核对年份；确实如此的，在“说明”列写“核实”",
        "check the year; where it is so, write 核实 in the column 说明 (note)"))
  }
}
