// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Standards

/// What a run found, in Markdown: a heading with the counts, what changed since the site was last published, and the
/// worst findings.
struct CheckSummary: Sendable {
  let language: Language
  /// Whether warnings fail, too.
  let isStrict: Bool

  /// The most characters of a summary: a comment on GitHub holds 65,536.
  private static let most = 60_000
  /// Findings that are named; the rest is counted.
  private static let named = 20

  func text(_ outcome: Generator.Outcome) -> String {
    let findings = outcome.diagnostics.worstFirst()
    var lines = head(outcome) + ChangeLines(language: language).lines(outcome)
    if !findings.isEmpty {
      let shown = min(findings.count, Self.named)
      lines += ["", word("### 最要紧的 \(shown) 处", "### The worst \(shown) of \(findings.count)"), ""]
      lines += tableHead + findings.prefix(shown).map(row)
      let rest = findings.count - shown
      if rest > 0 { lines += ["", word("还有 \(rest) 处没有列出。", "\(rest) more are not listed.")] }
    }
    let text = lines.joined(separator: "\n") + "\n"
    return text.count <= Self.most ? text : text.prefix(Self.most - 2) + "…\n"
  }

  /// All findings as a table, as far as they fit.
  func table(_ outcome: Generator.Outcome, limit: Int) -> String {
    var text = (head(outcome) + [""]).joined(separator: "\n") + "\n"
    let findings = outcome.diagnostics.bySeverity()
    guard !findings.isEmpty else { return text.utf8.count <= limit ? text : "" }
    text += (tableHead).joined(separator: "\n") + "\n"
    // Room for the line that counts the rest.
    var room = limit - text.utf8.count - 200
    guard room > 0 else { return "" }
    for (index, finding) in findings.enumerated() {
      let row = row(finding) + "\n"
      room -= row.utf8.count
      guard room >= 0 else {
        let rest = findings.count - index
        return text + word("\n还有 \(rest) 处没有列出。\n", "\n\(rest) more are not listed.\n")
      }
      text += row
    }
    return text
  }

  private func head(_ outcome: Generator.Outcome) -> [String] {
    let errors = outcome.diagnostics.count { $0.severity == .error }
    let warnings = outcome.diagnostics.count { $0.severity == .warning }
    let isGood = errors == 0 && !(isStrict && warnings > 0)
    let verdict = isGood ? Wording("通过", "passed") : Wording("没有通过", "failed")
    let counts = outcome.counts
    var lines = [
      word(
        "## 台账检查\(verdict.chinese)：\(errors) 个错误，\(warnings) 个警告",
        "## Check \(verdict.english): \(BuildSummary.plural(errors, "error")), \(BuildSummary.plural(warnings, "warning"))"
      )
    ]
    // With errors part of the content was not read, and its counts would mislead.
    if let report = outcome.report, errors == 0 {
      lines += [
        "",
        word(
          "\(counts.pages) 页，\(counts.tables) 张表，\(counts.records) 条记录，截至 \(report.asOf.isoText)。",
          "\(BuildSummary.plural(counts.pages, "page")), \(BuildSummary.plural(counts.tables, "table")), "
            + "\(BuildSummary.plural(counts.records, "record")), as of \(report.asOf.isoText)."),
      ]
    }
    return lines
  }

  private var tableHead: [String] {
    [word("| | 位置 | 问题 | 规则 |", "| | Place | Finding | Rule |"), "|---|---|---|---|"]
  }

  private func row(_ found: Diagnostic) -> String {
    let finding = found.masked()
    let kind =
      switch finding.severity {
      case .error: Wording("错误", "error")
      case .warning: Wording("警告", "warning")
      case .note: Wording("提示", "note")
      }
    var words = MarkdownText.escaped(finding.message[language])
    if let help = finding.help {
      words += "<br>" + word("帮助：", "help: ") + MarkdownText.escaped(help[language])
    }
    return
      "| \(kind[language]) | \(MarkdownText.escaped(finding.location.description)) | \(words) | \(finding.rule) |"
  }

  private func word(_ chinese: String, _ english: String) -> String { Wording(chinese, english)[language] }
}
