// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Markdown
internal import Standards
internal import Tables

/// Turns the tables of resolutions (议定事项) of a meeting record into tasks.
///
/// A table whose header has 事项, 责任单位 and 时限 is one; every row of it is a task.
package enum ResolutionReader {
  private typealias Heading = ResolutionHeading

  /// What stands for a due date where there is none.
  package static let standing: Set<String> = ["长期坚持", "长期", "持续", "常态化"]

  static func tasks(of meeting: MeetingRecord, path: String) -> Diagnosed<[Task]> {
    var tasks: [Task] = []
    var diagnostics: [Diagnostic] = []
    var lost: [MarkdownTable] = []
    for table in meeting.document.tables {
      let columns = ResolutionColumns(table)
      guard columns.lacking.isEmpty else {
        lost.append(table)
        continue
      }
      diagnostics += columns.findings(path: path)
      if table.rows.isEmpty { diagnostics.append(headerAlone(table, path: path)) }
      for row in table.rows {
        let task = task(
          row, columns, number: tasks.count + 1, meeting: meeting, path: path)
        if let ragged = RaggedResolution.finding(row, task, columns: table.header.count, path: path) {
          diagnostics.append(ragged)
          if let task = task.value { tasks.append(task.withoutMentions) }
          continue
        }
        diagnostics += task.diagnostics
        if let task = task.value { tasks.append(task) }
      }
    }
    let search = LostResolutions(meeting.document, hasTasks: !tasks.isEmpty, path: path)
    return Diagnosed(tasks, diagnostics + search.findings(lost))
  }

  private static func task(
    _ row: TableRow, _ columns: ResolutionColumns, number: Int, meeting: MeetingRecord, path: String
  ) -> Diagnosed<Task?> {
    func mention(_ heading: Heading) -> Mention? {
      guard let index = columns[heading], row.cells.indices.contains(index) else { return nil }
      let cell = row.cells[index]
      let place = SourceLocation(path: path, line: cell.point.line, column: cell.point.column)
      return cell.plainText.isEmpty || cell.plainText == "—" ? nil : Mention(cell.plainText, at: place)
    }
    let place = SourceLocation(path: path, line: row.line)
    var diagnostics: [Diagnostic] = []
    if let text = row.cells.first?.plainText, !text.isEmpty,
      row.cells.count(where: { !$0.plainText.isEmpty }) == 1
    {
      return Diagnosed(nil, [lonely(text, at: place)])
    }
    for heading in Heading.needed where mention(heading) == nil {
      diagnostics.append(empty(heading.names[0], at: place))
    }
    guard let matter = mention(.matter), let owner = mention(.owner), let due = mention(.due) else {
      return Diagnosed(nil, diagnostics)
    }
    let owners = owner.text.split { "、，,;；".contains($0) }.map { part in
      let trimmed = part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
      return Mention(String(trimmed), at: owner.location)
    }.filter { !$0.text.isEmpty }
    let dueDate = date(due, meeting, allowsStanding: true, &diagnostics)
    if let dueDate, dueDate < meeting.date {
      diagnostics.append(beforeMeeting(due, dueDate, meeting, isDue: true))
    } else if let dueDate, FarDue.isFar(dueDate, from: meeting.date, note: mention(.note)?.text) {
      diagnostics.append(FarDue.finding(due, dueDate, meeting.date))
    }
    let done = mention(.done)
    let doneDate = done.flatMap { date($0, meeting, allowsStanding: false, &diagnostics) }
    if let done, let doneDate, doneDate < meeting.date {
      diagnostics.append(beforeMeeting(done, doneDate, meeting, isDue: false))
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
    if allowsStanding, standing.contains(mention.text) { return nil }
    if !allowsStanding, mention.text.hasSuffix("前") {
      diagnostics.append(onlyDue(mention))
      return nil
    }
    switch DateText.parse(mention.text, defaultYear: meeting.date.year) {
    case .success(let date): return date
    case .failure(let problem):
      let help = !allowsStanding && problem.rule == "not-a-date" ? dayOrNothing : problem.help
      diagnostics.append(Diagnostic(rule: problem.rule, at: mention.location, problem.wording, help: help))
      return nil
    }
  }

  /// “6月底前” names no day on which something was done.
  private static func onlyDue(_ mention: Mention) -> Diagnostic {
    Diagnostic(
      rule: "open-ended-date", at: mention.location,
      Wording("“\(mention.text)”是期限，不是完成的日子", "“\(mention.text)” is a term, and no day of completion"),
      help: dayOrNothing)
  }

  private static let dayOrNothing = Wording(
    "写完成的那一天，如 2022-06-30；没有完成的留空", "write the day, such as 2022-06-30, or nothing where it is open")

  private static func empty(_ heading: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "empty-resolution", at: place,
      Wording("议定事项表的这一行没有写“\(heading)”", "this row of the resolutions has no “\(heading)”"),
      help: Wording(
        "每一行都要有事项、责任单位和时限；没有期限的写“长期坚持”",
        "each row names matter, owner and due date; write 长期坚持 where there is none"))
  }

  private static func headerAlone(_ table: MarkdownTable, path: String) -> Diagnostic {
    Diagnostic(
      .warning, rule: "empty-resolution", at: SourceLocation(path: path, line: table.line),
      Wording("议定事项表只有表头，一项也没有", "the table of resolutions has a header and no row"),
      help: Wording("一行写一项；没有议定事项的，删去这张表", "write a row for each, or delete the table where there is none"))
  }

  /// A line of text right under a table becomes a row of it.
  private static func lonely(_ text: String, at place: SourceLocation) -> Diagnostic {
    let shown = text.count > 20 ? String(text.prefix(20)) + "…" : text
    return Diagnostic(
      rule: "empty-resolution", at: place,
      Wording(
        "“\(shown)”成了议定事项表的一行，没有责任单位和时限",
        "“\(shown)” has become a row of the resolutions, without owner and due date"),
      help: Wording("若是正文，表后空一行；若是任务，补上各格", "leave a line empty after the table, or fill in the row"))
  }

  private static func beforeMeeting(
    _ mention: Mention, _ date: CivilDate, _ meeting: MeetingRecord, isDue: Bool
  ) -> Diagnostic {
    let what = isDue ? Wording("时限", "due on") : Wording("完成日期", "finished on")
    return Diagnostic(
      rule: "date-order", at: mention.location,
      Wording(
        "\(what.chinese) \(date.isoText) 早于会议日期 \(meeting.date.isoText)",
        "\(what.english) \(date.isoText), before the meeting of \(meeting.date.isoText)"),
      help: Wording("核对\(what.chinese)的年份", "check the year"))
  }
}
