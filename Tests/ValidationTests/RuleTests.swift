// SPDX-License-Identifier: MIT

import Diagnostics
import Testing
import Validation

struct UnknownNameTests {
  @Test func `a sound county has no findings`() {
    #expect(findings([:]) == "")
  }

  @Test(arguments: ["白石镇", "白石", "Z01"])
  func `a holder goes by name, short name or id`(name: String) {
    #expect(findings(["tables/进度.csv": "目标编号,责任主体,截止日,累计值\nQ01,\(name),2022-03-31,12\n"]) == "")
  }

  @Test func `a misspelt name is reported once a file with the nearest right one`() {
    let rows = "Q01,百石镇,2022-03-31,12\nQ01,百石镇,2022-04-30,13\n"
    #expect(
      findings(["tables/进度.csv": "目标编号,责任主体,截止日,累计值\n" + rows]) == """
        content/tables/进度.csv:2:5: error: 没有叫“百石镇”的责任主体（这个文件里另有 1 处） [unknown-name]
          帮助：是不是“白石镇”？

        """)
  }

  @Test func `a name of two is ambiguous, and both are named`() {
    let holders = "编号,名称,简称,类别\nZ01,白石镇,白石,镇街\nQ09,白石水泥厂,白石,企业\n"
    #expect(
      findings([
        "tables/责任主体.csv": holders, "tables/进度.csv": "目标编号,责任主体,截止日,累计值\nQ01,白石,2022-03-31,12\n",
      ]) == """
        content/tables/进度.csv:2:5: error: “白石”可以指 白石镇（Z01）、白石水泥厂（Q09） [ambiguous-name]
          帮助：改写编号或代码

        """)
  }

  @Test func `a name in a row that could not be read is no second mistake`() {
    let holders = "编号,名称,类别\nZ01,白石镇,乡镇\nB01,县住建局,部门\n"
    #expect(rules(["tables/责任主体.csv": holders]) == ["unknown-choice"])
  }

  @Test func `a wrong name beside a row that could not be read is still found`() {
    let holders = "编号,名称,类别\nZ01,白石镇,乡镇\nB01,县住建局,部门\n"
    let progress = "目标编号,责任主体,截止日,累计值\nQ01,百石镇,2022-03-31,12\n"
    #expect(
      rules(["tables/责任主体.csv": holders, "tables/进度.csv": progress]) == ["unknown-choice", "unknown-name"])
  }
}

struct NearNameTests {
  private let update = "标题: 进展\n日期: 2022-03-31\n单位: B01\n公开: 是\n"

  @Test func `names in brackets with the mark of an input method between are told how to write`() {
    #expect(
      findings(["updates/一季度.md": "---\n\(update)关于: [Q01、Z01]\n---\n\n## 进展\n\n正文。\n"]) == """
        content/updates/一季度.md:6:6: error: 没有叫“Q01、Z01”的目标、任务、断面、台账条目或责任主体 [unknown-name]
          帮助：方括号里各项用半角逗号隔开，不用“、”：[Q01, Z01]

        """)
  }

  @Test func `rules saved by a notepad are told their name`() {
    #expect(
      findings(["scoring/2022.yml.txt": "计分: []\n"]) == """
        content/scoring/2022.yml.txt: error: 规则和设置的文件名以 .yml 结尾，这个以 .txt 结尾，没有读取 [unknown-table]
          帮助：改名为 2022.yml；看不到 .txt 的，先在文件管理器里打开“文件扩展名”

        """)
  }

  @Test func `of a name with a prefix only the rest is compared`() {
    let names = ["目标:Q01", "目标:S01", "台账:辟谣.秸秆焚烧火点", "考核:巡查完成率"]
    #expect(Spelling.nearest(to: "目标:S09", among: names) == nil)
    #expect(Spelling.nearest(to: "台账:扬尘源", among: names) == nil)
    #expect(Spelling.nearest(to: "考核:巡察完成率", among: names) == "考核:巡查完成率")
  }
}

struct DuplicateRowTests {
  private let header = "目标编号,责任主体,截止日,累计值\n"

  @Test func `one holder under two names on one day is a double`() {
    #expect(
      findings(["tables/进度.csv": header + "Q01,白石镇,2022-03-31,12\nQ01,Z01,2022-03-31,13\n"]) == """
        content/tables/进度.csv:3:1: error: 这一行与 content/tables/进度.csv:2:1 说的是同一件事 [duplicate-row]
          帮助：核对名称和日期，删去其中一行

        """)
  }

  @Test func `the same words in one table are reported once, where the table is read`() {
    #expect(
      rules(["tables/进度.csv": header + "Q01,白石镇,2022-03-31,12\nQ01,白石镇,2022-03-31,13\n"]) == ["duplicate-key"]
    )
  }

  @Test func `a table that stands in two files is told once`() {
    let rows = (1...5).map { "Q01,,2022-0\($0)-20,\($0)\n" }.joined()
    #expect(
      findings(["tables/进度.csv": header + rows, "tables/备份/进度.csv": header + rows]) == """
        content/tables/进度.csv:2:1: error: 这张表从这一行起有 5 行与 content/tables/备份/进度.csv 里的说的是同一件事 [duplicate-row]
          帮助：同一张表只留一个文件：把 content/tables/进度.csv 或 content/tables/备份/进度.csv 移出内容文件夹

        """)
  }

  @Test func `two files with one row each are a double`() {
    let row = "Q01,,2022-03-31,12\n"
    #expect(rules(["tables/a/进度.csv": header + row, "tables/b/进度.csv": header + row]) == ["duplicate-row"])
  }

  @Test func `the county and a holder, and two days, are no doubles`() {
    let rows = "Q01,,2022-03-31,12\nQ01,白石镇,2022-03-31,12\nQ01,白石镇,2022-04-30,12\n"
    #expect(findings(["tables/进度.csv": header + rows]) == "")
  }
}

struct MismatchedPaceTests {
  @Test(arguments: [
    ("户", "累计", "累计", "1200"), ("吨", "不高于", "累计", "3"), ("µg/m³", "不高于", "均值", "40"),
    ("%", "不低于", "均值", "90"), ("天", "不低于", "天数", "365"), ("%", "不低于", "天数", "100"),
    ("个", "累计", "台账", "5"), ("项", "不低于", "里程碑", "1"), ("µg/m³", "不高于", "均值", "0"),
  ])
  func `sound targets`(unit: String, direction: String, pace: String, goal: String) {
    #expect(findings(target(unit, direction, pace, goal)) == "")
  }

  @Test(arguments: [
    ("户", "不低于", "累计", "1200"), ("天", "不高于", "天数", "250"),
    ("µg/m³", "累计", "均值", "40"), ("个", "不高于", "台账", "5"), ("项", "不高于", "里程碑", "1"),
  ])
  func `a pace with a direction that makes no sense is one finding at the direction`(
    unit: String, direction: String, pace: String, goal: String
  ) {
    let found = findings(target(unit, direction, pace, goal))
    #expect(rules(target(unit, direction, pace, goal)) == ["pace-direction"])
    #expect(found.contains("不能配方向“\(direction)”"))
  }

  @Test(arguments: [
    ("户", "累计", "累计", "0"), ("户", "累计", "累计", "-5"), ("天", "不低于", "天数", "366"),
    ("%", "不低于", "天数", "100.1"), ("户", "不低于", "天数", "100"), ("项", "累计", "里程碑", "2"),
  ])
  func `a goal that cannot be is found`(unit: String, direction: String, pace: String, goal: String) {
    #expect(rules(target(unit, direction, pace, goal)) == ["goal-range"])
  }
}

struct DateOutsidePeriodTests {
  @Test(arguments: [
    ("2021-12-31", ["date-outside-period"]), ("2022-01-01", []), ("2022-12-31", []),
    ("2023-01-01", ["date-outside-period"]),
  ])
  func `progress lies in its target's period, both ends counted`(date: String, expected: [String]) {
    #expect(rules(["tables/进度.csv": "目标编号,责任主体,截止日,累计值\nQ01,,\(date),12\n"]) == expected)
  }
}

struct MissingSitePartsTests {
  @Test func `a site without targets or holders says which tables to write`() {
    #expect(rules(["tables/年度目标.csv": "", "tables/责任主体.csv": ""]) == ["empty-site", "empty-site"])
  }

  @Test func `a targets table that could not be read is not a missing one`() {
    #expect(rules(["tables/年度目标.csv": "编号\nQ01\n"]).contains("empty-site") == false)
  }

  @Test func `rules of another year are no rules of this one`() {
    let scoring = """
      年度: 2021
      等级: [{名称: 合格, 下限: 0}]
      计分卡:
        - {编号: t, 名称: 镇街, 对象: 镇街, 满分: 100, 项目: [{编号: a, 名称: 甲, 分值: 100, 指标: 报送.次数, 方式: 达标, 目标: 1}]}
      """
    #expect(rules(["scoring/2021.yml": scoring]) == ["missing-rules"])
    #expect(rules(["scoring/2022.yml": scoring.replacing("2021", with: "2022")]) == [])
    let villages = scoring.replacing("2021", with: "2022").replacing("镇街", with: "村居")
    #expect(
      findings(["scoring/2022.yml": villages]) == """
        content/scoring/2022.yml:4:5: warning: 计分卡“村居”的对象是村居，责任主体里一个也没有 [card-without-holders]
          帮助：在“责任主体”表里补上，或删去这张计分卡

        """)
  }
}

struct ParentLoopTests {
  @Test func `a loop of three is one finding that shows the way round`() {
    let areas = """
      代码,名称,类型,上级
      379921,青石县,县,
      379921101,白石镇,镇,379921102
      379921102,云岭镇,镇,379921103
      379921103,清溪镇,镇,379921101
      """
    #expect(
      findings(["tables/行政区.csv": areas]) == """
        content/tables/行政区.csv:3:17: error: 上级绕成了圈：白石镇 → 云岭镇 → 清溪镇 → 白石镇 [parent-loop]
          帮助：把其中一个的“上级”改成真正的上一级

        """)
  }

  @Test func `an area that is its own parent is a loop`() {
    let areas = "代码,名称,类型,上级\n379921,青石县,县,379921\n379921101,白石镇,镇,379921\n"
    #expect(rules(["tables/行政区.csv": areas]) == ["parent-loop"])
  }
}

struct ShortenedFindingsTests {
  @Test func `a table with the wrong year shows fifty rows and counts the rest`() {
    let rows = (0..<60).map { "Q01,,2021-\($0 / 28 + 10)-\($0 % 28 + 1),1\n" }.joined()
    let found = rules(["tables/进度.csv": "目标编号,责任主体,截止日,累计值\n" + rows])
    #expect(found.count == 51)
    #expect(found.filter { $0 == "more-findings" } == ["more-findings"])
  }
}
