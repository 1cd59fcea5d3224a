// SPDX-License-Identifier: MIT

import Diagnostics
import Standards

/// Findings as a Code Quality report of GitLab: one JSON array, an object a line.
///
/// - Note: Source: GitLab, Code Quality report format: `description`, `check_name`, `fingerprint`, `severity` and
///   `location` with `path` and `lines.begin`.
struct CodeQuality: Sendable {
  let language: Language
  let paths: RepositoryPath

  func text(_ diagnostics: [Diagnostic]) -> String {
    var seen: [String: Int] = [:]
    let objects = diagnostics.map { diagnostic in
      let path = paths.path(diagnostic.location)
      // The words are the Chinese ones in either language, so that a change of language closes nothing.
      let subject = [diagnostic.rule, path, diagnostic.message.chinese].joined(separator: "\u{0}")
      let turn = seen[subject, default: 0]
      seen[subject] = turn + 1
      return object(diagnostic, path, Self.fingerprint(subject, turn))
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  /// The same for a finding whose line has moved; the second of two alike differs from the first.
  private static func fingerprint(_ subject: String, _ turn: Int) -> String {
    SHA256.hexadecimal(Array((turn == 0 ? subject : "\(subject)\u{0}\(turn)").utf8))
  }

  private func object(_ diagnostic: Diagnostic, _ path: String, _ fingerprint: String) -> String {
    var words = diagnostic.placed(language)
    if let help = diagnostic.help {
      words += Wording("（帮助：\(help.chinese)）", " (help: \(help.english))")[language]
    }
    let line = diagnostic.location.line ?? 1
    return "{\"description\":\(JSONLines.quoted(words)),\"check_name\":\(JSONLines.quoted(diagnostic.rule)),"
      + "\"fingerprint\":\"\(fingerprint)\",\"severity\":\"\(Self.severity(diagnostic.severity))\","
      + "\"location\":{\"path\":\(JSONLines.quoted(path)),\"lines\":{\"begin\":\(line)}}}"
  }

  /// An error stops the site; a note needs nothing done.
  private static func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
