// SPDX-License-Identifier: MIT

internal import Diagnostics

/// What one rendering has written so far, and which anchors and labels it has used.
struct MarkdownWriter {
  let renderer: MarkdownRenderer
  /// The document's heading anchors, needed only where the anchors get a prefix.
  let headingIDs: Set<String>
  var html: [UInt8]
  /// Whether footnote marks are written.
  var hasFootnotes = true
  private var anchoredLines: Set<Int> = []
  private var labelCounts: [String: Int] = [:]
  private var referenceCounts: [Int: Int] = [:]

  init(renderer: MarkdownRenderer, headingIDs: Set<String>, html: consuming [UInt8]) {
    self.renderer = renderer
    self.headingIDs = headingIDs
    self.html = html
  }

  mutating func raw(_ text: StaticString) {
    html.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func raw(_ text: String) { html.append(contentsOf: text.utf8) }
  mutating func text(_ text: String) { HTMLText.escape(text, into: &html) }

  /// ` name="value"`.
  mutating func attribute(_ name: StaticString, _ value: String) {
    raw(" ")
    raw(name)
    raw("=\"")
    HTMLText.escapeAttribute(value, into: &html)
    raw("\"")
  }

  /// ` id="…"` with the prefix.
  mutating func identifier(_ id: String) { attribute("id", renderer.idPrefix + id) }

  /// The anchor of a line, for the first element that starts on it.
  mutating func lineAnchor(_ line: Int) {
    guard renderer.hasLineAnchors, anchoredLines.insert(line).inserted else { return }
    identifier("l\(line)")
  }

  func word(_ chinese: String, _ english: String) -> String { Wording(chinese, english)[renderer.language] }

  /// A label that no other region of the page part has.
  mutating func uniqueLabel(_ label: String) -> String {
    let count = labelCounts[label, default: 0] + 1
    labelCounts[label] = count
    return count == 1 ? label : "\(label) (\(count))"
  }

  /// How often footnote `number` has been pointed to, this time included.
  mutating func countReference(_ number: Int) -> Int {
    let count = referenceCounts[number, default: 0] + 1
    referenceCounts[number] = count
    return count
  }

  /// The anchor of the mark that points to a footnote for the `count`th time.
  func referenceID(_ number: Int, _ count: Int) -> String {
    count == 1 ? "fnref-\(number)" : "fnref-\(number)-\(count)"
  }
}
