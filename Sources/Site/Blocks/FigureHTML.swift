// SPDX-License-Identifier: MIT

internal import Assessment
internal import Database
internal import Plotting
internal import Standards

/// A figure of what SQL finds, with the SQL below it.
struct FigureHTML {
  private var html: RecordHTML
  private let site: SiteContext

  init(_ scope: PageScope) {
    html = RecordHTML(scope)
    site = scope.site
  }

  var bytes: [UInt8] { html.bytes }

  /// A drawing under its title, with the table of its figures and how they were found.
  mutating func chart(_ chart: some Chart, title: String, note: String?, answer: QueryAnswer, sql: String) {
    html.raw("<figure class=\"chart-block\">\n")
    html.title(title)
    html.drawing(chart)
    html.details(site.word("看数字", "The figures")) { [site] in
      Self.table(answer, caption: title, site, &$0)
    }
    close(note, sql)
  }

  /// A table with its title, and how it was found.
  mutating func table(_ answer: QueryAnswer, title: String, note: String?, sql: String) {
    html.raw("<figure class=\"chart-block\">\n")
    Self.table(answer, caption: title, site, &html)
    close(note, sql)
  }

  /// The caption is last, as HTML has it stand first or last in its figure.
  private mutating func close(_ note: String?, _ sql: String) {
    source(sql)
    html.caption(note)
    html.raw("</figure>\n")
  }

  private static func table(
    _ answer: QueryAnswer, caption: String, _ site: SiteContext, _ html: inout RecordHTML
  ) {
    let isNumber = answer.columns.indices.map { column in
      let values = answer.rows.map { $0[column] }.filter { $0 != .null }
      return !values.isEmpty && values.allSatisfy(\.isNumber)
    }
    html.table(
      caption, heads: zip(answer.columns, isNumber).map { ($0, $1) }, rows: answer.rows.count
    ) { html, row in
      for (column, value) in answer.rows[row].enumerated() {
        let shown = value == .null ? "—" : value.text
        if column == 0, !isNumber[0] {
          html.rowHead { $0.text(shown) }
        } else {
          html.cell(shown, isNumber: isNumber[column])
        }
      }
    }
    if answer.rows.isEmpty { html.line(site.word("没有查到数据", "nothing was found")) }
    if answer.isCut {
      html.line(site.word("只列前 \(answer.rows.count) 行", "the first \(answer.rows.count) rows only"))
    }
  }

  /// How anyone can find the same.
  private mutating func source(_ sql: String) {
    html.details(site.word("怎么查出来的", "How it was found")) { [site] html in
      html.line(
        site.word(
          "在本站“数据”页可以下载的数据库里，用下面的 SQL 查，截至 \(site.date(site.report.asOf))。",
          "By this SQL in the database on the page “Data”, as of \(site.date(site.report.asOf))."))
      html.raw("<pre><code class=\"language-sql\">")
      html.text(sql)
      html.raw("</code></pre>\n")
    }
  }
}
