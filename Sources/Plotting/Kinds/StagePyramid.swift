// SPDX-License-Identifier: MIT

/// The stages of a piece of work as centred bars: how many items reached each stage.
package struct StagePyramid: Chart {
  package static let kind = "pyramid"
  /// The most stages drawn.
  package static let mostStages = 16

  package let heading: ChartHeading
  private let stages: [Datum]

  /// A pyramid of stages in their order; negative figures count as missing.
  package init(_ heading: ChartHeading, stages: [Datum]) {
    self.heading = heading
    self.stages = stages
  }

  package func drawing() -> SVGNode {
    let drawn = stages.prefix(Self.mostStages)
    var sketch = Sketch(width: heading.width)
    let labels = TextStyle.label.widest(drawn.map(\.label), limit: heading.width * 0.32)
    let figures = TextStyle.value.widest(drawn.map(\.text), limit: heading.width * 0.3)
    let (left, right) = (Sketch.edge + labels + 12, heading.width - Sketch.edge - max(figures + 32, 90))
    let centre = (left + right) / 2
    let most = drawn.compactMap { known($0) }.max() ?? 0
    let scale = Scale(from: 0, through: most > 0 ? most : 1, to: 0, right - left)
    var y = 2.0
    for stage in drawn {
      let middle = y + 13
      sketch.group("row", title: stage.tooltip(heading.words), href: stage.href) {
        $0.text(stage.label, Sketch.edge, middle, .label, limit: labels + 0.5)
        if let value = known(stage) {
          let width = value > 0 ? max(scale.position(value), 1) : 0
          if width > 0 {
            $0.rect(centre - width / 2, y, width, 26, "bar " + (stage.status?.className ?? "plain"))
          }
        } else {
          $0.shape(.noData, x: centre, y: middle)
        }
        var start = right + 10
        if let status = stage.status {
          $0.shape(status, x: start + 5, y: middle)
          start += 15
        }
        let isMissing = known(stage) == nil && stage.text.isEmpty
        $0.text(
          isMissing ? heading.words.noData : stage.text, start, middle, isMissing ? .note : .value,
          limit: heading.width - start - 2)
      }
      y += 32
    }
    y += sketch.statusLegend(drawn.map(\.status), words: heading.words, x: 4, y: y)
    y += sketch.remark(rows: stages.count, drawn: drawn.count, words: heading.words, y: y)
    return heading.root(Self.kind, height: max(y, 24), sketch)
  }

  private func known(_ stage: Datum) -> Double? { stage.known.flatMap { $0 >= 0 ? $0 : nil } }
}
