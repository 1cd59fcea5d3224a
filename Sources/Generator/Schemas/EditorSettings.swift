// SPDX-License-Identifier: MIT

import Records

/// What lets an editor complete and check what staff write: the schemas, which YAML file each belongs to, and what is
/// offered in Markdown.
enum EditorSettings {
  /// The folder of the schemas, beside the content folder.
  static let folder = ".vscode/schemas"

  /// Path beside the content folder and text of each file that nobody else writes into.
  static var own: [(path: String, text: String)] {
    SchemaCatalog.all.map { ("\(folder)/\(RecordSchema.fileName($0))", RecordSchema($0).json) } + [
      (".vscode/taizhang.code-snippets", Snippets.json)
    ]
  }

  /// The same of files that may hold what others need.
  static var shared: [(path: String, text: String)] {
    [(".vscode/settings.json", settings), (".vscode/extensions.json", extensions)]
  }

  /// The line that tells editors other than VS Code which schema a file has.
  ///
  /// - Parameter path: The file's path below the content folder.
  static func modeline(_ form: RecordForm, at path: String) -> String {
    let up = path.split(separator: "/").map { _ in "../" }.joined()
    return "# yaml-language-server: $schema=\(up)\(folder)/\(RecordSchema.fileName(form))"
  }

  private static var settings: String {
    let schemas = RecordFormCatalog.all.filter { !$0.isFrontMatter }.map { form in
      SchemaValue.Member(
        "./\(folder)/\(RecordSchema.fileName(form))", .texts(["content/\(form.files)"]))
    }
    return SchemaValue.object([
      .init("yaml.schemas", .object(schemas)),
      .init("files.encoding", .text("utf8")),
      .init("files.autoGuessEncoding", .flag(true)),
      .init("editor.insertSpaces", .flag(true)),
      .init("editor.tabSize", .number(2)),
      // In Markdown nothing is offered unasked otherwise.
      .init(
        "[markdown]",
        .object([
          .init("editor.quickSuggestions", .object([.init("other", .text("on"))])),
          .init("editor.snippetSuggestions", .text("top")),
        ])),
    ]).json() + "\n"
  }

  private static let extensions =
    SchemaValue.object([.init("recommendations", .texts(["redhat.vscode-yaml"]))]).json() + "\n"
}
