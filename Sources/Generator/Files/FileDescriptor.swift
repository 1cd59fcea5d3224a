// SPDX-License-Identifier: MIT

import Glibc

/// A call to the system that failed, with the value of `errno`.
struct SystemFailure: Error, Hashable {
  let code: Int32

  static var current: SystemFailure { SystemFailure(code: errno) }
}

/// An open file or folder, closed when its owner goes.
struct FileDescriptor: ~Copyable, Sendable {
  let number: Int32

  /// Takes over the number that a system call gave back; -1 is the call's failure.
  init(taking number: Int32) throws(SystemFailure) {
    guard number >= 0 else { throw SystemFailure.current }
    self.number = number
  }

  deinit {
    close(number)
  }

  /// The kind, size and identity of what is open.
  func status() throws(SystemFailure) -> EntryStatus {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemFailure.current }
    return EntryStatus(status)
  }

  /// Reads from where the file stands until `room` is full or the file ends.
  ///
  /// - Returns: The count of bytes read.
  func read(into room: UnsafeMutableRawBufferPointer) throws(SystemFailure) -> Int {
    var filled = 0
    while filled < room.count {
      let count = Glibc.read(number, room.baseAddress.map { $0 + filled }, room.count - filled)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemFailure.current
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// The whole file, of which `size` bytes are expected; `nil` where it has become shorter or longer meanwhile.
  func readAll(size: Int) throws(SystemFailure) -> [UInt8]? {
    var failure: SystemFailure?
    // One byte more than expected shows a file that grows while it is read.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { room, count in
      do throws(SystemFailure) {
        count = try read(
          into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[...size]))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes.count == size ? bytes : nil
  }

  /// Writes all bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(number, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemFailure.current
      }
      written += count
    }
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    var failure: SystemFailure?
    bytes.withUnsafeBytes { room in
      do throws(SystemFailure) { try write(room) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Waits until what was written is on the disk.
  func synchronize() throws(SystemFailure) {
    // Some file systems cannot do it for folders; then there is nothing more to wait for.
    guard fsync(number) == 0 || errno == EINVAL else { throw SystemFailure.current }
  }

  /// Takes the lock of the file; `false` where another process has it.
  func lock() throws(SystemFailure) -> Bool {
    if flock(number, LOCK_EX | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK else { throw SystemFailure.current }
    return false
  }
}

extension FileDescriptor {
  /// Sets the time of the last change to that of another file.
  func takeTime(of other: borrowing FileDescriptor) throws(SystemFailure) {
    var status = stat()
    guard fstat(other.number, &status) == 0 else { throw SystemFailure.current }
    let times = [status.st_atim, status.st_mtim]
    guard futimens(number, times) == 0 else { throw SystemFailure.current }
  }
}
