// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Standards
import Testing

struct RecordSetTests {
  @Test func `a folder without site.yml says how to begin`() {
    let found = RecordSet.parse(tree(["tables/行政区.csv": "代码,名称,类型\n"]))
    #expect(found.value == nil)
    #expect(
      lines(found.diagnostics) == """
        content: error: 文件夹里没有 site.yml [no-site-file]
          帮助：用 taizhang init 新建一个县的样例，或写一个 site.yml（标题、县、年度）

        """)
  }

  @Test func `site.yml names unknown, missing and wrong keys in one run`() {
    let found = RecordSet.parse(
      tree(["site.yml": "标提: 青石县\n县: {名称: 青石县, 代码: 3799}\n年度: 去年\n受众: 大家\n"]))
    #expect(
      lines(found.diagnostics) == """
        content/site.yml:1:1: error: 不认识的键“标提” [unknown-key]
          帮助：是不是“标题”？
        content/site.yml:2:18: error: 县的代码要写六位数字，这里是“3799” [bad-code]
          帮助：按 GB/T 2260 写，如 379921
        content/site.yml:3:5: error: “年度”要写 2000 到 2100 的整数，这里是“去年” [bad-number]
          帮助：只写阿拉伯数字，不带单位，如 2022
        content/site.yml:4:5: error: “受众”没有“大家”这个值 [bad-choice]
          帮助：可写：public、internal

        """)
  }

  @Test func `rows of a resolutions table become tasks`() throws {
    let meeting = """
      ---
      标题: 部署会
      类型: 会议纪要
      日期: 2022-03-18
      公开: 是
      ---
      ## 议定事项

      | 编号 | 事项 | 责任单位 | 时限 | 目标 |
      |---|---|---|---|---|
      | R01 | 改造 1200 户 | 青石镇、白石镇 | 6月底前 | Q01 |
      | 2 | 巡查 | 全体镇街 | 长期坚持 | |
      """
    let found = RecordSet.parse(tree(["site.yml": siteFile, "meetings/a.md": meeting]))
    let records = try #require(found.value)
    #expect(found.diagnostics.isEmpty)
    #expect(records.tasks.map(\.id) == ["R01", "2022-03-18-bu-shu-hui-2"])
    #expect(records.tasks[0].owners.map(\.text) == ["青石镇", "白石镇"])
    #expect(records.tasks[0].due == CivilDate("2022-06-30"))
    #expect(records.tasks[0].target?.text == "Q01")
    #expect(records.tasks[0].location == SourceLocation(path: "content/meetings/a.md", line: 11))
    #expect(records.tasks[1].due == nil)
    #expect(records.tasks[1].dueText == "长期坚持")
  }

  @Test func `a resolution without owner or with a wrong date is located`() {
    let meeting = """
      ---
      标题: 部署会
      类型: 会议纪要
      日期: 2022-03-18
      ---
      | 事项 | 责任单位 | 时限 | 完成日期 |
      |---|---|---|---|
      | 改造 | | 6月底前 | |
      | 巡查 | 青石镇 | 22-6-30 | |
      | 排查 | 青石镇 | 6月底前 | 2021-06-01 |
      """
    let found = RecordSet.parse(tree(["site.yml": siteFile, "meetings/a.md": meeting]))
    #expect(
      lines(found.diagnostics) == """
        content/meetings/a.md:8:1: error: 议定事项表的这一行没有写“责任单位” [empty-resolution]
          帮助：每一行都要有事项、责任单位和时限；没有期限的写“长期坚持”
        content/meetings/a.md:9:14: error: “22-6-30”的年份不是四位数字 [two-digit-year]
          帮助：写成 2022-06-30 或 2022年6月30日
        content/meetings/a.md:10:21: error: 完成日期 2021-06-01 早于会议日期 2022-03-18 [date-order]
          帮助：核对完成日期的年份

        """)
  }

  @Test func `attendance stays inside unless the record releases it`() throws {
    let meeting = """
      ---
      标题: 部署会
      类型: 会议纪要
      日期: 2022-03-18
      主持: 县长
      出席: 李四
      公开内容: [主持]
      ---
      """
    let records = try #require(RecordSet.parse(tree(["site.yml": siteFile, "meetings/a.md": meeting])).value)
    let lines = records.meetings[0].attendance
    #expect(lines.map(\.text) == ["县长", "李四"])
    #expect(lines.map { Audience.public.mayRead($0.visibility) } == [true, false])
    #expect(!records.meetings[0].release.isPublic)
  }

  @Test func `a file in no known folder and a table of no known kind are errors`() {
    let found = RecordSet.parse(
      tree(["site.yml": siteFile, "meeting/a.md": "---\n---\n", "tables/年度目标表.csv": "编号\n", "a.md": ""]))
    #expect(
      lines(found.diagnostics) == """
        content/a.md: error: 不知道这个文件是哪一种记录 [misplaced-file]
          帮助：放进 meetings（会议）、updates（进展）、pages（页面）、scoring（计分）或 ledgers（台账）文件夹
        content/meeting/a.md: error: 不知道这个文件是哪一种记录 [misplaced-file]
          帮助：文件夹的名称是不是“meetings”？
        content/tables/年度目标表.csv: error: 看文件名“年度目标表”不知道是哪一种表 [unknown-table]
          帮助：如果是“年度目标”，把文件名里的“年度目标表”改成“年度目标”；不能改名的，在 site.yml 的“数据表:”下面加一行 - {种类: 年度目标, 文件: tables/年度目标表.csv}

        """)
  }

  @Test(arguments: [
    ("2022年进度", "进度"), ("排污口台账2022", "入河排污口"), ("2022年进展", "进度"), ("holders-2022", "责任主体"),
  ])
  func `a name that holds a table's name gets the entry to write`(_ name: String, _ title: String) throws {
    let found = RecordSet.parse(tree(["site.yml": siteFile, "tables/\(name).csv": "编号,名称,类别\n"])).diagnostics
    let finding = try #require(found.first { $0.rule == "unknown-table" })
    let entry = "- {种类: \(title), 文件: tables/\(name).csv}"
    let rename = "把文件名里的“\(name)”改成“\(title)”"
    #expect(
      finding.help?.chinese == "如果是“\(title)”，\(rename)；不能改名的，在 site.yml 的“数据表:”下面加一行 \(entry)")
  }

  @Test func `the entry that is offered does what it says`() throws {
    let files = [
      "site.yml": siteFile + "\n数据表:\n  - {种类: 责任主体, 文件: tables/责任主体 2022.csv}\n",
      "tables/责任主体 2022.csv": "编号,名称,类别\nZ01,城关镇,镇街\n",
    ]
    let read = RecordSet.parse(tree(files))
    #expect(lines(read.diagnostics) == "")
    #expect(try #require(read.value).holders.map(\.id) == ["Z01"])
  }

  @Test func `site.yml can rename columns, give units and leave columns out`() throws {
    let site =
      siteFile + """

        数据表:
          - 种类: 空气日值
            文件: raw/*.csv
            列: {station: 点位, day: 日期}
            单位: {CO: µg/m³}
            忽略: [TEMP]
        """
    let found = RecordSet.parse(
      tree([
        "site.yml": site, "tables/areas.csv": "代码,名称,类型\n379921,青石县,县\nDS,东四,点位\n",
        "raw/dongsi.csv": "day,station,CO,TEMP\n2022-01-01,东四,1200,-3\n",
      ]))
    #expect(lines(found.diagnostics) == "")
    let air = try #require(found.value).air
    #expect(air.map(\.area) == ["DS"])
    #expect(air[0].day.readings.concentration(.co) == ExactNumber(12, over: 10))
  }
}
