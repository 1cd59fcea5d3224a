// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Templates

/// A template of a theme, with a partial and a layout beside it.
enum TemplateEntry: FuzzEntry {
  static let name = "template"
  private static let limit = 10_000

  static func fault(in bytes: [UInt8]) -> String? {
    let half = bytes.firstIndex(of: 0x1E) ?? bytes.endIndex
    let files = [
      ThemeFile(path: "templates/page.mustache", bytes: Array(bytes[..<half])),
      ThemeFile(path: "templates/p.mustache", bytes: Array(bytes[half...].dropFirst())),
      ThemeFile(path: "templates/q.mustache", bytes: Array("{{$x}}{{a}}{{/x}}".utf8)),
    ]
    let theme = Theme.load([
      ThemeLayer(manifest: ThemeManifest(name: "plain", languages: []), root: "themes/plain", files: files)
    ])
    if let fault = FuzzFindings.fault(in: theme.diagnostics) { return fault }
    let view: TemplateValue = [
      "a": .text("<b>\"'&"), "b": .flag(true), "l": .list([.text("<"), .missing, ["a": .text(">")]]),
      "c": ["d": .text("{{a}}"), "l": .list([["b": .flag(false)]])],
    ]
    for name in theme.value.templateNames {
      var first: [UInt8] = []
      var second: [UInt8] = []
      let told = theme.value.render(name, view, into: &first, limit: limit)
      if theme.value.render(name, view, into: &second, limit: limit) != told || first != second {
        return "two renderings differ"
      }
      if first.count > limit { return "\(first.count) bytes are over the limit" }
      if let fault = FuzzFindings.fault(in: told) { return fault }
    }
    return nil
  }
}
