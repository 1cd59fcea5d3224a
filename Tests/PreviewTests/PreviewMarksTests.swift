// SPDX-License-Identifier: MIT

import Diagnostics
import Testing

@testable import Preview

struct PreviewMarksTests {
  private let marks = PreviewMarks(language: .chinese, editor: .vscode, locate: { "/srv/" + $0 })

  @Test func `hostile words stay words`() {
    let hostile = "\"><script>alert(1)</script><img src=x onerror='a'>&lt;\u{202E}\u{0}"
    let html = marks.html(
      [Sample.error(hostile, help: hostile, at: SourceLocation(path: hostile, line: 1, column: 1))],
      isOld: true, notes: PreviewNotes(), epoch: 1)
    #expect(html.contains("<script>") == false)
    #expect(html.contains("<img") == false)
    #expect(html.contains("onerror='") == false)
    #expect(html.contains("\u{202E}") == false)
    #expect(html.contains("\\u{202E}") == true)
    #expect(html.contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;") == true)
    #expect(html.contains("&amp;lt;") == true)
  }

  @Test func `a path cannot leave the address that opens it`() {
    let path = "content/a\" onclick=\"x:9?#&%.md"
    let html = marks.html(
      [Sample.error("x", at: SourceLocation(path: path, line: 2, column: 3))], isOld: false, notes: nil,
      epoch: 1)
    #expect(
      html.contains("href=\"vscode://file/srv/content/a%22%20onclick%3D%22x%3A9%3F%23%26%25.md:2:3\"") == true
    )
    #expect(html.contains("onclick=\"") == false)
  }

  @Test func `nothing is inline, as the pages' policy asks`() {
    let html = marks.html(
      [Sample.error("x", at: SourceLocation(path: "a", line: 1))], isOld: true, notes: PreviewNotes(),
      epoch: 1)
    #expect(html.contains("style=") == false)
    #expect(html.contains("<style") == false)
    #expect(html.contains(" on") == false)
    #expect(html.split(separator: "<script").count == 2)
    #expect(html.contains("<script src=\"/__taizhang/preview.js\"></script>") == true)
  }

  @Test func `the panel says how to read about a rule`() {
    let html = marks.html(
      [
        Diagnostic(
          rule: "unknown-key", at: SourceLocation(path: "content/a.md", line: 1), Wording("红", "red"))
      ],
      isOld: true, notes: nil, epoch: 1)
    #expect(html.contains("看不懂哪一条，在终端里运行 taizhang explain 规则名，如 taizhang explain unknown-key") == true)
    #expect(
      html.contains("<code title=\"怎么改，在终端里运行：taizhang explain unknown-key\">unknown-key</code>") == true)
  }

  @Test func `all findings are listed, errors first, in the language asked for`() {
    let place = SourceLocation(path: "content/a.md", line: 1)
    let warning = Diagnostic(.warning, rule: "w", at: place, Wording("黄", "yellow"))
    let error = Sample.error("红", at: SourceLocation(path: "content/b.md", line: 9))
    let chinese = marks.html([warning, error], isOld: true, notes: nil, epoch: 1)
    #expect(chinese.contains("内容有 1 个错误、1 个警告") == true)
    #expect(chinese.contains("黄") == true)
    #expect(chinese.split(separator: "红", maxSplits: 1).first?.contains("黄") == false)
    let english = PreviewMarks(language: .english, editor: .none, locate: { _ in nil }).html(
      [warning, error], isOld: true, notes: nil, epoch: 1)
    #expect(english.contains("The content has 1 error, 1 warning") == true)
    #expect(english.contains("yellow") == true)
    #expect(english.contains("<a ") == false)
  }

  @Test func `a cell of a workbook is named, with its path to copy`() {
    let cell = SourceLocation(path: "content/台账.xlsx", place: .cell(sheet: "表", column: 3, row: 14))
    let html = marks.html([Sample.error("x", at: cell)], isOld: true, notes: nil, epoch: 1)
    #expect(html.contains("content/台账.xlsx!表!C14") == true)
    #expect(html.contains("data-copy=\"/srv/content/台账.xlsx\"") == true)
    #expect(html.contains("vscode://") == false)
  }

  @Test func `warnings alone make no panel; the bar counts those of the page's own files`() {
    var notes = PreviewNotes()
    notes.sources = [SourceLocation(path: "content/a.md", line: 1)]
    notes.hidden = [
      PreviewNotes.Hidden(place: SourceLocation(path: "content/d.md"), reason: Wording("草稿", "draft"))
    ]
    notes.remarks = [Wording("内部网站", "internal site")]
    let own = Diagnostic(
      .warning, rule: "w", at: SourceLocation(path: "content/a.md", line: 5), Wording("本页的事", ""))
    let other = Diagnostic(
      .warning, rule: "w", at: SourceLocation(path: "content/z.md", line: 5), Wording("别处的事", ""))
    let html = marks.html([own, other], isOld: false, notes: notes, epoch: 3)
    #expect(html.contains("tz-panel") == false)
    for words in ["来源 1", "本页问题 1", "未公开 1", "内部网站", "草稿", "别处还有 1 个问题", "data-epoch=\"3\""] {
      #expect(html.contains(words) == true, "\(words)")
    }
  }

  @Test(arguments: [
    (Editor.vscode, "vscode://file/a%20b/c.md:3:2"), (.vscodium, "vscodium://file/a%20b/c.md:3:2"),
    (.cursor, "cursor://file/a%20b/c.md:3:2"), (.zed, "zed://file/a%20b/c.md:3:2"),
    (.idea, "idea://open?file=/a%20b/c.md&line=3&column=2"),
  ])
  func `each editor is called by its own address`(editor: Editor, link: String) {
    #expect(editor.link(to: .text(line: 3, column: 2), in: "/a b/c.md") == link)
    #expect(editor.link(to: .text(line: 3, column: 2), in: "a/c.md") == nil)
    #expect(Editor.none.link(to: .text(line: 3, column: 2), in: "/a b/c.md") == nil)
  }
}

struct MediaTypeTests {
  @Test(arguments: [
    ("a/index.html", "text/html; charset=utf-8"), ("a.CSS", "text/css; charset=utf-8"),
    ("a.js", "text/javascript; charset=utf-8"), ("a.json", "application/json; charset=utf-8"),
    ("a.geojson", "application/geo+json; charset=utf-8"), ("a.csv", "text/csv; charset=utf-8"),
    ("a.svg", "image/svg+xml; charset=utf-8"), ("a.woff2", "font/woff2"), ("a.pdf", "application/pdf"),
    ("feed.xml", "application/xml; charset=utf-8"), ("data/SHA256SUMS", "text/plain; charset=utf-8"),
    ("a.sqlite", "application/vnd.sqlite3"), ("a.exe", "application/octet-stream"),
    ("a.", "application/octet-stream"),
    (".html/x.y", "application/octet-stream"),
  ])
  func `an ending has one type`(path: String, type: String) {
    #expect(MediaType.of(path) == type)
  }
}

struct PreviewPageTests {
  @Test(arguments: [
    ("<body>a</body></html>", "<body>aM</body></html>"), ("<BODY>a</BODY>", "<BODY>aM</BODY>"),
    ("a</body>b</body>c", "a</body>bM</body>c"), ("no end", "no endM"), ("", "M"), ("</bod", "</bodM"),
  ])
  func `marks stand before the last end of a body`(page: String, marked: String) {
    #expect(String(decoding: PreviewPage.marked(Array(page.utf8), with: "M"), as: UTF8.self) == marked)
  }
}
