// SPDX-License-Identifier: MIT

import Glibc

/// A second folder whose files are second names of those of the first, so that both can stand in two places.
extension Folder {
  /// How many entries a folder may have to get a twin; with more it would cost too much.
  static let twinLimit = 20_000

  /// Makes the twin of a folder of `other` here, under the same path; nothing stays where that cannot be done.
  func makeTwin(_ path: String, of other: borrowing Folder) {
    var count = 0
    do throws(SystemFailure) {
      try makeTwin(path, of: other, count: &count)
    } catch {
      try? removeTree(path)
    }
  }

  private func makeTwin(
    _ path: String, of other: borrowing Folder, count: inout Int
  ) throws(SystemFailure) {
    let source = try other.folder(path)
    try makeFolder(path, permissions: try source.descriptor.status().permissions)
    for entry in try source.entries() {
      count += 1
      guard count <= Self.twinLimit, let name = String(validating: entry.name, as: UTF8.self) else {
        throw SystemFailure(code: E2BIG)
      }
      let inner = path + "/" + name
      if entry.kind == .folder {
        try makeTwin(inner, of: other, count: &count)
      } else {
        try link(inner, from: other, inner)
      }
    }
  }

  /// Whether all entries of the folder at `path` are second names of those of `other`.
  func isTwin(_ path: String, of other: borrowing Folder) throws(SystemFailure) -> Bool {
    for entry in try folder(path).entries() {
      guard let name = String(validating: entry.name, as: UTF8.self) else { return false }
      let inner = path + "/" + name
      do throws(SystemFailure) {
        let there = try other.status(inner)
        let here = try status(inner)
        if entry.kind == .folder, there.kind == .folder {
          guard try isTwin(inner, of: other) else { return false }
        } else if !there.isSame(as: here) {
          return false
        }
      } catch {
        guard error.code == ENOENT || error.code == ENOTDIR else { throw error }
        return false
      }
    }
    return true
  }
}
