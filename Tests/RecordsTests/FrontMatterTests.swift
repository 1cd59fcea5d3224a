// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Testing

struct FrontMatterTests {
  private func split(_ text: String) -> Diagnosed<FrontMatter?> {
    FrontMatter.split(Array(text.utf8), path: "content/meetings/a.md")
  }

  private func lines(_ diagnostics: [Diagnostic]) -> String {
    DiagnosticPrinter(language: .chinese).text(diagnostics)
  }

  @Test func `a record is cut into its front matter and its body`() throws {
    let found = split("---\n标题: 部署会\n日期: 2022-03-18\n---\n正文\n")
    let front = try #require(found.value)
    #expect(String(decoding: front.body, as: UTF8.self) == "正文\n")
    #expect(front.bodyLine == 5)
    guard case .mapping(let entries, _) = front.node else {
      Issue.record("front matter is no mapping")
      return
    }
    #expect(entries.map(\.key) == ["标题", "日期"])
    #expect(
      entries[1].value
        == .scalar("2022-03-18", SourceLocation(path: "content/meetings/a.md", line: 3, column: 5)))
    #expect(found.diagnostics.isEmpty)
  }

  @Test func `a byte order mark and Windows line ends change nothing`() throws {
    let front = try #require(split("\u{FEFF}---\r\n标题: 部署会\r\n---\r\n正文").value)
    #expect(String(decoding: front.body, as: UTF8.self) == "正文")
    #expect(front.bodyLine == 4)
  }

  @Test func `a record without front matter says how to write one`() {
    #expect(
      lines(split("# 部署会\n").diagnostics) == """
        content/meetings/a.md:1:1: error: 开头没有“---”之间的题头 [front-matter]
          帮助：第一行写 ---，接着写“标题: …”“日期: …”，再写一行 ---，正文从下一行开始

        """)
  }

  @Test func `front matter that never ends is an error`() {
    #expect(
      lines(split("---\n标题: 部署会\n\n正文\n").diagnostics) == """
        content/meetings/a.md:1:1: error: 题头没有结束 [front-matter]
          帮助：在题头最后一行的下面加一行 ---

        """)
  }

  @Test(arguments: [
    "标题: 部署会\n日期: 2022-03-18\n公开: 是",
    "标题: \"部署会：上\"\n关于: [Q01, Q02]\n单位: 青石镇",
    "标题: '部署会'\n编号: 云汀环委〔2022〕3号\n关于: [ Q01 ,Q02 ]",
    "# 说明\n标题: a b c\n\nslug: a-b\n时间: 12:30\n空: ~",
    "标题: 部署会 \n地点: 县政府3楼 (东)\n网址: /a/b",
  ])
  func `the quick reader and the full one agree`(_ yaml: String) throws {
    // A block scalar at the end sends the same lines through the full reader.
    let quick = try #require(split("---\n\(yaml)\n---\n").value).node
    let full = try #require(split("---\n\(yaml)\n另: |\n  长\n---\n").value).node
    guard case .mapping(let quickEntries, _) = quick, case .mapping(let fullEntries, _) = full else {
      Issue.record("front matter is no mapping")
      return
    }
    #expect(quickEntries == Array(fullEntries.dropLast()))
  }

  @Test func `anchors and aliases are refused`() {
    #expect(
      lines(split("---\n标题: &a 部署会\n摘要: *a\n---\n").diagnostics) == """
        content/meetings/a.md:2:1: error: 不支持 YAML 的锚点（&）和引用（*） [yaml-alias]
          帮助：把内容照写一遍；以 & 或 * 开头的文字请加引号

        """)
  }

  @Test func `a key given twice names the first line`() {
    #expect(
      lines(split("---\n标题: 甲\n日期: 2022-03-18\n标题: 乙\n---\n").diagnostics) == """
        content/meetings/a.md:4:1: error: “标题”写了两次，第一次在第 2 行 [duplicate-key]
          帮助：只留一个

        """)
  }

  @Test func `nesting beyond twelve levels is an error and no crash`() {
    let deep = String(repeating: "[", count: 400) + String(repeating: "]", count: 400)
    let found = split("---\n标题: \(deep)\n---\n")
    #expect(found.diagnostics.map(\.rule).contains("yaml-too-deep"))
  }
}
