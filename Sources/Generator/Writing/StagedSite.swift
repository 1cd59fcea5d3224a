// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc
import Search
import Standards

/// What became of one file of the plan.
struct FileFate: Sendable {
  let index: Int
  let digest: String
  let size: Int
  /// Whether the old site has the same bytes; then nothing was written yet.
  let isUnchanged: Bool
}

/// The site as it is written beside the old one; each worker opens its own.
struct StagedSite: ~Copyable, Sendable {
  let folder: Folder
  /// The old site; only files that its marker names are looked for in it.
  let old: Folder
  let marker: SiteMarker
  let paths: [String]

  /// How many neighbouring files a worker takes at a time: they often lie in one folder.
  private static let chunk = 16

  /// Opens the folders by their paths; without an old site `old` is the staged one, and the marker is empty.
  init(at path: String, old: String, marker: SiteMarker, paths: [String]) throws(SystemFailure) {
    let staged = try Folder(path: path)
    let before = try Folder(path: old)
    folder = staged
    self.old = before
    self.marker = marker
    self.paths = paths
  }

  /// What one worker did.
  struct Share: Sendable {
    var fates: [FileFate] = []
    var diagnostics: [Diagnostic] = []
    /// With the index of the file that they stand in.
    var documents: [(index: Int, documents: [SearchDocument])] = []
    var failure: (path: String, SystemFailure)?
  }

  /// Produces every `jobs`th run of the files in `range`, beginning with number `worker`.
  func work(
    _ worker: Int, of jobs: Int, in range: Range<Int>, _ produce: (Int, inout OutputSink) -> [Diagnostic]
  ) -> Share {
    var share = Share()
    var sink = OutputSink()
    var scratch: [UInt8] = []
    let first = range.lowerBound + worker * Self.chunk
    for start in stride(from: first, to: range.upperBound, by: jobs * Self.chunk) {
      for index in start..<min(start + Self.chunk, range.upperBound) {
        sink.clear()
        share.diagnostics += produce(index, &sink)
        if !sink.documents.isEmpty { share.documents.append((index, sink.documents)) }
        do throws(SystemFailure) {
          share.fates.append(try settle(index, sink.bytes, &scratch))
        } catch {
          share.failure = (paths[index], error)
          return share
        }
      }
    }
    return share
  }

  /// Writes a file that is new or different; one that is the same waits for ``link(_:)``.
  private func settle(_ index: Int, _ bytes: [UInt8], _ scratch: inout [UInt8]) throws(SystemFailure)
    -> FileFate
  {
    let path = paths[index]
    if let digest = marker.files[path], holdsSame(path, bytes, &scratch) {
      return FileFate(index: index, digest: digest, size: bytes.count, isUnchanged: true)
    }
    try write(path, bytes)
    return FileFate(index: index, digest: SHA256.hexadecimal(bytes), size: bytes.count, isUnchanged: false)
  }

  private func holdsSame(_ path: String, _ bytes: [UInt8], _ scratch: inout [UInt8]) -> Bool {
    do throws(SystemFailure) {
      let file = try old.file(path)
      let status = try file.status()
      guard status.kind == .file, status.size == bytes.count else { return false }
      if scratch.count < bytes.count { scratch = [UInt8](repeating: 0, count: max(bytes.count, 1 << 16)) }
      var failure: SystemFailure?
      let isSame = scratch.withUnsafeMutableBytes { room in
        let part = UnsafeMutableRawBufferPointer(rebasing: room[..<bytes.count])
        do throws(SystemFailure) {
          guard try file.read(into: part) == bytes.count else { return false }
        } catch {
          failure = error
        }
        return failure == nil && bytes.withUnsafeBytes { Self.areEqual($0, UnsafeRawBufferPointer(part)) }
      }
      return isSame
    } catch {
      // An old file that cannot be read is written anew.
      return false
    }
  }

  private static func areEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    guard let a = left.baseAddress, let b = right.baseAddress else { return left.count == right.count }
    return left.count == right.count && memcmp(a, b, left.count) == 0
  }

  /// Writes a new file, making the folders it lies in.
  func write(_ path: String, _ bytes: [UInt8]) throws(SystemFailure) {
    try create(path).write(bytes)
  }

  private func create(_ path: String) throws(SystemFailure) -> FileDescriptor {
    do throws(SystemFailure) {
      return try folder.create(path)
    } catch {
      guard error.code == ENOENT else { throw error }
    }
    try makeFolders(for: path)
    return try folder.create(path)
  }

  private func makeFolders(for path: String) throws(SystemFailure) {
    for holder in OutputPath.folders(of: [path]) { try folder.makeFolder(holder) }
  }

  /// Gives all these files of the old site a name in the new one, each folder being made once.
  func link(_ paths: [String]) throws(SystemFailure) {
    for holder in OutputPath.folders(of: paths) { try folder.makeFolder(holder) }
    for path in paths { try link(path) }
  }

  /// Gives a file of the old site a name in the new one, with its time; copies it where the disk has no hard links.
  ///
  /// The folders it lies in are there already.
  func link(_ path: String) throws(SystemFailure) {
    do throws(SystemFailure) { try folder.link(path, from: old, path) } catch { try copyOld(path) }
  }

  private func copyOld(_ path: String) throws(SystemFailure) {
    let source = try old.file(path)
    let size = try source.status().size
    guard let bytes = try source.readAll(size: size) else { throw SystemFailure(code: EIO) }
    let file = try create(path)
    try file.write(bytes)
    try file.takeTime(of: source)
  }
}
