// SPDX-License-Identifier: MIT

import Glibc
import Standards

/// What commands gave before, kept beside the content folder: `.content.outputs`.
///
/// Each output is a file named after the key of its call, with its digest in another, as `sha256sum -c` reads it. The
/// folder may be entered by its owner only where the tool makes it: what is in it has not passed the gate for what is
/// published.
struct OutputShelf: ~Copyable {
  private let folder: Folder

  /// What is kept under a key.
  enum Kept {
    case rows([UInt8])
    case nothing
    /// The bytes are not those that the digest was made of.
    case damaged
  }

  /// So many outputs of calls that nobody makes any more stay, the latest: for going back to an older query.
  static let mostIdle = 8
  private static let permissions: UInt32 = 0o700
  private static let digestSize = 64

  /// The path of the folder for a content folder, resolved; `nil` where the content is not there.
  static func path(beside content: String) -> String? {
    PathText.resolved(content).map { whole in
      PathText.joined(PathText.parent(whole), ".\(PathText.lastName(whole)).outputs")
    }
  }

  /// Opens the folder; `nil` where there is none.
  init?(at path: String) throws(SystemFailure) {
    guard PathText.isThere(path) else { return nil }
    folder = try Folder(path: path)
  }

  /// Opens the folder, made where it is missing.
  init(making path: String) throws(SystemFailure) {
    guard mkdir(path, mode_t(Self.permissions)) == 0 || errno == EEXIST else { throw SystemFailure.current }
    folder = try Folder(path: path)
  }

  /// What is kept under a key.
  ///
  /// - Parameter limit: The most bytes that it may have.
  func output(_ key: String, limit: Int) throws(SystemFailure) -> Kept {
    guard let digest = try read(Self.digestName(key), limit: 1 << 10) else { return .nothing }
    guard let bytes = try read(Self.name(key), limit: limit) else { return .damaged }
    let isWhole = SHA256.hexadecimal(bytes).utf8.elementsEqual(digest.prefix(Self.digestSize))
    return isWhole ? .rows(bytes) : .damaged
  }

  /// Keeps an output; files that hold the same already are left as they are.
  func keep(_ bytes: [UInt8], as key: String) throws(SystemFailure) {
    if case .rows(let old) = try output(key, limit: bytes.count), old == bytes { return }
    try replace(Self.name(key), with: bytes)
    try replace(Self.digestName(key), with: Array("\(SHA256.hexadecimal(bytes))  \(Self.name(key))\n".utf8))
  }

  /// Removes outputs of calls that nobody makes any more but for the latest.
  ///
  /// - Parameter keys: Those that are made.
  func prune(but keys: Set<String>) throws(SystemFailure) {
    var idle: [(key: String, modified: Int)] = []
    for bytes in try folder.names() {
      let name = String(decoding: bytes, as: UTF8.self)
      guard name.hasSuffix(".csv") else { continue }
      let key = String(name.dropLast(4))
      if keys.contains(key) || key.utf8.count != Self.digestSize { continue }
      idle.append((key, try folder.status(name).modified))
    }
    for old in idle.sorted(by: { $0.modified > $1.modified }).dropFirst(Self.mostIdle) {
      try folder.remove(Self.name(old.key))
      do throws(SystemFailure) {
        try folder.remove(Self.digestName(old.key))
      } catch  where error.code == ENOENT {
        continue
      }
    }
  }

  private static func name(_ key: String) -> String { "\(key).csv" }
  private static func digestName(_ key: String) -> String { "\(key).sha256" }

  /// The bytes of a file; `nil` where there is none, or it has more than the limit.
  private func read(_ name: String, limit: Int) throws(SystemFailure) -> [UInt8]? {
    do throws(SystemFailure) {
      let file = try folder.file(name)
      let status = try file.status()
      guard status.kind == .file, status.size <= limit else { return nil }
      return try file.readAll(size: status.size)
    } catch  where error.code == ENOENT {
      return nil
    }
  }

  /// Puts a whole file in the place of another in one step.
  private func replace(_ name: String, with bytes: [UInt8]) throws(SystemFailure) {
    let new = "\(name).new"
    do throws(SystemFailure) { try folder.remove(new) } catch  where error.code == ENOENT {}
    try folder.create(new).write(bytes)
    try folder.move(name, from: folder, new)
  }
}
