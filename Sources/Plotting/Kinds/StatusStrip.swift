// SPDX-License-Identifier: MIT

/// How many items stand in each of the statuses: one strip of parts with shape, word and count.
///
/// A part too narrow for its word shows shape and count, a still narrower one the count alone; the legend names those.
package struct StatusStrip: Chart {
  package static let kind = "status-strip"

  package let heading: ChartHeading
  private let counts: [(status: Status, count: Int)]

  /// A strip of counts; zero and negative counts are left out, the order is that of ``Status``.
  package init(_ heading: ChartHeading, counts: [Status: Int]) {
    self.heading = heading
    self.counts = Status.allCases.compactMap { status in
      let count = min(counts[status] ?? 0, 999_999)
      return count > 0 ? (status, count) : nil
    }
  }

  package func drawing() -> SVGNode {
    var sketch = Sketch(width: heading.width)
    let height = 32.0
    guard !counts.isEmpty else {
      let used = sketch.remark(rows: 0, drawn: 0, words: heading.words, y: 4)
      return heading.root(Self.kind, height: used + 8, sketch)
    }
    var left = 0.0
    var unnamed: [(status: Status, count: Int)] = []
    for (part, width) in zip(counts, widths()) {
      let word = heading.words.word(part.status)
      sketch.group("part " + part.status.className, title: "\(word) \(part.count)") {
        $0.rect(left, 0, width, height, "fill")
        if !draw(part.status, part.count, word, left, width, height, &$0) { unnamed.append(part) }
      }
      left += width + 2
    }
    guard !unnamed.isEmpty else { return heading.root(Self.kind, height: height, sketch) }
    let items = unnamed.map {
      LegendItem(sample: .status($0.status), text: "\(heading.words.word($0.status)) \($0.count)")
    }
    let used = sketch.legend(items, x: 2, y: height + 4)
    return heading.root(Self.kind, height: height + 4 + used, sketch)
  }

  /// Widths in proportion, but never too narrow for the count.
  private func widths() -> [Double] {
    let gaps = 2 * Double(counts.count - 1)
    let roomy = counts.map { TextStyle.inside.width(String($0.count)) + 30 }
    // Shapes are kept as long as the widths still tell the shares.
    let keepsShapes = roomy.reduce(0, +) <= heading.width * 0.7
    let floors = keepsShapes ? roomy : roomy.map { $0 - 22 }
    let room = max(heading.width - gaps - floors.reduce(0, +), 0)
    // The floors come first, the rest is shared so that each part is as near to its share as can be.
    let total = Double(counts.reduce(0) { $0 + $1.count })
    let wishes = zip(counts, floors).map { part, floor in
      max(Double(part.count) / total * (heading.width - gaps) - floor, 0)
    }
    let wished = wishes.reduce(0, +)
    return zip(wishes, floors).map { wish, floor in floor + (wished > 0 ? wish / wished * room : 0) }
  }

  /// Draws what fits into a part. Returns whether the word was drawn.
  private func draw(
    _ status: Status, _ count: Int, _ word: String, _ left: Double, _ width: Double, _ height: Double,
    _ sketch: inout Sketch
  ) -> Bool {
    let (style, middle) = (TextStyle.inside, left + width / 2)
    for text in ["\(word) \(count)", "\(count)"] {
      let length = style.width(text)
      guard length + 16 + 12 <= width else { continue }
      let start = middle - (length + 16) / 2
      sketch.shape(status, x: start + 6, y: height / 2, extra: "on-fill")
      sketch.text(text, start + 16, height / 2, style)
      return text != "\(count)"
    }
    sketch.text("\(count)", middle, height / 2, style, anchor: .middle)
    return false
  }
}
