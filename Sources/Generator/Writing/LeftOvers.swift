// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc
import Records

/// Folders beside the output that a finished or a stopped build leaves; called with the lock held, so that no build
/// that still runs is touched.
enum LeftOvers {
  /// Mends and clears what builds that were stopped have left.
  static func clear(_ place: OutputFolder, parent: borrowing Folder) throws(SystemFailure) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let names = try parent.list(limit: .max - 1).compactMap { String(validating: $0.name, as: UTF8.self) }
    for name in names where isOwn(name, place.previousPrefix) {
      // Stopped between the two steps of a swap: the old site goes back to its place.
      if !isThere(place) { try parent.move(place.name, from: parent, name) }
    }
    for prefix in [place.previousPrefix, place.stagingPrefix, place.returnPrefix] {
      for name in names where isOwn(name, prefix) {
        guard PathText.kind(PathText.joined(place.parent, name)) == .folder else { continue }
        let wasPublished = try wasPublished(name, prefix, place, parent)
        diagnostics += try settle(
          name, at: place, parent: parent, keeps: wasPublished && KeptBuilds.isThere(place))
      }
    }
    return diagnostics
  }

  /// Puts an old or unfinished site away, after moving what the tool did not write to the output folder.
  ///
  /// - Parameter keeps: Whether it goes to the kept builds, where it is a whole site.
  static func settle(
    _ name: String, at place: OutputFolder, parent: borrowing Folder, keeps: Bool
  ) throws(SystemFailure) -> [Diagnostic] {
    let folder = try parent.folder(name)
    // Without a marker it is an unfinished site, in which all is the tool's or has its first name elsewhere.
    if let marker = try OldSite.readMarker(in: folder) {
      let foreign = try ForeignEntry.find(in: folder, marker: marker)
      guard foreign.isEmpty || isThere(place) else { return [.leftOver(name)] }
      let output = try parent.folder(isThere(place) ? place.name : name)
      for entry in foreign {
        guard try bringBack(entry, from: folder, to: output) else { return [.leftOver(name)] }
      }
      if keeps, !marker.files.isEmpty, let builds = try KeptBuilds(of: place, parent: parent) {
        try builds.take(name, from: parent)
        return []
      }
    }
    try parent.removeTree(name)
    return []
  }

  /// Moves an entry to the output folder; `false` where something else has taken its place there.
  private static func bringBack(
    _ entry: ForeignEntry, from folder: borrowing Folder, to output: borrowing Folder
  ) throws(SystemFailure) -> Bool {
    do throws(SystemFailure) {
      let there = try output.status(entry.path)
      let here = try folder.status(entry.path)
      if here.kind == .folder, there.kind == .folder, try folder.isTwin(entry.path, of: output) {
        try folder.removeTree(entry.path)
        return true
      }
      // A file that was given its second name before the swap is there already.
      guard there.isSame(as: here) || (entry.isFile && there.kind == entry.kind) else { return false }
      try folder.remove(entry.path)
      return true
    } catch {
      guard error.code == ENOENT else { throw error }
    }
    for holder in OutputPath.folders(of: [entry.path]) { try output.makeFolder(holder) }
    try output.move(entry.path, from: folder, entry.path)
    return true
  }

  /// Whether a folder that was left is a site that people have seen, and none that was stopped before its turn.
  private static func wasPublished(
    _ name: String, _ prefix: String, _ place: OutputFolder, _ parent: borrowing Folder
  ) throws(SystemFailure) -> Bool {
    guard prefix == place.stagingPrefix else { return true }
    guard let left = try made(name, parent), let standing = try made(place.name, parent) else { return false }
    return left < standing
  }

  private static func made(_ name: String, _ parent: borrowing Folder) throws(SystemFailure) -> Int? {
    do throws(SystemFailure) {
      return try parent.folder(name).status(SiteMarker.fileName).modified
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
  }

  private static func isOwn(_ name: String, _ prefix: String) -> Bool {
    let digits = name.utf8.dropFirst(prefix.utf8.count)
    return name.utf8.starts(with: prefix.utf8) && !digits.isEmpty
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isThere(_ place: OutputFolder) -> Bool {
    PathText.kind(PathText.joined(place.parent, place.name)) != nil
  }
}
