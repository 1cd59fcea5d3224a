// SPDX-License-Identifier: MIT

package import Diagnostics

/// The program in which a finding's file is opened, by an address that it has registered.
package enum Editor: String, Sendable, CaseIterable {
  case vscode
  case vscodium
  case cursor
  case zed
  case idea
  /// Files are named, not opened.
  case none

  /// The address that opens a place; `nil` for a cell, since a text editor cannot show workbooks.
  ///
  /// - Parameter path: The file on this machine, from `/` on.
  package func link(to place: SourceLocation.Place, in path: String) -> String? {
    guard path.hasPrefix("/") else { return nil }
    let line: Int
    let column: Int
    switch place {
    case .file: (line, column) = (1, 1)
    case .text(let textLine, let textColumn): (line, column) = (textLine, textColumn)
    case .cell: return nil
    }
    let file = SitePath.encoded(path)
    return switch self {
    case .vscode, .vscodium, .cursor, .zed: "\(rawValue)://file\(file):\(line):\(column)"
    case .idea: "idea://open?file=\(file)&line=\(line)&column=\(column)"
    case .none: nil
    }
  }
}
