// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc
import Records

/// Puts a staged site in the place of the old one.
struct SiteSwap: Sendable {
  let place: OutputFolder
  let stagingName: String
  let old: OldSite
  let audience: Audience

  /// Completes the staged site, checks it, swaps it in and removes the old one.
  func finish(
    _ staged: borrowing StagedSite, parent: borrowing Folder, fates: [FileFate]
  ) throws(SystemFailure) -> Diagnosed<SiteWriter.Summary> {
    var summary = SiteWriter.Summary()
    summary.unchanged = fates.count { $0.isUnchanged }
    summary.written = fates.count - summary.unchanged
    let marker = SiteMarker(
      files: Dictionary(
        fates.map { (staged.paths[$0.index], $0.digest) }, uniquingKeysWith: { first, _ in first }),
      audience: audience)
    summary.removed = old.marker.files.keys.count { marker.files[$0] == nil }
    if summary.written == 0, summary.removed == 0, old.isMarked {
      try parent.removeTree(stagingName)
      return Diagnosed(summary)
    }
    for fate in fates where fate.isUnchanged { try staged.link(staged.paths[fate.index]) }
    guard try isComplete(staged, fates) else {
      try parent.removeTree(stagingName)
      return Diagnosed(SiteWriter.Summary(), [.incomplete(place.path)])
    }
    // Files of others are there under both names while the swap happens; folders can only move after it.
    for entry in old.carried where entry.kind == .file { try staged.link(entry.path) }
    // After the swap the marker tells which entries of the old folder are not the tool's.
    if old.isThere, !old.isMarked { try Self.writeMarker(old.marker, to: try parent.folder(place.name)) }
    // It comes last and waits for the disk: a staged folder with a marker is a whole site.
    try Self.writeMarker(marker, to: staged.folder)
    try swap(parent)
    try parent.descriptor.synchronize()
    return Diagnosed(summary, try removeOld(staged, parent: parent))
  }

  private func isComplete(_ staged: borrowing StagedSite, _ fates: [FileFate]) throws(SystemFailure) -> Bool {
    guard fates.count == staged.paths.count else { return false }
    for fate in fates {
      let status = try staged.folder.status(staged.paths[fate.index])
      guard status.kind == .file, status.size == fate.size else { return false }
    }
    return true
  }

  private static func writeMarker(_ marker: SiteMarker, to folder: borrowing Folder) throws(SystemFailure) {
    // One that a stopped process left unfinished was no marker to anybody.
    try? folder.remove(SiteMarker.fileName)
    let file = try folder.create(SiteMarker.fileName)
    try file.write(marker.bytes)
    try file.synchronize()
    try folder.descriptor.synchronize()
  }

  private func swap(_ parent: borrowing Folder) throws(SystemFailure) {
    guard old.isThere else { return try parent.move(place.name, from: parent, stagingName) }
    if try parent.exchange(stagingName, place.name) { return }
    // Where the file system cannot exchange, two steps must do; `LeftOvers` mends a stop between them.
    let previous = place.previousPrefix + String(getpid())
    try parent.move(previous, from: parent, place.name)
    do throws(SystemFailure) {
      try parent.move(place.name, from: parent, stagingName)
    } catch {
      try parent.move(place.name, from: parent, previous)
      throw error
    }
    try parent.move(stagingName, from: parent, previous)
  }

  /// After the swap the staging name holds the old site.
  private func removeOld(
    _ staged: borrowing StagedSite, parent: borrowing Folder
  ) throws(SystemFailure) -> [Diagnostic] {
    guard old.isThere else { return [] }
    return try LeftOvers.remove(stagingName, at: place, parent: parent)
  }
}
