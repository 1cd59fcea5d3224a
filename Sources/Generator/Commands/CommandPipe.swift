// SPDX-License-Identifier: MIT

import CSpawn
import Glibc

/// A pipe that a process writes and this one reads.
struct CommandPipe: ~Copyable {
  private let reader: FileDescriptor
  private var writer: FileDescriptor?
  /// What came so far, up to the limit.
  private(set) var bytes: [UInt8] = []
  /// Whether nobody writes any more.
  private(set) var isClosed = false
  /// Whether more came than the limit.
  private(set) var isOverfull = false
  private let limit: Int

  private static let chunk = 64 << 10
  /// More bytes than a pipe holds at once, so that a turn takes all that an ended process left in it.
  private static let turn = 32

  private init(_ reader: consuming FileDescriptor, _ writer: consuming FileDescriptor?, limit: Int) {
    self.reader = reader
    self.writer = writer
    self.limit = limit
  }

  /// Opens a pipe.
  ///
  /// - Parameter limit: The most bytes that are kept.
  static func open(limit: Int) throws(SystemFailure) -> CommandPipe {
    var ends: (Int32, Int32) = (-1, -1)
    let code = withUnsafeMutablePointer(to: &ends) { room in
      room.withMemoryRebound(to: Int32.self, capacity: 2) { taizhang_pipe($0) }
    }
    guard code == 0 else { throw SystemFailure(code: code) }
    let reader = try FileDescriptor(taking: ends.0)
    let writer = try FileDescriptor(taking: ends.1)
    return CommandPipe(reader, consume writer, limit: limit)
  }

  /// The end for the other process.
  var writerNumber: Int32 {
    switch writer {
    case .some(let writer): writer.number
    case .none: -1
    }
  }

  /// Closes the end for the other process here, once it has its own.
  mutating func handOver() { writer = nil }

  /// What to wait for; nothing where nobody writes any more.
  var waiting: pollfd { pollfd(fd: isClosed ? -1 : reader.number, events: Int16(POLLIN), revents: 0) }

  /// Takes what there is, without waiting.
  mutating func take() throws(SystemFailure) {
    for _ in 0..<Self.turn where !isClosed {
      var failure: SystemFailure?
      let number = reader.number
      let chunk = [UInt8](unsafeUninitializedCapacity: Self.chunk) { room, count in
        let read = Glibc.read(number, room.baseAddress, Self.chunk)
        if read < 0 { failure = .current }
        count = max(read, 0)
      }
      if let failure {
        if failure.code == EINTR { continue }
        if failure.code == EAGAIN { return }
        throw failure
      }
      if chunk.isEmpty { isClosed = true }
      isOverfull = isOverfull || bytes.count + chunk.count > limit
      bytes += chunk.prefix(limit - bytes.count)
    }
  }
}
