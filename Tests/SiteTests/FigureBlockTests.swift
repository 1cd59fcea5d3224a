// SPDX-License-Identifier: MIT

import Testing

/// Tables and charts that a page asks of the data.
struct FigureBlockTests {
  private static func site(_ blocks: String) throws -> BuiltSite {
    var county = County()
    county.files["pages/问答.md"] = "---\n标题: 问答\n网址名: questions\n公开: 是\n---\n\n\(blocks)\n"
    return try BuiltSite(county)
  }

  private static let kinds = "SELECT 类别, count(*) AS 个数 FROM 责任主体 GROUP BY 1 ORDER BY 2 DESC, 1"

  @Test func `a table has its title, its figures and the way they were found`() throws {
    let site = try Self.site("```table\n标题: 有多少单位\nsql: \(Self.kinds)\n单位: 个\n```")
    #expect(site.findings == "")
    let page = try site.page("questions/index.html")
    #expect(page.contains("<caption>有多少单位</caption>"))
    #expect(page.contains("<th scope=\"col\">类别</th><th scope=\"col\" class=\"num\">个数</th>"))
    #expect(page.contains("<tr><th scope=\"row\">镇街</th><td class=\"num\">5</td></tr>"))
    #expect(page.contains("<figcaption>单位：个</figcaption>"))
    #expect(page.contains("<pre><code class=\"language-sql\">SELECT 类别, count(*)"))
  }

  @Test(arguments: [("条形", "bar"), ("柱形", "column"), ("折线", "line"), ("line", "line"), ("柱形图", "column")])
  func `a chart is drawn, with its table`(_ kind: String, _ drawn: String) throws {
    let site = try Self.site("```chart\n标题: 有多少单位\n图形: \(kind)\nsql: \(Self.kinds)\n```")
    #expect(site.findings == "")
    let page = try site.page("questions/index.html")
    #expect(page.contains("class=\"chart chart-\(drawn)\""))
    #expect(page.contains(">镇街 5；"))
    #expect(page.contains("<td class=\"num\">5</td>"))
  }

  @Test func `figures of results can be asked, and the day of judgement`() throws {
    let site = try Self.site(
      "```table\n标题: 目标\nsql: SELECT count(*) AS n, :as_of AS d, :year AS y FROM target_results\n```")
    #expect(site.findings == "")
    #expect(try site.page("questions/index.html").contains("<td>2022-09-30</td><td class=\"num\">2022</td>"))
  }

  @Test func `what is missing is a dash, and what is text is no markup`() throws {
    let site = try Self.site("```table\n标题: 甲<b>\nsql: SELECT NULL AS a, '<script>' AS \"b<i>\"\n```")
    let page = try site.page("questions/index.html")
    #expect(page.contains("<td>—</td>") || page.contains("<th scope=\"row\">—</th>"))
    #expect(page.contains("<td>&lt;script&gt;</td>"))
    #expect(page.contains("<caption>甲&lt;b&gt;</caption>"))
    #expect(!page.contains("<script>") && !page.contains("b<i>"))
  }

  @Test func `a mistake of SQL stands at its line and column`() throws {
    let site = try Self.site("```table\n标题: 错\nsql: |\n  SELECT 名称,\n         类型\n  FROM 责任主体\n```")
    #expect(
      site.findings == """
        content/pages/问答.md:11:10: error: SQL: there is no column “类型” [bad-sql]
          help: did you mean “类别”?

        """)
  }

  @Test(arguments: [
    ("sql: SELECT 1,\n     iaqi('2012', 'foo', 3)", 10, 6),
    ("sql: >\n  SELECT 1,\n    iaqi('2012', 'foo', 3)", 11, 5),
    ("sql: 'SELECT ''a'', iaqi(''2012'', ''foo'', 3)'", 9, 21), ("sql: SELECT iaqi('2012', 'foo', 3)", 9, 13),
  ])
  func `a failing function stands at its call`(_ sql: String, _ line: Int, _ column: Int) throws {
    let findings = try Self.site("```table\n标题: 错\n\(sql)\n```").findings
    #expect(
      findings.hasPrefix("content/pages/问答.md:\(line):\(column): error: SQL: argument 2"), "\(findings)")
  }

  @Test func `a block without its title tells the mistake of its SQL too`() throws {
    let findings = try Self.site("```table\nsql: SELECT nmae FROM holders\n```").findings
    #expect(findings.contains("[missing-key]"))
    #expect(findings.contains("content/pages/问答.md:8:13: error: SQL: there is no column “nmae” [bad-sql]"))
  }

  @Test func `a block of another kind is shown as it is written`() throws {
    let site = try Self.site("```yaml\nsql: SELECT\n```")
    #expect(site.findings == "")
    #expect(try site.page("questions/index.html").contains("<code class=\"language-yaml\">sql: SELECT"))
  }

  @Test(arguments: [
    (
      "```图\n指标: S01\n```", "there is no kind of block “图”; it is printed as it is written",
      "did you mean “chart”?"
    ),
    (
      "```指标\n指标: S01\n```", "there is no kind of block “指标”; it is printed as it is written",
      "did you mean “figure”?"
    ),
    (
      "``chart\n标题: 甲\n``", "“``chart” begins no block; it is printed as it is written",
      "begin and end it with three backticks: ```chart"
    ),
    (
      "    ```chart\n    标题: 甲\n    ```",
      "“```chart” stands four blanks or more in; it begins no block and is printed as it is written",
      "delete the blanks before it"
    ),
  ])
  func `a block that is printed as it is written is told of`(block: String, words: String, help: String)
    throws
  {
    #expect(
      try Self.site(block).findings
        == "content/pages/问答.md:7:1: warning: \(words) [misspelt-block]\n  help: \(help)\n")
  }

  @Test func `a word in backticks that begins a sentence is no block`() throws {
    #expect(try Self.site("`chart` 是图。").findings == "")
    #expect(try Self.site("    ```yaml\n    a: 1\n    ```").findings == "")
  }

  @Test func `two figures on a page have ids of their own`() throws {
    let chart = "```chart\n标题: 有多少单位\n图形: bar\nsql: \(Self.kinds)\n```"
    let site = try Self.site(chart + "\n\n" + chart)
    let ids = HTMLOutline(try site.page("questions/index.html")).values("id")
    #expect(ids.count == Set(ids).count)
    #expect(ids.contains { $0.hasPrefix("block-") })
  }
}
