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

  private static func makeFolders(_ path: String) throws(SystemFailure) {
    let parent = PathText.parent(path)
    if parent != path, PathText.kind(parent) == nil { try makeFolders(parent) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw SystemFailure.current }
  }
}
