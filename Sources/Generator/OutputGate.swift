// SPDX-License-Identifier: MIT

import Diagnostics
import Privacy
import Validation

/// The last look at every file before it is written: what looks like personal data and was not allowed stops the
/// build.
struct OutputGate: Sendable {
  let gate: PersonalDataGate

  init(_ gate: PersonalDataGate) { self.gate = gate }

  /// Files that hold no text that could be looked at: pictures are cleaned when they are copied, fonts are the
  /// theme's. In the database cells stand side by side, so that two make a number that is in none; each of its
  /// cells is also in a CSV file, which is looked at.
  private static let otherEndings: Set<String> = [
    "sqlite", "png", "jpg", "jpeg", "gif", "webp", "pdf", "woff", "woff2", "ico", "gz", "br",
  ]

  /// Files in which commas or tabs part values: three numbers side by side are none of a telephone.
  private static let cellEndings: Set<String> = ["csv", "tsv", "json", "geojson", "webmanifest"]

  /// The most findings of one file: the first leads to the mistake.
  private static let most = 1

  /// What stands in a file's path and bytes.
  func findings(_ path: String, _ bytes: [UInt8]) -> [Diagnostic] {
    let name = gate.unallowed(path).map {
      gate.outputFinding($0, path: gate.masked(path), near: gate.masked(path))
    }
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    if Self.otherEndings.contains(ending) { return name }
    let found = gate.unallowed(bytes, hasCells: Self.cellEndings.contains(ending))
    if found.isEmpty { return name }
    return name
      + found.prefix(Self.most).map { gate.outputFinding($0, path: gate.masked(path), near: near($0, bytes)) }
  }

  /// The findings with those of produced files cut short: one number may stand in a dozen files, and its first
  /// places lead to it.
  static func folded(_ findings: [Diagnostic]) -> [Diagnostic] {
    let found = findings.filter { $0.rule == rule }.sorted()
    guard found.count > mostFiles else { return findings }
    let rest = found.count - mostFiles
    let more = Diagnostic(
      rule: rule, at: found[mostFiles].location,
      Wording(
        "还有 \(rest) 个生成的文件里也有像个人信息的内容", "\(rest) more of the files made hold what looks like personal data"),
      help: Wording("先改上面几处，再运行一次", "mend the places above first, then run again"))
    return findings.filter { $0.rule != rule } + found.prefix(mostFiles) + [more]
  }

  private static let rule = "personal-data-output"

  /// Files of which it is said where what was found stands.
  private static let mostFiles = 3

  /// Some characters before and after a match, without tags and line breaks; other matches in them are hidden too.
  private func near(_ match: PersonalDataMatch, _ bytes: [UInt8]) -> String {
    let before = words(bytes[max(0, match.range.lowerBound - 120)..<match.range.lowerBound])
    let after = words(bytes[match.range.upperBound..<min(bytes.count, match.range.upperBound + 60)])
    return gate.masked(String(before.suffix(16))) + match.masked + gate.masked(String(after.prefix(8)))
  }

  private func words(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    var isTag = false
    // Half a character at the cut is left out.
    for character in String(decoding: bytes, as: UTF8.self) where character != "\u{FFFD}" {
      switch character {
      case "<": isTag = true
      case ">":
        // A tag that began before the cut.
        if !isTag { text = "" }
        isTag = false
      case _ where isTag: break
      case _ where character.isNewline || character == "“" || character == "”": text += " "
      default: text.append(character)
      }
    }
    return String(text.drop { $0 == " " })
  }
}
