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

  @Test func `an annotation names the file from the repository's root`() {
    let text = FindingsReport(.github, language: .chinese, content: "county/x/content").text([finding])
    #expect(
      text == "::warning file=county/x/content/a%2Cb.md,line=3,col=5,title=test-rule::坏“值”%0A50%25%0A改\n")
  }
}
