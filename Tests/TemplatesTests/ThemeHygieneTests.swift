// SPDX-License-Identifier: MIT

import Diagnostics
import Templates
import Testing

/// Files of a theme that do nothing.
struct ThemeHygieneTests {
  @Test func `a template that no page leads to is a warning`() {
    let files = templates(["page": "{{>used}}", "used": "", "idle": "{{>deep}}", "deep": ""])
    #expect(
      lines(Theme.load([layer(files)]).value.hygiene(entries: ["page"])) == [
        "themes/plain/templates/deep.mustache: warning: no page uses the template “deep” [unused-template]",
        "  help: delete the file if it is not needed",
        "themes/plain/templates/idle.mustache: warning: no page uses the template “idle” [unused-template]",
        "  help: delete the file if it is not needed",
      ])
  }

  @Test func `a child's file that stands for nothing is a warning with the nearest name`() {
    let parent = layer(templates(["page": "{{>card}}", "card": ""]), root: "themes/default")
    let child = layer(
      templates(["crad": "x", "extra": "y", "card": "{{>extra}}"]), name: "county", root: "themes/county")
    #expect(
      lines(Theme.load([child, parent]).value.hygiene(entries: ["page"])) == [
        "themes/county/templates/crad.mustache: warning: "
          + "the parent theme has no template “crad”, and no page uses it [shadows-nothing]",
        "  help: did you mean “card”?",
      ])
  }

  @Test func `other files among templates and strings are warnings`() {
    let theme = Theme.load([layer(["templates/a.html": "", "strings/fr.yml": "", "readme.md": ""])])
    let told = theme.value.hygiene(entries: [])
    #expect(
      told.map { $0.location.path } == ["themes/plain/strings/fr.yml", "themes/plain/templates/a.html"])
    #expect(Set(told.map { $0.rule }) == ["foreign-file"])
    #expect(Set(told.map { $0.severity }) == [.warning])
  }

  @Test func `a name that no view gives is a warning with the nearest one, also where nothing reaches it`() {
    let theme = Theme.load([layer(templates(["page": "{{#title}}\n {{titel}}{{title.deep}}{{/title}}"]))])
      .value
    #expect(
      lines(theme.hygiene(entries: ["page"], names: ["title", "deep"])) == [
        "themes/plain/templates/page.mustache:2:2: warning: no page has a field “titel” [unknown-name]",
        "  help: did you mean “title”?",
      ])
  }

  @Test func `a variable that no sheet sets is a warning, unless it has a value to fall back on`() {
    let parent = layer(["assets/a.css": ":root { --jade: green; }\n"], root: "themes/default")
    let child = layer(
      ["assets/a.css": "/* var(--x) */\na { color: var(--jad); margin: var( --jade ) var(--gap, 0) }\n"],
      name: "county", root: "themes/county")
    #expect(
      lines(Theme.load([child, parent]).value.hygiene(entries: [])) == [
        "themes/county/assets/a.css:2:1: warning: no sheet sets the variable “--jad” [unknown-name]",
        "  help: did you mean “--jade”?",
      ])
  }

  @Test func `names that no view gives are told of a theme with errors too`() {
    let theme = Theme.load([layer(templates(["page": "{{>gone}}\n{{titel}}{{t.a}}"]), languages: ["en"])])
    #expect(theme.hasErrors)
    #expect(
      lines(theme.value.unknownNames(among: ["title"])) == [
        "themes/plain/templates/page.mustache:2:1: warning: no page has a field “titel” [unknown-name]",
        "  help: did you mean “title”?",
      ])
  }

  @Test func `a string that no template of the theme or its parents writes is a warning`() {
    let parent = layer(
      ["templates/page.mustache": "{{t.home}}", "strings/en.yml": "home: Home\n"], root: "themes/default",
      languages: ["en"])
    let child = layer(
      ["strings/en.yml": "home: Start\nhone: Start\n"], name: "county", root: "themes/county",
      languages: ["en"])
    #expect(
      lines(Theme.load([child, parent]).value.hygiene(entries: ["page"])) == [
        "themes/county/strings/en.yml:2:1: warning: no template uses the string “hone” [unused-string]",
        "  help: did you mean “home”?",
      ])
  }

  @Test func `an asset that stands for nothing and that nothing names is a warning`() {
    let parent = layer(
      ["templates/page.mustache": "a.css", "assets/a.css": "b", "assets/idle.css": ""], root: "themes/default"
    )
    let child = layer(
      ["assets/a.css": "url(c.svg)", "assets/c.svg": "", "assets/aa.css": ""], name: "county",
      root: "themes/county")
    #expect(
      lines(Theme.load([child, parent]).value.hygiene(entries: ["page"])).first
        == "themes/county/assets/aa.css: warning: the parent theme has no “assets/aa.css”, and no template or sheet "
        + "names it [shadows-nothing]")
    #expect(
      Theme.load([parent]).value.hygiene(entries: ["page"]).map { $0.rule + " " + $0.location.path }
        == ["unused-asset themes/default/assets/idle.css"])
  }

  @Test func `a folder that is not read is a warning`() {
    let told = Theme.load([layer(["template/a.mustache": "", "assets/a.css": ""])]).value.hygiene(entries: [])
    #expect(told.map(\.rule) == ["unused-asset", "foreign-file"])
  }
}
