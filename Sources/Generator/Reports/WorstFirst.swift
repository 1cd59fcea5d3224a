// SPDX-License-Identifier: MIT

import Diagnostics

extension [Diagnostic] {
  /// Errors first, then warnings, then notes; among those of one severity each rule's first finding comes before any
  /// rule's second, so that a hundred findings of one kind do not hide the only one of another. Of these, what is said
  /// of a file as a whole comes first: what is said of lines may follow from it.
  func worstFirst() -> [Diagnostic] {
    var seen: [String: Int] = [:]
    let ranked = sorted().map { finding -> (turn: Int, finding: Diagnostic) in
      let turn = seen[finding.rule, default: 0]
      seen[finding.rule] = turn + 1
      return (turn, finding)
    }
    return ranked.sorted { left, right in
      if left.finding.severity != right.finding.severity {
        return left.finding.severity < right.finding.severity
      }
      if left.turn != right.turn { return left.turn < right.turn }
      if left.finding.isOfWholeFile != right.finding.isOfWholeFile { return left.finding.isOfWholeFile }
      return left.finding < right.finding
    }.map(\.finding)
  }

  /// The findings of one severity after those of a graver one, each in the order of places.
  func bySeverity() -> [Diagnostic] {
    [Diagnostic.Severity.error, .warning, .note].flatMap { severity in
      filter { $0.severity == severity }.sorted()
    }
  }
}

extension Diagnostic {
  /// Whether it has no place within its file.
  fileprivate var isOfWholeFile: Bool { location.place == .file }

  /// The words of a finding with its cell in front, for readers that know lines only.
  func placed(_ language: Language) -> String {
    guard case .cell(let sheet, let column, let row) = location.place else { return message[language] }
    return "\(sheet)!\(SourceLocation.letters(column))\(row) \(message[language])"
  }
}
