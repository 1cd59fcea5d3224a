// SPDX-License-Identifier: MIT

import Diagnostics

/// What the path of a file of the site must be like.
enum OutputPath {
  /// Bytes of one name; what file systems allow.
  static let nameLimit = 255
  /// Bytes of the whole path; what every system allows below a project folder.
  static let pathLimit = 1024

  /// Why the site cannot have a file at `path`; `nil` where it can.
  static func fault(_ path: String) -> Wording? {
    if path.isEmpty { return Wording("路径是空的", "the path is empty") }
    if path.utf8.count > pathLimit {
      return Wording("路径超过 \(pathLimit) 字节", "the path is over \(pathLimit) bytes")
    }
    if path.utf8.first == 0x2F { return Wording("路径不能以“/”开头", "the path must not begin with “/”") }
    if ContentNames.isUnsafe(path) {
      return Wording("路径里有控制或看不见的字符", "the path holds a control or an invisible character")
    }
    for name in path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false) {
      if name.isEmpty { return Wording("路径里有空的一段", "a part of the path is empty") }
      if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) {
        return Wording("路径里有“.”或“..”", "the path holds “.” or “..”")
      }
      if name.count > nameLimit {
        return Wording("名称超过 \(nameLimit) 字节", "a name is over \(nameLimit) bytes")
      }
    }
    if path == SiteMarker.fileName { return Wording("这是标记文件的名称", "this is the name of the marker file") }
    return nil
  }

  /// Findings on all paths together: each one's own faults, doubles, and files where others need a folder.
  static func findings(_ paths: [String]) -> [Diagnostic] {
    var diagnostics = paths.compactMap { path in fault(path).map { Diagnostic.badOutputPath(path, $0) } }
    var seen: [String: String] = [:]
    for path in paths {
      // Upper and lower case are one name on Windows and macOS, where the site may be unpacked.
      if let other = seen.updateValue(path, forKey: ContentNames.folded(path)) {
        diagnostics.append(.doubleOutputPath(path, other))
      }
    }
    for folder in folders(of: paths) {
      if let file = seen[ContentNames.folded(folder)] {
        diagnostics.append(.doubleOutputPath(file, folder + "/"))
      }
    }
    return diagnostics
  }

  /// All folders that the paths lie in, each after the one that holds it.
  static func folders(of paths: [String]) -> [String] {
    var found: Set<String> = []
    for path in paths {
      var rest = path[...]
      while let slash = rest.utf8.lastIndex(of: 0x2F) {
        rest = rest[..<slash]
        if !found.insert(String(rest)).inserted { break }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
