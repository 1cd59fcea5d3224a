// SPDX-License-Identifier: MIT

import Diagnostics
import Templates
import Testing

/// What is wrong with a template's own text, with its place.
struct TemplateTests {
  private func findings(_ text: String, _ language: Language = .english) -> [String] {
    lines(Template.parse(Array(text.utf8), path: "a.mustache").diagnostics, language)
  }

  @Test func `a section that is not closed is told where it opens`() {
    #expect(
      findings("<p>\n  标题 {{#rows}}\n</p>\n{{x}}") == [
        "a.mustache:2:6: error: “{{#rows}}” is not closed [unclosed-section]",
        "  help: write “{{/rows}}” after its content",
      ])
    #expect(
      findings("{{$main}}", .chinese) == [
        "a.mustache:1:1: error: “{{$main}}”没有结束 [unclosed-section]",
        "  帮助：请在其内容之后写“{{/main}}”",
      ])
  }

  @Test func `a close that fits an outer section tells of the inner ones`() {
    #expect(
      findings("{{#a}}\n {{^b}}\n{{/a}}") == [
        "a.mustache:2:2: error: “{{^b}}” is not closed [unclosed-section]",
        "  help: write “{{/b}}” after its content",
      ])
  }

  @Test func `a close without an opener is told with what is open`() {
    #expect(
      findings("{{#rows}}\n{{/row}}\n{{/rows}}") == [
        "a.mustache:2:1: error: “{{/row}}” closes nothing [stray-close]",
        "  help: “{{#rows}}” of line 1, column 1 is open here: write “{{/rows}}”?",
      ])
    #expect(
      findings("a{{/row}}") == [
        "a.mustache:1:2: error: “{{/row}}” closes nothing [stray-close]",
        "  help: delete it, or write the tag that opens it before it",
      ])
  }

  @Test func `a tag that does not end is told where it begins`() {
    #expect(
      findings("好\r\n{{! 甲\n乙}} 丙{{title\nmore") == [
        "a.mustache:3:6: error: the tag “{{title” does not end [unclosed-tag]",
        "  help: end the tag with “}}”",
      ])
    #expect(findings("{{{a}}").first == "a.mustache:1:1: error: the tag “{{{a}}” does not end [unclosed-tag]")
    #expect(findings("{{={ }}").count == 2)
  }

  @Test(arguments: [
    "{{}}", "{{ }}", "{{#}}{{/}}", "{{a b}}", "{{a..b}}", "{{.a}}", "{{a.}}", "{{>*dynamic}}",
  ])
  func `a tag whose name is none is an error`(_ text: String) {
    #expect(findings(text).first?.hasSuffix("[bad-name]") == true)
  }

  @Test(arguments: ["{{= =}}", "{{=<%=}}", "{{=a b c=}}", "{{=== ===}}"])
  func `wrong delimiters are an error`(_ text: String) {
    #expect(findings(text).first?.hasPrefix("a.mustache:1:1: error: the delimiter tag") == true)
  }

  @Test func `bytes that are no text are told at their place`() {
    let parsed = Template.parse(Array("县\n台账".utf8) + [0xFF, 0x41], path: "a.mustache")
    #expect(
      lines(parsed.diagnostics) == [
        "a.mustache:2:3: error: the text is not UTF-8 here [invalid-utf8]",
        "  help: save the file in the encoding UTF-8",
      ])
  }

  @Test func `a byte order mark is not a column`() {
    #expect(findings("\u{FEFF}{{#a}}").first?.hasPrefix("a.mustache:1:1:") == true)
  }

  @Test func `columns count scalars and tabs as one`() {
    #expect(findings("\t𠮷é{{#a}}").first?.hasPrefix("a.mustache:1:4:") == true)
  }

  @Test func `sections nest 64 deep and no deeper`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#a}}", count: depth) + "x" + String(repeating: "{{/a}}", count: depth)
    }
    #expect(findings(nested(64)) == [])
    #expect(
      findings(nested(65)).first
        == "a.mustache:1:385: error: tags are nested more than 64 levels deep [deep-nesting]")
    #expect(rendered(nested(64), ["a": true]) == "x")
  }

  @Test func `a hundred thousand wrong tags are told by fifty`() {
    #expect(findings(String(repeating: "{{/a}}", count: 100_000)).count == 100)
    #expect(findings(String(repeating: "{{a b}}", count: 100_000)).count == 100)
    #expect(findings(String(repeating: "{{#a}}", count: 100_000)).count == 2)
  }

  @Test func `a template above 1 MiB is refused`() {
    let text = String(repeating: "a", count: Template.sizeLimit)
    #expect(findings(text) == [])
    #expect(
      findings(text + "b").first == "a.mustache: error: the template is larger than 1 MiB [large-template]")
  }

  @Test func `names have at most 16 parts and 200 bytes`() {
    #expect(findings("{{\(Array(repeating: "a", count: 16).joined(separator: "."))}}") == [])
    #expect(findings("{{\(Array(repeating: "a", count: 17).joined(separator: "."))}}").count == 2)
    #expect(findings("{{\(String(repeating: "a", count: 201))}}").count == 2)
  }

  @Test func `a long tag is quoted by its beginning and whole letters`() {
    let name = String(repeating: "台", count: 50)
    let told = findings("{{#\(name)}}").first ?? ""
    #expect(told.contains("“{{#" + String(repeating: "台", count: 19) + "…”"))
  }
}
