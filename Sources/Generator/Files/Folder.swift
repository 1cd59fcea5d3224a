// SPDX-License-Identifier: MIT

import CExchange
import Glibc

/// An open folder; everything below it is reached through it, so that nobody can put a link in between.
struct Folder: ~Copyable, Sendable {
  let descriptor: FileDescriptor

  private static let openFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

  /// Opens the folder at `path`; its last name must not be a link.
  init(path: String) throws(SystemFailure) {
    descriptor = try FileDescriptor(taking: open(path, Self.openFlags))
  }

  private init(_ descriptor: consuming FileDescriptor) {
    self.descriptor = descriptor
  }

  /// Opens a folder in this one; a link is refused.
  func folder(_ name: String) throws(SystemFailure) -> Folder {
    Folder(try FileDescriptor(taking: openat(descriptor.number, name, Self.openFlags)))
  }

  /// What `name` is; a link is not followed.
  func status(_ name: String) throws(SystemFailure) -> EntryStatus {
    var status = stat()
    guard fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw SystemFailure.current
    }
    return EntryStatus(status)
  }

  /// Opens a file for reading; a link is refused, and a pipe does not hold the process up.
  func file(_ path: String) throws(SystemFailure) -> FileDescriptor {
    try FileDescriptor(
      taking: openat(descriptor.number, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))
  }

  /// Makes a file that must not be there yet.
  func create(_ path: String) throws(SystemFailure) -> FileDescriptor {
    try FileDescriptor(
      taking: openat(descriptor.number, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644))
  }

  /// Makes a folder; `false` where one is there already.
  @discardableResult
  func makeFolder(_ path: String, permissions: UInt32 = 0o755) throws(SystemFailure) -> Bool {
    if mkdirat(descriptor.number, path, mode_t(permissions)) == 0 { return true }
    guard errno == EEXIST else { throw SystemFailure.current }
    return false
  }

  /// Gives a file of another folder a second name here, without copying.
  func link(_ path: String, from other: borrowing Folder, _ source: String) throws(SystemFailure) {
    guard linkat(other.descriptor.number, source, descriptor.number, path, 0) == 0 else {
      throw SystemFailure.current
    }
  }

  /// Moves an entry of another folder here, in one step.
  func move(_ name: String, from other: borrowing Folder, _ source: String) throws(SystemFailure) {
    guard renameat(other.descriptor.number, source, descriptor.number, name) == 0 else {
      throw SystemFailure.current
    }
  }

  /// Exchanges two entries in one step; `false` where the file system cannot.
  func exchange(_ left: String, _ right: String) throws(SystemFailure) -> Bool {
    switch taizhang_exchange(descriptor.number, left, right) {
    case 0: return true
    case ENOSYS, EINVAL, EOPNOTSUPP: return false
    case let code: throw SystemFailure(code: code)
    }
  }

  /// Waits until all that was written to the disk of this folder is there, in one call for many files.
  func synchronizeDisk() throws(SystemFailure) {
    let code = taizhang_synchronize(descriptor.number)
    guard code == 0 || code == ENOSYS else { throw SystemFailure(code: code) }
  }

  /// Whether the process may change the list of entries of a folder in this one, which moving it needs.
  func mayWrite(_ name: String) -> Bool {
    faccessat(descriptor.number, name, W_OK, AT_EACCESS) == 0
  }

  /// Removes a file, or an empty folder.
  func remove(_ name: String, isFolder: Bool = false) throws(SystemFailure) {
    guard unlinkat(descriptor.number, name, isFolder ? AT_REMOVEDIR : 0) == 0 else {
      throw SystemFailure.current
    }
  }
}
