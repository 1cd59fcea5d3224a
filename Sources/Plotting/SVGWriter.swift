// SPDX-License-Identifier: MIT

/// Turns a drawing into UTF-8 bytes. This is the only place that escapes text and prints numbers.
///
/// The bytes depend on the drawing alone: numbers are rounded to two decimals by integer arithmetic.
package struct SVGWriter {
  private var bytes: [UInt8] = []

  private init() { bytes.reserveCapacity(4096) }

  /// Writes a drawing.
  ///
  /// - Parameters:
  ///   - node: The drawing.
  ///   - standalone: Whether the root gets the namespace a file of its own needs. Inside HTML it needs none.
  /// - Returns: UTF-8 without a final newline.
  package static func write(_ node: SVGNode, standalone: Bool = false) -> [UInt8] {
    var writer = SVGWriter()
    if standalone, case .element(let tag, let attributes, let children) = node {
      let namespace = SVGAttribute.word(.namespace, "http://www.w3.org/2000/svg")
      writer.append(.element(tag, [namespace] + attributes, children))
    } else {
      writer.append(node)
    }
    return writer.bytes
  }

  /// Prints a number with at most two decimals, without a final zero, without `-0`.
  ///
  /// A number that is not finite prints as `0`; one beyond ±1e9 prints as that bound.
  package static func digits(_ number: Double) -> [UInt8] {
    var writer = SVGWriter()
    writer.append(number)
    return writer.bytes
  }

  private mutating func append(_ node: SVGNode) {
    switch node {
    case .text(let text):
      appendEscaped(text)
    case .element(let tag, let attributes, let children):
      append("<")
      append(tag.rawValue)
      for attribute in attributes { append(attribute) }
      if children.isEmpty {
        append("/>")
        return
      }
      append(">")
      for child in children { append(child) }
      append("</")
      append(tag.rawValue)
      append(">")
    }
  }

  private mutating func append(_ attribute: SVGAttribute) {
    switch attribute {
    case .number(let name, let value):
      open(name.rawValue)
      append(value)
    case .word(let name, let text):
      open(name.rawValue)
      appendEscaped(text)
    case .viewBox(let width, let height):
      open("viewBox")
      append("0 0 ")
      append(width)
      append(" ")
      append(height)
    case .outline(let outline):
      open("d")
      for step in outline.steps { append(step) }
    }
    append("\"")
  }

  private mutating func open(_ name: String) {
    append(" ")
    append(name)
    append("=\"")
  }

  private mutating func append(_ step: Outline.Step) {
    switch step {
    case .move(let x, let y):
      append("M")
      appendPair(x, y)
    case .line(let x, let y):
      append("L")
      appendPair(x, y)
    case .halfCircle(let radius, let x, let y):
      append("A")
      appendPair(radius, radius)
      append(" 0 0 1 ")
      appendPair(x, y)
    case .close:
      append("Z")
    }
  }

  private mutating func appendPair(_ x: Double, _ y: Double) {
    append(x)
    append(" ")
    append(y)
  }

  private mutating func append(_ number: Double) {
    let bounded = number.isFinite ? min(max(number, -1e9), 1e9) : 0
    let hundredths = Int((bounded * 100).rounded(.toNearestOrAwayFromZero))
    if hundredths < 0 { append("-") }
    let magnitude = hundredths.magnitude
    append(String(magnitude / 100))
    let fraction = magnitude % 100
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(fraction / 10))
    if fraction % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(fraction % 10)) }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Escapes markup and drops what XML forbids or what would turn the reading order around.
  private mutating func appendEscaped(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "&": append("&amp;")
      case "\"": append("&quot;")
      case "'": append("&#39;")
      case "\t", "\n", "\r": append(" ")
      default:
        if !Self.isForbidden(scalar.value) { bytes.append(contentsOf: scalar.utf8) }
      }
    }
  }

  private static func isForbidden(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F: true  // control characters
    case 0x202A...0x202E, 0x2066...0x2069: true  // overrides of the writing direction
    case 0xFEFF, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE  // the two non-characters at the end of each plane
    }
  }
}
