// SPDX-License-Identifier: MIT

internal import Dispatch
internal import Synchronization

/// Several threads that make pieces, each taking the next one that nobody has begun; what comes out does not depend on
/// how many they are.
package enum Workers {
  /// What is made of each place from 0, in order.
  ///
  /// - Parameters:
  ///   - count: The number of pieces, at least 0.
  ///   - workers: How many threads there may be; one makes all pieces in turn.
  package static func map<Piece: Sendable>(
    _ count: Int, by workers: Int, _ make: @Sendable (Int) -> Piece
  ) -> [Piece] {
    guard workers > 1, count > 1 else { return (0..<count).map(make) }
    let made = Mutex<[Int: Piece]>([:])
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let piece = make(index)
        made.withLock { $0[index] = piece }
      }
    }
    let pieces = made.withLock { $0 }
    return (0..<count).map { pieces[$0] ?? make($0) }
  }

  /// What all items give, in their order; many are handed out at a time.
  ///
  /// - Parameter workers: How many threads there may be; one takes all items in turn.
  package static func flatMap<Item: Sendable, Piece: Sendable>(
    _ items: [Item], by workers: Int, _ make: @Sendable (Item) -> [Piece]
  ) -> [Piece] {
    let share = 64
    guard workers > 1, items.count > share else { return items.flatMap(make) }
    return map((items.count + share - 1) / share, by: workers) { index in
      items[(index * share)..<min(items.count, (index + 1) * share)].flatMap(make)
    }.flatMap { $0 }
  }

  /// Two things that do not need each other.
  package static func both<First: Sendable, Second: Sendable>(
    by workers: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    guard workers > 1 else { return (first(), second()) }
    let made = Mutex<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 {
        let value = first()
        made.withLock { $0.0 = value }
      } else {
        let value = second()
        made.withLock { $0.1 = value }
      }
    }
    let pair = made.withLock { $0 }
    return (pair.0 ?? first(), pair.1 ?? second())
  }
}
