// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Every rule that content can break has a rejected site that breaks it.
struct RuleCoverageTests {
  /// Rules that no folder in `Rejected` can show, and why.
  private static let exceptions: [String: String] = [
    "no-database": "only a machine without memory left fails to make one",
    "empty-content": "a repository holds no empty folder; RejectedTests makes one",
    "symbolic-link": "RejectedTests makes one",
    "large-file": "RejectedTests makes one",
    "hard-link": "a repository holds no hard links; GeneratorTests makes one",
    "not-a-file": "a repository holds no pipes; GeneratorTests makes one",
    "unreadable-file": "permissions are not kept in a repository; GeneratorTests sets them",
    "name-not-utf8": "such a name does not survive every file system; GeneratorTests makes one",
    "same-name": "such names do not survive every file system; GeneratorTests makes them",
    "deep-folder": "GeneratorTests lowers the limit",
    "long-path": "GeneratorTests lowers the limit",
    "too-many-files": "GeneratorTests lowers the limit",
    "large-content": "takes a gigabyte",
    "changed-file": "takes a change while the file is read",
    "missing-content": "about the command line; GeneratorTests names a missing folder",
    "file-too-large": "the reader of folders refuses the file first, as large-file",
    "too-many-rows": "takes five million rows; TablesTests lowers the limit",
    "yaml-too-large": "the reader of folders refuses the file first, as large-file",
    "command-not-found": "takes a command that runs; GeneratorTests runs it",
    "command-failed": "takes a command that runs; GeneratorTests runs it",
    "command-timeout": "takes a command that runs; GeneratorTests runs it",
    "output-too-large": "takes a command that runs; GeneratorTests runs it",
    "output-not-text": "takes a command that runs; GeneratorTests runs it",
    "damaged-output": "takes a command that ran; GeneratorTests spoils what it gave",
    "output-not-kept": "takes a command that runs; GeneratorTests runs it",
    "invalid-utf-8": "the reader of folders refuses the file first, as not-text; MarkdownTests has it",
  ]

  /// Files whose findings are about the command line, the output folder or a theme, and not about content.
  private static let others = [
    "Sources/Templates/", "Sources/Generator/Writing/", "Sources/Generator/Scaffold/",
    "Sources/Generator/Verifying/", "Sources/Generator/Reports/",
    "Sources/Generator/Explanation", "Sources/Generator/Signing",
    "Sources/Generator/Reading/Theme",
  ]

  @Test func `every rule of the sources has a rejected site`() throws {
    let shown = try Self.shown()
    let rules = try Self.rules()
    try #require(rules.count > 80)
    let missing = rules.filter { !shown.contains($0) && Self.exceptions[$0] == nil && !Self.isOfThemes($0) }
    #expect(missing == [])
  }

  @Test func `no exception is needless`() throws {
    let shown = try Self.shown()
    let rules = try Self.rules()
    #expect(Self.exceptions.keys.sorted().filter { shown.contains($0) || !rules.contains($0) } == [])
  }

  private static func isOfThemes(_ rule: String) -> Bool {
    ["theme-circle", "theme-manifest", "missing-manifest"].contains(rule)
  }

  /// The rules in brackets of all `expected.txt`.
  private static func shown() throws -> Set<String> {
    var shown: Set<String> = []
    for name in Golden.names(in: "Rejected") {
      let file = Golden.folder.appending(path: "Rejected/\(name)/expected.txt")
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /\[([a-z0-9-]+)\]\n/) { shown.insert(String(match.1)) }
    }
    return shown
  }

  /// The ids that findings are made with, as the sources write them.
  private static func rules() throws -> [String] {
    var rules: Set<String> = []
    let sources = Golden.root.appending(path: "Sources")
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where path.hasSuffix(".swift") {
      if others.contains(where: { "Sources/\(path)".hasPrefix($0) }) { continue }
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      for match in text.matches(of: /rule: "([a-z0-9-]+)"/) { rules.insert(String(match.1)) }
      if path.hasPrefix("Validation/") {
        for match in text.matches(of: /static let name = "([a-z0-9-]+)"/) { rules.insert(String(match.1)) }
      }
      // The short forms: `at(path, "rule", …`, `add("rule", at: …`, `case .kind: "rule"`.
      if path.hasSuffix("Findings.swift") || path == "Markdown/FindingList.swift" {
        for match in text.matches(of: /"([a-z0-9]+(?:-[a-z0-9]+)+)",/) { rules.insert(String(match.1)) }
      }
      if path.hasSuffix("DateProblem.swift") {
        for match in text.matches(of: /case \.[a-zA-Z]+: "([a-z0-9-]+)"/) { rules.insert(String(match.1)) }
      }
    }
    return rules.sorted()
  }
}
