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
    #expect(meeting(done + "| 改造 | 白石镇 | 2025年底前 | |") == "")
    #expect(meeting(done.replacing("完成日期", with: "说明") + "| 改造 | 白石镇 | 2027-06-30 | 核实 |") == "")
  }
}
