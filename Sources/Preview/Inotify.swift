// SPDX-License-Identifier: MIT

import Dispatch
import Glibc

/// The system's own news of folders (inotify), as events.
struct Inotify {
  /// One piece of news; `name` is the entry of the folder that it is about, empty for the folder itself.
  struct Event: Sendable {
    let watch: Int32
    let mask: UInt32
    let name: [UInt8]

    func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }
  }

  private let descriptor: Int32
  private let source: any DispatchSourceRead
  /// What happened, in its order; ends when it is closed.
  let events: AsyncStream<[Event]>

  private static let wanted: UInt32 = [
    IN_CLOSE_WRITE, IN_MODIFY, IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_DELETE_SELF, IN_MOVE_SELF,
    IN_ONLYDIR, IN_DONT_FOLLOW,
  ].reduce(0) { $0 | UInt32(bitPattern: $1) }

  /// `nil` where the system has none, or has given out all it has.
  init?() {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let (stream, continuation) = AsyncStream.makeStream(of: [Event].self)
    let source = DispatchSource.makeReadSource(
      fileDescriptor: descriptor, queue: DispatchQueue(label: "taizhang.watch"))
    source.setEventHandler {
      let events = Self.read(descriptor)
      if !events.isEmpty { continuation.yield(events) }
    }
    source.setCancelHandler {
      Glibc.close(descriptor)
      continuation.finish()
    }
    source.activate()
    self.descriptor = descriptor
    self.source = source
    events = stream
  }

  func close() { source.cancel() }

  /// Listens to a folder, not to those in it.
  ///
  /// - Returns: The number that events carry; `nil` with the reason in `errno`.
  func add(_ folder: String) -> Int32? {
    let watch = inotify_add_watch(descriptor, folder, Self.wanted)
    return watch >= 0 ? watch : nil
  }

  func remove(_ watch: Int32) { _ = inotify_rm_watch(descriptor, watch) }

  /// All that is there to read now.
  private static func read(_ descriptor: Int32) -> [Event] {
    var events: [Event] = []
    var room = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = room.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return events }
      events += parsed(room[..<count])
    }
  }

  /// - Note: Source: inotify(7): watch, mask and cookie of four bytes each, the length of the name, the name itself
  ///   with zeros after it.
  private static func parsed(_ bytes: ArraySlice<UInt8>) -> [Event] {
    var events: [Event] = []
    var rest = bytes
    while rest.count >= 16 {
      let (watch, mask, length) = rest.withUnsafeBytes { room in
        (
          room.loadUnaligned(as: Int32.self), room.loadUnaligned(fromByteOffset: 4, as: UInt32.self),
          Int(room.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
        )
      }
      rest = rest.dropFirst(16)
      events.append(Event(watch: watch, mask: mask, name: Array(rest.prefix(length).prefix { $0 != 0 })))
      rest = rest.dropFirst(length)
    }
    return events
  }
}
