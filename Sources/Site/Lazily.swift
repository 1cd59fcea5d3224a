// SPDX-License-Identifier: MIT

internal import Synchronization

/// A value that is made when it is first asked for, and once; who asks meanwhile waits for it.
package final class Lazily<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case planned(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  /// - Parameter make: Must not ask for the same value.
  package init(_ make: @escaping @Sendable () -> Value) {
    state = Mutex(.planned(make))
  }

  package var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .planned(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
