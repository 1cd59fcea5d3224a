// SPDX-License-Identifier: MIT

import Glibc

extension Folder {
  /// The names of all entries but `.` and `..`, as bytes, in the order of the bytes.
  ///
  /// - Parameter limit: How many names are taken at most; a folder with more gives `limit + 1`.
  func names(limit: Int = .max - 1) throws(SystemFailure) -> [[UInt8]] {
    try list(limit: limit).map(\.name)
  }

  /// The names with the kinds that the file system's own list gives (`DT_REG` and so on).
  func list(limit: Int) throws(SystemFailure) -> [(name: [UInt8], type: UInt8)] {
    // A second opening, so that the place in this folder's own list stays where it is.
    let second = openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard second >= 0 else { throw SystemFailure.current }
    guard let stream = fdopendir(second) else {
      let failure = SystemFailure.current
      close(second)
      throw failure
    }
    defer { closedir(stream) }
    var names: [(name: [UInt8], type: UInt8)] = []
    while names.count <= limit {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw SystemFailure.current }
        break
      }
      let name = Self.name(of: entry)
      if name != [0x2E], name != [0x2E, 0x2E] { names.append((name, entry.pointee.d_type)) }
    }
    return names.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// The name is read through the entry's address: an entry is often shorter than its declared type.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    let start = UnsafeRawPointer(entry) + offset
    let length = strlen(start.assumingMemoryBound(to: CChar.self))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: length))
  }

  /// Removes an entry with all that is in it; links are removed, not followed.
  func removeTree(_ name: String, depth: Int = 0) throws(SystemFailure) {
    guard try status(name).kind == .folder else { return try remove(name) }
    // Deeper than any folder the tool makes: better left than followed without end.
    guard depth < 64 else { throw SystemFailure(code: ELOOP) }
    do {
      let inner = try folder(name)
      for entry in try inner.list(limit: .max - 1) {
        // Most entries are files of which nothing more need be known.
        if Int32(entry.type) == Int32(DT_REG), let name = String(validating: entry.name, as: UTF8.self) {
          try inner.remove(name)
        } else {
          try inner.removeTree(bytes: entry.name, depth: depth + 1)
        }
      }
    }
    try remove(name, isFolder: true)
  }

  private func removeTree(bytes: [UInt8], depth: Int) throws(SystemFailure) {
    if let name = String(validating: bytes, as: UTF8.self) { return try removeTree(name, depth: depth) }
    // A name that is not text can only be a file here: the tool makes none, and unlinkat takes it as it is.
    let result = (bytes + [0]).withUnsafeBytes { room in
      guard let start = room.baseAddress else { return Int32(-1) }
      return unlinkat(descriptor.number, start.assumingMemoryBound(to: CChar.self), 0)
    }
    guard result == 0 else { throw SystemFailure.current }
  }
}
