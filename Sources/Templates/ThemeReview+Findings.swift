// SPDX-License-Identifier: MIT

import Diagnostics

extension Diagnostic {
  static func foreignLanguage(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: "foreign-file", at: place,
      Wording("主题说明中没有此文件的语言", "the manifest does not name the language of this file"),
      help: Wording(
        "请在主题说明的languages中加上它，或删去此文件", "add it to the languages of the manifest, or delete the file"))
  }

  static func unusedTemplate(_ name: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: "unused-template", at: place,
      Wording("没有网页用到模板“\(name)”", "no page uses the template “\(name)”"),
      help: Wording("如不需要，请删去此文件", "delete the file if it is not needed"))
  }

  static func shadowlessTemplate(_ name: String, _ place: SourceLocation, _ help: Wording?) -> Diagnostic {
    Diagnostic(
      .warning, rule: "shadows-nothing", at: place,
      Wording(
        "上级主题没有模板“\(name)”，也没有网页用到它",
        "the parent theme has no template “\(name)”, and no page uses it"),
      help: help ?? Wording("请改用上级主题中的名称，或删去此文件", "take a name of the parent theme, or delete the file"))
  }

  static func foreignTemplate(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: "foreign-file", at: place,
      Wording("templates中的此文件不是模板", "this file in templates is no template"),
      help: Wording(
        "模板的文件名以“.mustache”结尾；其他文件请放到assets",
        "a template's name ends in “.mustache”; other files belong in assets"))
  }

  static func foreignFolder(_ folder: String, _ place: SourceLocation, _ known: [String]) -> Diagnostic {
    Diagnostic(
      .warning, rule: "foreign-file", at: place,
      Wording("主题里的文件夹“\(folder)”不读取", "the folder “\(folder)” of a theme is not read"),
      help: Spelling.help(for: folder, among: known)
        ?? Wording(
          "主题的文件放在 templates、assets、strings 里", "a theme's files lie in templates, assets and strings"))
  }

  static func unknownField(_ name: String, _ place: SourceLocation, _ names: [String]) -> Diagnostic {
    Diagnostic(
      .warning, rule: "unknown-name", at: place,
      Wording("没有网页给出“\(name)”这个名称", "no page has a field “\(name)”"),
      help: Spelling.help(for: name, among: names)
        ?? Wording(
          "可以用的名称见 docs/theming-fields.md；主题自己的文字写 t.\(name)",
          "see docs/theming-fields.md for the names; a text of the theme is t.\(name)"))
  }

  static func unusedString(_ key: String, _ place: SourceLocation, _ used: Set<String>) -> Diagnostic {
    let names = used.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Diagnostic(
      .warning, rule: "unused-string", at: place,
      Wording("没有模板用到文字“\(key)”", "no template uses the string “\(key)”"),
      help: Spelling.help(for: key, among: names)
        ?? Wording("在模板里写 {{t.\(key)}}，或删去此行", "write {{t.\(key)}} in a template, or delete the line"))
  }

  static func idleAsset(
    _ name: String, _ place: SourceLocation, names: [String], hasParent: Bool
  ) -> Diagnostic {
    Diagnostic(
      .warning, rule: hasParent ? "shadows-nothing" : "unused-asset", at: place,
      hasParent
        ? Wording(
          "上级主题没有“assets/\(name)”，也没有模板或样式提到它",
          "the parent theme has no “assets/\(name)”, and no template or sheet names it")
        : Wording("没有模板或样式提到“assets/\(name)”", "no template or sheet names “assets/\(name)”"),
      help: Spelling.help(for: name, among: names)
        ?? Wording("请在模板或样式里用上它，或删去此文件", "use it in a template or sheet, or delete the file"))
  }
}
