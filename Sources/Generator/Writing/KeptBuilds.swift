// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc

/// Sites that stood in an output folder before, in a folder beside it that nobody but its owner may enter.
///
/// Each has a number, higher than that of what was replaced before it. They share unchanged files with the site.
struct KeptBuilds: ~Copyable {
  let folder: Folder

  /// The most builds that are kept.
  static let limit = 99
  private static let permissions: UInt32 = 0o700

  /// The builds of an output folder; `nil` where none were ever kept.
  init?(of place: OutputFolder, parent: borrowing Folder) throws(SystemFailure) {
    do throws(SystemFailure) {
      folder = try parent.folder(place.keptName)
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
  }

  /// Makes the folder where it is missing, and closes it to others where it is open.
  static func make(for place: OutputFolder, parent: borrowing Folder) throws(SystemFailure) {
    guard try !parent.makeFolder(place.keptName, permissions: permissions) else { return }
    let folder = try parent.folder(place.keptName)
    guard try folder.descriptor.status().permissions & 0o077 != 0 else { return }
    guard fchmod(folder.descriptor.number, mode_t(permissions)) == 0 else { throw SystemFailure.current }
  }

  /// Whether builds of an output folder are kept, without opening them.
  static func isThere(_ place: OutputFolder) -> Bool {
    PathText.kind(PathText.joined(place.parent, place.keptName)) == .folder
  }

  /// The numbers of all entries, ascending; one may be a build of which only a part is left.
  func numbers() throws(SystemFailure) -> [Int] {
    try folder.names().compactMap { name in
      let text = String(decoding: name, as: UTF8.self)
      return Int(text).flatMap { $0 > 0 && "\($0)" == text ? $0 : nil }
    }.sorted()
  }

  /// The marker of a build with the moment it was made, in seconds; `nil` where it is not whole or not there.
  func marker(_ number: Int) throws(SystemFailure) -> (marker: SiteMarker, made: Int)? {
    do throws(SystemFailure) {
      let build = try folder.folder("\(number)")
      guard let marker = try OldSite.readMarker(in: build) else { return nil }
      return (marker, try build.status(SiteMarker.fileName).modified / 1_000_000_000)
    } catch {
      guard error.code == ENOENT || error.code == ENOTDIR else { throw error }
      return nil
    }
  }

  /// Takes a site over under the next number.
  func take(_ name: String, from parent: borrowing Folder) throws(SystemFailure) {
    try folder.move("\((numbers().last ?? 0) + 1)", from: parent, name)
  }

  /// Removes all but the latest, and what is no whole build.
  ///
  /// - Parameter most: How many stay.
  func prune(to most: Int) throws(SystemFailure) {
    var whole: [Int] = []
    for number in try numbers() {
      if try marker(number) != nil { whole.append(number) } else { try folder.removeTree("\(number)") }
    }
    for number in whole.dropLast(most) {
      // The marker goes first: a build that was removed by half is none.
      try folder.folder("\(number)").remove(SiteMarker.fileName)
      try folder.removeTree("\(number)")
    }
  }

  /// Removes from a build what the tool did not write: second names that a stopped return has left.
  func strip(_ number: Int, marker: SiteMarker) throws(SystemFailure) {
    let build = try folder.folder("\(number)")
    for entry in try ForeignEntry.find(in: build, marker: marker) where entry.kind != .folder {
      try build.remove(entry.path)
    }
  }
}
