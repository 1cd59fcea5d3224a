// SPDX-License-Identifier: MIT

import Testing

/// Slips in a row of resolutions.
struct ResolutionSlipTests {
  private let minutes = "---\n标题: 部署会\n类型: 会议纪要\n日期: 2022-03-18\n公开: 是\n---\n"
  private let heads = "| 事项 | 责任单位 | 时限 |\n|---|---|---|\n"

  private func meeting(_ body: String) -> String { findings(["meetings/部署会.md": minutes + body + "\n"]) }

  @Test func `a row of resolutions with a cell missing or too many is one mistake`() {
    #expect(
      meeting(heads + "| 改造 | 6月底前 |\n| 改造 | 白石镇 | 6月底前 | 尽快 |") == """
        content/meetings/部署会.md:9:1: error: 议定事项表的这一行有 2 格，表头有 3 列，少了 1 格 [ragged-row]
          帮助：没有内容的格也要写出来，留空：| |；对照表头补上缺少的 |
        content/meetings/部署会.md:10:1: error: 议定事项表的这一行有 4 格，表头有 3 列，多了 1 格 [ragged-row]
          帮助：删去多余的 |；文字里的竖线写成 \\|

        """)
  }

  @Test(arguments: [
    "| 改造 | 白石镇 | 6月底前 |", "改造 | 白石镇 | 6月底前", "| 改造 \\| 接户 | 白石镇 | 6月底前 |", "| 改造 | 白石镇 | 长期坚持 |   ",
  ])
  func `a row with as many cells as the header is right`(row: String) {
    let wide = "| 事项 | 责任单位 | 时限 | 说明 |\n|---|---|---|---|\n"
    #expect(meeting(heads + row) == "")
    // Empty cells at the end may be left out.
    #expect(meeting(wide + row) == "")
  }

  @Test func `days that have not come are told of`() {
    let done = "| 事项 | 责任单位 | 时限 | 完成日期 |\n|---|---|---|---|\n"
    #expect(
      meeting(done + "| 改造 | 白石镇 | 2032-06-30 | 2022-12-24 |") == """
        content/meetings/部署会.md:9:14: warning: 时限 2032-06-30 在会议日期 2022-03-18 两年以后 [far-due-date]
          帮助：核对年份；确实如此的，在“说明”列写“核实”
        content/meetings/部署会.md:9:27: warning: 完成日期 2022-12-24 晚于截至日 2022-03-18，按没有完成算 [late-date]
          帮助：核对年月日，没有完成的留空；确已完成的，把 site.yml 的“截至”改到这一天或以后

        """)
    let undated = minutes.replacing("2022-03-18", with: "3月18日") + heads + "| 改造 | 白石镇 | 2022-06-30 |\n"
    #expect(rules(["meetings/部署会.md": undated]) == ["date-without-year"])
    #expect(meeting(done + "| 改造 | 白石镇 | 2025年底前 | |") == "")
    #expect(meeting(done.replacing("完成日期", with: "说明") + "| 改造 | 白石镇 | 2027-06-30 | 核实 |") == "")
  }

  @Test func `a column of resolutions that is not read is told of, and a lost completion is an error`() {
    let wide = "| 事项 | 责任单位 | 时限 | 配合单位 | 完成情况 |\n|---|---|---|---|---|\n"
    #expect(
      meeting(wide + "| 改造 | 白石镇 | 6月底前 | 县住建局 | 已完成 |") == """
        content/meetings/部署会.md:7:27: error: 议定事项表没有“完成情况”列，没有读；完成的任务会算作没有完成 [resolution-heading]
          帮助：完成的那一天写在“完成日期”列，没有完成的留空；文字写在“说明”列
        content/meetings/部署会.md:7:20: note: 议定事项表没有“配合单位”列，只印出来，没有读 [resolution-heading]
          帮助：读的列是编号、事项、责任单位、时限、目标、完成日期、说明；要跟踪的单位都写进“责任单位”，用顿号隔开，其余写进“说明”

        """)
    #expect(
      rules(["meetings/部署会.md": minutes + wide.replacing("完成情况", with: "完成标准")])
        == ["empty-resolution", "resolution-heading"])
  }

  @Test func `columns of one meaning are an error`() {
    let twice = "| 事项 | 责任单位 | 时限 | 完成日期 | 完成日期 |\n|---|---|---|---|---|\n"
    #expect(
      meeting(twice + "| 改造 | 白石镇 | 6月底前 | 2022-03-18 | |") == """
        content/meetings/部署会.md:7:27: error: 议定事项表有两列“完成日期” [duplicate-header]
          帮助：留一列，另一列删去或改名

        """)
    let due = "| 事项 | 责任单位 | 时限 | 完成时限 |\n|---|---|---|---|\n| 改造 | 白石镇 | 6月底前 | |"
    #expect(
      meeting(due) == """
        content/meetings/部署会.md:7:20: error: 议定事项表的“时限”和“完成时限”是同一个意思 [duplicate-header]
          帮助：留一列，另一列删去或改名

        """)
    #expect(
      meeting("| 编号 | 序号 | 事项 | 责任单位 | 时限 |\n|---|---|---|---|---|\n| R1 | 1 | 改造 | 白石镇 | 6月底前 |") == "")
  }

  @Test(arguments: ["完成时间", "办结日期", "销号日期", "实际完成日期"])
  func `other names of the day of completion are read beside a due date`(name: String) {
    let heads = "| 事项 | 责任部门 | 期限 | \(name) |\n|---|---|---|---|\n"
    #expect(meeting(heads + "| 改造 | 白石镇 | 6月底前 | 2022-03-18 |") == "")
    #expect(
      meeting(heads + "| 改造 | 白石镇 | 6月底前 | 6月底前 |") == """
        content/meetings/部署会.md:9:21: error: “6月底前”是期限，不是完成的日子 [open-ended-date]
          帮助：写完成的那一天，如 2022-06-30；没有完成的留空

        """)
  }

  @Test(arguments: [("|---|---|---|", 3), ("|---|---|---|---|---|", 5)])
  func `a line of hyphens for another number of heads is told of`(line: String, marks: Int) {
    let heads = "| 事项 | 责任单位 | 时限 | 备注 |\n"
    let table = heads + line + "\n| 改造 | 白石镇 | 6月底前 | |"
    #expect(
      meeting("## 议定事项\n\n" + table) == """
        content/meetings/部署会.md:10:1: error: 表头有 4 列，下面一行有 \(marks) 个 ---，没有排成表格，其中的事项没有成为任务 [broken-table]
          帮助：表头有几列就写几个 ---：|---|---|---|---|

        """)
    #expect(
      meeting("## 会议要求\n\n" + table).contains("warning: 表头有 4 列，下面一行有 \(marks) 个 ---，没有排成表格 [broken-table]"))
  }

  @Test func `a row behind a blank line and a table that is code are told of`() {
    let table = heads + "| 改造 | 白石镇 | 6月底前 |\n"
    #expect(
      meeting("## 议定事项\n\n" + table + "\n| 治理 | 白石镇 | 7月底前 |") == """
        content/meetings/部署会.md:13:1: error: 空行把表格断开了，这一行没有排进表格，其中的事项没有成为任务 [broken-table]
          帮助：删去上面的空行

        """)
    let code = table.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    #expect(
      meeting("## 议定事项\n\n" + code) == """
        content/meetings/部署会.md:9:1: error: 这一行前面空了四格，成了代码，没有排成表格，其中的事项没有成为任务 [broken-table]
          帮助：删去行首的空格

        """)
    #expect(meeting("## 议定事项\n\n" + table + "\n按 |x| 计。") == "")
  }

  @Test func `resolutions without the line below their header are an error, and a list is told of`() {
    #expect(
      meeting("## 议定事项\n\n| 事项 | 责任单位 | 时限 |\n| 改造 | 白石镇 | 6月底前 |") == """
        content/meetings/部署会.md:9:1: error: 这几行像表格，没有排成表格：第二行不是 |---|---|，其中的事项没有成为任务 [broken-table]
          帮助：表头有几列就写几个 ---：|---|---|---|

        """)
    let list = "\n\n1. 白石镇6月底前完成改造。\n2. 县住建局抓好工地扬尘。"
    #expect(
      meeting("## 议定事项" + list) == """
        content/meetings/部署会.md:9:1: warning: “议定事项”下面是列表，2 条都没有成为任务 [listed-resolutions]
          帮助：要跟踪就写成表：| 事项 | 责任单位 | 时限 |，下一行 |---|---|---|，再一行一项；不跟踪的改个小标题

        """)
    #expect(meeting("## 会议要求" + list) == "")
    #expect(meeting("## 议定事项\n\n" + self.heads + "| 改造 | 白石镇 | 6月底前 |" + list) == "")
  }
}
