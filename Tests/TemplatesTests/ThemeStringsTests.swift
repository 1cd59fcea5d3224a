// SPDX-License-Identifier: MIT

import Diagnostics
import Templates
import Testing

/// The strings of a theme's languages.
struct ThemeStringsTests {
  private func theme(_ strings: String, _ page: String = "") -> Diagnosed<Theme> {
    let files = ["strings/en.yml": strings, "templates/page.mustache": page]
    return Theme.load([layer(files, languages: ["en"])])
  }

  private func text(_ strings: String) -> String {
    guard case .text(let text) = theme(strings).value.strings["en"]?["a"] else { return "nothing" }
    return text
  }

  @Test(arguments: [
    ("a: plain text", "plain text"), ("a:", ""), ("\u{FEFF}a:  x  \r\n", "x"), ("# c\n\na: b # c", "b # c"),
    (#"a: "q \"x\" \\ \n\t""#, "q \"x\" \\ \n\t"), ("a: 'it''s: ok'", "it's: ok"), ("a: 1：2:3", "1：2:3"),
    ("a: ''", ""),
  ])
  func `a value is read as it is written`(_ strings: String, _ expected: String) {
    #expect(text(strings) == expected)
    #expect(theme(strings).diagnostics == [])
  }

  @Test(arguments: [
    ("x: 1\nno colon", "2:1: error: the line is not “key: text”"),
    ("  a: 1", "1:3: error: the line is not “key: text”"),
    ("a:1", "1:1: error: the line is not “key: text”"), ("a.b: 1", "1:1: error: the key “a.b” holds"),
    ("县: 1\n县: 2", "2:1: error: the key “县” is on line 1 already"),
    ("县: \"x", "1:4: error: the quotes of “县” are not a pair"),
    ("a: \"x\" y", "1:4: error: the quotes of “a”"),
    (#"a: "\q""#, "1:4: error: the quotes of “a”"), (": x", "1:1: error: the key “” holds"),
  ])
  func `a wrong line is told at its place`(_ strings: String, _ expected: String) {
    let told = lines(theme(strings).diagnostics)
    #expect(told.count == 2)
    #expect(told.first?.hasPrefix("themes/plain/strings/en.yml:" + expected) == true, "\(told)")
    #expect(told.first?.hasSuffix("[bad-strings]") == true)
  }

  @Test func `a string that a template names must be in every language`() {
    let files = [
      "strings/en.yml": "title: Title\nlate: Late", "strings/zh-Hans.yml": "title: 标题",
      "templates/page.mustache": "{{t.title}}\n{{#rows}}{{t.late}}{{/rows}}{{t.titel}}{{t}}",
    ]
    #expect(
      lines(Theme.load([layer(files, languages: ["zh-Hans", "en"])]).diagnostics) == [
        "themes/plain/templates/page.mustache:2:10: error: the strings of “zh-Hans” have no “late” [unknown-string]",
        "  help: add it to the strings file of each language",
        "themes/plain/templates/page.mustache:2:29: error: "
          + "the strings of “en”“zh-Hans” have no “titel” [unknown-string]",
        "  help: did you mean “title”?",
      ])
  }

  @Test func `a language without a file is an error`() {
    #expect(
      lines(Theme.load([layer([:], languages: ["en"])]).diagnostics) == [
        "themes/plain/strings/en.yml: error: the language “en” has no strings file [missing-strings]",
        "  help: make the file, or take the language out of the manifest",
      ])
  }

  @Test func `a language without a file is said once, whatever the templates write`() {
    let files = ["strings/en.yml": "a: 1", "templates/page.mustache": "{{t.a}}{{t.a}}"]
    #expect(
      Theme.load([layer(files, languages: ["en", "fr"])]).diagnostics.map(\.rule) == ["missing-strings"])
  }

  @Test func `a child's string stands for its parent's, key by key`() {
    let parent = layer(["strings/en.yml": "a: 1\nb: 2", "templates/page.mustache": "{{t.a}}{{t.b}}"])
    let child = layer(["strings/en.yml": "b: 3"], languages: ["en"])
    let theme = Theme.load([child, parent])
    #expect(theme.diagnostics == [])
    #expect(theme.value.strings["en"]?.names == ["a", "b"])
    var bytes: [UInt8] = []
    let view: TemplateValue = ["t": .object(theme.value.strings["en"] ?? [:])]
    #expect(theme.value.render("page", view, into: &bytes) == [])
    #expect(String(decoding: bytes, as: UTF8.self) == "13")
  }

  @Test func `with a language the strings are text of the template and the view needs none`() {
    let files = [
      "strings/en.yml": "a: <A> & B", "strings/zh-Hans.yml": "a: 甲",
      "templates/page.mustache": "{{>p}}{{#rows}}{{t.a}},{{/rows}}",
      "templates/p.mustache": "[{{t.a}}{{{t.a}}}]",
    ]
    let theme = Theme.load([layer(files, languages: ["en", "zh-Hans"])])
    #expect(theme.diagnostics == [])
    var pages: [String] = []
    for language in ["en", "zh-Hans", "fr"] {
      var bytes: [UInt8] = []
      let view: TemplateValue = ["rows": [[:], [:]], "t": ["a": "view"]]
      #expect(theme.value.render("page", view, language: language, into: &bytes) == [])
      pages.append(String(decoding: bytes, as: UTF8.self))
    }
    #expect(pages[0] == "[&lt;A&gt; &amp; B<A> & B]&lt;A&gt; &amp; B,&lt;A&gt; &amp; B,")
    #expect(Array(pages[1...]) == ["[甲甲]甲,甲,", "[viewview]view,view,"])
  }

  @Test func `a string within an indented partial is indented with its line`() {
    let files = [
      "strings/en.yml": "a: A", "templates/page.mustache": "<\n  {{>p}}\n>",
      "templates/p.mustache": "{{t.a}}\n{{t.a}}\n",
    ]
    var bytes: [UInt8] = []
    let theme = Theme.load([layer(files, languages: ["en"])]).value
    #expect(theme.render("page", [:], language: "en", into: &bytes) == [])
    #expect(String(decoding: bytes, as: UTF8.self) == "<\n  A\n  A\n>")
  }
}
