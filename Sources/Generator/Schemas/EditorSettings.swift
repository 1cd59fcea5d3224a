// SPDX-License-Identifier: MIT

import Records

/// What lets an editor complete and check YAML files: the schemas, and which file each belongs to.
enum EditorSettings {
  /// The folder of the schemas, beside the content folder.
  static let folder = ".vscode/schemas"

  /// Path beside the content folder and text of each file.
  static var files: [(path: String, text: String)] {
    RecordFormCatalog.all.map { ("\(folder)/\(RecordSchema.fileName($0))", RecordSchema($0).json) } + [
      (".vscode/settings.json", settings), (".vscode/extensions.json", extensions),
    ]
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
    ]).json() + "\n"
  }

  private static let extensions =
    SchemaValue.object([.init("recommendations", .texts(["redhat.vscode-yaml"]))]).json() + "\n"
}
