// SPDX-License-Identifier: MIT

import Diagnostics
import Templates

/// Reads `theme.yml`: lines of `key: value`, nothing nested.
enum ThemeManifestReader {
  private static let keys = ["name", "parent", "languages", "version", "description"]
  private static let chinese = [
    "名称": "name", "继承": "parent", "语言": "languages", "版本": "version", "说明": "description",
  ]

  /// The manifest; `name` stands where the file has none.
  static func read(_ bytes: [UInt8], path: String, name: String) -> Diagnosed<ThemeManifest> {
    if let finding = TextCheck.finding(in: bytes, at: path) {
      return Diagnosed(ThemeManifest(name: name, languages: []), [finding])
    }
    var values: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let text = trimmed(line)
      if text.isEmpty || text.hasPrefix("#") || text == "---" { continue }
      let place = SourceLocation(path: path, line: index + 1)
      guard let colon = text.firstIndex(of: ":"), line.first != 0x20, line.first != 0x09 else {
        diagnostics.append(.themeLine(text, at: place))
        continue
      }
      let written = String(text[..<colon])
      let key = chinese[written] ?? written
      guard keys.contains(key) else {
        diagnostics.append(.themeKey(written, at: place, known: keys))
        continue
      }
      values[key] = unquoted(String(text[text.index(after: colon)...].drop { $0 == " " }))
    }
    let languages = (values["languages"] ?? "").split { "[], 、".contains($0) }.map { unquoted(String($0)) }
    return Diagnosed(
      ThemeManifest(
        name: values["name"] ?? name, parent: values["parent"].flatMap { $0.isEmpty ? nil : $0 },
        languages: languages),
      diagnostics)
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var line = line
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    line = line.drop(while: isBlank)
    while let last = line.last, isBlank(last) { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  private static func unquoted(_ text: String) -> String {
    guard text.utf8.count >= 2, let first = text.first, first == text.last, first == "\"" || first == "'"
    else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }
}

extension Diagnostic {
  /// - Parameter known: The themes that there are; none where the program stands without its themes.
  static func missingTheme(_ name: String, known: [String]) -> Diagnostic {
    let incomplete = Wording(
      "在内容文件夹旁边、当前文件夹和程序旁边的 themes/ 里都没有主题，可能只复制了程序：把压缩包整个解开再用",
      "there are no themes in themes/ beside the content, here, or beside the program: unpack the whole archive"
    )
    return Diagnostic(
      rule: "missing-theme", at: SourceLocation(path: "themes/\(PathText.lastName(name))"),
      Wording("没有名为“\(name)”的主题", "there is no theme “\(name)”"),
      help: known.isEmpty
        ? incomplete
        : Spelling.help(for: name, among: known)
          ?? Wording(
            "主题放在 themes/ 下的同名文件夹里，或用 --theme 写出它的路径",
            "a theme is a folder of this name in themes/, or a path given with --theme"))
  }

  static func themeCircle(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "theme-circle", at: SourceLocation(path: "themes/\(PathText.lastName(path))/theme.yml"),
      Wording("主题绕着圈继承，或继承了太多层", "the themes inherit in a circle, or from too many"),
      help: Wording("请检查 parent 一行", "check the line parent"))
  }

  static func missingManifest(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "missing-manifest", at: SourceLocation(path: path),
      Wording("主题里没有 theme.yml", "the theme has no theme.yml"),
      help: Wording("请新建它，至少写一行 name: 主题名", "make one with at least the line name: the theme's name"))
  }

  static func themeLine(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "theme-manifest", at: place, Wording("看不懂“\(text)”这一行", "the line “\(text)” is not understood"),
      help: Wording("每行写一项，形如 name: default", "write one key a line, such as name: default"))
  }

  static func themeKey(_ key: String, at place: SourceLocation, known: [String]) -> Diagnostic {
    Diagnostic(
      rule: "theme-manifest", at: place, Wording("没有“\(key)”这一项", "there is no key “\(key)”"),
      help: Spelling.help(for: key, among: known)
        ?? Wording("可以写的有 \(known.joined(separator: " "))", "the keys are \(known.joined(separator: ", "))"))
  }
}
