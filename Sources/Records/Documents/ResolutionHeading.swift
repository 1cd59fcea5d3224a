// SPDX-License-Identifier: MIT

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

  /// Names that are read in its place where a table has none of ``names``. Days of completion under such a name are
  /// those only beside a due date; alone they are most likely due dates.
  var substitutes: Set<String> {
    switch self {
    case .owner: ["责任部门"]
    case .due: ["期限", "完成期限", "办结时限", "办结期限", "整改时限", "整改期限", "截止日期", "截止时间"]
    case .done:
      [
        "完成时间", "办结时间", "办结日期", "实际完成时间", "实际完成日期", "整改完成时间", "整改完成日期", "销号时间", "销号日期",
      ]
    case .id, .matter, .target, .note: []
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
        "牵头单位", "牵头部门", "责任主体", "主责单位", "主责部门", "主办单位", "承办单位", "落实单位", "负责单位", "牵头责任单位", "责任人",
        "负责人",
        "responsible", "lead",
      ]
    case .due:
      [
        "完成时间", "办结时间", "时间要求", "时间节点", "时间安排", "完成日期", "deadline",
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
