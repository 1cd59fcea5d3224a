// SPDX-License-Identifier: MIT

/// What a new record says where its author is to write.
///
/// Templates are made of these, and what is left of them in a published record is found by them.
package enum PlaceholderText {
  package static let meetingSummary = "一两句话说明会议定了什么"
  package static let meetingBody = "在这里写会议记录。段落之间空一行；`##` 开头是小标题；`- ` 开头是列表。"
  /// Above the table of resolutions that is not there yet.
  package static let howToResolve = "把定下来的事写成下面这样的表，每一行就成为一项任务，到期没有完成会自动列为逾期："
  /// What such a table is like, each line the beginning of one.
  package static let resolutionHints = [
    "表头要有“事项”“责任单位”“时限”三列", "责任单位写责任主体表里的名称或简称", "时限写日期，例如", "做完了，就在“完成日期”里填上日期",
  ]
  /// Above the first row of one.
  package static let howToGoOn = "每一行是一项任务，接着往下加行；做完了填上“完成日期”，到期没有填会自动列为逾期。"
  package static let progress = "做了什么，数字是多少，数据截至哪一天。"
  package static let problems = "还差什么，卡在哪里。"
  package static let next = "谁、在什么时候、做什么。"
  package static let pageBody = "在这里写正文。段落之间空一行；`##` 开头是小标题；`- ` 开头是列表。"

  /// How lines begin that no author has written: each text up to its first full stop or colon.
  package static let beginnings: [String] =
    ([meetingSummary, meetingBody, howToResolve] + resolutionHints + [
      howToGoOn, progress, problems, next, pageBody,
    ])
    .map { text in String(text.prefix { !"。：".contains($0) }) }
}
