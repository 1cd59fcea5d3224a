// SPDX-License-Identifier: MIT

import Foundation

/// Files that tests compare with, and whether this run writes them anew.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  static let root = folder.deletingLastPathComponent().deletingLastPathComponent()
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// The names of the folders in `Rejected` or `Sites`, in their order.
  static func names(in shelf: String) -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: shelf).path)
    return (found ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// A folder for one test, which removes it.
  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "taizhang-golden-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// All files below a folder by their path in it, but for hidden ones.
  static func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path)
      let isFolder = try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
      if !isFolder { files[path] = try Data(contentsOf: file) }
    }
    return files
  }
}
