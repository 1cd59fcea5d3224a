// SPDX-License-Identifier: MIT

import Glibc

/// The file of a program.
enum ProgramPath {
  /// The path of a program named by a path or by a bare name, which is looked for in the absolute folders of `PATH`;
  /// `nil` where there is none that may be run.
  ///
  /// - Parameter search: The folders with `:` between.
  static func find(_ program: String, in search: String) -> String? {
    if program.hasPrefix("/") { return isRunnable(program) ? program : nil }
    for folder in search.split(separator: ":") where folder.hasPrefix("/") {
      let path = PathText.joined(String(folder), program)
      if isRunnable(path) { return path }
    }
    return nil
  }

  private static func isRunnable(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && EntryKind(mode: status.st_mode) == .file && access(path, X_OK) == 0
  }
}
