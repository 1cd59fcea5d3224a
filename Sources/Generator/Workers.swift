// SPDX-License-Identifier: MIT

import Dispatch
import Synchronization

/// Several threads that make pieces, each taking the next one that nobody has begun.
enum Workers {
  /// Makes one of them.
  typealias Piece = @Sendable () -> [UInt8]

  /// The bytes of each piece, in the order of the pieces, made by `count` workers.
  static func bytes(of pieces: [Piece], by count: Int) -> [[UInt8]] {
    guard count > 1, pieces.count > 1 else { return pieces.map { $0() } }
    let made = Mutex<[Int: [UInt8]]>([:])
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(count, pieces.count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < pieces.count else { return }
        let bytes = pieces[index]()
        made.withLock { $0[index] = bytes }
      }
    }
    return made.withLock { made in pieces.indices.map { made[$0] ?? [] } }
  }
}
