// SPDX-License-Identifier: MIT

import Diagnostics

/// Makes a theme of the files of its layers.
struct ThemeLoader {
  private let layers: [ThemeLayer]
  private var diagnostics: [Diagnostic] = []

  static let templateFolder = "templates/"
  static let templateSuffix = ".mustache"
  static let assetFolder = "assets/"
  static let stringFolder = "strings/"
  static let stringSuffix = ".yml"
  /// The field of a view that holds the strings of the page's language.
  static let stringField = "t"
  /// The most nodes gone through, and the most bytes of text, for all programs of a theme.
  private static let limit = (steps: 2_000_000, text: 1 << 28)

  init(_ layers: [ThemeLayer]) {
    self.layers = layers
  }

  consuming func load() -> Diagnosed<Theme> {
    var unreadable: Set<String> = []
    let templates = parseTemplates(&unreadable)
    let graph = ThemeGraph(templates, unreadable: unreadable)
    diagnostics += graph.diagnostics
    let texts = parseStrings()
    let programs = link(templates, graph.sound)
    let localized = texts.mapValues { localize(templates, programs, $0) }
    checkStrings(templates, texts)
    let manifest = layers.first?.manifest ?? ThemeManifest(name: "", languages: [])
    let theme = Theme(
      manifest: manifest, strings: texts.mapValues { TemplateObject(texts: $0) }, assets: assets(),
      layers: layers, templates: templates, programs: programs,
      localizedPrograms: localized)
    return Diagnosed(theme, diagnostics.sorted())
  }

  /// The files of a folder by their name in it, each with the layer it comes from: the first that has it.
  static func files(
    below folder: String, suffix: String = "", in layers: [ThemeLayer]
  ) -> [String: (layer: ThemeLayer, file: ThemeFile)] {
    var files: [String: (layer: ThemeLayer, file: ThemeFile)] = [:]
    for layer in layers {
      for file in layer.files {
        guard let name = name(file.path, below: folder, suffix: suffix), files[name] == nil else { continue }
        files[name] = (layer, file)
      }
    }
    return files
  }

  /// The path without folder and suffix; `nil` for a file of another folder or kind.
  static func name(_ path: String, below folder: String, suffix: String) -> String? {
    let bytes = path.utf8
    guard path.hasPrefix(folder), path.hasSuffix(suffix), bytes.count > folder.utf8.count + suffix.utf8.count
    else { return nil }
    return String(Substring(bytes.dropFirst(folder.utf8.count).dropLast(suffix.utf8.count)))
  }

  private mutating func parseTemplates(_ unreadable: inout Set<String>) -> [String: Template] {
    let files = Self.files(below: Self.templateFolder, suffix: Self.templateSuffix, in: layers)
    var templates: [String: Template] = [:]
    for (name, entry) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let template = Template.parse(entry.file.bytes, path: entry.layer.displayPath(entry.file.path))
      diagnostics += template.diagnostics
      if template.hasErrors { unreadable.insert(name) } else { templates[name] = template.value }
    }
    return templates
  }

  private mutating func link(_ templates: [String: Template], _ sound: Set<String>) -> [String:
    TemplateProgram]
  {
    var programs: [String: TemplateProgram] = [:]
    var steps = 0
    var text = 0
    for name in sound.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let template = templates[name] else { continue }
      guard steps < Self.limit.steps, text < Self.limit.text else {
        reportSize()
        break
      }
      var linker = TemplateLinker(templates)
      linker.link(template)
      diagnostics += linker.diagnostics
      steps += linker.steps
      text += linker.program.text.count
      programs[name] = linker.program
    }
    return programs
  }

  /// The programs with the strings of one language as plain text, for the templates that could be linked.
  private func localize(
    _ templates: [String: Template], _ programs: [String: TemplateProgram], _ strings: [String: String]
  ) -> [String: TemplateProgram] {
    var localized: [String: TemplateProgram] = [:]
    for name in programs.keys {
      guard let template = templates[name] else { continue }
      var linker = TemplateLinker(templates, strings: strings)
      linker.link(template)
      localized[name] = linker.program
    }
    return localized
  }

  private func assets() -> [ThemeFile] {
    Self.files(below: Self.assetFolder, in: layers)
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ThemeFile(path: $0.key, bytes: $0.value.file.bytes) }
  }

  /// The texts of each language; a child's key stands for its parent's.
  private mutating func parseStrings() -> [String: [String: String]] {
    var texts: [String: [String: String]] = [:]
    guard let first = layers.first else { return texts }
    for language in first.manifest.languages where texts[language] == nil {
      let path = Self.stringFolder + language + Self.stringSuffix
      var merged: [String: String]?
      for layer in layers {
        guard let file = layer.files.first(where: { $0.path == path }) else { continue }
        let strings = LocaleStrings(file.bytes, path: layer.displayPath(path))
        diagnostics += strings.diagnostics
        merged = (merged ?? [:]).merging(strings.texts) { child, _ in child }
      }
      // A language without a file is one mistake, not one for each string.
      if merged == nil { reportLanguage(language, first.displayPath(path)) }
      texts[language] = merged
    }
    return texts
  }

  /// Every `t.key` of a template must exist in every language.
  private mutating func checkStrings(_ templates: [String: Template], _ texts: [String: [String: String]]) {
    let languages = texts.keys.sorted()
    for template in templates.values {
      for name in template.names where name.keys.count > 1 && name.keys[0].name == Self.stringField {
        let key = name.keys.dropFirst().map { $0.name }.joined(separator: ".")
        let lacking = languages.filter { texts[$0]?[key] == nil }
        if let language = lacking.first { reportString(key, lacking, name, template, texts[language] ?? [:]) }
      }
    }
  }

  private mutating func reportString(
    _ key: String, _ languages: [String], _ name: TemplateName, _ template: Template,
    _ texts: [String: String]
  ) {
    let tags = languages.joined(separator: "”“")
    let place = SourceLocation(path: template.path, line: name.place.line, column: name.place.column)
    let names = texts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    diagnostics.append(
      Diagnostic(
        rule: "unknown-string", at: place,
        Wording("“\(tags)”的文字中没有“\(key)”", "the strings of “\(tags)” have no “\(key)”"),
        help: Spelling.help(for: key, among: names)
          ?? Wording("请在每种语言的strings文件中加上它", "add it to the strings file of each language")))
  }

  private mutating func reportLanguage(_ language: String, _ path: String) {
    diagnostics.append(
      Diagnostic(
        rule: "missing-strings", at: SourceLocation(path: path),
        Wording("语言“\(language)”没有文字文件", "the language “\(language)” has no strings file"),
        help: Wording("请建立此文件，或从主题说明中删去此语言", "make the file, or take the language out of the manifest")))
  }

  private mutating func reportSize() {
    diagnostics.append(
      Diagnostic(
        rule: "large-theme", at: SourceLocation(path: layers.first?.root ?? ""),
        Wording("主题的模板合起来太大", "the templates of the theme are too large together"),
        help: Wording("请减少模板之间的相互包含", "include fewer templates in each other")))
  }
}
