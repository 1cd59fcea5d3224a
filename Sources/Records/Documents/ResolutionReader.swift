// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Markdown
internal import Standards
internal import Tables

/// Turns the tables of resolutions (议定事项) of a meeting record into tasks.
///
/// A table whose header has 事项, 责任单位 and 时限 is one; every row of it is a task.
enum ResolutionReader {
  private enum Heading: String, CaseIterable {
    case id, matter, owner, due, target, done, note

    var names: [String] {
      switch self {
      case .id: ["编号", "序号", "id"]
      case .matter: ["事项", "议定事项", "matter"]
      case .owner: ["责任单位", "owner"]
      case .due: ["时限", "完成时限", "due"]
      case .target: ["目标", "目标编号", "target"]
      case .done: ["完成日期", "done"]
      case .note: ["说明", "备注", "note"]
      }
    }
  }

  static func tasks(of meeting: MeetingRecord, path: String) -> Diagnosed<[Task]> {
    var tasks: [Task] = []
    var diagnostics: [Diagnostic] = []
    for table in meeting.document.tables {
      let columns = columns(of: table)
      guard columns[.matter] != nil, columns[.owner] != nil, columns[.due] != nil else { continue }
      for row in table.rows {
        let task = task(
          row, columns, number: tasks.count + 1, meeting: meeting, path: path)
        diagnostics += task.diagnostics
        if let task = task.value { tasks.append(task) }
      }
    }
    return Diagnosed(tasks, diagnostics)
  }

  private static func columns(of table: MarkdownTable) -> [Heading: Int] {
    var columns: [Heading: Int] = [:]
    for (index, cell) in table.header.enumerated() {
      if let heading = Heading.allCases.first(where: { $0.names.contains(cell.plainText) }) {
        columns[heading] = index
      }
    }
    return columns
  }

  private static func task(
    _ row: TableRow, _ columns: [Heading: Int], number: Int, meeting: MeetingRecord, path: String
  ) -> Diagnosed<Task?> {
    func mention(_ heading: Heading) -> Mention? {
      guard let index = columns[heading], row.cells.indices.contains(index) else { return nil }
      let cell = row.cells[index]
      let place = SourceLocation(path: path, line: cell.point.line, column: cell.point.column)
      return cell.plainText.isEmpty || cell.plainText == "—" ? nil : Mention(cell.plainText, at: place)
    }
    let place = SourceLocation(path: path, line: row.line)
    var diagnostics: [Diagnostic] = []
    for heading in [Heading.matter, .owner, .due] where mention(heading) == nil {
      diagnostics.append(empty(heading.names[0], at: place))
    }
    guard let matter = mention(.matter), let owner = mention(.owner), let due = mention(.due) else {
      return Diagnosed(nil, diagnostics)
    }
    let owners = owner.text.split { "、，,;；".contains($0) }.map { Mention(String($0), at: owner.location) }
    let dueDate = date(due, meeting, allowsStanding: true, &diagnostics)
    let done = mention(.done)
    let doneDate = done.flatMap { date($0, meeting, allowsStanding: false, &diagnostics) }
    if let done, let doneDate, doneDate < meeting.date {
      diagnostics.append(beforeMeeting(done, doneDate, meeting))
    }
    let id = mention(.id).flatMap { isOrdinal($0.text) ? nil : $0.text } ?? "\(meeting.slug)-\(number)"
    let task = Task(
      id: id, matter: matter.text, owners: owners, due: dueDate, dueText: due.text, target: mention(.target),
      done: doneDate, doneSource: done?.location, note: mention(.note)?.text, meeting: meeting.slug,
      meetingDate: meeting.date, location: place)
    return Diagnosed(task, diagnostics)
  }

  /// 序号 1, 2, 3 … numbers the rows of one table and is no id.
  private static func isOrdinal(_ text: String) -> Bool {
    text.utf8.count <= 3 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static func date(
    _ mention: Mention, _ meeting: MeetingRecord, allowsStanding: Bool, _ diagnostics: inout [Diagnostic]
  ) -> CivilDate? {
    if allowsStanding, ["长期坚持", "长期", "持续", "常态化"].contains(mention.text) { return nil }
    switch DateText.parse(mention.text, defaultYear: meeting.date.year) {
    case .success(let date): return date
    case .failure(let problem):
      diagnostics.append(
        Diagnostic(rule: problem.rule, at: mention.location, problem.wording, help: problem.help))
      return nil
    }
  }

  private static func empty(_ heading: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "empty-resolution", at: place,
      Wording("议定事项表的这一行没有写“\(heading)”", "this row of the resolutions has no “\(heading)”"),
      help: Wording(
        "每一行都要有事项、责任单位和时限；没有期限的写“长期坚持”",
        "each row names matter, owner and due date; write 长期坚持 where there is none"))
  }

  private static func beforeMeeting(
    _ done: Mention, _ date: CivilDate, _ meeting: MeetingRecord
  ) -> Diagnostic {
    Diagnostic(
      rule: "date-order", at: done.location,
      Wording(
        "完成日期 \(date.isoText) 早于会议日期 \(meeting.date.isoText)",
        "finished on \(date.isoText), before the meeting of \(meeting.date.isoText)"),
      help: Wording("核对完成日期的年份", "check the year of the finishing date"))
  }
}
