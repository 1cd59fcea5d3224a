// SPDX-License-Identifier: MIT

import Glibc

extension Folder {
  /// An entry with its name as bytes.
  struct Entry: Sendable {
    let name: [UInt8]
    let kind: EntryKind
  }

  /// All entries with their kinds, in the order of the names' bytes; an entry is only looked at where the list
  /// does not give its kind.
  func entries() throws(SystemFailure) -> [Entry] {
    var entries: [Entry] = []
    for item in try list(limit: .max - 1) {
      let kind: EntryKind
      switch Int(item.type) {
      case Int(DT_REG): kind = .file
      case Int(DT_DIR): kind = .folder
      case Int(DT_LNK): kind = .link
      default: kind = try status(String(decoding: item.name, as: UTF8.self)).kind
      }
      entries.append(Entry(name: item.name, kind: kind))
    }
    return entries
  }
}
