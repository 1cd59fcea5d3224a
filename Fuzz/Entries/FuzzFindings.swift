// SPDX-License-Identifier: MIT

internal import Diagnostics

/// What holds for the findings of any content.
enum FuzzFindings {
  /// What is wrong with them: none without words, none that cannot be printed on its lines.
  static func fault(in findings: [Diagnostic]) -> String? {
    for finding in findings {
      if finding.rule.isEmpty || finding.message.chinese.isEmpty || finding.message.english.isEmpty {
        return "a finding without words: \(finding)"
      }
    }
    for language in [Language.chinese, .english] {
      let text = DiagnosticPrinter(language: language).text(findings)
      if let scalar = text.unicodeScalars.first(where: { isUnprintable($0.value) }) {
        return "a finding prints U+\(String(scalar.value, radix: 16))"
      }
    }
    return nil
  }

  /// What would act on a terminal: all controls but the line's end, and what turns the direction of text.
  private static func isUnprintable(_ value: UInt32) -> Bool {
    switch value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
