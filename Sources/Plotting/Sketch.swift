// SPDX-License-Identifier: MIT

/// Collects the nodes of a drawing and keeps text inside its width.
struct Sketch {
  /// The blank strip at the left and right edge.
  static let edge = 2.0

  let width: Double
  private(set) var nodes: [SVGNode] = []
  private(set) var hasLinks = false

  init(width: Double) { self.width = width }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ classes: String) {
    nodes.append(
      .element(
        .line,
        [.word(.classes, classes), .number(.x1, x1), .number(.y1, y1), .number(.x2, x2), .number(.y2, y2)], []
      ))
  }

  /// Draws an upright mark over a bar, with a lighter line behind it so that it shows on dark colours.
  mutating func mark(_ x: Double, _ middle: Double, half: Double, _ classes: String) {
    line(x, middle - half, x, middle + half, "mark-halo")
    line(x, middle - half, x, middle + half, classes)
  }

  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ classes: String, tip: String = ""
  ) {
    let words = tip.isEmpty ? [] : [SVGAttribute.word(.tip, TextMeasure.clipped(tip, to: 120))]
    nodes.append(
      .element(
        .rect,
        [.word(.classes, classes)] + words + [
          .number(.x, x), .number(.y, y), .number(.width, max(width, 0)), .number(.height, max(height, 0)),
        ], []))
  }

  mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ classes: String, tip: String = "") {
    let words = tip.isEmpty ? [] : [SVGAttribute.word(.tip, TextMeasure.clipped(tip, to: 120))]
    nodes.append(
      .element(
        .circle,
        [.word(.classes, classes)] + words + [.number(.cx, x), .number(.cy, y), .number(.r, radius)], []))
  }

  mutating func path(_ outline: Outline, _ classes: String, tip: String = "") {
    guard !outline.steps.isEmpty else { return }
    let words = tip.isEmpty ? [] : [SVGAttribute.word(.tip, tip)]
    nodes.append(.element(.path, [.word(.classes, classes)] + words + [.outline(outline)], []))
  }

  /// Draws the shape of a status round a centre.
  mutating func shape(_ status: Status, x: Double, y: Double, size: Double = 11, extra: String = "") {
    let colour = (extra.isEmpty ? "" : " " + extra) + " " + status.className
    if status.hasRing { circle(x, y, size / 2 * 0.85, "shape-line" + colour) }
    path(status.outline(x: x, y: y, size: size), (status.isHollow ? "shape-line" : "shape") + colour)
  }

  /// Draws one line of text, cut with `…` to `limit` and moved as far as needed to stay in the drawing.
  ///
  /// - Parameter y: The middle of the line; the baseline is a little below.
  /// - Returns: The left and right end of the text as estimated.
  @discardableResult
  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ style: TextStyle, anchor: TextAnchor = .start,
    limit: Double = .infinity, extra: String = ""
  ) -> (left: Double, right: Double) {
    let fitted = style.fitted(text, min(limit, width - 2 * Self.edge))
    guard !fitted.isEmpty else { return (x, x) }
    let length = style.width(fitted)
    let (before, after) =
      anchor == .start ? (0, length) : anchor == .end ? (length, 0) : (length / 2, length / 2)
    let place = max(min(x, width - Self.edge - after), Self.edge + before)
    var attributes: [SVGAttribute] = [
      .word(.classes, extra.isEmpty ? style.className : style.className + " " + extra),
      .number(.x, place), .number(.y, y + style.size * 0.36), .number(.fontSize, style.size),
    ]
    if anchor != .start { attributes.append(.word(.anchor, anchor.rawValue)) }
    nodes.append(.element(.text, attributes, [.text(fitted)]))
    return (place - before, place + after)
  }

  /// Draws a group with the words of its figure as `data-tip`, and a link round it where the address is safe.
  mutating func group(
    _ classes: String, title: String = "", href: String? = nil, _ draw: (inout Sketch) -> Void
  ) {
    var inner = Sketch(width: width)
    draw(&inner)
    let tip = TextMeasure.clipped(title, to: 400)
    hasLinks = hasLinks || inner.hasLinks
    var attributes: [SVGAttribute] = [.word(.classes, classes)]
    if !tip.isEmpty { attributes.append(.word(.tip, tip)) }
    if let href, Self.isSafe(href) {
      hasLinks = true
      // Where the name does not fit, the link still has one.
      if !tip.isEmpty { attributes.append(.word(.label, tip)) }
      nodes.append(.element(.link, [.word(.href, href)] + attributes, inner.nodes))
    } else {
      nodes.append(.element(.group, attributes, inner.nodes))
    }
  }

  /// Whether an address has no scheme, or the scheme http or https, and no blank or control character.
  private static func isSafe(_ address: String) -> Bool {
    guard !address.isEmpty, address.utf8.count <= 2000 else { return false }
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
      return false
    }
    for (index, byte) in address.utf8.enumerated() {
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "?") { return true }
      if byte == UInt8(ascii: ":") {
        let scheme = String(decoding: address.utf8.prefix(index), as: UTF8.self)
        return scheme == "https" || scheme == "http"
      }
    }
    return true
  }
}
