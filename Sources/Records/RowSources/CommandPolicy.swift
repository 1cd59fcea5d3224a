// SPDX-License-Identifier: MIT

/// A command that tables may be read from, as `site.yml` allows it (命令).
package struct CommandPolicy: Sendable, Hashable {
  /// Its name, by which tables call it.
  package let name: Mention
  /// A bare name that is looked for in `PATH`, or an absolute path; never a shell.
  package let program: Mention
  /// Handed over as they stand; nothing in them is replaced.
  package let arguments: [String]
  /// Names of variables of the environment that it may see, besides `PATH`, `HOME` and `LANG`.
  package let environment: [String]
  /// How long it may take, in seconds, 1...3600.
  package let seconds: Int
  /// The most bytes of its output.
  package let bytes: Int

  static let defaultSeconds = 60
  static let secondsRange = 1...3600
  /// In MB of 2^20 bytes; a table's file may have as many.
  static let megabytesRange = 1...64
}
