// SPDX-License-Identifier: MIT

import Glibc

/// What stands in an output folder that the tool did not write.
struct ForeignEntry: Sendable, Equatable {
  let path: String
  let kind: EntryKind

  /// Whether it can have two names at once: a file, or a link itself.
  var isFile: Bool { kind == .file || kind == .link }

  /// All entries of `folder` that `marker` does not name; a folder without any of the tool's files is one entry.
  static func find(in folder: borrowing Folder, marker: SiteMarker) throws(SystemFailure) -> [ForeignEntry] {
    let own = Set(OutputPath.folders(of: Array(marker.files.keys)))
    var found: [ForeignEntry] = []
    try collect(folder, below: "", marker: marker, ownFolders: own, into: &found)
    return found
  }

  private static func collect(
    _ folder: borrowing Folder, below prefix: String, marker: SiteMarker, ownFolders: Set<String>,
    into found: inout [ForeignEntry]
  ) throws(SystemFailure) {
    for entry in try folder.entries() {
      guard let name = String(validating: entry.name, as: UTF8.self) else {
        throw SystemFailure(code: EILSEQ)
      }
      let path = prefix + name
      if path == SiteMarker.fileName { continue }
      if entry.kind == .folder, ownFolders.contains(path) {
        try collect(
          try folder.folder(name), below: path + "/", marker: marker, ownFolders: ownFolders, into: &found)
      } else if entry.kind != .file || marker.files[path] == nil {
        found.append(ForeignEntry(path: path, kind: entry.kind))
      }
    }
  }
}
