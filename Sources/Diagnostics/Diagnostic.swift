// SPDX-License-Identifier: MIT

/// One thing found in what staff wrote: where it is, what is wrong, and what to do about it.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: Int, Sendable, Comparable {
    case error
    case warning
    /// What was read in an unusual way and needs nothing done; it never fails a run.
    case note

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The English word; it stays English in both languages, since editors and CI recognise such lines.
    package var word: String {
      switch self {
      case .error: "error"
      case .warning: "warning"
      case .note: "note"
      }
    }
  }

  /// The rule's stable id, in kebab case, such as `unknown-name`.
  package let rule: String
  package let severity: Severity
  package let location: SourceLocation
  /// One fact, without a full stop, with the author's own text in quotes.
  package let message: Wording
  /// What to do, or the nearest right name; `nil` where the message says it all.
  package let help: Wording?

  package init(
    _ severity: Severity = .error, rule: String, at location: SourceLocation, _ message: Wording,
    help: Wording? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.location = location
    self.message = message
    self.help = help
  }
}

extension Diagnostic: Comparable {
  /// Order by place, then severity, then rule and words, so that two runs print the same lines; notes come last.
  package static func < (left: Self, right: Self) -> Bool {
    if (left.severity == .note) != (right.severity == .note) { return right.severity == .note }
    if left.location != right.location { return left.location < right.location }
    if left.severity != right.severity { return left.severity < right.severity }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message.chinese.utf8.lexicographicallyPrecedes(right.message.chinese.utf8)
  }
}

extension [Diagnostic] {
  /// The findings in their order, each once: one fault of a template shows on every page it makes.
  package func distinct() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return sorted().filter { seen.insert($0).inserted }
  }
}
