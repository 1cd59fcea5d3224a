// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc

/// The step in which a whole site takes the place of another; before it the old one stands, after it the new one.
struct Publication: Sendable {
  let place: OutputFolder
  /// The name of the whole site beside the output folder.
  let stagingName: String
  let old: OldSite
  /// How many earlier sites stay; `nil` keeps no more and removes none.
  let kept: Int?

  private var keeps: Bool { kept.map { $0 > 0 } ?? false }

  /// Gives what others put into the old site its place in the staged one, and waits until that is on the disk.
  func carry(into staged: borrowing StagedSite, parent: borrowing Folder) throws(SystemFailure) {
    // All is there under both names while the swap happens.
    try staged.link(old.carried.filter(\.isFile).map(\.path))
    for holder in OutputPath.folders(of: old.carried.map(\.path)) { try staged.folder.makeFolder(holder) }
    for entry in old.carried where entry.kind == .folder {
      staged.folder.makeTwin(entry.path, of: staged.old)
    }
    // After the swap the marker tells which entries of the old folder are not the tool's.
    if old.isThere, !old.isMarked {
      try SiteSwap.writeMarker(old.marker, to: try parent.folder(place.name))
    }
    try staged.folder.synchronizeDisk()
  }

  /// Swaps the staged site in, then puts the old one away.
  ///
  /// - Throws: Only while the old site still stands; what fails later is a finding.
  func publish(_ staged: borrowing StagedSite, parent: borrowing Folder) throws(SystemFailure) -> [Diagnostic]
  {
    if keeps { try KeptBuilds.make(for: place, parent: parent) }
    let oldName = try swap(parent)
    if let oldName { giveBack(staged, parent: parent, oldName) }
    do throws(SystemFailure) {
      try parent.descriptor.synchronize()
      guard let oldName else { return pruned(parent) }
      return try LeftOvers.settle(oldName, at: place, parent: parent, keeps: keeps) + pruned(parent)
    } catch {
      return [.notCleared(oldName ?? place.name, error)]
    }
  }

  /// Puts the folders of others in the place of their twins, with what came into them meanwhile.
  private func giveBack(_ staged: borrowing StagedSite, parent: borrowing Folder, _ oldName: String) {
    for entry in old.carried where !entry.isFile {
      let isTwin = (try? staged.folder.status(entry.path)) != nil
      if isTwin {
        let places = (PathText.joined(oldName, entry.path), PathText.joined(place.name, entry.path))
        if (try? parent.exchange(places.0, places.1)) == true { try? staged.old.removeTree(entry.path) }
      } else {
        // One that is too large for a twin is missing until now.
        try? staged.folder.move(entry.path, from: staged.old, entry.path)
      }
    }
  }

  /// Removes earlier sites that are more than shall be kept.
  func pruned(_ parent: borrowing Folder) -> [Diagnostic] {
    guard let kept else { return [] }
    do throws(SystemFailure) {
      try KeptBuilds(of: place, parent: parent)?.prune(to: kept)
      if kept == 0, KeptBuilds.isThere(place) { try parent.remove(place.keptName, isFolder: true) }
      return []
    } catch {
      return [.notCleared(place.keptName, error)]
    }
  }

  /// - Returns: The name that the old site has now; `nil` where there was none.
  private func swap(_ parent: borrowing Folder) throws(SystemFailure) -> String? {
    guard old.isThere else {
      try parent.move(place.name, from: parent, stagingName)
      return nil
    }
    if try parent.exchange(stagingName, place.name) { return stagingName }
    // Where the file system cannot exchange, two steps must do; `LeftOvers` mends a stop between them.
    let previous = place.previousPrefix + String(getpid())
    try parent.move(previous, from: parent, place.name)
    do throws(SystemFailure) {
      try parent.move(place.name, from: parent, stagingName)
    } catch {
      try parent.move(place.name, from: parent, previous)
      throw error
    }
    return previous
  }
}
