// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc

/// The process that has the lock of an output folder, as its lock file says.
struct LockHolder: Sendable, Equatable {
  let process: Int32
  /// Seconds since the beginning of 1970.
  let since: Int
  /// The name of the machine, or of the container.
  let machine: String

  /// The most bytes of a lock file that is read.
  static let sizeLimit = 1024

  /// This process, from now on.
  static var current: LockHolder {
    var name = [CChar](repeating: 0, count: 256)
    let isKnown = gethostname(&name, name.count - 1) == 0
    let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return LockHolder(process: getpid(), since: time(nil), machine: isKnown ? text : "")
  }

  init(process: Int32, since: Int, machine: String) {
    self.process = process
    self.since = since
    self.machine = machine
  }

  /// Reads what ``bytes`` writes; `nil` for anything else, such as the empty file of another version.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 4, let process = Int32(lines[0]), process > 0, let since = Int(lines[1]),
      !ContentNames.isUnsafe(String(lines[2]))
    else { return nil }
    self.init(process: process, since: since, machine: String(lines[2]))
  }

  var bytes: [UInt8] { Array("\(process)\n\(since)\n\(machine)\n".utf8) }

  /// Writes it to the lock file; a full disk loses these words and not the lock.
  func write(to file: borrowing FileDescriptor) {
    guard ftruncate(file.number, 0) == 0 else { return }
    try? file.write(bytes)
  }

  /// `进程 1234，2026-11-30 15:45:01 开始`, with the machine where it is another one.
  func wording(on machine: String = LockHolder.current.machine) -> Wording {
    let day = LocalTime.text(since)
    return self.machine == machine
      ? Wording("进程 \(process)，\(day) 开始", "process \(process), since \(day)")
      : Wording(
        "电脑“\(self.machine)”的进程 \(process)，\(day) 开始",
        "process \(process) of “\(self.machine)”, since \(day)")
  }
}
