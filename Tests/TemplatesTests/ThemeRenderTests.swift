// SPDX-License-Identifier: MIT

import Diagnostics
import Templates
import Testing

/// What a template writes for a view.
struct ThemeRenderTests {
  @Test func `the five marks are escaped in text and numbers`() {
    #expect(
      rendered("{{a}}|{{{a}}}|{{&a}}|{{n}}", ["a": "<b>&\"'", "n": .number("<1")])
        == "&lt;b&gt;&amp;&quot;&#39;|<b>&\"'|<b>&\"'|&lt;1")
  }

  @Test func `markup of the product is never escaped`() {
    #expect(rendered("{{a}}{{{a}}}", ["a": .html(Array("<p>好</p>".utf8))]) == "<p>好</p><p>好</p>")
  }

  @Test func `a missing value is empty and so is all below it`() {
    let view: TemplateValue = ["a": .missing, "b": .optional(nil), "c": .optional("x")]
    #expect(rendered("[{{a}}{{a.b.c}}{{b}}{{c}}]", view) == "[x]")
    #expect(rendered("[{{#a}}1{{/a}}{{#a.b}}2{{/a.b}}{{^a}}3{{/a}}{{^a.b}}4{{/a.b}}]", view) == "[34]")
  }

  @Test func `empty texts, markup and lists are false and numbers are true`() {
    let view: TemplateValue = [
      "text": "", "html": .html([]), "list": [], "zero": .number("0"), "no": false, "yes": true,
      "object": [:],
    ]
    let sections = ["text", "html", "list", "zero", "no", "yes", "object"]
    let template = sections.map { "{{#\($0)}}\($0) {{/\($0)}}" }.joined()
    #expect(rendered(template, view) == "zero yes object ")
    let inverted = sections.map { "{{^\($0)}}\($0) {{/\($0)}}" }.joined()
    #expect(rendered(inverted, view) == "text html list no ")
  }

  @Test func `flags read true and false`() {
    #expect(rendered("{{a}} {{b}} {{n}}", ["a": true, "b": false, "n": .integer(-5)]) == "true false -5")
  }

  @Test func `inside a list the names of outer scopes are seen`() {
    let view: TemplateValue = [
      "unit": "亿元", "site": ["name": "县"], "rows": [["v": "1"], ["v": "2", "unit": "%"], ["v": "3"]],
    ]
    #expect(
      rendered("{{#rows}}{{v}}{{unit}}@{{site.name}};{{/rows}}{{unit}}", view)
        == "1亿元@县;2%@县;3亿元@县;亿元")
  }

  @Test func `lists in lists, texts and objects are items alike`() {
    let view: TemplateValue = ["m": [["a", "b"], "c", ["x": "d"]]]
    #expect(
      rendered(
        "{{#m}}<{{#.}}{{^x}}{{.}}{{/x}}{{#x}}{{x}}{{/x}}{{/.}}>{{/m}}", ["m": view["m"], "x": .missing])
        == "<ab><c><d>")
  }

  @Test func `an unknown name is told once with the nearest name`() {
    let view: TemplateValue = ["rows": [["value": "1"], ["value": "2"]], "title": "x"]
    #expect(
      rendered("<i>\n{{#rows}}{{valeu}}{{/rows}}</i>", view) == """
        <i>
        </i>
        themes/plain/templates/page.mustache:2:10: error: there is no field “valeu” [unknown-name]
          help: did you mean “value”?
        """)
  }

  @Test func `an unknown name far from all others lists what there is`() {
    #expect(
      rendered("{{#zzzzzz}}{{/zzzzzz}}", ["b": "1", "a": "2"]) == """

        themes/plain/templates/page.mustache:1:1: error: there is no field “zzzzzz” [unknown-name]
          help: fields known here: “a” “b”
        """)
  }

  @Test func `an unknown part of a dotted name is told by what holds it`() {
    #expect(
      rendered("{{site.titel}}", ["site": ["title": "x"], "titel": "no"]) == """

        themes/plain/templates/page.mustache:1:1: error: in “site.titel” there is no field “titel” [unknown-name]
          help: did you mean “title”?
        """)
    #expect(rendered("{{a.b}}", ["a": "text"]).contains("in “a.b” there is no field “b”"))
  }

  @Test func `a list or an object is not written as text`() {
    #expect(
      rendered("[{{rows}}{{site}}]", ["rows": ["a"], "site": ["a": "b"]]) == """
        []
        themes/plain/templates/page.mustache:1:2: error: “rows” is a list, not text [not-a-text]
          help: open it with “{{#rows}}…{{/rows}}”
        themes/plain/templates/page.mustache:1:10: error: “site” is a group of fields, not text [not-a-text]
          help: open it with “{{#site}}…{{/site}}”
        """)
  }

  @Test func `an error within a partial is told in the partial's file`() {
    let told = rendered("{{>card}}", ["name": "x"], ["card": "<b>\n  {{nmae}}</b>"])
    #expect(told.contains("themes/plain/templates/card.mustache:2:3: error: there is no field “nmae”"))
  }

  @Test func `a page ends at the limit and says so`() {
    let view: TemplateValue = ["rows": .list(Array(repeating: "0123456789", count: 100))]
    let page = rendered("{{#rows}}{{.}}{{/rows}}", view, limit: 105)
    #expect(
      page == String(repeating: "0123456789", count: 10) + """

        themes/plain/templates/page.mustache: error: the page is larger than 105 bytes [large-page]
          help: put less on the page
        """)
    #expect(rendered("{{#rows}}{{.}}{{/rows}}", view, limit: 1000).utf8.count == 1000)
  }

  @Test func `at most fifty errors of a page are told`() {
    let template = (0..<80).map { "{{name\($0)}}" }.joined()
    #expect(rendered(template, [:]).split(separator: "\n").count == 100)
  }

  @Test func `rendering appends to what is there`() {
    let theme = Theme.load([layer(templates(["a": "好"]))])
    var bytes = Array("<".utf8)
    #expect(theme.value.render("a", [:], into: &bytes) == [])
    #expect(bytes == Array("<好".utf8))
  }

  @Test func `a template that does not exist is told with the nearest name`() {
    let theme = Theme.load([layer(templates(["meeting": "", "home": ""]))])
    var bytes: [UInt8] = []
    #expect(
      lines(theme.value.render("meetings", [:], into: &bytes), .chinese) == [
        "themes/plain: error: 主题里没有模板“meetings” [missing-template]", "  帮助：是不是“meeting”？",
      ])
    #expect(bytes == [])
  }

  @Test func `two runs write the same bytes`() {
    let view: TemplateValue = ["rows": .list((0..<50).map { ["n": .integer($0), "t": "文<\($0)>"] })]
    let text = "{{#rows}}{{n}}{{t}}{{/rows}}"
    #expect(rendered(text, view) == rendered(text, view))
    #expect(rendered(text, view).hasPrefix("0文&lt;0&gt;1文"))
  }
}

extension TemplateValue {
  fileprivate subscript(_ name: String) -> TemplateValue {
    if case .object(let object) = self { object[name] ?? .missing } else { .missing }
  }
}
