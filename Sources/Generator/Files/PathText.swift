// SPDX-License-Identifier: MIT

import Glibc

/// Paths as text: joining, cutting and finding out what they really name.
package enum PathText {
  /// The last name of a path without its closing slashes: `content` of `/srv/content/`.
  package static func lastName(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: true).last.map(String.init) ?? ""
  }

  /// The path of the folder that holds `path`: `.` for a lone name.
  package static func parent(_ path: String) -> String {
    let trimmed = withoutClosingSlashes(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  package static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  static func withoutClosingSlashes(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }

  /// The path without links and dots; `nil` where it names nothing.
  package static func resolved(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(validatingCString: text)
  }

  /// The resolved path of something that need not be there yet: its folder resolved, its own name as it is.
  static func resolvedOrNew(_ path: String) -> String? {
    if let whole = resolved(path) { return whole }
    let name = lastName(path)
    guard !name.isEmpty, name != ".", name != "..", let folder = resolved(parent(path)) else { return nil }
    return joined(folder, name)
  }

  /// Whether `path` is `folder` or lies in it; both resolved.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || folder == "/" || path.utf8.starts(with: (folder + "/").utf8)
  }

  /// What a path without links names; `nil` where nothing is there.
  static func kind(_ path: String) -> EntryKind? {
    var status = stat()
    return lstat(withoutClosingSlashes(path), &status) == 0 ? EntryKind(mode: status.st_mode) : nil
  }

  /// Whether anything is there.
  package static func isThere(_ path: String) -> Bool { kind(path) != nil }

  /// Whether a folder is there, through links too.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && EntryKind(mode: status.st_mode) == .folder
  }

  /// Whether anyone on the machine may put something into a folder, as into `/tmp`.
  static func isOpenToAll(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IWOTH != 0
  }

  /// The user's own folder.
  static var home: String? {
    getenv("HOME").flatMap { String(validatingCString: $0) }.flatMap(resolved)
  }
}
