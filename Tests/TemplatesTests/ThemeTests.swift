// SPDX-License-Identifier: MIT

import Diagnostics
import Templates
import Testing

/// What is told when a theme is loaded, and how themes inherit.
struct ThemeTests {
  private func findings(_ files: [String: String], languages: [String] = []) -> [String] {
    lines(Theme.load([layer(files, languages: languages)]).diagnostics)
  }

  private func page(_ layers: [ThemeLayer], _ name: String = "page", _ view: TemplateValue = [:]) -> String {
    var bytes: [UInt8] = []
    let theme = Theme.load(layers)
    let told = theme.diagnostics + theme.value.render(name, view, into: &bytes)
    return String(decoding: bytes, as: UTF8.self) + lines(told).joined(separator: "\n")
  }

  @Test func `a missing partial is told with the nearest name`() {
    #expect(
      findings(templates(["page": "\n {{> parts/crad}}", "parts/card": "x"])) == [
        "themes/plain/templates/page.mustache:2:2: error: there is no template “parts/crad” [missing-template]",
        "  help: did you mean “parts/card”?",
      ])
    #expect(
      findings(templates(["page": "{{<layout}}{{/layout}}"])) == [
        "themes/plain/templates/page.mustache:1:1: error: there is no template “layout” [missing-template]",
        "  help: make “templates/layout.mustache” or delete the tag",
      ])
  }

  @Test func `naming a template with errors is no second error`() {
    #expect(
      findings(templates(["page": "{{>card}}", "card": "{{#a}}"])) == [
        "themes/plain/templates/card.mustache:1:1: error: “{{#a}}” is not closed [unclosed-section]",
        "  help: write “{{/a}}” after its content",
      ])
  }

  @Test func `templates that include each other are one error`() {
    #expect(
      findings(
        templates(["a": "{{>b}}", "b": "x\n{{<c}}{{/c}}", "c": "{{#on}}{{>a}}{{/on}}", "d": "{{>a}}"])) == [
          "themes/plain/templates/c.mustache:1:8: error: "
            + "templates include each other in a circle: “a → b → c → a” [template-cycle]",
          "  help: delete one of these tags",
        ])
    #expect(findings(templates(["a": "{{>a}}"])).first?.contains("“a → a”") == true)
  }

  @Test func `a block the parent does not have is told with the nearest name`() {
    let files = templates([
      "layout": "<{{$main}}{{/main}}{{>foot}}>", "foot": "{{$foot}}-{{/foot}}",
      "page": "{{<layout}}\n  {{$mian}}x{{/mian}}\n{{$foot}}y{{/foot}}\n{{/layout}}",
    ])
    #expect(
      findings(files) == [
        "themes/plain/templates/page.mustache:2:3: error: "
          + "the template “layout” has no block “mian” [unknown-block]",
        "  help: did you mean “main”?",
      ])
  }

  @Test func `a block given twice is an error`() {
    let files = templates(["l": "{{$a}}{{/a}}", "page": "{{<l}}{{$a}}1{{/a}} {{$a}}2{{/a}}{{/l}}"])
    #expect(
      findings(files).first?.contains("page.mustache:1:21: error: the block “a” is given twice") == true)
  }

  @Test func `a block that a child replaces does not make its parent's arguments unknown`() {
    let files = templates([
      "grand": "{{$a}}[{{$b}}{{/b}}]{{/a}}", "parent": "{{<grand}}{{$b}}p{{/b}}{{/grand}}",
      "page": "{{<parent}}{{$a}}c{{/a}}{{/parent}}",
    ])
    #expect(findings(files) == [])
    #expect(page([layer(files)]) == "c")
    #expect(page([layer(files)], "parent") == "[p]")
  }

  @Test func `an argument's own blocks are not those of its neighbours`() {
    let files = templates([
      "layout": "{{$title}}{{/title}}|{{$main}}{{/main}}", "card": "<{{$title}}none{{/title}}>",
      "page":
        "{{<layout}}{{$title}}Page{{/title}}{{$main}}{{<card}}{{$title}}Card{{/title}}{{/card}}{{/main}}{{/layout}}",
    ])
    #expect(page([layer(files)]) == "Page|<Card>")
  }

  @Test func `blocks that name each other end`() {
    let files = templates([
      "l": "{{$a}}{{/a}}{{$b}}{{/b}}",
      "page": "{{<l}}{{$a}}1{{$b}}2{{/b}}{{/a}}{{$b}}3{{$a}}4{{/a}}{{/b}}{{/l}}",
    ])
    #expect(page([layer(files)]) == "1234")
  }

  @Test func `a standalone partial within another adds both indentations`() {
    let files = templates([
      "page": "<a>\n  {{>b}}\n</a>\n", "b": "<b>\n  {{>c}}\n</b>\n", "c": "<c>\n\n{{x}}\n</c>\n",
    ])
    #expect(
      page([layer(files)], "page", ["x": "1\n2"])
        == "<a>\n  <b>\n    <c>\n\n    1\n2\n    </c>\n  </b>\n</a>\n")
  }

  @Test func `partials that double each other end with an error`() {
    var files: [String: String] = ["p24": ""]
    for level in 0..<24 { files["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
    let told = findings(templates(files))
    #expect(told.contains { $0.hasSuffix("[large-template]") })
    files["p24"] = "x"
    #expect(findings(templates(files)).contains { $0.hasSuffix("[large-template]") })
  }

  @Test func `a chain of templates above 64 is an error`() {
    var files: [String: String] = ["t99": ""]
    for level in 10..<99 { files["t\(level)"] = "{{>t\(level + 1)}}" }
    #expect(findings(templates(files)).first?.contains("more than 64 levels deep [deep-nesting]") == true)
  }

  @Test func `sections of many partials nest as deep as the machine goes`() {
    var files: [String: String] = ["c": String(repeating: "{{#a}}", count: 60) + "x"]
    files["c"]? += String(repeating: "{{/a}}", count: 60)
    for name in ["b", "page"] {
      let next = name == "page" ? "b" : "c"
      files[name] =
        String(repeating: "{{#a}}", count: 60) + "{{>\(next)}}" + String(repeating: "{{/a}}", count: 60)
    }
    #expect(page([layer(templates(files))], "page", ["a": true]) == "x")
    files["a"] = String(repeating: "{{#a}}", count: 60) + "{{>page}}" + String(repeating: "{{/a}}", count: 60)
    #expect(
      findings(templates(files)) == [
        "themes/plain/templates/c.mustache: error: "
          + "with all it includes the template is too large or too deep [large-template]",
        "  help: include fewer templates in each other",
      ])
  }

  @Test func `a child's file stands for its parent's`() {
    let parent = layer(
      templates(["page": "{{<layout}}{{$main}}old{{/main}}{{/layout}}", "layout": "<{{$main}}{{/main}}>"])
        .merging(
          ["assets/a.css": "old", "assets/b/c.js": "kept"]) { $1 }, root: "themes/default")
    let child = layer(
      templates(["layout": "[{{$main}}{{/main}}]"]).merging(["assets/a.css": "new"]) { $1 },
      root: "themes/county")
    #expect(page([child, parent]) == "[old]")
    #expect(page([parent]) == "<old>")
    let theme = Theme.load([child, parent]).value
    #expect(theme.assets.map { $0.path } == ["a.css", "b/c.js"])
    #expect(theme.assets.map { String(decoding: $0.bytes, as: UTF8.self) } == ["new", "kept"])
    #expect(theme.templateNames == ["layout", "page"])
  }

  @Test func `errors name the layer's own folder`() {
    let child = layer(templates(["page": "{{#a}}"]), root: "themes/county")
    let parent = layer(templates(["page": ""]), root: "themes/default")
    let told = lines(Theme.load([child, parent]).diagnostics)
    #expect(told.first?.hasPrefix("themes/county/templates/page.mustache:1:1:") == true)
  }

  @Test func `a theme of no layer is empty`() {
    #expect(Theme.load([]).diagnostics == [])
    #expect(page([]).hasPrefix("templates: error: the theme has no template “page”"))
  }
}
