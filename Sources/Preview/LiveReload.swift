// SPDX-License-Identifier: MIT

/// The number of the state that is shown, and those who wait for another one.
///
/// Pages know the number they were served with and ask for a newer one; requests wait while a build runs, so that
/// nobody sees half of one.
package actor LiveReload {
  /// Goes up with every state; it begins with the time, so that pages of an earlier run of the program reload too.
  private(set) var epoch: Int
  private(set) var isBusy = true
  private var busy: [CheckedContinuation<Void, Never>] = []
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var nextTicket = 0
  private var isClosed = false

  package init(epoch: Int) {
    self.epoch = epoch
  }

  /// A build begins, or is about to: requests wait from now on.
  package func begin() { isBusy = true }

  /// A build is over; pages served before it are old.
  package func finish() {
    isBusy = false
    for waiter in busy { waiter.resume() }
    busy = []
    advance()
  }

  /// What began came to nothing: the state is still the same.
  package func calm() {
    isBusy = false
    for waiter in busy { waiter.resume() }
    busy = []
  }

  /// There is something new to show without a build.
  package func advance() {
    epoch += 1
    let all = waiting.values
    waiting = [:]
    for waiter in all { waiter.resume() }
  }

  /// Lets everybody go, and makes nobody wait any more.
  package func close() {
    isClosed = true
    calm()
    advance()
  }

  /// Waits while a build runs.
  package func settled() async {
    while isBusy, !isClosed { await withCheckedContinuation { busy.append($0) } }
  }

  /// Waits until the state is not the one of that number, or until the time is over.
  ///
  /// - Returns: The number of the state that is shown now.
  package func changed(from known: Int, within time: Duration) async -> Int {
    guard epoch == known, !isClosed else { return epoch }
    let ticket = nextTicket
    nextTicket += 1
    let alarm = Task { [weak self] in
      try? await Task.sleep(for: time)
      await self?.wake(ticket)
    }
    await withCheckedContinuation { waiting[ticket] = $0 }
    alarm.cancel()
    return epoch
  }

  private func wake(_ ticket: Int) { waiting.removeValue(forKey: ticket)?.resume() }
}
