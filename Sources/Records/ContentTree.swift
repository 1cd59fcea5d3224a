// SPDX-License-Identifier: MIT

/// The content folder as values: the files that are read, and the names of those that are copied as they are.
package struct ContentTree: Sendable {
  package struct File: Sendable {
    /// Path below the content folder, `/` between names: `meetings/2022-03-18.md`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The name of the content folder as findings print it, such as `content`.
  package let name: String
  /// Records, tables and queries (`.md`, `.yml`, `.yaml`, `.csv`, `.tsv`, `.txt`, `.xlsx`, `.sql`), in the order of
  /// their paths' bytes.
  package private(set) var files: [File]
  /// Other files, copied as they are (pictures), in the order of their paths' bytes.
  package let attachments: [String]
  /// Files that could not be read, by their path below the content folder; a finding says why.
  package let unread: [String]
  /// What the commands of tables gave, by the keys of their calls.
  package var outputs: [String: CommandOutput] = [:]

  package init(name: String, files: [File], attachments: [String] = [], unread: [String] = []) {
    self.name = name
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.unread = unread
    self.attachments = attachments.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The place of the file at a path below the folder; `nil` where there is none.
  package func index(of path: String) -> Int? {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path.utf8.lexicographicallyPrecedes(path.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < files.count && files[low].path == path ? low : nil
  }

  /// The same tree with other bytes of the file at an index.
  package func replacing(_ index: Int, with file: File) -> ContentTree {
    var tree = self
    tree.files[index] = file
    return tree
  }

  /// The path of a file as findings print it: `content/meetings/2022-03-18.md`.
  package func displayPath(_ path: String) -> String { "\(name)/\(path)" }
}
