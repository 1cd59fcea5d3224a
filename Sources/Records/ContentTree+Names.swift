// SPDX-License-Identifier: MIT

extension ContentTree.File {
  /// Whether it ends like a record or its rules and is not `site.yml`.
  var mayBeRecord: Bool {
    ["md", "yml", "yaml"].contains(lowerEnding) && !SiteConfigurationReader.fileNames.contains(path)
  }

  /// What stands before the first `/`, or the whole path.
  var folder: String {
    // Signs may be written on top of a `/`, but not in ASCII, which is quicker by bytes.
    guard path.utf8.allSatisfy({ $0 < 0x80 }) else {
      return path.split(separator: "/").first.map(String.init) ?? ""
    }
    return path.utf8.split(separator: 0x2F, maxSplits: 1).first.map { String(Substring($0)) } ?? ""
  }

  var lowerEnding: String {
    guard path.utf8.allSatisfy({ $0 < 0x80 }), let dot = path.utf8.lastIndex(of: 0x2E) else {
      return path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    }
    let ending = path[path.utf8.index(after: dot)...]
    return ending.isEmpty
      ? path.split(separator: ".").last.map { $0.lowercased() } ?? "" : ending.lowercased()
  }
}
