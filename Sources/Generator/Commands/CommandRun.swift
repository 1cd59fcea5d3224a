// SPDX-License-Identifier: MIT

import CSpawn
import Glibc

/// One run of a command: a query on its standard input, rows on its standard output.
struct CommandRun {
  /// Why there are no rows.
  enum Failure: Error, Hashable {
    /// There is no such program, or it may not be run.
    case notFound
    /// The system has no room for it.
    case system(SystemFailure)
    /// It ended with a status other than 0, and said this.
    case exit(Int, errors: [UInt8])
    /// A signal ended it.
    case signal(Int, errors: [UInt8])
    case tooLong
    case tooMuch
  }

  /// The file of the program.
  let program: String
  /// The program's own name first.
  let arguments: [String]
  /// `NAME=value`.
  let environment: [String]
  let input: [UInt8]
  let time: Duration
  /// The most bytes of output.
  let limit: Int

  /// The most bytes of what it says of errors that are kept; the rest is read and dropped.
  static let errorLimit = 8 << 10
  /// So long a round waits for output before it looks whether the command has ended, in milliseconds.
  private static let round: Int32 = 50
  /// The same where the command has closed its output and is about to end.
  private static let shortRound: Int32 = 2

  /// What the command gives, run to its end; none of its group is left, whatever happens.
  func output() -> Result<[UInt8], Failure> {
    do throws(SystemFailure) {
      // A file and no pipe: a command that reads none of it, or part, holds nothing up.
      let file = try FileDescriptor(taking: taizhang_memory_file())
      try file.write(input)
      guard lseek(file.number, 0, SEEK_SET) == 0 else { throw SystemFailure.current }
      var output = try CommandPipe.open(limit: limit)
      var errors = try CommandPipe.open(limit: Self.errorLimit)
      let process = try begin(file.number, output.writerNumber, errors.writerNumber)
      output.handOver()
      errors.handOver()
      let failure = follow(process, &output, &errors)
      let status = Int(taizhang_end(process))
      if let failure { return .failure(failure) }
      return rows(output.bytes, status: status, errors: errors.bytes)
    } catch {
      return .failure([ENOENT, EACCES].contains(error.code) ? .notFound : .system(error))
    }
  }

  private func rows(_ bytes: [UInt8], status: Int, errors: [UInt8]) -> Result<[UInt8], Failure> {
    switch status {
    case 0: .success(bytes)
    case 1..<256: .failure(.exit(status, errors: errors))
    default: .failure(.signal(status - 256, errors: errors))
    }
  }

  /// Takes what the command writes until it ends; why it has to be ended, where it does not end by itself.
  private func follow(
    _ process: Int32, _ output: inout CommandPipe, _ errors: inout CommandPipe
  ) -> Failure? {
    let deadline = ContinuousClock.now + time
    do throws(SystemFailure) {
      while true {
        // Asked before the pipes are read: what an ended command wrote is in them.
        let hasEnded = taizhang_has_ended(process) != 0
        try output.take()
        try errors.take()
        if output.isOverfull { return .tooMuch }
        // A process that it left behind may have the pipes open; nobody waits for that.
        if hasEnded { return nil }
        let left = deadline - .now
        guard left > .zero else { return .tooLong }
        let isClosed = output.isClosed && errors.isClosed
        wait(
          for: output.waiting, errors.waiting,
          min(isClosed ? Self.shortRound : Self.round, left.inMilliseconds))
      }
    } catch {
      return .system(error)
    }
  }

  private func wait(for output: pollfd, _ errors: pollfd, _ milliseconds: Int32) {
    var waiting = [output, errors]
    _ = poll(&waiting, 2, milliseconds)
  }

  private func begin(_ input: Int32, _ output: Int32, _ errors: Int32) throws(SystemFailure) -> Int32 {
    var process: Int32 = -1
    let code = Self.withPointers(arguments) { arguments in
      Self.withPointers(environment) { environment in
        taizhang_spawn(program, arguments, environment, input, output, errors, &process)
      }
    }
    guard code == 0 else { throw SystemFailure(code: code) }
    return process
  }

  /// The texts as C has them: pointers, the last of which is none.
  private static func withPointers<Value>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>?) -> Value
  ) -> Value {
    let pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}

extension Duration {
  /// Rounded up; at most what a wait takes.
  fileprivate var inMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    return Int32(clamping: seconds * 1_000 + attoseconds / 1_000_000_000_000_000 + 1)
  }
}
