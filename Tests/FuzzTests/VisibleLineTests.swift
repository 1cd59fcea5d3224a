// SPDX-License-Identifier: MIT

import Diagnostics
import Testing

/// Words of others on a terminal.
struct VisibleLineTests {
  @Test(arguments: [
    ("甲 “a”：£é", "甲 “a”：£é"), ("", ""), ("\u{1B}[2J", "\\u{1B}[2J"),
    ("a\nb.md:1:1: error", "a\\u{A}b.md:1:1: error"),
    ("\r\u{7F}\u{9B}31m", "\\u{D}\\u{7F}\\u{9B}31m"),
    ("a\u{202E}b\u{2068}\u{2028}", "a\\u{202E}b\\u{2068}\\u{2028}"),
  ])
  func `what would act is written as its code`(text: String, shown: String) {
    #expect(VisibleLine.text(text) == shown)
  }

  @Test func `no part of a finding acts`() {
    let finding = Diagnostic(
      rule: "r", at: SourceLocation(path: "a\u{1B}.md"), Wording("甲\n乙", "a"), help: Wording("丙\u{7}", "b"))
    #expect(
      DiagnosticPrinter(language: .chinese).text(finding) == "a\\u{1B}.md: error: 甲\\u{A}乙 [r]\n  帮助：丙\\u{7}")
  }
}
