// SPDX-License-Identifier: MIT

import Diagnostics
import Generator
import Testing

struct FindingsReportTests {
  private let finding = Diagnostic(
    .warning, rule: "test-rule", at: SourceLocation(path: "content/a,b.md", line: 3, column: 5),
    Wording("坏“值”\n50%", "bad “value”"), help: Wording("改", "change it"))

  @Test func `one JSON object a line`() {
    let text = FindingsReport(.json, language: .chinese, content: "content").text([finding])
    #expect(
      text
        == #"{"rule":"test-rule","severity":"warning","path":"content/a,b.md","line":3,"column":5,"#
        + #""message":"坏“值”\n50%","help":"改"}"# + "\n")
  }

  @Test func `a cell in JSON`() {
    let cell = Diagnostic(
      rule: "r", at: SourceLocation(path: "content/台账.xlsx", place: .cell(sheet: "排污口", column: 3, row: 14)),
      Wording("引号\"反斜杠\\\u{1}", "x"))
    #expect(
      FindingsReport(.json, language: .chinese, content: "content").text([cell])
        == #"{"rule":"r","severity":"error","path":"content/台账.xlsx","sheet":"排污口","cell":"C14","#
        + #""message":"引号\"反斜杠\\\u0001"}"# + "\n")
  }

  private func report(
    _ format: FindingsFormat, content: String = "content", _ language: Language = .chinese
  ) -> FindingsReport {
    FindingsReport(format, language: language, content: content)
  }

  private func many(
    _ count: Int, _ severity: Diagnostic.Severity = .warning, rule: String = "many"
  ) -> [Diagnostic] {
    (1...count).map {
      Diagnostic(
        severity, rule: rule, at: SourceLocation(path: "content/a.md", line: $0),
        Wording("第 \($0) 处", "no. \($0)"))
    }
  }

  @Test func `an annotation names the file from the repository's root`() {
    let text = report(.github, content: "county/x/content").text([finding])
    #expect(
      text == """
        ::group::全部 1 处
        content/a,b.md:3:5: warning: 坏“值”\\u{A}50% [test-rule]
          帮助：改
        ::endgroup::
        ::warning file=county/x/content/a%2Cb.md,line=3,col=5,title=test-rule::坏“值”%0A50%25%0A改

        """)
    #expect(
      report(.github, content: "./county/content/").text([finding]).contains("file=county/content/a%2Cb.md"))
  }

  @Test func `ten annotations of each severity, each rule's first before any rule's second`() {
    let findings = many(12) + many(1, rule: "rare") + many(11, .error, rule: "grave")
    let lines = report(.github).text(findings).split(separator: "\n").filter { $0.contains("title=") }
    #expect(lines.count == 20)
    #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("::error ") })
    #expect(lines[10] == "::warning file=content/a.md,line=1,col=1,title=many::第 1 处")
    #expect(lines[11] == "::warning file=content/a.md,line=1,col=1,title=rare::第 1 处")
    #expect(lines.last == "::warning file=content/a.md,line=9,col=1,title=many::第 9 处")
  }

  @Test func `no line of the list is a command of the runner`() {
    let hostile = Diagnostic(
      rule: "r", at: SourceLocation(path: "content/a.md", line: 1),
      Wording("x\n::add-mask::y\n ##[error]z", "x"))
    let text = report(.github).text([hostile])
    #expect(text.contains("error: x\\u{A}::add-mask::y\\u{A} ## [error]z [r]\n::endgroup::\n"))
  }

  @Test func `a report of GitLab keeps its fingerprints when lines move`() {
    let path = "content/a.md"
    func text(_ lines: [Int], _ language: Language = .chinese) -> String {
      report(.gitlab, language).text(
        lines.map {
          Diagnostic(.warning, rule: "r", at: SourceLocation(path: path, line: $0), Wording("坏\"值\"", "bad"))
        })
    }
    func prints(_ text: String) -> [Substring] {
      text.matches(of: /"fingerprint":"([0-9a-f]{64})"/).map { $0.1 }
    }
    #expect(
      text([3]) == """
        [
        {"description":"坏\\"值\\"","check_name":"r","fingerprint":"\(prints(text([3]))[0])","severity":"minor",\
        "location":{"path":"content/a.md","lines":{"begin":3}}}
        ]

        """)
    #expect(prints(text([3, 8])) == prints(text([4, 90])))
    #expect(prints(text([3], .english)) == prints(text([3])))
    #expect(Set(prints(text([3, 8]))).count == 2)
    #expect(text([]) == "[]\n")
  }

  @Test func `errors, notes and cells in a report of GitLab`() {
    let cell = Diagnostic(
      rule: "r", at: SourceLocation(path: "content/台账.xlsx", place: .cell(sheet: "排污口", column: 3, row: 14)),
      Wording("缺数", "x"), help: Wording("补上", "y"))
    let note = Diagnostic(.note, rule: "n", at: SourceLocation(path: "content"), Wording("提示", "note"))
    let text = report(.gitlab, content: "county/content").text([cell, note])
    #expect(text.contains(#"{"description":"排污口!C14 缺数（帮助：补上）","check_name":"r""#))
    #expect(
      text.contains(
        #""severity":"critical","location":{"path":"county/content/台账.xlsx","lines":{"begin":14}}}"#))
    #expect(text.contains(#""severity":"info","location":{"path":"county/content","lines":{"begin":1}}}"#))
  }

  @Test func `a summary names twenty findings and counts the rest`() {
    let text = report(.markdown).text(many(23))
    #expect(text.hasPrefix("## 台账检查通过：0 个错误，23 个警告\n\n### 最要紧的 20 处\n"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("| 警告 |") } == 20)
    #expect(text.hasSuffix("\n\n还有 3 处没有列出。\n"))
    #expect(
      report(.markdown, .english).text(many(1, .error)).hasPrefix("## Check failed: 1 error, 0 warnings\n"))
  }

  @Test func `a summary is short enough for a comment whatever is in it`() {
    let long = String(repeating: "长", count: 5_000)
    let findings = (1...40).map {
      Diagnostic(
        rule: "r", at: SourceLocation(path: long, line: $0), Wording(long, long), help: Wording(long, long))
    }
    #expect(report(.markdown).text(findings).count <= 60_000)
  }

  @Test func `words of the content are no markup, no link and nobody's name in a summary`() {
    let hostile = Diagnostic(
      rule: "r", at: SourceLocation(path: "content/a|b.md", line: 1),
      Wording("<img src=x> [x](http://e.example) @someone #12 `a` **b** www.e.example\n| c", "x"))
    let row = report(.markdown).text([hostile]).split(separator: "\n").last.map { String($0) }
    #expect(
      row
        == "| 错误 | content/a\\|b.md:1:1 | \\<img src=x\\> \\[x\\]\\(http:\u{2060}//e.example\\) @\u{2060}someone "
        + "\\#\u{2060}12 \\`a\\` \\*\\*b\\*\\* www\u{2060}.e.example \\| c | r |")
  }

  @Test func `the table of a job's summary stays under its limit`() {
    var outcome = Generator.Outcome(language: .chinese)
    outcome.diagnostics = many(500)
    let text = report(.github).table(outcome, limit: 4_000)
    #expect(text.utf8.count <= 4_000)
    #expect(text.contains("处没有列出。\n"))
    #expect(report(.github).table(outcome, limit: 50) == "")
    #expect(!report(.github).table(outcome, limit: 1_000_000).contains("没有列出"))
  }

  @Test func `words are coloured for a terminal only`() {
    let coloured = FindingsReport(.text, language: .english, content: "content", hasColour: true).text([
      finding
    ])
    #expect(
      coloured
        == "content/a,b.md:3:5: \u{1B}[1;33mwarning:\u{1B}[0m bad “value” [test-rule]\n  help: change it\n")
    #expect(!report(.text).text([finding]).contains("\u{1B}"))
  }
}
