// SPDX-License-Identifier: MIT

package import Diagnostics

/// A site's templates, strings and assets, checked when they are loaded.
package struct Theme: Sendable {
  /// That of the theme itself, not of its parents.
  package let manifest: ThemeManifest
  /// The strings of each of its languages, for the field `t` of a view.
  package let strings: [String: TemplateObject]
  /// The files below `assets/`, by path without that folder, in byte order; a child's stands for its parent's.
  package let assets: [ThemeFile]
  let layers: [ThemeLayer]
  let templates: [String: Template]
  let programs: [String: TemplateProgram]
  /// By language, then by name.
  let localizedPrograms: [String: [String: TemplateProgram]]

  /// The most bytes of one page: 64 MiB.
  package static let outputLimit = 1 << 26

  /// The names of all templates, in byte order: paths below `templates/` without `.mustache`.
  package var templateNames: [String] {
    templates.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Loads a theme from its folder and those it inherits from, the child first.
  ///
  /// Templates with errors are left out; a theme with errors is not to be used.
  package static func load(_ layers: [ThemeLayer]) -> Diagnosed<Theme> {
    ThemeLoader(layers).load()
  }

  /// Renders a template at the end of the bytes.
  ///
  /// - Parameters:
  ///   - name: One of ``templateNames``.
  ///   - view: The page's fields.
  ///   - common: Fields that many pages share; the view's own come before them.
  ///   - language: One of the manifest's languages: `{{t.key}}` then is plain text of the template, which is much
  ///     faster where threads share a theme. Without it, and for sections such as `{{#t.key}}`, the view needs a
  ///     field `t`, see ``strings``.
  ///   - limit: The most bytes to write; the rest is left out and told.
  /// - Returns: An error for each tag that names a field the view does not have; such a tag writes nothing.
  package func render(
    _ name: String, _ view: TemplateValue, over common: TemplateValue = .object(TemplateObject([])),
    language: String? = nil, into bytes: inout [UInt8], limit: Int = Theme.outputLimit
  ) -> [Diagnostic] {
    guard let program = language.flatMap({ localizedPrograms[$0]?[name] }) ?? programs[name] else {
      return [missing(name)]
    }
    let path = templates[name]?.path ?? name
    // One step for what is common, one for the view, one for each section.
    return withUnsafeTemporaryAllocation(of: TemplateMachine.Scope.self, capacity: program.depth + 2) {
      scopes in
      program.operations.withUnsafeBufferPointer { operations in
        program.text.withUnsafeBufferPointer { text in
          program.keys.withUnsafeBufferPointer { keys in
            var machine = TemplateMachine(
              operations: operations, text: text, keys: keys, files: program.files, scopes: scopes,
              limit: limit)
            withUnsafePointer(to: common) { common in
              withUnsafePointer(to: view) { machine.run($0, over: common) }
            }
            machine.buffer.withBytes { bytes.append(contentsOf: $0) }
            return machine.buffer.isFull
              ? machine.diagnostics + [Self.large(path, limit)] : machine.diagnostics
          }
        }
      }
    }
  }

  private func missing(_ name: String) -> Diagnostic {
    let root = layers.first?.root ?? ""
    return Diagnostic(
      rule: "missing-template", at: SourceLocation(path: root.isEmpty ? "templates" : root),
      Wording("主题里没有模板“\(name)”", "the theme has no template “\(name)”"),
      help: Spelling.help(for: name, among: templateNames)
        ?? Wording("请建立“templates/\(name).mustache”", "make “templates/\(name).mustache”"))
  }

  private static func large(_ path: String, _ limit: Int) -> Diagnostic {
    Diagnostic(
      rule: "large-page", at: SourceLocation(path: path),
      Wording("生成的网页超过\(limit)字节", "the page is larger than \(limit) bytes"),
      help: Wording("请减少这一页的内容", "put less on the page"))
  }
}
