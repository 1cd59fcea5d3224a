// SPDX-License-Identifier: MIT

package import Diagnostics
package import Tables

/// An XLSX workbook (ECMA-376, ISO/IEC 29500) that has been opened: its sheets by name, each read when asked for.
package struct Workbook: Sendable {
  package struct Sheet: Sendable, Hashable {
    package let name: String
    package let isHidden: Bool

    package init(name: String, isHidden: Bool) {
      self.name = name
      self.isHidden = isHidden
    }
  }

  package let path: String
  /// In the order of the tabs.
  package let sheets: [Sheet]

  /// Opens a workbook; `nil` with one error where the bytes are not one, are damaged, or claim too much.
  package static func open(_ bytes: [UInt8], path: String) -> Diagnosed<Workbook?> {
    Diagnosed(nil, [])
  }

  /// The cells of a sheet; `nil` with an error where the sheet cannot be read.
  package func worksheet(_ sheet: Sheet) -> Diagnosed<Worksheet?> {
    Diagnosed(nil, [])
  }
}
