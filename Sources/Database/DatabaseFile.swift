// SPDX-License-Identifier: MIT

package import Tables

/// A SQLite database of tables as the bytes of its file.
package enum DatabaseFile {
  /// The file; the same tables give the same bytes.
  package static func bytes(of tables: [DataTable]) throws -> [UInt8] { [] }
}
