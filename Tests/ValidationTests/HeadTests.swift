// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Every mistake in the head of one record is told in one run.
struct HeadTests {
  private func update(_ head: String) -> String {
    findings(["updates/进展.md": "---\n\(head)\n公开: 是\n---\n\n## 进展\n\n接了 40 户。\n"])
  }

  @Test func `a date that cannot be read does not hide an unknown unit, target or task`() {
    #expect(
      update("标题: 接户\n日期: 4月10日\n关于: [Q09]\n单位: 住健\n完成: [R09]") == """
        content/updates/进展.md:3:5: error: “4月10日”没有写年份 [date-without-year]
          帮助：写上年份，如 2022年6月30日
        content/updates/进展.md:4:6: error: 没有叫“Q09”的目标、任务、断面、台账条目或责任主体 [unknown-name]
          帮助：写目标、任务、断面、台账条目的编号，或责任主体的名称
        content/updates/进展.md:5:5: error: 没有叫“住健”的责任主体 [unknown-name]
          帮助：是不是“住建”？
        content/updates/进展.md:6:6: error: 没有叫“R09”的任务 [unknown-name]
          帮助：核对写法，或在“会议的议定事项”里补上

        """)
  }

  @Test(arguments: ["日期: 4月10日\n关于: [Q01]\n单位: 住健", "单位: 住健\n关于: [Q01]\n日期: 4月10日"])
  func `the order of the lines does not matter`(lines: String) {
    let found = update("标题: 接户\n\(lines)")
    #expect(found.contains("[date-without-year]") && found.contains("没有叫“住健”的责任主体 [unknown-name]"))
  }

  @Test func `a head without a title or a date still says whom it mentions`() {
    let found = update("关于: [Q01]\n单位: 住健")
    #expect(found.components(separatedBy: "[missing-key]").count == 3)
    #expect(found.contains("没有叫“住健”的责任主体 [unknown-name]"))
  }

  @Test func `owners of resolutions are looked up where the meeting has no date`() {
    let meeting = """
      ---
      标题: 调度会
      类型: 会议纪要
      日期: 3月18号
      公开: 是
      ---

      | 事项 | 责任单位 | 时限 | 目标 |
      |---|---|---|---|
      | 清运渣土 | 住健 | 2月29日 | Q01 |
      | 铺设管网 | 住建 | 6月底前 | Q09 |
      """
    #expect(
      findings(["meetings/会议.md": meeting]) == """
        content/meetings/会议.md:4:5: error: “3月18号”没有写年份 [date-without-year]
          帮助：写上年份，如 2022年6月30日
        content/meetings/会议.md:10:10: error: 没有叫“住健”的责任主体 [unknown-name]
          帮助：是不是“住建”？
        content/meetings/会议.md:11:22: error: 没有叫“Q09”的目标 [unknown-name]
          帮助：核对写法，或在“年度目标”里补上

        """)
  }

  @Test func `a task of a meeting that was half read is no unknown task`() {
    let meeting = "---\n标题: 会\n类型: 通报\n日期: 3月18日\n---\n\n正文\n"
    let update = "---\n标题: 进展\n日期: 2022-04-10\n关于: [Q01]\n单位: 住建\n完成: [R01]\n---\n\n正文\n"
    #expect(rules(["meetings/会.md": meeting, "updates/进展.md": update]) == ["date-without-year"])
  }

  @Test func `lines without a right colon hide neither each other nor the rest`() {
    let page = "---\n标题：进展\n日期：2022-04-10\n关于: [Q01]\n单位: 住健\n公开 是\n---\n\n见 [关于](../pages/关于 我们.md)。\n"
    #expect(
      findings(["updates/进展.md": page]) == """
        content/updates/进展.md:2:3: error: 这里的冒号是全角的“：” [yaml-syntax]
          帮助：改成半角“: ”，后面空一格
        content/updates/进展.md:3:3: error: 这里的冒号是全角的“：” [yaml-syntax]
          帮助：改成半角“: ”，后面空一格
        content/updates/进展.md:5:5: error: 没有叫“住健”的责任主体 [unknown-name]
          帮助：是不是“住建”？
        content/updates/进展.md:6:1: error: 这一行缺少冒号 [yaml-syntax]
          帮助：写成“键: 值”，冒号用半角，后面空一格
        content/updates/进展.md:9:8: warning: 地址“../pages/关于 我们.md”里有空格，没有成为链接或图片 [blank-in-link]
          帮助：文件改一个没有空格的名称；不能改名的，地址两边加尖括号：(<../pages/关于 我们.md>)

        """)
  }
}
