// SPDX-License-Identifier: MIT

import Diagnostics
import Standards
import Tables
import Testing

struct DateTextTests {
  @Test(arguments: ["#", "##", "#月", "#年#月#日", "2022-#-1", "\u{FF03}", "#月底前", "#季度", "＃年底前"])
  func `a number sign is no number`(text: String) {
    if case .success(let date) = DateText.parse(text, defaultYear: 2022) {
      Issue.record("read as \(date.isoText)")
    }
    if case .success(let month) = MonthText.parse(text, defaultYear: 2022) {
      Issue.record("read as \(month)")
    }
  }

  private func iso(_ text: String, _ year: Int? = 2022) -> String {
    switch DateText.parse(text, defaultYear: year) {
    case .success(let date): date.isoText
    case .failure(let problem): problem.rule
    }
  }

  private func problem(_ text: String, _ year: Int? = 2022) -> DateProblem? {
    guard case .failure(let problem) = DateText.parse(text, defaultYear: year) else { return nil }
    return problem
  }

  @Test(arguments: [
    "2022-06-30", "2022-6-30", "2022年6月30日", "2022年06月30日", "2022/6/30", "2022.6.30", "20220630",
    "２０２２－０６－３０", "２０２２年６月３０日", "　2022-06-30 ", "二〇二二年六月三十日", "2022年6月30号", "2022 年 6 月 30 日",
    "2022年6月30日前", "2022年6月底前完成", "2022年6月底", "2022年6月底前", "2022年6月末", "2022年上半年", "2022年第二季度", "2022年二季度末",
  ])
  func `a day with its year`(text: String) {
    #expect(iso(text, nil) == "2022-06-30")
  }

  @Test(arguments: ["6月30日", "6月30日前", "6月底前", "6月底", "上半年", "今年6月30日之前", "本年上半年", "六月底以前", "二季度"])
  func `a day without its year`(text: String) {
    #expect(iso(text) == "2022-06-30")
    #expect(iso(text, nil) == "date-without-year")
  }

  @Test(arguments: ["年底前", "2022年底前", "年底", "年内", "全年", "下半年", "12月底", "四季度", "2022年度全年"])
  func `the end of the year`(text: String) {
    #expect(iso(text) == "2022-12-31")
  }

  @Test func `February ends with its year, and next year is the one after`() {
    #expect(iso("2月底前", 2024) == "2024-02-29")
    #expect(iso("明年2月底前", 2022) == "2023-02-28")
  }

  @Test(arguments: [
    ("长期", "open-ended-date"), ("持续推进", "open-ended-date"), ("立即整改", "open-ended-date"),
    ("22-6-30", "two-digit-year"), ("22年6月30日", "two-digit-year"), ("2022-02-30", "no-such-day"),
    ("20221301", "no-such-day"), ("13月1日", "no-such-day"), ("1899-12-31", "no-such-day"),
    ("13月底", "no-such-day"),
    ("2022年6月", "incomplete-date"), ("202206", "incomplete-date"), ("2022", "incomplete-date"),
    ("2022年", "incomplete-date"), ("2022-06", "incomplete-date"), ("月底前", "incomplete-date"),
    ("6/7", "ambiguous-date"), ("6/30/2022", "ambiguous-date"), ("6月中旬", "ambiguous-date"),
    ("6月前", "ambiguous-date"),
    ("2022年前", "ambiguous-date"), ("年初", "ambiguous-date"), ("2022-06-30 08:00", "date-with-time"),
    ("2022年6月30日8时", "date-with-time"), ("44742", "serial-date"), ("99999", "not-a-date"),
    ("待定", "not-a-date"),
    ("", "not-a-date"), ("2022-06/30", "not-a-date"), ("99999999999999999999", "not-a-date"),
    ("五季度", "not-a-date"),
    ("十十月一日", "no-such-day"), ("五季度前", "not-a-date"), ("31/31", "not-a-date"),
  ])
  func `what is no single day has a rule of its own`(text: String, rule: String) {
    #expect(iso(text) == rule)
  }

  @Test func `problems say what the text may mean`() {
    let notADate = Wording("写成 2022-06-30 或 2022年6月30日", "write 2022-06-30 or 2022年6月30日")
    let exact = Wording("写成确切的一天，如 2022-06-30", "write one exact day, as in 2022-06-30")
    let expected: [(String, Wording, Wording)] = [
      ("待定", Wording("“待定”不是日期", "“待定” is not a date"), notADate),
      ("22-6-30", Wording("“22-6-30”的年份不是四位数字", "the year in “22-6-30” does not have four digits"), notADate),
      ("6/7", Wording("“6/7”可能是6月7日，也可能是7月6日", "“6/7” may mean 6月7日 or 7月6日"), exact),
      ("6/30/2022", Wording("“6/30/2022”可能是2022年6月30日", "“6/30/2022” may mean 2022年6月30日"), exact),
      (
        "6月中旬",
        Wording("“6月中旬”可能是2022年6月11日至20日中的任何一天", "“6月中旬” may mean any day from 2022-06-11 to 2022-06-20"),
        exact
      ),
      (
        "6月初",
        Wording("“6月初”可能是2022年6月1日，也可能是其后的几天", "“6月初” may mean 2022-06-01 or one of the days after it"),
        exact
      ),
      (
        "6月前",
        Wording("“6月前”可能是2022年6月1日之前，也可能是2022年6月30日", "“6月前” may mean a day before 2022-06-01 or 2022-06-30"),
        exact
      ),
      (
        "2022年前",
        Wording("“2022年前”可能是2021年12月31日，也可能是2022年12月31日", "“2022年前” may mean 2021-12-31 or 2022-12-31"), exact
      ),
      (
        "2022年6月", Wording("“2022年6月”没有写到日", "“2022年6月” does not name a day"),
        Wording(
          "写到日，从月初起如 2022-06-01；时限到月底为止也可写 2022年6月底前",
          "name the day, such as 2022-06-01 for the first; write 2022年6月底前 for the end of the month")
      ),
      (
        "2022", Wording("“2022”没有写到月和日", "“2022” names neither month nor day"),
        Wording(
          "写到日，从年初起如 2022-01-01；时限到年底为止也可写 2022年底前",
          "name the day, such as 2022-01-01 for the first; write 2022年底前 for the end of the year")
      ),
      (
        "月底前", Wording("“月底前”没有写是哪个月", "“月底前” does not say which month"),
        Wording("写上年和月，如 2022年6月底前", "add year and month, as in 2022年6月底前")
      ),
      (
        "2022-02-30", Wording("日历上没有“2022-02-30”这一天", "the calendar has no day “2022-02-30”"),
        Wording("核对年月日；年份从 1900 到 2199", "check year, month and day; years go from 1900 to 2199")
      ),
      (
        "2022-06-30 8:00",
        Wording("“2022-06-30 8:00”除了日期还有时间", "“2022-06-30 8:00” has a time besides the date"),
        Wording("删去时间，只留日期", "delete the time and keep the date")
      ),
      (
        "44742",
        Wording("“44742”是表格软件的日期序号，即 2022-06-30", "“44742” is a spreadsheet's number for 2022-06-30"),
        Wording("写成 2022-06-30", "write 2022-06-30")
      ),
      (
        "长期", Wording("“长期”没有确定的日子", "“长期” names no day"),
        Wording("写明这一阶段完成或下次检查的日期", "write the day on which this stage ends or is checked next")
      ),
    ]
    for (text, wording, help) in expected {
      #expect(problem(text)?.wording == wording)
      #expect(problem(text)?.help == help)
    }
    #expect(problem("6月30日", nil)?.wording == Wording("“6月30日”没有写年份", "“6月30日” has no year"))
    #expect(
      problem("6月30日", nil)?.help == Wording("写上年份，如 2022年6月30日", "add the year, as in 2022年6月30日"))
  }
}

struct MonthTextTests {
  private func month(_ text: String, _ year: Int? = 2022) -> String {
    switch MonthText.parse(text, defaultYear: year) {
    case .success(let month): "\(month.year)/\(month.month)"
    case .failure(let problem): problem.rule
    }
  }

  @Test(arguments: ["2022-03", "2022-3", "2022/3", "2022.3", "202203", "2022年3月", "２０２２年３月份", "3月", "三月"])
  func `a month`(text: String) {
    #expect(month(text) == "2022/3")
  }

  @Test(arguments: [
    ("22-03", "two-digit-year"), ("2022-13", "not-a-date"), ("2022-03-01", "not-a-date"), ("三", "not-a-date"),
    ("44742", "serial-date"), ("12345", "not-a-date"),
  ])
  func `no month`(text: String, rule: String) {
    #expect(month(text) == rule)
  }

  @Test func `a month without year needs one`() {
    #expect(month("3月", nil) == "date-without-year")
    guard case .failure(let problem) = MonthText.parse("三", defaultYear: nil) else {
      Issue.record("三 is no month")
      return
    }
    #expect(problem.wording == Wording("“三”不是月份", "“三” is not a month"))
    #expect(problem.help == Wording("写成 2022-03 或 2022年3月", "write 2022-03 or 2022年3月"))
  }
}
