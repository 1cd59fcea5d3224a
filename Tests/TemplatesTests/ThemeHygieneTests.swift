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
}
