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
  /// Records, tables and queries (`.md`, `.yml`, `.yaml`, `.csv`, `.tsv`, `.txt`, `.xlsx`, `.sql`), in the order of their paths' bytes.
  package let files: [File]
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

  /// The path of a file as findings print it: `content/meetings/2022-03-18.md`.
  package func displayPath(_ path: String) -> String { "\(name)/\(path)" }
}
