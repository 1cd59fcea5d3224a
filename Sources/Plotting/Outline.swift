// SPDX-License-Identifier: MIT

/// A path made of straight lines and arcs of circles, in absolute units of the view box.
package struct Outline: Sendable, Equatable {
  /// One stroke of the pen.
  package enum Step: Sendable, Equatable {
    case move(x: Double, y: Double)
    case line(x: Double, y: Double)
    /// The clockwise half of a circle that ends at `x`, `y`.
    case halfCircle(radius: Double, x: Double, y: Double)
    case close
  }

  /// The strokes in drawing order.
  package private(set) var steps: [Step] = []

  /// An empty outline.
  package init() {}

  /// An open or closed line through points.
  package init(through points: [(x: Double, y: Double)], closed: Bool = false) {
    for (index, point) in points.enumerated() {
      if index == 0 { move(point.x, point.y) } else { line(point.x, point.y) }
    }
    if closed, !points.isEmpty { close() }
  }

  /// Level lines of one length, such as those of a grid.
  package init(levels: [Double], from left: Double, to right: Double) {
    for level in levels {
      move(left, level)
      line(right, level)
    }
  }

  /// Lifts the pen and sets it down at a point.
  package mutating func move(_ x: Double, _ y: Double) { steps.append(.move(x: x, y: y)) }

  /// Draws a straight line to a point.
  package mutating func line(_ x: Double, _ y: Double) { steps.append(.line(x: x, y: y)) }

  /// Draws the clockwise half of a circle to a point.
  package mutating func halfCircle(radius: Double, _ x: Double, _ y: Double) {
    steps.append(.halfCircle(radius: radius, x: x, y: y))
  }

  /// Draws a whole circle.
  package mutating func disc(_ x: Double, _ y: Double, radius: Double) {
    move(x, y - radius)
    halfCircle(radius: radius, x, y + radius)
    halfCircle(radius: radius, x, y - radius)
    close()
  }

  /// Returns to the last point where the pen was set down.
  package mutating func close() { steps.append(.close) }

  /// Adds the strokes of another outline.
  package mutating func append(_ other: Outline) { steps.append(contentsOf: other.steps) }

  /// Adds a closed rectangle.
  package mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
    move(x, y)
    line(x + width, y)
    line(x + width, y + height)
    line(x, y + height)
    close()
  }
}
