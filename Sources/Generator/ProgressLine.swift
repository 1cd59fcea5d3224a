// SPDX-License-Identifier: MIT

package import Diagnostics
import Dispatch
import Synchronization

/// A line on the terminal that says what the program is doing, for work that takes longer than half a second.
package struct ProgressLine: Sendable {
  /// Told the phase that begins.
  package let announce: @Sendable (Phase) -> Void
  /// Told how many files of how many are made.
  package let tally: @Sendable (Int, Int) -> Void
  /// Takes the line away for good.
  package let close: @Sendable () -> Void

  /// Nothing is shown: nobody watches.
  package static let silent = ProgressLine(announce: { _ in }, tally: { _, _ in }, close: {})

  /// Milliseconds before the line is first shown.
  package static let patience = 500
  /// Milliseconds between two looks at how far the work is.
  private static let interval = 100

  private struct State {
    var phase: Phase?
    var made = 0
    var total = 0
    var isDrawn = false
    var isClosed = false
  }

  /// A line for a person who watches.
  ///
  /// - Parameters:
  ///   - patience: Milliseconds before it is first shown.
  ///   - write: Puts text on the terminal; never called by two threads at once.
  package static func watched(
    _ language: Language, after patience: Int = patience, write: @escaping @Sendable (String) -> Void
  ) -> ProgressLine {
    let state = Mutex(State())
    let draw = { @Sendable () -> Bool in
      state.withLock { state in
        guard !state.isClosed else { return false }
        guard let phase = state.phase else { return true }
        let count = state.total > 0 ? " \(state.made)/\(state.total)" : "…"
        write("\r\u{1B}[K\(phase.title[language])\(count)")
        state.isDrawn = true
        return true
      }
    }
    keepDrawing(draw, after: patience)
    return ProgressLine(
      announce: { phase in
        state.withLock { state in (state.phase, state.made, state.total) = (phase, 0, 0) }
      },
      tally: { made, total in
        // Workers may tell in another order than they count.
        state.withLock { state in (state.made, state.total) = (max(state.made, made), total) }
      },
      close: {
        state.withLock { state in
          if state.isDrawn, !state.isClosed { write("\r\u{1B}[K") }
          state.isClosed = true
        }
      })
  }

  /// Draws until there is nothing more to draw; on threads of their own, since the work may take all others.
  private static func keepDrawing(_ draw: @escaping @Sendable () -> Bool, after milliseconds: Int) {
    DispatchQueue.global(qos: .userInteractive).asyncAfter(deadline: .now() + .milliseconds(milliseconds)) {
      if draw() { keepDrawing(draw, after: interval) }
    }
  }
}
