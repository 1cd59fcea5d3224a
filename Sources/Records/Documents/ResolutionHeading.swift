// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Markdown

/// A column of a table of resolutions, and the words that other tables of duties have in its place.
enum ResolutionHeading: String, CaseIterable {
  case id, matter, owner, due, target, done, note

  /// A table with these is one of resolutions.
  static let needed: [ResolutionHeading] = [.matter, .owner, .due]

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

  /// What offices write in its place in tables of duties, which are not read as tasks under these words.
  private var others: Set<String> {
    switch self {
    case .matter:
      [
        "任务", "工作任务", "重点任务", "主要任务", "具体任务", "任务内容", "任务名称", "工作内容", "主要内容", "重点工作", "工作事项", "交办事项", "整改事项",
        "整改任务", "工作措施", "整改措施", "具体措施", "task", "action",
      ]
    case .owner:
      [
        "牵头单位", "牵头部门", "责任部门", "责任主体", "主责单位", "主责部门", "主办单位", "承办单位", "落实单位", "负责单位", "牵头责任单位", "责任人",
        "负责人",
        "responsible", "lead",
      ]
    case .due:
      [
        "完成时间", "完成期限", "办结时限", "办结时间", "整改时限", "整改期限", "时间要求", "时间节点", "时间安排", "期限", "截止时间", "截止日期", "完成日期",
        "deadline",
      ]
    case .id, .target, .done, .note: []
    }
  }

  /// The cells of a header that stand in the place of headings it lacks; `nil` where one has none.
  static func replaced(
    _ lacking: [ResolutionHeading], in table: MarkdownTable
  ) -> [(cell: TableCell, heading: ResolutionHeading)]? {
    var found: [(cell: TableCell, heading: ResolutionHeading)] = []
    for heading in lacking {
      let cell = table.header.first { heading.others.contains($0.plainText.lowercased()) }
      guard let cell else { return nil }
      found.append((cell, heading))
    }
    return found
  }
}

extension Diagnostic {
  /// A table of duties under other words: its tasks would be lost without a word.
  static func replacedHeadings(
    _ replaced: [(cell: TableCell, heading: ResolutionHeading)], path: String
  ) -> Diagnostic? {
    guard let first = replaced.map(\.cell.point).min(by: { ($0.line, $0.column) < ($1.line, $1.column) })
    else { return nil }
    let written = replaced.map { "“\($0.cell.plainText)”" }
    let wanted = replaced.map { "“\($0.heading.names[0])”" }
    return Diagnostic(
      .warning, rule: "resolution-heading",
      at: SourceLocation(path: path, line: first.line, column: first.column),
      Wording(
        "这张表像是议定事项表，列名却是\(written.joined(separator: "、"))，表里的事项没有成为任务",
        "this table looks like one of resolutions but calls its columns \(written.joined(separator: ", ")); its rows became no tasks"
      ),
      help: Wording(
        "要作为任务跟踪，就把列名改成\(wanted.joined(separator: "、"))",
        "to follow the rows as tasks, call the columns \(wanted.joined(separator: ", "))"))
  }
}
