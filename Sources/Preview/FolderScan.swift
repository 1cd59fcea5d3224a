// SPDX-License-Identifier: MIT

import Glibc

/// What lies in some folders, with what tells one state of a file from another.
struct FolderScan: Sendable, Equatable {
  private(set) var files: [String: Stamp] = [:]
  private(set) var folders: [String] = []

  /// The state of a file: a new one in its place has another number, even with the same time.
  struct Stamp: Sendable, Equatable {
    let number: UInt
    let size: Int
    let changed: [Int]
  }

  /// Folders in folders; what is deeper is not read either.
  private static let depth = 32
  /// Files of all folders together.
  private static let most = 200_000

  /// Looks at folders with all that is in them; links are not followed.
  init(_ roots: [String], settings: WatchSettings) {
    for root in roots { walk(root, settings, depth: 0) }
  }

  /// Paths that are new, gone or different.
  func changes(to later: FolderScan) -> Set<String> {
    var changed = Set(later.files.filter { files[$0.key] != $0.value }.map(\.key))
    changed.formUnion(files.keys.filter { later.files[$0] == nil })
    changed.formUnion(Set(folders).symmetricDifference(later.folders))
    return changed
  }

  /// Files whose bytes or names came after a moment, in milliseconds since 1970.
  func files(since moment: Int) -> [String] {
    files.filter { $0.value.changed[2] * 1000 + $0.value.changed[3] / 1_000_000 >= moment }.map(\.key)
  }

  /// What tells a folder from another of the same path; `nil` where there is none.
  static func number(of folder: String) -> UInt? {
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    return UInt(status.st_ino)
  }

  private mutating func walk(_ folder: String, _ settings: WatchSettings, depth: Int) {
    guard depth < Self.depth, files.count < Self.most, !settings.excluded.contains(folder) else { return }
    guard let names = Self.names(of: folder) else { return }
    folders.append(folder)
    for name in names {
      let path = folder + "/" + String(decoding: name, as: UTF8.self)
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      if settings.passesOver(name, isFolder: isFolder) { continue }
      if isFolder {
        walk(path, settings, depth: depth + 1)
      } else {
        files[path] = Stamp(status)
      }
    }
  }

  /// The names in a folder but `.` and `..`; `nil` where it cannot be read.
  private static func names(of folder: String) -> [[UInt8]]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let start = UnsafeRawPointer(entry) + offset
      let length = strlen(start.assumingMemoryBound(to: CChar.self))
      let name = [UInt8](UnsafeRawBufferPointer(start: start, count: length))
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }
}

extension FolderScan.Stamp {
  fileprivate init(_ status: stat) {
    self.init(
      number: UInt(status.st_ino), size: Int(status.st_size),
      changed: [
        status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
      ])
  }
}
