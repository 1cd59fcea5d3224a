// SPDX-License-Identifier: MIT

import Foundation
import Records
import Testing

/// What a template says does not go out to readers.
struct PlaceholderTests {
  private func page(_ head: String, _ body: String) -> String {
    findings(["pages/关于.md": "---\n标题: 关于\n\(head)\n---\n\n\(body)\n"])
  }

  @Test func `words of the template in a public page are told with their line`() {
    #expect(
      page("公开: 是", "在这里写正文。段落之间空一行；`##` 开头是小标题；`- ` 开头是列表。") == """
        content/pages/关于.md:6:1: warning: “在这里写正文”是样板里的话，还没有换掉 [placeholder-left]
          帮助：换成自己的内容，没有就删掉；还没写完的加一行“草稿: 是”

        """)
  }

  @Test(arguments: ["公开: 否", "公开: 是\n草稿: 是", "网址名: about"])
  func `a record that is not published may wait for its words`(head: String) {
    #expect(page(head, "在这里写正文。") == "")
  }

  @Test(arguments: ["> 还差什么，卡在哪里。", "- 还差什么，卡在哪里", "还差什么，卡在哪里。还没有问。", "## 还差什么，卡在哪里"])
  func `marks before the words and text after them do not hide them`(line: String) {
    #expect(page("公开: 是", line).contains("“还差什么，卡在哪里”是样板里的话"))
  }

  @Test func `a summary of the template is found in its head`() {
    let found = page("公开: 是\n摘要: \(PlaceholderText.meetingSummary)", "正文")
    #expect(found.contains("content/pages/关于.md:4:5: warning: “一两句话说明会议定了什么”"))
  }

  @Test func `lines that stand together are told once`() {
    let body =
      PlaceholderText.howToResolve + "\n\n"
      + PlaceholderText.resolutionHints.map { "- \($0)；" }.joined(separator: "\n")
    #expect(page("公开: 是", body).components(separatedBy: "[placeholder-left]").count == 2)
    #expect(
      page("公开: 是", "谁、在什么时候、做什么。\n\n写好了。\n\n还差什么，卡在哪里。").components(
        separatedBy: "[placeholder-left]"
      ).count == 3)
  }

  @Test func `an example in a block is left alone, and what comes after it is not`() {
    let found = page("公开: 是", "````text\n```\n还差什么，卡在哪里。\n```\n````\n\n谁、在什么时候、做什么。")
    #expect(found.components(separatedBy: "[placeholder-left]").count == 2)
    #expect(found.hasPrefix("content/pages/关于.md:12:1: warning: “谁、在什么时候、做什么”"))
  }

  @Test func `what only sounds like the template is left alone`() {
    #expect(page("公开: 是", "问题是还差什么，卡在哪里，谁来做，都要写清楚。") == "")
  }
}
