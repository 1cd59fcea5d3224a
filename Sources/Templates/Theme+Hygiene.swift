// SPDX-License-Identifier: MIT

package import Diagnostics

extension Theme {
  /// Warnings about files of the theme that do nothing.
  ///
  /// These are templates that no entry leads to, a child's files that stand for none of its parent's and that no
  /// template names, files in `templates/` of another kind, and strings of a language the manifest does not name.
  /// - Parameter entries: The names of the templates that the product renders.
  package func hygiene(entries: [String]) -> [Diagnostic] {
    let reached = ThemeGraph.reachable(from: entries, in: templates)
    var findings: [Diagnostic] = []
    for (index, layer) in layers.enumerated() {
      let parents = Array(layers[(index + 1)...])
      let inherited = ThemeLoader.files(
        below: ThemeLoader.templateFolder, suffix: ThemeLoader.templateSuffix, in: parents)
      for file in layer.files where file.path.hasPrefix(ThemeLoader.templateFolder) {
        let place = SourceLocation(path: layer.displayPath(file.path))
        guard
          let name = ThemeLoader.name(
            file.path, below: ThemeLoader.templateFolder, suffix: ThemeLoader.templateSuffix)
        else {
          findings.append(Self.foreign(place))
          continue
        }
        if reached.contains(name) { continue }
        if parents.isEmpty || inherited[name] != nil {
          findings.append(Self.unused(name, place))
        } else {
          let names = inherited.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
          findings.append(Self.shadowless(name, place, Spelling.help(for: name, among: names)))
        }
      }
      findings += layer.files.filter { isForeignLanguage($0.path) }.map {
        Self.foreignLanguage(SourceLocation(path: layer.displayPath($0.path)))
      }
    }
    return findings.sorted()
  }

  /// A file of strings whose language the manifest does not name.
  private func isForeignLanguage(_ path: String) -> Bool {
    guard path.hasPrefix(ThemeLoader.stringFolder) else { return false }
    let name = ThemeLoader.name(path, below: ThemeLoader.stringFolder, suffix: ThemeLoader.stringSuffix)
    return name.map { !manifest.languages.contains($0) } ?? true
  }

  private static func foreignLanguage(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: "foreign-file", at: place,
      Wording("主题说明中没有此文件的语言", "the manifest does not name the language of this file"),
      help: Wording(
        "请在主题说明的languages中加上它，或删去此文件", "add it to the languages of the manifest, or delete the file"))
  }

  private static func unused(_ name: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: "unused-template", at: place,
      Wording("没有网页用到模板“\(name)”", "no page uses the template “\(name)”"),
      help: Wording("如不需要，请删去此文件", "delete the file if it is not needed"))
  }

  private static func shadowless(_ name: String, _ place: SourceLocation, _ help: Wording?) -> Diagnostic {
    Diagnostic(
      .warning, rule: "shadows-nothing", at: place,
      Wording(
        "上级主题没有模板“\(name)”，也没有网页用到它",
        "the parent theme has no template “\(name)”, and no page uses it"),
      help: help ?? Wording("请改用上级主题中的名称，或删去此文件", "take a name of the parent theme, or delete the file"))
  }

  private static func foreign(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: "foreign-file", at: place,
      Wording("templates中的此文件不是模板", "this file in templates is no template"),
      help: Wording(
        "模板的文件名以“.mustache”结尾；其他文件请放到assets",
        "a template's name ends in “.mustache”; other files belong in assets"))
  }
}
