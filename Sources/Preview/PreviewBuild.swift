// SPDX-License-Identifier: MIT

package import Diagnostics

/// A file of the site in memory, with what making it found.
package struct PreviewFile: Sendable {
  package let bytes: [UInt8]
  package let findings: [Diagnostic]

  package init(_ bytes: [UInt8], findings: [Diagnostic] = []) {
    self.bytes = bytes
    self.findings = findings
  }
}

/// What the bar on a page says about it.
package struct PreviewNotes: Sendable {
  /// Files that made the page, each with a place to open; those of the page's own record first.
  package var sources: [SourceLocation] = []
  /// What of the page, or of the whole site, is not public: `草稿：meetings/2022-03-18.md`.
  package var hidden: [Hidden] = []
  /// What is said about the whole site: that it is the office's own, or that drafts are shown.
  package var remarks: [Wording] = []

  /// A record that the public does not read.
  package struct Hidden: Sendable {
    package let place: SourceLocation
    /// Why: `草稿`.
    package let reason: Wording

    package init(place: SourceLocation, reason: Wording) {
      self.place = place
      self.reason = reason
    }
  }

  package init() {}
}

/// What looking at every file brought, after a build.
package struct PreviewSweep: Sendable {
  /// What only making the files finds.
  package let findings: [Diagnostic]
  /// Files that are made from all others: the search index, the lists of files.
  package let files: [String: [UInt8]]

  package init(findings: [Diagnostic], files: [String: [UInt8]]) {
    self.findings = findings
    self.files = files
  }
}

/// A site as it is previewed: all of it is known, and each file is made when it is asked for.
///
/// The server knows no more of a site than this, so it can be tried without one.
package struct PreviewBuild: Sendable {
  /// Every file below the site but those that the sweep brings.
  package var paths: Set<String> = []
  /// Pages for people.
  package var pageCount = 0
  /// Makes the file at a path of ``paths``; may be called from several threads at once.
  package var file: @Sendable (String) -> PreviewFile? = { _ in nil }
  /// What the bar of the page at a path says.
  package var notes: @Sendable (String) -> PreviewNotes = { _ in PreviewNotes() }
  /// Makes every file; `nil` where it was stopped by cancelling its task.
  package var sweep: @Sendable () async -> PreviewSweep? = { PreviewSweep(findings: [], files: [:]) }
  /// Whether a path that is not in ``paths`` may come with the sweep.
  package var isSwept: @Sendable (String) -> Bool = { _ in false }
  package var findings: [Diagnostic] = []
  /// Whether there is no site to show, because the content has errors.
  package var isFailed = false
  package var language = Language.chinese
  /// The path that the published site stands at: `/` or `/county/`.
  package var base = "/"
  /// Folders whose changes ask for another build.
  package var watched: [String] = []
  /// The file on this machine of a path as findings print it; `nil` where it is not known.
  package var locate: @Sendable (String) -> String? = { _ in nil }

  /// Whatever it was made from; handed back when the next one is made.
  package var origin: (any Sendable)?

  package init() {}
}
