// SPDX-License-Identifier: MIT

import Synchronization

/// Counts up from several threads.
struct Count: ~Copyable, Sendable {
  private let value = Atomic<Int>(0)

  /// The next number, from 1.
  func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).newValue }
}
