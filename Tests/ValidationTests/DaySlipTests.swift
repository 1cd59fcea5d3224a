// SPDX-License-Identifier: MIT

import Testing

/// Days, meetings and sums that contradict each other.
struct DaySlipTests {
  private let minutes = "---\n标题: 部署会\n类型: 会议纪要\n日期: 2022-04-08\n公开: 是\n---\n"
  private let table = "| 编号 | 事项 | 责任单位 | 时限 | 完成日期 |\n|---|---|---|---|---|\n"

  @Test func `a file named after another day than it has is told of`() {
    #expect(
      findings(["meetings/2022-04-08-部署会.md": minutes.replacing("2022", with: "2012")]) == """
        content/meetings/2022-04-08-部署会.md: warning: 文件名是 2022-04-08，“日期”写的是 2012-04-08 [file-date]
          帮助：核对年月日，改“日期”或文件名

        """)
    #expect(rules(["meetings/20220409部署会.md": minutes]) == ["file-date"])
    for name in ["2022-04-08-部署会", "2022-04-08", "2022-04-部署会", "第3次会", "2022040912"] {
      #expect(findings(["meetings/\(name).md": minutes]) == "")
    }
  }

  @Test func `one meeting under two addresses is told of`() {
    let row = table + "| | 改造 | 白石镇 | 6月底前 | |\n"
    let copy = minutes.replacing("公开: 是", with: "公开: 是\n网址名: second")
    #expect(
      findings(["meetings/a.md": minutes + row, "meetings/b.md": copy + row]) == """
        content/meetings/b.md: warning: “部署会”（2022-04-08）和 content/meetings/a.md 是同一次会议，任务会算两遍 [same-meeting]
          帮助：留一份，删去另一份；是另一次会议的，改标题或日期

        """)
    #expect(
      findings(["meetings/a.md": minutes + row, "meetings/b.md": copy + row.replacing("改造", with: "巡查")])
        == "")
    #expect(findings(["meetings/a.md": minutes + "甲\n", "meetings/b.md": copy + "乙\n"]) == "")
  }

  @Test func `a task that is finished on two days is told of`() {
    let row = table + "| R02 | 改造 | 白石镇 | 6月底前 | 2022-05-20 |\n"
    let update = "---\n标题: 完成改造\n日期: 2022-06-30\n关于: [R02]\n单位: 白石镇\n完成: [R02]\n公开: 是\n---\n正文\n"
    #expect(
      findings(["meetings/a.md": minutes + row, "updates/a.md": update]) == """
        content/updates/a.md:6:6: warning: 任务 R02 在会议的表里 2022-05-20 完成，这条进展是 2022-06-30 的，按表里的算 [two-completions]
          帮助：核对哪一天对：改表里的“完成日期”，或删去这里的“完成”

        """)
    for same in [row.replacing("2022-05-20", with: "2022-06-30"), row.replacing("2022-05-20", with: "")] {
      #expect(findings(["meetings/a.md": minutes + same, "updates/a.md": update]) == "")
    }
  }

  private let head = "编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止,说明\n"

  private func targets(_ count: Int, _ last: String) -> [String: String] {
    let rows = (1...count).map { "T\($0),气,指标\($0),户,累计,累计,10,白石镇,2022-01-01,2022-12-31,\n" }
    return ["tables/年度目标.csv": head + rows.joined() + "Q01,气,改造,户,累计,累计,1200,白石镇,\(last)\n"]
  }

  @Test func `a period outside the year, or unlike that of ten others, is told of`() {
    #expect(
      findings(targets(1, "2021-01-01,2022-12-31,")) == """
        content/tables/年度目标.csv:3:27: warning: 目标 Q01 的起止 2021-01-01 至 2022-12-31 不在 2022 年以内 [target-period]
          帮助：核对“起”“止”；确实如此的，在“说明”里写“核实”

        """)
    #expect(
      findings(targets(10, "2022-01-01,2022-06-30,")) == """
        content/tables/年度目标.csv:12:38: warning: 目标 Q01 的起止 2022-01-01 至 2022-06-30 和另外 10 个目标都不一样（2022-01-01 至 2022-12-31） [target-period]
          帮助：核对“起”“止”；确实如此的，在“说明”里写“核实”

        """)
    #expect(findings(targets(9, "2022-01-01,2022-06-30,")) == "")
    #expect(findings(targets(10, "2021-01-01,2025-12-31,核实")) == "")
  }

  private let progress = "目标编号,责任主体,截止日,累计值\n"
  private let areas = "代码,名称,类型,上级\n379921,青石县,县,\n379921101,白石镇,镇,379921\n379921102,云岭镇,镇,379921\n"
  private let holders = "编号,名称,简称,类别,行政区\nZ01,白石镇,白石,镇街,白石镇\nZ02,云岭镇,云岭,镇街,云岭镇\n"

  private func shared(_ shares: String, _ rows: String) -> String {
    findings([
      "tables/行政区.csv": areas, "tables/责任主体.csv": holders, "tables/目标分解.csv": "目标编号,责任主体,目标值\n" + shares,
      "tables/进度.csv": progress + rows,
    ])
  }

  @Test func `some holders with more than the whole county are told of`() {
    let shares = "Q01,白石镇,600\nQ01,云岭镇,600\n"
    let early = "Q01,云岭镇,2022-01-31,0\nQ01,,2022-01-31,0\n"
    #expect(
      shared(shares, early + "Q01,,2022-03-31,100\nQ01,白石镇,2022-03-31,110\n") == """
        content/tables/进度.csv:4:17: warning: 目标 Q01 2022-03-31 全县是 100，2 个单位里报了的 1 个合起来已有 110 [parts-sum]
          帮助：核对这一天各单位和全县的数，全县的不会比各单位合起来少

        """)
    #expect(shared(shares, early + "Q01,,2022-03-31,110\nQ01,白石镇,2022-03-31,110\n") == "")
  }

  @Test func `a share below zero is an error`() {
    #expect(
      shared("Q01,白石镇,1600\nQ01,云岭镇,-400\n", "").contains(
        """
        content/tables/目标分解.csv:3:9: error: “云岭镇”分到的目标 Q01 不能小于 0，这里是 -400 [goal-range]
          帮助：核对目标值

        """) == true)
  }
}
