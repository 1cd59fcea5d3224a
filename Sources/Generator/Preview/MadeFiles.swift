// SPDX-License-Identifier: MIT

import Synchronization

/// The files of a site in memory that have been made, each kept for the next site as long as no change reaches it.
///
/// Requests make files on several threads, so this is shared; what it gives for a path is always the same.
final class MadeFiles: Sendable {
  private struct Shelf {
    var files: [String: MadeFile] = [:]
    var size = 0
  }

  private let site: PlannedSite
  private let shelf: Mutex<Shelf>

  /// Bytes that are kept: a site of 10,000 pages.
  private static let limit = 256 << 20

  /// - Parameters:
  ///   - previous: The files of the site before.
  ///   - change: What differs from that site.
  init(_ site: PlannedSite, after previous: MadeFiles?, change: SiteChange) {
    self.site = site
    guard change != .everything, let previous else {
      shelf = Mutex(Shelf())
      return
    }
    var kept = previous.shelf.withLock { $0 }
    // Where nothing but bodies differs the sites have the same files, and few of them are reached.
    let isSame = site.paths == previous.site.paths
    let gone = kept.files.values.filter { change.reaches($0) || !isSame && site.index(of: $0.path) == nil }
    for file in gone {
      kept.files.removeValue(forKey: file.path)
      kept.size -= file.bytes.count
    }
    shelf = Mutex(kept)
  }

  /// The file at an index of the site's paths.
  func file(_ index: Int) -> MadeFile {
    let path = site.paths[index]
    if let known = shelf.withLock({ $0.files[path] }) { return known }
    let made = site.made(index)
    shelf.withLock { shelf in
      guard shelf.files[path] == nil, shelf.size + made.bytes.count <= Self.limit else { return }
      shelf.files[path] = made
      shelf.size += made.bytes.count
    }
    return made
  }
}
