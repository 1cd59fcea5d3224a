// SPDX-License-Identifier: MIT

/// One node of a drawing: an element or a run of text. There is no raw markup.
package indirect enum SVGNode: Sendable, Equatable {
  /// An element, its attributes in writing order, and its children.
  case element(SVGTag, [SVGAttribute], [SVGNode])
  /// Plain text; the writer escapes it.
  case text(String)

  /// The number of nodes in this tree, the node itself included.
  package var nodeCount: Int {
    switch self {
    case .text: 1
    case .element(_, _, let children): children.reduce(1) { $0 + $1.nodeCount }
    }
  }
}

/// The elements a drawing may use. Script, style, image and foreign content have no name here.
package enum SVGTag: String, Sendable {
  case svg, title, desc, rect, circle, line, path, text
  case group = "g"
  case link = "a"
}

/// An attribute of an element. Names are closed sets, so an event handler or a style cannot be written.
package enum SVGAttribute: Sendable, Equatable {
  /// A length or coordinate, in units of the view box.
  case number(Measure, Double)
  /// A word or text; the writer escapes it.
  case word(Word, String)
  /// The size of the drawing: `0 0 width height`.
  case viewBox(width: Double, height: Double)
  /// The outline of a path.
  case outline(Outline)

  /// The names of attributes that hold one number.
  package enum Measure: String, Sendable {
    case x, y, width, height, cx, cy, r, x1, y1, x2, y2, rx
    case fontSize = "font-size"
  }

  /// The names of attributes that hold text.
  package enum Word: String, Sendable {
    case id, role, href
    case classes = "class"
    case labelledBy = "aria-labelledby"
    case hidden = "aria-hidden"
    case anchor = "text-anchor"
    case namespace = "xmlns"
    /// The figure of a mark in words, for a script that shows it.
    case tip = "data-tip"
    case label = "aria-label"
  }
}
