// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Testing

/// What has gone stale by a day of the calendar.
struct FreshnessTests {
  private static let site = "标题: 青石县\n县: {名称: 青石县, 代码: \"379921\"}\n年度: 2022\n"

  /// The findings on a day, of the rules that a test is about.
  private static func findings(
    _ files: [String: String], on today: String, _ rules: String...
  ) throws -> [Diagnostic] {
    var records = try report(files, asOf: "2022-12-31").records
    records.site.audience = .public
    let day = try #require(CivilDate(today))
    return Freshness(records, today: day).findings.filter { rules.contains($0.rule) }
  }

  private static func update(_ date: String, _ more: String = "公开: 是") -> String {
    "---\n标题: 进展\n日期: \(date)\n\(more.contains("关于") ? "" : "关于: [Q01]\n")单位: 白石镇\n\(more)\n---\n## 进展\n\n有进展。\n"
  }

  @Test(arguments: [("2022-07-14", 0), ("2022-07-15", 1)])
  func `a home page may stand still for two weeks`(today: String, count: Int) throws {
    let files = ["updates/a.md": Self.update("2022-06-30"), "updates/b.md": Self.update("2022-05-30")]
    let found = try Self.findings(files, on: today, "stale-home")
    #expect(found.count == count)
    #expect(
      found.allSatisfy { $0.message.chinese == "首页最新的动态是 2022-06-30，已经 15 天没有更新（检查时超过 14 天一票否决）" })
  }

  @Test func `what the public does not read is no news on its home page`() throws {
    let files = [
      "updates/a.md": Self.update("2022-06-30", "公开: 否"), "updates/b.md": Self.update("2022-06-01"),
    ]
    let found = try Self.findings(files, on: "2022-07-01", "stale-home")
    #expect(found.map(\.message.chinese) == ["首页最新的动态是 2022-06-01，已经 30 天没有更新（检查时超过 14 天一票否决）"])
  }

  @Test(arguments: [
    ("2022-04-04", []),
    ("2022-04-05", ["表“进度”最新的一行是 2022-02-28，此后 36 天没有新数；每月报一次，2022-03-31 为止的一期已过期限"]),
  ])
  func `a table of figures by months is stale when a month is overdue`(today: String, words: [String]) throws
  {
    let files = ["tables/进度.csv": "目标编号,截止日,累计值\nQ01,2022-01-31,10\nQ01,2022-02-28,20\n"]
    let found = try Self.findings(files, on: today, "stale-table")
    #expect(found.map(\.message.chinese) == words)
    #expect(found.allSatisfy { $0.location == SourceLocation(path: "content/tables/进度.csv", line: 3) })
  }

  @Test(arguments: [("2022-08-14", 0), ("2022-08-15", 1)])
  func `other tables are stale after the days of the rules`(today: String, count: Int) throws {
    let files = ["tables/考核数据.csv": "日期,责任主体,指标,数值\n2022-06-30,白石镇,投诉量,3\n"]
    #expect(try Self.findings(files, on: today, "stale-table").count == count)
  }

  @Test func `after the year no more figures are expected`() throws {
    let files = ["tables/进度.csv": "目标编号,截止日,累计值\nQ01,2022-12-31,1200\n"]
    #expect(try Self.findings(files, on: "2024-12-31", "stale-table") == [])
    #expect(try Self.findings(files, on: "2022-12-31", "year-ended") == [])
    #expect(
      try Self.findings(files, on: "2023-01-01", "year-ended").map(\.message.english) == [
        "the year 2022 ended on 2022-12-31, and today is 2023-01-01"
      ])
  }

  @Test func `a holder that did not report is named where the others have`() throws {
    let files = [
      "tables/目标分解.csv": "目标编号,责任主体,目标值\nQ01,白石镇,600\nQ01,云岭镇,600\n",
      "tables/进度.csv":
        "目标编号,责任主体,截止日,累计值\nQ01,白石镇,2022-01-31,10\nQ01,白石镇,2022-02-28,20\nQ01,云岭镇,2022-01-31,9\n",
    ]
    let found = try Self.findings(files, on: "2022-03-05", "unreported-figures", "stale-table")
    #expect(found.map(\.message.chinese) == ["“云岭镇”2022-02-28 为止的一期应报 1 个数，缺 1 个：清洁取暖改造"])
    // When nobody has reported March, it is the table that is told.
    #expect(
      try Self.findings(files, on: "2022-04-05", "unreported-figures", "stale-table").map(\.rule) == [
        "stale-table"
      ])
  }

  @Test(arguments: [
    (nil, "2022-06-30", []), (nil, "2022-07-01", ["没有写过进展"]),
    ("2022-06-01", "2022-07-01", ["最近的进展是 2022-06-01"]),
    ("2022-07-05", "2022-08-19", []), ("2022-07-05", "2022-08-20", ["最近的进展是 2022-07-05"]),
  ])
  func `a task past its date is silent until something is said`(told: String?, today: String, ends: [String])
    throws
  {
    var files = [
      "meetings/a.md": """
      ---
      标题: 部署会
      类型: 会议纪要
      日期: 2022-03-18
      公开: 否
      ---
      | 编号 | 事项 | 责任单位 | 时限 | 完成日期 |
      |---|---|---|---|---|
      | R01 | 清垃圾 | 白石镇 | 2022-06-30 | |
      """
    ]
    if let told { files["updates/a.md"] = Self.update(told, "关于: [R01]") }
    let found = try Self.findings(files, on: today, "silent-task")
    #expect(found.count == ends.count)
    for (finding, end) in zip(found, ends) {
      #expect(finding.message.chinese.hasPrefix("任务 R01“清垃圾”2022-06-30 到期，逾期 "))
      #expect(finding.message.chinese.hasSuffix(" 天，" + end))
    }
  }

  @Test(arguments: [("2022-10-31", []), ("2022-11-01", ["“进展”的失效日期是 2022-10-31，已经过了"])])
  func `a public record past its last day`(today: String, words: [String]) throws {
    let files = [
      "updates/a.md": Self.update("2022-06-30", "公开: 是\n失效日期: 2022-10-31"),
      "updates/b.md": Self.update("2022-06-30", "失效日期: 2022-10-31"),
    ]
    #expect(try Self.findings(files, on: today, "expired-record").map(\.message.chinese) == words)
  }

  @Test func `a site judged on an earlier day still shows what has expired`() throws {
    let files = [
      "site.yml": Self.site + "截至: 2022-09-30\n",
      "updates/a.md": Self.update("2022-06-30", "公开: 是\n失效日期: 2022-10-31"),
    ]
    #expect(
      try Self.findings(files, on: "2022-11-30", "expired-record", "fixed-day").map(\.message.english) == [
        "“as_of” is fixed at 2022-09-30, 61 days ago; figures and records of later days do not show",
        "“进展” expired on 2022-10-31; the site's “as_of” lies before, so it is still published",
      ])
    #expect(try Self.findings(files, on: "2022-10-14", "fixed-day") == [])
    // At the year's end the day stands still for good.
    let closed = ["site.yml": Self.site + "截至: 2022-12-31\n"]
    #expect(try Self.findings(closed, on: "2024-05-01", "fixed-day") == [])
  }

  @Test(arguments: [("2022-06-30", 0), ("2022-07-01", 1)])
  func `an allowance past its last day, without the text itself`(today: String, count: Int) throws {
    let files = [
      "site.yml": Self.site + "放行:\n  - {内容: 0370-7654321, 理由: 值班, 日期: 2022-03-18, 到期: 2022-06-30}\n"
    ]
    let found = try Self.findings(files, on: today, "expired-allowance")
    #expect(found.count == count)
    #expect(found.allSatisfy { !$0.message.chinese.contains("7654321") && $0.location.line == 5 })
  }

  @Test(arguments: [("2026-12-14", []), ("2026-12-15", [2027]), ("2027-03-01", [2027]), ("2022-12-31", [])])
  func `the holidays of a year that the tool does not know`(today: String, years: [Int]) throws {
    let found = try Self.findings([:], on: today, "unknown-holidays")
    #expect(
      found.map(\.message.english)
        == years.map {
          "this version of the tool does not know the holidays of \($0); working days are counted by weekends"
        })
  }

  @Test func `a fresh county has no findings`() throws {
    var records = try report(
      [
        "tables/进度.csv": "目标编号,截止日,累计值\nQ01,2022-06-30,600\n",
        "updates/a.md": Self.update("2022-06-30"),
      ], asOf: "2022-07-01"
    ).records
    records.site.audience = .public
    #expect(Freshness(records, today: try #require(CivilDate("2022-07-04"))).findings == [])
  }
}
