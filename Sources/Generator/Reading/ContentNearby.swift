// SPDX-License-Identifier: MIT

import Glibc

/// A content folder that stands a step away from where the command was run.
enum ContentNearby {
  /// How far up it is looked for, and how many folders below.
  private static let steps = 4
  private static let siblings = 200

  /// The folder to go to, relative to where the command runs: `..`, `../..` or `我的县`; `nil` where there is none, or
  /// where the command names a place of its own.
  static func folder(of path: String) -> String? {
    guard !path.contains("/"), path != ".", path != ".." else { return nil }
    var up = ".."
    for _ in 0..<steps {
      if isContent("\(up)/\(path)") { return up }
      up += "/.."
    }
    guard let here = try? Folder(path: "."), let entries = try? here.entries() else { return nil }
    let names = entries.prefix(siblings).compactMap { entry -> String? in
      guard entry.kind == .folder, !ContentNames.isIgnored(entry.name) else { return nil }
      return String(validating: entry.name, as: UTF8.self)
    }
    let found = names.filter { isContent("\($0)/\(path)") }
    return found.count == 1 ? found.first : nil
  }

  private static func isContent(_ path: String) -> Bool {
    PathText.isFolder(path) && PathText.kind("\(path)/site.yml") != nil
  }
}
