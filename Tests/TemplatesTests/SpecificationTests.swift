// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Templates
import Testing

/// The public tests of the Mustache specification, with the deviations this engine declares.
struct SpecificationTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let data: JSON
    let template: String
    let partials: [String: String]?
    let expected: String

    var testDescription: String { name }
  }

  struct Suite: Decodable {
    let tests: [Case]
  }

  /// The cases that ask for silence where this engine tells of an error: what it tells instead.
  static let deviations: [String: [String]] = [
    "interpolation: Basic Context Miss Interpolation": ["1:4 unknown-name"],
    "interpolation: Triple Mustache Context Miss Interpolation": ["1:4 unknown-name"],
    "interpolation: Ampersand Context Miss Interpolation": ["1:4 unknown-name"],
    "interpolation: Dotted Names - Broken Chains": ["1:2 unknown-name"],
    "interpolation: Dotted Names - Broken Chain Resolution": ["1:2 unknown-name"],
    "interpolation: Dotted Names - Context Precedence": ["1:7 unknown-name"],
    "interpolation: Dotted Names are never single keys": ["1:1 unknown-name"],
    "sections: Context Misses": ["1:2 unknown-name"],
    "sections: Dotted Names - Broken Chains": ["1:2 unknown-name"],
    "inverted: Context Misses": ["1:2 unknown-name"],
    "inverted: Dotted Names - Broken Chains": ["1:2 unknown-name"],
    "~inheritance: Negative Sections": ["1:17 unknown-name"],
    // Load errors: a missing template, and templates that include each other.
    "partials: Failed Lookup": ["1:2 missing-template"],
    "partials: Recursion": ["1:23 template-cycle"],
    "~inheritance: Recursion": ["1:41 template-cycle"],
  ]

  @Test(arguments: [
    ("interpolation", 42), ("sections", 34), ("inverted", 22), ("partials", 12), ("comments", 12),
    ("delimiters", 14), ("~inheritance", 27),
  ])
  func `the specification holds but for the declared deviations`(_ suite: (name: String, count: Int)) throws {
    let cases = try Self.cases(suite.name)
    #expect(cases.count == suite.count)
    for item in cases {
      let outcome = Self.outcome(item)
      if let told = Self.deviations["\(suite.name): \(item.name)"] {
        #expect(outcome.findings == told, "\(item.name)")
      } else {
        #expect(outcome.findings == [], "\(item.name)")
        #expect(outcome.text == item.expected, "\(item.name): \(item.template)")
      }
    }
  }

  @Test func `every declared deviation is a case of the specification`() throws {
    let suites = [
      "interpolation", "sections", "inverted", "partials", "comments", "delimiters", "~inheritance",
    ]
    let names = try suites.flatMap { suite in try Self.cases(suite).map { "\(suite): \($0.name)" } }
    #expect(Set(Self.deviations.keys).subtracting(names) == [])
  }

  private static func outcome(_ item: Case) -> (text: String, findings: [String]) {
    let files = (item.partials ?? [:]).merging(["the page": item.template]) { $1 }
    let theme = Theme.load([layer(templates(files))])
    guard theme.diagnostics.isEmpty else { return ("", theme.diagnostics.map(Self.short)) }
    var bytes: [UInt8] = []
    let findings = theme.value.render("the page", item.data.value, into: &bytes)
    return (String(decoding: bytes, as: UTF8.self), findings.map(Self.short))
  }

  private static func short(_ finding: Diagnostic) -> String {
    guard case .text(let line, let column) = finding.location.place else { return finding.rule }
    return "\(line):\(column) \(finding.rule)"
  }

  private static func cases(_ suite: String) throws -> [Case] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Specification")
    let data = try Data(contentsOf: folder.appending(path: suite + ".json"))
    return try JSONDecoder().decode(Suite.self, from: data).tests
  }
}

/// The data of a case.
enum JSON: Decodable, Sendable {
  case null
  case flag(Bool)
  case number(String)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .number("\(number)")
    } else if let number = try? container.decode(Double.self) {
      self = .number("\(number)")
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  var value: TemplateValue {
    switch self {
    case .null: .missing
    case .flag(let flag): .flag(flag)
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .list(let list): .list(list.map { $0.value })
    case .object(let fields): .object(TemplateObject(fields.map { (TemplateKey($0.key), $0.value.value) }))
    }
  }
}
