// SPDX-License-Identifier: MIT

import Diagnostics
import Records

extension ContentReader {
  /// One file of a folder that was read before, read anew under the same rules; `nil` where there is anything to say of
  /// it, and where it cannot be read.
  ///
  /// - Parameters:
  ///   - path: Of the file, below the folder.
  ///   - folder: The path of the folder.
  ///   - others: Bytes of all other files read, which count for the limit of the whole.
  static func readAgain(
    _ path: String, in folder: String, besides others: Int, limits: ContentLimits = ContentLimits()
  ) -> ContentTree.File? {
    let names = path.split(separator: "/").map(String.init)
    guard let name = names.last, PathText.kind(PathText.withoutClosingSlashes(folder)) == .folder else {
      return nil
    }
    var reader = ContentReader(rootName: displayName(of: folder), limits: limits, bytes: others)
    do throws(SystemFailure) {
      var place = try Folder(path: folder)
      for name in names.dropLast() {
        guard try place.status(name).kind == .folder else { return nil }
        place = try place.folder(name)
      }
      let status = try place.status(name)
      guard status.kind == .file else { return nil }
      try reader.readFile(name, in: place, path: path, seen: status)
    } catch {
      return nil
    }
    guard reader.diagnostics.isEmpty, reader.files.count == 1 else { return nil }
    return reader.files.first
  }
}
