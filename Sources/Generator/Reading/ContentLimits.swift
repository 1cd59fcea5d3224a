// SPDX-License-Identifier: MIT

/// How much content the tool takes; content is not trusted, and a cap is checked before a file is read.
package struct ContentLimits: Sendable {
  /// Bytes of a Markdown or text file.
  package var markdown = 2 << 20
  /// Bytes of a YAML file.
  package var yaml = 1 << 20
  /// Bytes of a query.
  package var query = 1 << 20
  /// Bytes of a file of boundaries.
  package var boundaries = 8 << 20
  /// Bytes of a table or workbook.
  package var table = 64 << 20
  /// Bytes of a picture or PDF.
  package var attachment = 64 << 20
  /// Bytes of all files that are read, together.
  package var total = 1 << 30
  /// Entries of all folders together.
  package var entries = 200_000
  /// Bytes of a path below the content folder.
  package var path = 400
  /// Folders in folders.
  package var depth = 32

  package init() {}
}
