// SPDX-License-Identifier: MIT

import Glibc

/// What an entry of a folder is; a link is never followed.
enum EntryKind: Sendable, Hashable {
  case file
  case folder
  case link
  case pipe
  case socket
  case device

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }
}

/// The kind, size and identity of an entry.
struct EntryStatus: Sendable, Hashable {
  let kind: EntryKind
  /// Bytes.
  let size: Int
  /// How many names the file has on its disk.
  let names: Int
  let device: UInt64
  let number: UInt64
  /// When the content last changed: nanoseconds since the beginning of 1970.
  let modified: Int
  /// The lowest nine bits: who may read, write and enter.
  let permissions: UInt32

  init(_ status: stat) {
    kind = EntryKind(mode: status.st_mode)
    size = Int(status.st_size)
    names = Int(status.st_nlink)
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
    modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    permissions = UInt32(status.st_mode & 0o777)
  }

  /// Whether both are the same entry of the same disk.
  func isSame(as other: EntryStatus) -> Bool {
    device == other.device && number == other.number && kind == other.kind
  }
}
