// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Generator
import Synchronization
import Testing

/// The line that says how far a long work is.
struct ProgressLineTests {
  /// Waits until what was written ends in a text, a few seconds at most.
  private func wait(for end: String, _ written: () -> String) async throws {
    for _ in 0..<100 where !written().hasSuffix(end) { try await Task.sleep(for: .milliseconds(50)) }
    #expect(written().hasSuffix(end))
  }

  @Test func `a phase and its count are drawn in one line, which goes at the end`() async throws {
    let text = Mutex("")
    let line = ProgressLine.watched(.chinese, after: 0) { more in text.withLock { $0 += more } }
    line.announce(.parse)
    try await wait(for: "\r\u{1B}[K解析…") { text.withLock { $0 } }
    line.announce(.write)
    line.tally(312, 733)
    line.tally(311, 733)
    try await wait(for: "\r\u{1B}[K写出 312/733") { text.withLock { $0 } }
    line.close()
    let whole = text.withLock { $0 }
    #expect(whole.hasSuffix("写出 312/733\r\u{1B}[K"))
    #expect(!whole.contains("\n"))
    line.close()
    line.announce(.read)
    try await Task.sleep(for: .milliseconds(300))
    #expect(text.withLock { $0 } == whole)
  }

  @Test func `work that ends soon draws nothing`() async throws {
    let text = Mutex("")
    let line = ProgressLine.watched(.english, after: 60_000) { more in text.withLock { $0 += more } }
    line.announce(.read)
    line.tally(1, 2)
    line.close()
    #expect(text.withLock { $0 } == "")
    #expect(ProgressLine.patience == 500)
  }
}
