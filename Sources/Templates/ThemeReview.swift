// SPDX-License-Identifier: MIT

import Diagnostics

/// Looks through the files of one theme for what does nothing.
struct ThemeReview {
  let layer: ThemeLayer
  /// The themes it inherits from.
  let parents: [ThemeLayer]
  /// All templates of the theme and its parents, a child's in the place of its parent's.
  let templates: [String: Template]

  /// Templates that no page is made with, and that no template on a way from one includes.
  func idleTemplates(_ entries: [String]) -> [Diagnostic] {
    let reached = ThemeGraph.reachable(from: entries, in: templates)
    let inherited = ThemeLoader.files(
      below: ThemeLoader.templateFolder, suffix: ThemeLoader.templateSuffix, in: parents)
    return own(ThemeLoader.templateFolder).compactMap { file in
      let place = SourceLocation(path: layer.displayPath(file.path))
      guard let name = Self.templateName(file.path) else { return .foreignTemplate(place) }
      if reached.contains(name) { return nil }
      if parents.isEmpty || inherited[name] != nil { return .unusedTemplate(name, place) }
      let names = inherited.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return .shadowlessTemplate(name, place, Spelling.help(for: name, among: names))
    }
  }

  /// Names in the theme's own templates that are none of the views'.
  func unknownNames(among names: [String]) -> [Diagnostic] {
    let known = Set(names)
    return own(ThemeLoader.templateFolder).flatMap { file -> [Diagnostic] in
      guard let name = Self.templateName(file.path), let template = templates[name] else { return [] }
      return template.names.flatMap { name -> [Diagnostic] in
        guard name.keys.first?.name != ThemeLoader.stringField else { return [] }
        let place = SourceLocation(
          path: template.path, line: name.place.line, column: name.place.column)
        return name.keys.filter { !known.contains($0.name) }.map { .unknownField($0.name, place, names) }
      }
    }
  }

  /// Strings that no template writes, of this theme or of a parent.
  func idleStrings(_ languages: [String]) -> [Diagnostic] {
    let used = usedStrings
    return own(ThemeLoader.stringFolder).flatMap { file -> [Diagnostic] in
      let language = ThemeLoader.name(
        file.path, below: ThemeLoader.stringFolder, suffix: ThemeLoader.stringSuffix)
      guard let language, languages.contains(language) else { return [] }
      let path = layer.displayPath(file.path)
      return LocaleStrings(file.bytes, path: path).lines.filter { !used.contains($0.key) }.map { key, line in
        .unusedString(key, SourceLocation(path: path, line: line), used)
      }
    }
  }

  /// The keys that templates write, those of parents' templates that a child's stand for included.
  private var usedStrings: Set<String> {
    let all = ([layer] + parents).flatMap { layer in
      layer.files.filter { Self.templateName($0.path) != nil }.map {
        Template.parse($0.bytes, path: layer.displayPath($0.path)).value
      }
    }
    return Set(
      all.flatMap(\.names).compactMap { name in
        name.keys.count > 1 && name.keys[0].name == ThemeLoader.stringField ? name.keys[1].name : nil
      })
  }

  /// Assets that stand for none of a parent's and that neither a template nor another asset names.
  func idleAssets() -> [Diagnostic] {
    let inherited = ThemeLoader.files(below: ThemeLoader.assetFolder, in: parents)
    let assets = ThemeLoader.files(below: ThemeLoader.assetFolder, in: [layer] + parents)
    let texts =
      templates.map { (path: $0.value.path, bytes: $0.value.bytes) }
      + assets.values.filter { Self.isText($0.file.path) }.map {
        (path: $0.layer.displayPath($0.file.path), bytes: $0.file.bytes)
      }
    return own(ThemeLoader.assetFolder).compactMap { file in
      let name = String(file.path.utf8.dropFirst(ThemeLoader.assetFolder.utf8.count)) ?? file.path
      let path = layer.displayPath(file.path)
      if inherited[name] != nil { return nil }
      let last = Array((name.split(separator: "/").last ?? name[...]).utf8)
      if texts.contains(where: { $0.path != path && $0.bytes.holds(last) }) { return nil }
      return .idleAsset(
        name, SourceLocation(path: path), names: inherited.keys.sorted(), hasParent: !parents.isEmpty)
    }
  }

  /// Files that are read by nothing, for their folder, their kind or their language.
  func foreignFiles(_ languages: [String]) -> [Diagnostic] {
    layer.files.compactMap { file in
      let place = SourceLocation(path: layer.displayPath(file.path))
      if file.path.hasPrefix(ThemeLoader.stringFolder) {
        let name = ThemeLoader.name(
          file.path, below: ThemeLoader.stringFolder, suffix: ThemeLoader.stringSuffix)
        return name.map { languages.contains($0) } ?? false ? nil : .foreignLanguage(place)
      }
      guard let folder = file.path.split(separator: "/").dropLast().first else { return nil }
      let known = [ThemeLoader.templateFolder, ThemeLoader.assetFolder].map { String($0.dropLast()) }
      if known.contains(String(folder)) { return nil }
      return .foreignFolder(String(folder), place, known + ["strings"])
    }
  }

  private func own(_ folder: String) -> [ThemeFile] { layer.files.filter { $0.path.hasPrefix(folder) } }

  private static func templateName(_ path: String) -> String? {
    ThemeLoader.name(path, below: ThemeLoader.templateFolder, suffix: ThemeLoader.templateSuffix)
  }

  private static func isText(_ path: String) -> Bool {
    [".css", ".js", ".mjs", ".svg", ".json", ".html"].contains { path.hasSuffix($0) }
  }
}
