// SPDX-License-Identifier: MIT

import Plotting

/// Looks for faults every drawing must be free of.
struct DrawingCheck {
  private(set) var faults: [String] = []
  private(set) var ids: [String] = []
  private(set) var texts: [(text: String, left: Double, top: Double, right: Double, bottom: Double)] = []
  private(set) var shapes = 0
  private var width = 0.0
  private var height = 0.0

  init(_ node: SVGNode) {
    guard case .element(.svg, let attributes, let children) = node else {
      faults.append("the root is no svg element")
      return
    }
    for case .viewBox(let width, let height) in attributes { (self.width, self.height) = (width, height) }
    if !(width.isFinite && height.isFinite && width >= 24 && height >= 24) { faults.append("view box") }
    for child in children { visit(child) }
    for (index, first) in texts.enumerated() {
      for second in texts[(index + 1)...] where Self.overlap(first, second) {
        faults.append("“\(first.text)” overlaps “\(second.text)” \(first) \(second)")
      }
    }
  }

  private static func overlap(
    _ a: (text: String, left: Double, top: Double, right: Double, bottom: Double),
    _ b: (text: String, left: Double, top: Double, right: Double, bottom: Double)
  ) -> Bool {
    a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5
  }

  private mutating func visit(_ node: SVGNode) {
    guard case .element(let tag, let attributes, let children) = node else { return }
    var numbers: [SVGAttribute.Measure: Double] = [:]
    var anchor = "start"
    var classes = ""
    for attribute in attributes {
      switch attribute {
      case .number(let name, let value): numbers[name] = value
      case .word(.anchor, let word): anchor = word
      case .word(.id, let id): ids.append(id)
      case .word(.classes, let word): classes = word
      case .outline(let outline): check(outline)
      default: break
      }
    }
    if [.rect, .circle, .line, .path].contains(tag) { shapes += 1 }
    check(numbers, tag)
    if tag == .text, case .text(let text)? = children.first {
      let size = numbers[.fontSize] ?? 16
      let length = TextMeasure.width(
        text, size: size, isBold: classes.contains("t-value") || classes.contains("t-inside"))
      let (x, y) = (numbers[.x] ?? .nan, numbers[.y] ?? .nan)
      let left = anchor == "start" ? x : anchor == "end" ? x - length : x - length / 2
      let box = (text: text, left: left, top: y - size * 0.8, right: left + length, bottom: y + size * 0.1)
      texts.append(box)
      if size < 9 { faults.append("“\(text)” is too small") }
      if !(box.left >= -0.01 && box.right <= width + 0.01 && box.top >= -0.01 && box.bottom <= height + 0.01)
      {
        faults.append("“\(text)” leaves the view box \(box) of \(width) × \(height)")
      }
    }
    for child in children { visit(child) }
  }

  private mutating func check(_ numbers: [SVGAttribute.Measure: Double], _ tag: SVGTag) {
    if !numbers.values.allSatisfy({ $0.isFinite }) { faults.append("a number of \(tag) is not finite") }
    let x = [
      numbers[.x], numbers[.x1], numbers[.x2], numbers[.cx], numbers[.x].map { $0 + (numbers[.width] ?? 0) },
    ]
    let y = [
      numbers[.y], numbers[.y1], numbers[.y2], numbers[.cy], numbers[.y].map { $0 + (numbers[.height] ?? 0) },
    ]
    let radius = numbers[.r] ?? 0
    for place in x.compactMap({ $0 }) where place - radius < -0.01 || place + radius > width + 0.01 {
      faults.append("\(tag) at x \(place) of \(width)")
    }
    for place in y.compactMap({ $0 }) where place - radius < -0.01 || place + radius > height + 0.01 {
      faults.append("\(tag) at y \(place) of \(height)")
    }
  }

  private mutating func check(_ outline: Outline) {
    for step in outline.steps {
      switch step {
      case .move(let x, let y), .line(let x, let y), .halfCircle(_, let x, let y):
        if !(x >= -0.01 && x <= width + 0.01 && y >= -0.01 && y <= height + 0.01) {
          faults.append("a path runs to \(x), \(y) of \(width) × \(height)")
        }
      case .close: break
      }
    }
  }
}
