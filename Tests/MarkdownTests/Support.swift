// SPDX-License-Identifier: MIT

import Diagnostics
import Markdown

/// A text rendered without line anchors, headings not shifted.
func html(_ text: String, _ change: (inout MarkdownRenderer) -> Void = { _ in }) -> String {
  var renderer = MarkdownRenderer(language: .chinese, headingShift: 0)
  change(&renderer)
  return String(decoding: renderer.render(document(text)), as: UTF8.self)
}

func parsed(_ text: String, firstLine: Int = 1) -> Diagnosed<MarkdownDocument> {
  MarkdownDocument.parse(Array(text.utf8), path: "content/a.md", firstLine: firstLine)
}

func document(_ text: String) -> MarkdownDocument { parsed(text).value }

/// The findings as `place: severity [rule]`.
func findings(_ text: String, firstLine: Int = 1) -> [String] {
  parsed(text, firstLine: firstLine).diagnostics.map {
    "\($0.location.description): \($0.severity) [\($0.rule)]"
  }
}
