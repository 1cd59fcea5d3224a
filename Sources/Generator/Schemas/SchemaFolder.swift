// SPDX-License-Identifier: MIT

package import Diagnostics
import Glibc
package import Records

/// Writes schemas into a folder; an older one gives way, since nobody writes into it.
package enum SchemaFolder {
  /// The paths written, as the folder was named.
  package static func write(_ forms: [RecordForm], to path: String) -> Diagnosed<[String]> {
    guard !path.isEmpty else { return Diagnosed([], [.emptyOutput()]) }
    let folder = PathText.withoutClosingSlashes(path)
    do throws(SystemFailure) {
      try makeFolders(folder)
      let root = try Folder(path: folder)
      var paths: [String] = []
      for form in forms {
        let name = RecordSchema.fileName(form)
        if PathText.kind(PathText.joined(folder, name)) == .file { try root.remove(name) }
        try root.create(name).write(Array(RecordSchema(form).json.utf8))
        paths.append(PathText.joined(folder, name))
      }
      return Diagnosed(paths)
    } catch {
      return Diagnosed([], [.cannotCreate(path, error)])
    }
  }

  /// Writes what VS Code needs into `.vscode` of a folder, which is the one beside the content; settings that are there
  /// stay, since others may have written them.
  ///
  /// - Returns: The paths written, and those left as they are.
  package static func writeEditor(
    in folder: String
  ) -> Diagnosed<(written: [String], left: [String])> {
    guard !folder.isEmpty else { return Diagnosed(([], []), [.emptyOutput()]) }
    let folder = PathText.withoutClosingSlashes(folder)
    func shown(_ path: String) -> String { folder == "." ? path : PathText.joined(folder, path) }
    var (written, left): ([String], [String]) = ([], [])
    do throws(SystemFailure) {
      try makeFolders(PathText.joined(folder, EditorSettings.folder))
      let root = try Folder(path: folder)
      for file in EditorSettings.own {
        if PathText.kind(PathText.joined(folder, file.path)) == .file { try root.remove(file.path) }
        try root.create(file.path).write(Array(file.text.utf8))
        written.append(shown(file.path))
      }
      for file in EditorSettings.shared {
        if PathText.kind(PathText.joined(folder, file.path)) != nil {
          left.append(shown(file.path))
          continue
        }
        try root.create(file.path).write(Array(file.text.utf8))
        written.append(shown(file.path))
      }
      return Diagnosed((written, left))
    } catch {
      return Diagnosed((written, left), [.cannotCreate(shown(".vscode"), error)])
    }
  }

  private static func makeFolders(_ path: String) throws(SystemFailure) {
    let parent = PathText.parent(path)
    if parent != path, PathText.kind(parent) == nil { try makeFolders(parent) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw SystemFailure.current }
  }
}
