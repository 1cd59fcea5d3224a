// SPDX-License-Identifier: MIT

import Diagnostics
import Dispatch
import Generator
import Glibc

/// The world around the program: its two outputs, its clock and its end.
enum Terminal {
  static func output(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func error(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Ends the process at once. What libraries clean up at an orderly exit, OpenSSL its digests among them, may still be
  /// in use by a build in another thread.
  static func leave(_ status: Int32) -> Never {
    fflush(nil)
    _exit(status)
  }

  /// Whether a person may watch the work go on: not where a job of CI keeps a log.
  static var showsProgress: Bool { isWatched && canMove && (variable("CI") ?? "false") == "false" }

  /// Whether the words of findings are coloured (no-color.org).
  static var hasColour: Bool { isWatched && canMove && variable("NO_COLOR") == nil }

  /// The folder of the repository that a job of GitHub or GitLab works on.
  static var repository: String? { variable("GITHUB_WORKSPACE") ?? variable("CI_PROJECT_DIR") }

  /// A variable of the environment; `nil` for an empty one.
  static func variable(_ name: String) -> String? {
    guard let text = getenv(name), let value = String(validatingCString: text), !value.isEmpty else {
      return nil
    }
    return value
  }

  /// Whether the error output is a terminal.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether the terminal understands more than lines of text.
  private static var canMove: Bool { variable("TERM").map { $0 != "dumb" } ?? false }

  /// Whether a person can answer at the input.
  static var isAnswered: Bool { isatty(STDIN_FILENO) == 1 }

  /// The day on which the program runs, in the zone of the machine.
  static var today: (year: Int, month: Int, day: Int) {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  /// The time of day, `09:05:30`, in the zone of the machine.
  static var clock: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(
      separator: ":")
  }

  /// Waits until somebody ends the program with Ctrl-C, or the system with its own signal.
  static func interruption() async {
    let (ended, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGINT, SIGTERM].map { number in
      // The signal must not end the program before the source hears of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { continuation.yield() }
      source.activate()
      return source
    }
    for await _ in ended { break }
    for source in sources { source.cancel() }
  }

  /// Opens an address in the browser; where there is none nothing happens.
  ///
  /// - Parameter address: Made by this program of a host in figures and a port, so a shell may see it.
  static func open(_ address: String) {
    _ = system("xdg-open '\(address)' >/dev/null 2>&1 &")
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
