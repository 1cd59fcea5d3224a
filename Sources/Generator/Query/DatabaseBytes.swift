// SPDX-License-Identifier: MIT

/// The bytes of a database that was downloaded.
enum DatabaseBytes {
  /// More than any county publishes.
  private static let most = 1 << 30
  private static let mark = Array("SQLite format 3\0".utf8)

  /// `nil` where the file cannot be read, is too large or is no SQLite database.
  static func read(_ path: String) -> [UInt8]? {
    do throws(SystemFailure) {
      let folder = try Folder(path: PathText.parent(path))
      let name = PathText.lastName(path)
      let status = try folder.status(name)
      guard status.kind == .file, status.size <= most,
        let bytes = try folder.file(name).readAll(size: status.size), bytes.starts(with: mark)
      else { return nil }
      return bytes
    } catch {
      return nil
    }
  }
}
