// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc
import Records

/// Completes a staged site and puts it in the place of the old one.
struct SiteSwap: Sendable {
  let publication: Publication
  let audience: Audience

  private var old: OldSite { publication.old }

  /// Completes the staged site, checks it and swaps it in.
  ///
  /// - Throws: Only while the old site still stands.
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
      try parent.removeTree(publication.stagingName)
      return Diagnosed(summary, publication.pruned(parent))
    }
    try staged.link(fates.filter(\.isUnchanged).map { staged.paths[$0.index] })
    guard try isComplete(staged, fates) else {
      try parent.removeTree(publication.stagingName)
      return Diagnosed(SiteWriter.Summary(), [.incomplete(publication.place.path)])
    }
    try publication.carry(into: staged, parent: parent)
    // It comes last and waits for the disk: a staged folder with a marker is a whole site.
    try Self.writeMarker(marker, to: staged.folder)
    return Diagnosed(summary, try publication.publish(staged, parent: parent))
  }

  private func isComplete(_ staged: borrowing StagedSite, _ fates: [FileFate]) throws(SystemFailure) -> Bool {
    guard fates.count == staged.paths.count else { return false }
    for fate in fates {
      let status = try staged.folder.status(staged.paths[fate.index])
      guard status.kind == .file, status.size == fate.size else { return false }
    }
    return true
  }

  static func writeMarker(_ marker: SiteMarker, to folder: borrowing Folder) throws(SystemFailure) {
    // One that a stopped process left unfinished was no marker to anybody.
    try? folder.remove(SiteMarker.fileName)
    let file = try folder.create(SiteMarker.fileName)
    try file.write(marker.bytes)
    try file.synchronize()
    try folder.descriptor.synchronize()
  }
}
