// SPDX-License-Identifier: MIT

import Synchronization

/// The files of a site in memory that have been made, each kept for the next site as long as no change reaches it.
///
/// Requests make files on several threads, so this is shared; what it gives for a path is always the same.
final class MadeFiles: Sendable {
  private let site: PlannedSite
  private let shelf: Mutex<MadeShelf>

  /// Bytes that are kept: a site of 10,000 pages.
  private static let limit = 256 << 20

  /// - Parameters:
  ///   - previous: The files of the site before.
  ///   - change: What differs from that site.
  init(_ site: PlannedSite, after previous: MadeFiles?, change: SiteChange) {
    self.site = site
    guard change != .everything, let previous else {
      shelf = Mutex(MadeShelf())
      return
    }
    var kept = previous.shelf.withLock { $0 }
    kept.drop(change)
    // Where nothing but bodies differs the sites have the same files.
    if site.paths != previous.site.paths { kept.keep { site.index(of: $0) != nil } }
    shelf = Mutex(kept)
  }

  /// The file at an index of the site's paths.
  func file(_ index: Int) -> MadeFile {
    let path = site.paths[index]
    if let known = shelf.withLock({ $0.file(path) }) { return known }
    let made = site.made(index)
    shelf.withLock { shelf in
      guard shelf.file(path) == nil, shelf.size + made.bytes.count <= Self.limit else { return }
      shelf.add(made)
    }
    return made
  }
}

/// Files by their paths, in two layers: copying a shelf of ten thousand files for every edit would take longer than
/// the edit, so what an edit takes away or adds is held beside the many, which stay as they are.
struct MadeShelf: Sendable {
  private var many: [String: MadeFile] = [:]
  private var few: [String: MadeFile] = [:]
  /// Paths of `many` that do not count.
  private var gone: Set<String> = []
  /// The paths of files of `many` that show the body of a record, by the record's path.
  private var shown: [String: [String]] = [:]
  /// The paths of files of `many` that no template makes.
  private var plain: [String] = []
  /// Bytes of all files.
  private(set) var size = 0

  /// So many files beside the many are put among them.
  private static let most = 256

  func file(_ path: String) -> MadeFile? {
    if let file = few[path] { return file }
    return gone.contains(path) ? nil : many[path]
  }

  mutating func add(_ file: MadeFile) {
    few[file.path] = file
    size += file.bytes.count
    if few.count > max(Self.most, many.count / 4) { merge() }
  }

  /// Takes away what a change reaches.
  mutating func drop(_ change: SiteChange) {
    guard case .some(let texts, let templates) = change, templates.isEmpty else {
      let before = self
      return keep { path in before.file(path).map { !change.reaches($0) } ?? false }
    }
    if few.count > Self.most { merge() }
    for path in texts.sorted().flatMap({ shown[$0] ?? [] }) + plain { remove(path, if: change) }
    for path in Array(few.keys) { remove(path, if: change) }
  }

  /// Takes away the files of other paths.
  mutating func keep(_ isKept: (String) -> Bool) {
    for path in many.keys where !gone.contains(path) && !isKept(path) { remove(path) }
    for path in Array(few.keys) where !isKept(path) { remove(path) }
  }

  private mutating func remove(_ path: String, if change: SiteChange) {
    guard let file = file(path), change.reaches(file) else { return }
    remove(path)
  }

  private mutating func remove(_ path: String) {
    guard let file = file(path) else { return }
    size -= file.bytes.count
    if few.removeValue(forKey: path) == nil { gone.insert(path) }
  }

  /// Puts the few among the many.
  private mutating func merge() {
    for path in gone { many.removeValue(forKey: path) }
    many.merge(few) { _, new in new }
    few = [:]
    gone = []
    shown = [:]
    plain = []
    for file in many.values {
      if file.template == nil { plain.append(file.path) }
      for text in file.texts { shown[text, default: []].append(file.path) }
    }
  }
}
