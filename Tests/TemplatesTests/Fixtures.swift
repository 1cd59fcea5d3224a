// SPDX-License-Identifier: MIT

import Diagnostics
import Templates

/// A theme of one layer, from texts by path.
func layer(
  _ files: [String: String], name: String = "plain", root: String = "themes/plain", languages: [String] = []
) -> ThemeLayer {
  ThemeLayer(
    manifest: ThemeManifest(name: name, languages: languages), root: root,
    files: files.map { ThemeFile(path: $0.key, bytes: Array($0.value.utf8)) })
}

/// Files of a theme from templates by name.
func templates(_ templates: [String: String]) -> [String: String] {
  var files: [String: String] = [:]
  for (name, text) in templates { files["templates/\(name).mustache"] = text }
  return files
}

/// The lines a clerk would read, in Chinese or English.
func lines(_ diagnostics: [Diagnostic], _ language: Language = .english) -> [String] {
  DiagnosticPrinter(language: language).text(diagnostics).split(separator: "\n").map { String($0) }
}

/// The text of one template without partials, or the lines of what is wrong with it.
func rendered(
  _ text: String, _ view: TemplateValue, _ others: [String: String] = [:], limit: Int = Theme.outputLimit
) -> String {
  let theme = Theme.load([layer(templates(others.merging(["page": text]) { $1 }))])
  guard theme.diagnostics.isEmpty else { return lines(theme.diagnostics).joined(separator: "\n") }
  var bytes: [UInt8] = []
  let findings = theme.value.render("page", view, into: &bytes, limit: limit)
  let output = String(decoding: bytes, as: UTF8.self)
  return findings.isEmpty ? output : output + "\n" + lines(findings).joined(separator: "\n")
}
