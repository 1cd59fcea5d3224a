// SPDX-License-Identifier: MIT

/// What a whole is made of and how much of each part is earned: a strip whose parts are as wide as what they are worth.
package struct ShareStrip: Chart {
  package static let kind = "share-strip"
  /// The most parts drawn.
  package static let mostParts = 60

  /// A part: its worth, and how much of that is earned.
  package struct Part: Sendable {
    /// The name with the figures, such as `PM₂.₅` and `8.50 / 12`; its value is what is earned.
    package let datum: Datum
    package let full: Double

    package init(_ datum: Datum, of full: Double) {
      self.datum = datum
      self.full = full
    }

    /// The earned share in 0...1.
    fileprivate var share: Double { min(max((datum.known ?? 0) / full, 0), 1) }
  }

  package let heading: ChartHeading
  private let parts: [Part]
  private let count: Int

  /// A strip of parts; those worth nothing are left out.
  package init(_ heading: ChartHeading, parts: [Part]) {
    self.heading = heading
    let known = parts.filter { $0.full.isFinite && $0.full > 0 && $0.full <= Datum.largest }
    count = known.count
    self.parts = Array(known.prefix(Self.mostParts))
  }

  package func drawing() -> SVGNode {
    var sketch = Sketch(width: heading.width)
    let total = parts.reduce(0) { $0 + $1.full }
    guard total > 0 else {
      let used = sketch.remark(rows: 0, drawn: 0, words: heading.words, y: 4)
      return heading.root(Self.kind, height: used + 8, sketch)
    }
    let (gap, height) = (2.0, 16.0)
    let room = heading.width - gap * Double(parts.count - 1)
    var left = 0.0
    for part in parts {
      let width = part.full / total * room
      sketch.group("row", title: part.datum.tooltip(heading.words), href: part.datum.href) {
        $0.rect(left, 4, width, height, "track")
        if part.share > 0 {
          $0.rect(left, 4, width * part.share, height, "bar " + (part.datum.status?.className ?? "plain"))
        }
      }
      left += width + gap
    }
    let used = sketch.remark(rows: count, drawn: parts.count, words: heading.words, y: height + 10)
    return heading.root(Self.kind, height: height + 8 + used, sketch)
  }
}
