// SPDX-License-Identifier: MIT

import Glibc
import Testing

/// A folder of its own for one test, removed afterwards.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    var template = Array("/tmp/taizhang-test-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { room in
      room.baseAddress.flatMap { mkdtemp($0) }.flatMap { String(validatingCString: $0) }
    }
    path = try #require(made)
  }

  deinit {
    Self.remove(path)
  }

  /// The path of something in the folder.
  func at(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes a folder with those above it.
  func makeFolder(_ name: String) {
    var current = path
    for part in name.split(separator: "/") {
      current += "/\(part)"
      mkdir(current, 0o755)
    }
  }

  /// Writes a file with the folders it lies in.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    if let slash = name.lastIndex(of: "/") { makeFolder(String(name[..<slash])) }
    let file = try #require(fopen(at(name), "w"))
    defer { fclose(file) }
    let count = bytes.withUnsafeBytes { $0.isEmpty ? 0 : fwrite($0.baseAddress, 1, $0.count, file) }
    try #require(count == bytes.count)
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  /// Removes a file.
  func remove(_ name: String) throws { try #require(unlink(at(name)) == 0) }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) throws { try #require(symlink(target, at(name)) == 0) }

  /// The text of a file; `nil` where there is none.
  func read(_ name: String) -> String? {
    guard let file = fopen(at(name), "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var byte = fgetc(file)
    while byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = fgetc(file)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func exists(_ name: String) -> Bool {
    var status = stat()
    return lstat(at(name), &status) == 0
  }

  /// The time of the last change in nanoseconds, with the number of the file.
  func stamp(_ name: String) -> [Int] {
    var status = stat()
    guard lstat(at(name), &status) == 0 else { return [] }
    return [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }

  /// All entries of a folder in the order of their bytes.
  func names(_ name: String = "") -> [String] {
    guard let stream = opendir(at(name)) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let text = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if text != ".", text != ".." { names.append(text) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      chmod(path, 0o755)
      if let stream = opendir(path) {
        var names: [[CChar]] = []
        while let entry = readdir(stream) {
          names.append(
            withUnsafeBytes(of: entry.pointee.d_name) { $0.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } })
        }
        closedir(stream)
        for name in names where name != [46] && name != [46, 46] {
          remove(path.utf8CString.dropLast() + [47] + name + [0])
        }
      }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  private static func remove(_ path: ContiguousArray<CChar>) {
    if let text = path.withUnsafeBufferPointer({ room in
      room.baseAddress.flatMap { String(validatingCString: $0) }
    }) {
      remove(text)
    } else {
      _ = path.withUnsafeBufferPointer { room in room.baseAddress.map { unlink($0) } }
    }
  }
}
