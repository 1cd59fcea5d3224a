// SPDX-License-Identifier: MIT

import Records
import Standards

/// The text of a new record.
struct RecordTexts {
  private let draft: RecordDraft
  private let title: String
  private let date: CivilDate
  /// A target and a unit that exist, for what the draft leaves open.
  private let names: (about: String, author: String)

  /// - Parameter title: The draft's title on one line.
  init(_ draft: RecordDraft, title: String, date: CivilDate, names: (about: String, author: String)) {
    self.draft = draft
    self.title = Self.quoted(title)
    self.date = date
    self.names = names
  }

  var text: String {
    switch draft.kind {
    case .meeting: meeting
    case .update: update
    case .page: page
    }
  }

  private var meeting: String {
    """
    ---
    # 每行写“名称: 内容”；井号后面是说明，可以删掉
    标题: \(title)
    # 会议纪要、讲话、通报 或 会议记录
    类型: 会议纪要
    日期: \(date.isoText)
    # 文号、地点、主持、出席、请假、列席：有就写，没有就不写；人名默认不公开，例如
    \(line("地点", draft.place, example: "县政府三楼会议室"))
    \(line("主持", draft.chair, example: "县长"))
    # 公开内容: [主持]
    # 写“是”才会发布到公开网站；还没有定稿的加一行“草稿: 是”，到某天才公开的加一行“公开日期: …”
    公开: \(isPublic)
    摘要: \(PlaceholderText.meetingSummary)
    ---

    ## 会议内容

    \(PlaceholderText.meetingBody)

    ## 议定事项

    \(resolutions)
    """
  }

  /// The table with its first row, or how to write one.
  private var resolutions: String {
    guard let matter = draft.matter else {
      let hints = PlaceholderText.resolutionHints
      return """
        \(PlaceholderText.howToResolve)

        - \(hints[0])，可以再加“编号”“目标”“完成日期”“说明”；
        - \(hints[1])，几个单位用顿号隔开；
        - \(hints[2]) \(date.adding(days: 30).isoText) 或“6月底前”，没有期限的写“长期坚持”；
        - \(hints[3])。

        """
    }
    let owners = draft.owners.isEmpty ? names.author : draft.owners.joined(separator: "、")
    let due = draft.due ?? date.adding(days: 30).isoText
    return """
      \(PlaceholderText.howToGoOn)

      | 事项 | 责任单位 | 时限 | 完成日期 |
      |---|---|---|---|
      | \(Self.cell(matter)) | \(Self.cell(owners)) | \(Self.cell(due)) | |

      """
  }

  private var update: String {
    let about = draft.about.isEmpty ? [names.about] : draft.about
    return """
      ---
      # 每行写“名称: 内容”；井号后面是说明，可以删掉
      标题: \(title)
      日期: \(date.isoText)
      # 讲的是哪些目标、任务、断面或责任主体：写编号或名称，用逗号隔开
      关于: [\(about.map(Self.item).joined(separator: ", "))]
      # 哪个单位报的：写责任主体表里的名称或简称
      单位: \(Self.item(draft.unit ?? names.author))
      # 如果有任务就此完成，去掉下一行的井号，写上任务编号
      # 完成: []
      # 写“是”才会发布到公开网站
      公开: \(isPublic)
      ---

      ## 进展

      \(PlaceholderText.progress)

      ## 问题

      \(PlaceholderText.problems)

      ## 下一步

      \(PlaceholderText.next)

      """
  }

  private var page: String {
    """
    ---
    # 每行写“名称: 内容”；井号后面是说明，可以删掉
    标题: \(title)
    # 网址里的英文名；不写就用拼音。例如写 about，页面就在 /about/
    # 网址名: about
    # 在页脚里的次序，小的在前
    顺序: 50
    # 写“是”才会发布到公开网站
    公开: \(isPublic)
    ---

    \(PlaceholderText.pageBody)

    """
  }

  private var isPublic: String { draft.isPublic ? "是" : "否" }

  /// The key with what is known, or as a comment with an example.
  private func line(_ key: String, _ value: String?, example: String) -> String {
    value.map { "\(key): \(Self.quoted($0))" } ?? "# \(key): \(example)"
  }

  /// Text as a YAML string.
  private static func quoted(_ text: String) -> String {
    let plain = text.unicodeScalars.filter {
      $0.value >= 0x20 && !ContentNames.isUnsafe(String($0)) || $0 == "\\"
    }
    let text = String(String.UnicodeScalarView(plain))
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// A name as it is, in quotes where YAML would read it otherwise.
  private static func item(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) }
    return isPlain && text.first.map { $0.isLetter || $0.isNumber } == true ? text : quoted(text)
  }

  /// Text that stays in its cell.
  private static func cell(_ text: String) -> String {
    text.split { $0.isNewline }.joined(separator: " ").replacing("|", with: "\\|")
  }
}
