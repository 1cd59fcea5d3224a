// SPDX-License-Identifier: MIT

internal import Diagnostics

/// What a ``FolderWatcher`` looks at and how patient it is.
package struct WatchSettings: Sendable {
  /// Looks at every file now and then, for folders of which the system does not tell changes.
  package var isPolling = false
  /// How long nothing must happen before a change is told; programs save in several steps.
  package var debounce = Duration.milliseconds(75)
  /// When it is told at the latest, even though writing goes on.
  package var patience = Duration.seconds(1)
  /// The time between two looks.
  package var interval = Duration.milliseconds(500)
  /// Paths that are never looked at, such as the output folder.
  package var excluded: Set<String> = []
  /// Whether a name is one that is passed over, besides those of editors.
  package var isIgnored: @Sendable ([UInt8]) -> Bool = { _ in false }
  /// Whether a file of that name and size has not been saved to its end.
  package var isHalfSaved: @Sendable (String, Int) -> Bool = { _, _ in false }

  package init() {}

  /// Whether an entry of a folder is passed over.
  func passesOver(_ name: [UInt8], isFolder: Bool) -> Bool {
    if EditorNames.isTemporary(name) || isIgnored(name) { return true }
    // A folder is never saved by halves, and `20220318` is a good name for one.
    return !isFolder && isHalfSaved(String(decoding: name, as: UTF8.self), 1)
  }
}

/// Names that editors and office software write for a moment or while a file is open.
package enum EditorNames {
  /// Hidden files (`.x.swp`, `.~lock.x#`, `.goutputstream-…`), `~$x.xlsx`, `x~`, `x.tmp`, `#x#`, vim's `4913`.
  package static func isTemporary(_ name: [UInt8]) -> Bool {
    guard let first = name.first, let last = name.last else { return true }
    if first == UInt8(ascii: ".") || first == UInt8(ascii: "~") || last == UInt8(ascii: "~") { return true }
    if first == UInt8(ascii: "#"), last == UInt8(ascii: "#") { return true }
    let text = String(decoding: name, as: UTF8.self).lowercased()
    return [".tmp", ".swp", ".swx", ".bak", ".part", ".crdownload"].contains { text.hasSuffix($0) }
      || text == "4913" || text.holds("___jb_")
  }
}
