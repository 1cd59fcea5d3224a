// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Handbook
import Tables
import Testing

/// The handbook has a guide for every rule of the program, and for no other.
struct GuideTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func `every rule that the sources emit has a guide`() throws {
    let emitted = try Self.emitted()
    try #require(emitted.count > 220)
    let guided = Set(RuleGuide.all.map(\.id))
    #expect(emitted.subtracting(guided).sorted() == [])
  }

  @Test func `every guide is of a rule that the sources emit`() throws {
    let emitted = try Self.emitted()
    #expect(RuleGuide.all.map(\.id).filter { !emitted.contains($0) } == [])
  }

  @Test func `no rule has two guides`() {
    let ids = RuleGuide.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `every file of guides is in the catalog`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources/Handbook/Guides").path)
    #expect(RuleGuide.groups.count == files.count)
  }

  @Test(arguments: RuleGuide.all.map(\.id))
  func `a guide says everything, briefly`(id: String) throws {
    let guide = try #require(RuleGuide.named(id))
    for text in [guide.title, guide.cause, guide.mend] {
      #expect(!text.chinese.isEmpty && !text.english.isEmpty)
    }
    #expect(guide.wrong != guide.right && !guide.wrong.isEmpty && !guide.right.isEmpty)
    let lines = guide.text(.chinese).split(separator: "\n")
    #expect(lines.count <= 22)
    #expect(lines.allSatisfy { $0.count <= 160 })
  }

  /// The rejected sites show how grave each finding is.
  @Test func `a guide is as grave as its rule's gravest finding`() throws {
    let shown = try Self.shown()
    try #require(shown.count > 150)
    for guide in RuleGuide.all {
      guard let found = shown[guide.id] else { continue }
      #expect(found.contains(guide.severity), "\(guide.id)")
      #expect(found.allSatisfy { guide.severity <= $0 }, "\(guide.id)")
    }
  }

  @Test func `a misspelt rule has a nearest, and brackets do no harm`() {
    #expect(RuleGuide.named("[bad-flag]")?.id == "bad-flag")
    #expect(RuleGuide.named("Bad-Flag")?.id == "bad-flag")
    #expect(RuleGuide.named("bad-flga") == nil)
    #expect(RuleGuide.nearest(to: "bad-flga")?.id == "bad-flag")
    #expect(RuleGuide.nearest(to: "青石镇") == nil)
  }

  @Test func `a guide reads on a terminal as it should`() throws {
    let guide = try #require(RuleGuide.named("bad-flag"))
    #expect(
      guide.text(.chinese) == """
        bad-flag  错误
        只能写“是”或“否”

        为什么：公开、草稿、必填这些键只认“是”“否”（或 true、false、yes、no）。“可以”“√”“1”说不清，不猜。

        这样写不对：
            公开: 可以
        这样写就对：
            公开: 是

        怎么改：改成“是”或“否”。没有写“公开: 是”的记录不会出现在公开网站上。

        """)
    #expect(guide.text(.english).hasPrefix("bad-flag  error\nNeither yes nor no\n\nwhy: "))
  }

  /// `RECORD=1` writes the file anew.
  @Test func `the page of the docs is what the guides say`() throws {
    let file = Self.root.appending(path: "docs/diagnostics.md")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try GuideDocument.markdown.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == GuideDocument.markdown)
  }

  /// `RECORD=1` writes the file anew.
  @Test(arguments: [Language.chinese, .english])
  func `the chapter of the handbook is what the guides say`(language: Language) throws {
    let file = Self.root.appending(path: "docs/handbook/pages/\(GuidePage.fileName(language))")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try GuidePage.markdown(language).write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == GuidePage.markdown(language))
  }

  @Test func `every rule of the page of the docs has a heading in the chapter`() {
    func headings(_ text: String) -> [String] {
      text.split(separator: "\n").filter { $0.hasPrefix("### ") }.map(String.init)
    }
    let docs = headings(GuideDocument.markdown)
    #expect(docs.count == RuleGuide.all.count)
    #expect(headings(GuidePage.markdown(.chinese)) == docs)
    #expect(headings(GuidePage.markdown(.english)) == docs)
  }
}

extension GuideTests {
  /// The ids that findings are made with, as the sources write them.
  private static func emitted() throws -> Set<String> {
    var rules: Set<String> = []
    let sources = root.appending(path: "Sources")
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where path.hasSuffix(".swift") && !path.hasPrefix("Handbook/") {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      for match in text.matches(of: /rule: (?:[a-zA-Z]+ \? )?"([a-z0-9-]+)"/) {
        rules.insert(String(match.1))
      }
      for match in text.matches(of: /rule: [a-zA-Z]+ \? "[a-z0-9-]+" : "([a-z0-9-]+)"/) {
        rules.insert(String(match.1))
      }
      for match in text.matches(of: /rule(?:: String)? = "([a-z0-9-]+)"/) { rules.insert(String(match.1)) }
      if path.hasPrefix("Validation/") || path.hasPrefix("Assessment/Audits/") {
        for match in text.matches(of: /static let name = "([a-z0-9-]+)"/) { rules.insert(String(match.1)) }
      }
      // `case .kind: "rule"` and the tuples of what a workbook can have wrong.
      if path.hasSuffix("DateProblem.swift") {
        for match in text.matches(of: /case \.[a-zA-Z]+: "([a-z0-9-]+)"/) { rules.insert(String(match.1)) }
      }
      if path.hasSuffix("FaultWords.swift") {
        for match in text.matches(of: /\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"/) { rules.insert(String(match.1)) }
        for match in text.matches(of: /(?:case [.a-zA-Z, ]+|default): "([a-z-]+)"\n/) {
          rules.insert(String(match.1))
        }
      }
      rules.formUnion(short(text))
    }
    return rules
  }

  /// The short forms: `at(path, "rule", …`, `report("rule", at: …`, `report(token, "rule", …`.
  private static func short(_ text: String) -> Set<String> {
    var rules: Set<String> = []
    let calls =
      /(?:report|at)\(\s*(?:at: )?(?:[a-zA-Z]+[a-zA-Z.()\[\]:,0-9 -]*,\s*){0,3}"([a-z0-9]+(?:-[a-z0-9]+)+)",/
    for match in text.matches(of: calls) { rules.insert(String(match.1)) }
    if text.contains("extension FindingList") || text.contains("struct FindingList") {
      for match in text.matches(of: /"([a-z0-9]+(?:-[a-z0-9]+)+)",/) { rules.insert(String(match.1)) }
    }
    return rules
  }

  /// How grave the findings of each rule are in the rejected sites.
  private static func shown() throws -> [String: Set<Diagnostic.Severity>] {
    var shown: [String: Set<Diagnostic.Severity>] = [:]
    let words: [Substring: Diagnostic.Severity] = ["error": .error, "warning": .warning, "note": .note]
    let folder = root.appending(path: "Tests/GoldenTests/Rejected")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: "\(name)/expected.txt")
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      for match in text.matches(of: /: (error|warning|note): [^\n]* \[([a-z0-9-]+)\]\n/) {
        if let severity = words[match.1] { shown[String(match.2), default: []].insert(severity) }
      }
    }
    return shown
  }
}
