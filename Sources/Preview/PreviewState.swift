// SPDX-License-Identifier: MIT

import Diagnostics

/// What is shown just now: the last good site, and what is wrong with the newest.
actor PreviewState {
  private var good: FileShelf?
  private var latest = PreviewBuild()
  private var swept: [Diagnostic] = []

  /// What an answer is made from, all of one moment.
  struct View: Sendable {
    /// `nil` where there never was a site.
    let shelf: FileShelf?
    let findings: [Diagnostic]
    /// Whether the site is older than the content.
    let isOld: Bool
    let build: PreviewBuild
  }

  var view: View {
    View(
      shelf: good, findings: (latest.findings + swept).distinct(), isOld: latest.isFailed, build: latest)
  }

  /// Stops looking at a site that is about to be replaced.
  func stopSweep() async { await good?.close() }

  /// Takes the newest build; one that failed leaves the site as it is.
  ///
  /// - Returns: The files to look at in the background; `nil` after a failure.
  func take(_ build: PreviewBuild) async -> FileShelf? {
    latest = build
    swept = []
    guard !build.isFailed else { return nil }
    await good?.close()
    let shelf = FileShelf(build)
    good = shelf
    return shelf
  }

  /// Adds what the sweep of a shelf found.
  ///
  /// - Returns: Whether there is anything new to show.
  func add(_ findings: [Diagnostic], of shelf: FileShelf) -> Bool {
    guard shelf === good, !latest.isFailed, !findings.isEmpty else { return false }
    let before = view.findings
    swept = findings
    return view.findings != before
  }
}
