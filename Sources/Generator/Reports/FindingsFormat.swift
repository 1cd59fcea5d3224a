// SPDX-License-Identifier: MIT

/// The forms in which findings are printed; `docs/ci/README.md` says what each holds.
package enum FindingsFormat: String, Sendable, CaseIterable {
  /// One finding a line with its help, for people.
  case text
  /// One JSON object a line, for programs.
  case json
  /// A list and annotations of GitHub Actions.
  case github
  /// A Code Quality report of GitLab.
  case gitlab
  /// A summary in Markdown, short enough for a comment.
  case markdown
}
