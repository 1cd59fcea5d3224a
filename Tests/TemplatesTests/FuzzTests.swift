// SPDX-License-Identifier: MIT

import Diagnostics
import Templates
import Testing

/// Random templates and values: nothing crashes, all ends, and what holds for all holds for these.
struct FuzzTests {
  private static let parts = [
    "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "{{$x}}", "{{/x}}", "{{<p}}", "{{/p}}",
    "{{>q}}",
    "{{>p}}", "{{a}}", "{{{b}}}", "{{&c.d}}", "{{.}}", "{{!c}}", "{{! \n }}", "{{=<% %>=}}", "<%={{ }}=%>",
    "\n", "\r\n",
    "  ", "\t", "text", "县", "<", "=", "/", "#", "\u{FEFF}",
  ]

  private func value(_ random: inout SplitMix, _ depth: Int = 0) -> TemplateValue {
    switch random.below(depth > 3 ? 5 : 8) {
    case 0: .text(random.text(from: ["<", "&", "x", "县", "{{a}}"], upTo: 4))
    case 1: .html(Array("<b>".utf8))
    case 2: .number("\(random.below(100))")
    case 3: .flag(random.below(2) == 0)
    case 4: .missing
    case 5: .list((0..<random.below(4)).map { _ in value(&random, depth + 1) })
    default:
      .object(
        TemplateObject(
          ["a", "b", "c", "d"].filter { _ in random.below(3) > 0 }.map {
            (TemplateKey($0), value(&random, depth + 1))
          }))
    }
  }

  @Test(arguments: 0..<8)
  func `random themes load and render without a crash, twice the same`(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var rendered = 0
    for _ in 0..<400 {
      let files = templates([
        "page": random.text(from: Self.parts), "p": random.text(from: Self.parts, upTo: 8),
        "q": random.text(from: Self.parts, upTo: 4),
      ])
      let theme = Theme.load([layer(files)])
      #expect(Theme.load([layer(files)]).diagnostics == theme.diagnostics)
      let view = value(&random)
      for name in theme.value.templateNames {
        var first: [UInt8] = []
        var second: [UInt8] = []
        let told = theme.value.render(name, view, into: &first, limit: 10_000)
        #expect(theme.value.render(name, view, into: &second, limit: 10_000) == told)
        #expect(first == second)
        #expect(first.count <= 10_000)
        rendered += first.isEmpty ? 0 : 1
      }
    }
    #expect(rendered > 100)
  }

  @Test func `random bytes are parsed or refused at a place in the text`() {
    var random = SplitMix(seed: 99)
    for _ in 0..<2000 {
      var bytes = Array(random.text(from: Self.parts).utf8)
      for _ in 0..<random.below(3) where !bytes.isEmpty {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
      let lineCount = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count
      for finding in Template.parse(bytes, path: "a").diagnostics {
        guard case .text(let line, let column) = finding.location.place else { continue }
        #expect(1...lineCount ~= line)
        #expect(1...bytes.count + 1 ~= column)
      }
    }
  }

  @Test func `text without tags is written as it stands`() {
    var random = SplitMix(seed: 5)
    for _ in 0..<500 {
      let text = random.text(from: ["a", " ", "\t", "\n", "\r\n", "县", "<&>", "{", "}", "'"])
      guard !text.contains("{{") else { continue }
      #expect(TemplatesTests.rendered(text, [:]) == text)
    }
  }

  @Test func `no text of a view brings a mark into the page`() {
    var random = SplitMix(seed: 6)
    for _ in 0..<300 {
      let text = random.text(from: ["<", ">", "\"", "'", "&", "{{b}}", "{{{b}}}", "县", "\0"])
      let page = TemplatesTests.rendered(
        "{{a}}{{#l}}{{.}}{{/l}}{{o.x}}", ["a": .text(text), "l": [.text(text)], "o": ["x": .text(text)]])
      #expect(!page.contains { "<>\"'".contains($0) })
    }
  }

  @Test func `the same lines come out with and without a standalone comment`() {
    var random = SplitMix(seed: 8)
    for _ in 0..<300 {
      let lines = (0..<random.below(6)).map { _ in
        random.text(from: ["a", " ", "{{x}}", "县"], upTo: 4) + "\n"
      }
      let place = random.below(lines.count + 1)
      let white = random.text(from: [" ", "\t"], upTo: 3)
      let commented = lines[..<place] + [white + "{{! c }}" + white + "\n"] + lines[place...]
      #expect(
        TemplatesTests.rendered(commented.joined(), ["x": "1"])
          == TemplatesTests.rendered(lines.joined(), ["x": "1"]))
    }
  }
}
