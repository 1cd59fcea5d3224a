// SPDX-License-Identifier: MIT

import Diagnostics
import Generator
import Glibc

/// The world around the program: its two outputs, its clock and its end.
enum Terminal {
  static func output(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func error(_ text: String) { write(text, to: STDERR_FILENO) }

  static func leave(_ status: Int32) -> Never { exit(status) }

  /// Whether a person watches the error output.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether a person can answer at the input.
  static var isAnswered: Bool { isatty(STDIN_FILENO) == 1 }

  /// The day on which the program runs, in the zone of the machine.
  static var today: (year: Int, month: Int, day: Int) {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  /// Processors that may be used.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The program's own file.
  static var program: String? { PathText.resolved("/proc/self/exe") ?? CommandLine.arguments.first }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // Nobody reads any more: there is nobody to tell.
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
