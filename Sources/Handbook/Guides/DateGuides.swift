// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Dates: what is wrong with a date or with the order of two.
enum DateGuides {
  static let group = RuleGuide.Group(
    Wording("日期", "Dates"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "not-a-date", .error, Wording("不是日期", "Not a date"),
      cause: Wording("日期列里写了“待定”“尽快”之类，定不出是哪一天。", "“to be fixed” or “soon” is no day."),
      wrong: "待定",
      right: "2022-06-30",
      mend: Wording(
        "写成 2022-06-30、2022年6月30日 或 2022/6/30；还没有定就空着。",
        "Write 2022-06-30 or 2022年6月30日, or leave it empty.")),
    RuleGuide(
      "late-date", .warning, Wording("完成日期还没有到", "Finished on a day to come"),
      cause: Wording(
        "任务的完成日期晚于截至日，就按没有完成公开，过了时限的还算逾期。",
        "A task that is finished after the day of judgement counts as open, or even as overdue."),
      wrong: "| R01 | 改造 | 白石镇 | 6月底前 | 2026-12-24 |",
      right: "| R01 | 改造 | 白石镇 | 6月底前 | 2026-02-24 |",
      mend: Wording(
        "核对年月日；没有完成的留空。确已完成的，把 site.yml 的“截至”改到这一天或以后。",
        "Check the date, or set as_of in site.yml to that day or later.")),
    RuleGuide(
      "far-due-date", .warning, Wording("时限在会议两年以后", "Due years after the meeting"),
      cause: Wording(
        "时限比会议晚两年以上，多半是年份写错了一位。五年规划的末年（2025、2030……）不算。",
        "The year is most likely a slip; the last year of a five-year plan is not meant."),
      wrong: "| R01 | 改造 | 白石镇 | 2032-06-30 |",
      right: "| R01 | 改造 | 白石镇 | 2022-06-30 |",
      mend: Wording(
        "核对年份。确实如此的，在“说明”里写“核实”。", "Check it; where it is so, write 核实 in the note.")),
    RuleGuide(
      "date-without-year", .error, Wording("日期没有年份", "A date without a year"),
      cause: Wording(
        "题头和表里的日期要有年份；只有议定事项的“时限”可以写“6月底前”，按会议那一年算。",
        "Dates need a year; only the due date of a resolution may leave it out."),
      wrong: "日期: 3月18日",
      right: "日期: 2022-03-18",
      mend: Wording("写上年份。", "Add the year.")),
    RuleGuide(
      "two-digit-year", .error, Wording("年份只写了两位", "A year of two digits"),
      cause: Wording("22-3-31 可能是 2022 年，也可能是 22 日，不猜。", "22-3-31 may be read in two ways."),
      wrong: "22-3-31",
      right: "2022-03-31",
      mend: Wording("年份写四位。", "Write four digits.")),
    RuleGuide(
      "incomplete-date", .error, Wording("日期没有写到日", "A date without a day"),
      cause: Wording("只写到月，不知道是月初还是月底。", "A month alone may be its first day or its last."),
      wrong: "2022-03",
      right: "2022-03-31",
      mend: Wording(
        "写到日；到月底为止的可以写“2022年3月底前”。",
        "Write the day; for the end of a month write 2022年3月底前.")),
    RuleGuide(
      "ambiguous-date", .error, Wording("日期有两种读法", "A date can be read in two ways"),
      cause: Wording("3/4/2022 在我国习惯是 3 月 4 日，在英式写法里是 4 月 3 日，不猜。", "3/4/2022 is March 4 or April 3."),
      wrong: "3/4/2022",
      right: "2022-03-04",
      mend: Wording("写成 年-月-日。", "Write year-month-day.")),
    RuleGuide(
      "no-such-day", .error, Wording("日历上没有这一天", "There is no such day"),
      cause: Wording("月份或日期写错了，如 2 月 30 日、6 月 31 日。", "February 30 and June 31 do not exist."),
      wrong: "2022-02-30",
      right: "2022-02-28",
      mend: Wording("核对年月日；到月底的写当月最后一天，或写“6月底前”。", "Check it; write the month's last day.")),
    RuleGuide(
      "date-with-time", .error, Wording("日期后面还有时间", "A date with a time"),
      cause: Wording("这一列只要日期，时间会让同一天的数对不上。", "The column takes a day alone."),
      wrong: "2022-03-31 08:30",
      right: "2022-03-31",
      mend: Wording("删去时间。", "Delete the time.")),
    RuleGuide(
      "serial-date", .error, Wording("日期变成了序号", "A date became a serial number"),
      cause: Wording(
        "表格软件把日期存成从 1900 年数起的天数，列的格式改成“常规”就看到 44651 这样的数。",
        "Spreadsheets store a date as a count of days, such as 44651."),
      wrong: "44651",
      right: "2022-03-31",
      mend: Wording(
        "把这一列的格式改成“日期”再存；“帮助”里写了它是哪一天。",
        "Format the column as dates; the help names the day.")),
    RuleGuide(
      "open-ended-date", .error, Wording("没有确定的日子", "No certain day"),
      cause: Wording(
        "这一列要有一天才能判断逾期；“长期”“持续”没有期限，永远不会逾期。",
        "“long-term” has no day, so nothing could ever be overdue."),
      wrong: "长期",
      right: "2022-12-31",
      mend: Wording(
        "写这一阶段完成或下次检查的日期。会议议定事项的“时限”可以写“长期坚持”。",
        "Write the day of the next step; a resolution's due date may be 长期坚持.")),
    RuleGuide(
      "date-order", .error, Wording("两个日期先后不对", "Two dates are the wrong way round"),
      cause: Wording(
        "结束早于开始，完成早于会议，失效早于公开……多半是年份写错了。",
        "An end lies before its start, most often because a year is wrong."),
      wrong: """
        日期: 2022-03-18
        时限：2021-06-30
        """,
      right: "时限：2022-06-30",
      mend: Wording("核对两个日期，先看年份。", "Check both dates, the years first.")),
    RuleGuide(
      "date-outside-period", .error, Wording("日期不在期间内", "A date lies outside its period"),
      cause: Wording(
        "进度的日期不在目标的起止之间，或截至日早于年度，或台账的日期在年度以后（警告）。",
        "A date lies outside the target's period, before the year, or after it."),
      wrong: "Q05,,2021-03-31,16        （目标是 2022 年的）",
      right: "Q05,,2022-03-31,16",
      mend: Wording(
        "核对年份；去年的数写在“上年同期”列。没有发生的事不要先写日期。",
        "Check the year; last year's figure has a column of its own.")),
  ]
}
