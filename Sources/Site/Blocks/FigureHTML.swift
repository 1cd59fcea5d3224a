// SPDX-License-Identifier: MIT

internal import Assessment
internal import Database
internal import Markdown
internal import Plotting
internal import Standards

/// The parts of a figure as HTML, in the form of the pages' own figures and tables.
struct FigureHTML {
  private(set) var bytes: [UInt8] = []
  private let site: SiteContext

  init(_ site: SiteContext) { self.site = site }

  /// A drawing under its title, with the table of its figures and how they were found.
  mutating func chart(_ chart: some Chart, title: String, note: String?, answer: QueryAnswer, sql: String) {
    raw("<figure class=\"chart-block\">\n<h3>")
    text(title)
    raw("</h3>\n")
    bytes += SVGWriter.write(chart.drawing())
    details(site.word("看数字", "The figures")) { $0.table(answer, caption: title) }
    source(sql)
    caption(note)
    raw("</figure>\n")
  }

  /// A table with its title, and how it was found.
  mutating func table(_ answer: QueryAnswer, title: String, note: String?, sql: String) {
    raw("<figure class=\"chart-block\">\n")
    table(answer, caption: title)
    source(sql)
    caption(note)
    raw("</figure>\n")
  }

  /// Last, as HTML has a caption stand first or last in its figure.
  private mutating func caption(_ note: String?) {
    guard let note else { return }
    raw("<figcaption>")
    text(note)
    raw("</figcaption>\n")
  }

  private mutating func table(_ answer: QueryAnswer, caption: String) {
    let isNumber = answer.columns.indices.map { column in
      let values = answer.rows.map { $0[column] }.filter { $0 != .null }
      return !values.isEmpty && values.allSatisfy(\.isNumber)
    }
    raw("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
    HTMLText.escapeAttribute(caption, into: &bytes)
    raw("\">\n<table class=\"data\">\n<caption>")
    text(caption)
    raw("</caption>\n<thead>\n<tr>")
    for (column, name) in answer.columns.enumerated() {
      raw(isNumber[column] ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">")
      text(name)
      raw("</th>")
    }
    raw("</tr>\n</thead>\n<tbody>\n")
    for row in answer.rows {
      raw("<tr>")
      for (column, value) in row.enumerated() {
        let isName = column == 0 && !isNumber[0]
        raw(isName ? "<th scope=\"row\">" : isNumber[column] ? "<td class=\"num\">" : "<td>")
        text(value == .null ? "—" : value.text)
        raw(isName ? "</th>" : "</td>")
      }
      raw("</tr>\n")
    }
    raw("</tbody>\n</table>\n</div>\n")
    if answer.rows.isEmpty { remark(site.word("没有查到数据", "nothing was found")) }
    if answer.isCut {
      remark(site.word("只列前 \(answer.rows.count) 行", "the first \(answer.rows.count) rows only"))
    }
  }

  private mutating func remark(_ words: String) {
    raw("<p class=\"meta-line\">")
    text(words)
    raw("</p>\n")
  }

  /// How anyone can find the same.
  private mutating func source(_ sql: String) {
    details(site.word("怎么查出来的", "How it was found")) { html in
      html.remark(
        html.site.word(
          "在本站“数据”页可以下载的数据库里，用下面的 SQL 查，截至 \(html.site.report.asOf.isoText)。",
          "By this SQL in the database on the page “Data”, as of \(html.site.report.asOf.isoText)."))
      html.raw("<pre><code class=\"language-sql\">")
      html.text(sql)
      html.raw("</code></pre>\n")
    }
  }

  private mutating func details(_ summary: String, _ body: (inout FigureHTML) -> Void) {
    raw("<details class=\"chart-table\"><summary>")
    text(summary)
    raw("</summary>\n")
    body(&self)
    raw("</details>\n")
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func text(_ text: String) { HTMLText.escape(text, into: &bytes) }
}
