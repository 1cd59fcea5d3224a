// SPDX-License-Identifier: MIT

/// The frame of a chart over time: a few grid lines with numbers at the left, names of the points below.
struct Plot {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let axis: Axis
  let across: Scale
  let up: Scale

  /// A frame for `count` points.
  ///
  /// - Parameters:
  ///   - right: The room kept at the right for labels.
  ///   - inset: The distance of the first and last point from the ends of the frame.
  init(width: Double, height: Double, top: Double, axis: Axis, count: Int, right: Double, inset: Double = 6) {
    self.axis = axis
    self.top = top
    bottom = top + height - 40
    left = TextStyle.tick.widest(axis.ticks.map(axis.text), limit: width * 0.25) + Sketch.edge + 8
    self.right = width - max(right, 14)
    across = Scale(from: 0, through: Double(max(count - 1, 0)), to: left + inset, self.right - inset)
    up = Scale(from: axis.lower, through: axis.upper, to: bottom, top)
  }

  /// The room of the unit above the axis, from the edge.
  var unitLimit: Double { left + 88 }

  func drawGrid(unit: String, in sketch: inout Sketch) {
    let heights = axis.ticks.filter { $0 != 0 }.map(up.position)
    sketch.path(Outline(levels: heights, from: left, to: right), "grid")
    if axis.ticks.contains(0) { sketch.line(left, up.position(0), right, up.position(0), "axis") }
    for tick in axis.ticks {
      let y = up.position(tick)
      sketch.text(axis.text(tick), left - 8, y, .tick, anchor: .end, limit: left - 8)
    }
    if !unit.isEmpty { sketch.text(unit, Sketch.edge, 8, .tick, limit: unitLimit) }
  }

  /// The height of a broken line at a place across; nil in its gaps.
  func height(of values: [Double?], at x: Double) -> Double? {
    guard values.count > 1 else { return nil }
    let step = across.position(1) - across.position(0)
    guard step > 0 else { return nil }
    let place = (x - across.position(0)) / step
    guard place >= 0, place < Double(values.count - 1) else { return nil }
    let index = Int(place)
    guard let first = values[index], let second = values[index + 1] else { return nil }
    return up.position(first + (second - first) * (place - Double(index)))
  }

  /// Names below the frame: as many as fit, at even steps.
  func drawLabels(_ labels: [String], in sketch: inout Sketch) {
    guard !labels.isEmpty else { return }
    let style = TextStyle.tick
    let limit = 84.0
    let widest = style.widest(labels.prefix(400), limit: limit)
    let step = labels.count > 1 ? across.position(1) - across.position(0) : right - left
    let stride = max(Int(((widest + 8) / max(step, 0.01)).rounded(.up)), 1)
    var end = 0.0
    for index in Swift.stride(from: 0, to: labels.count, by: stride) {
      let x = across.position(Double(index))
      let length = style.width(style.fitted(labels[index], limit))
      guard x - length / 2 >= end + 4 || index == 0 else { continue }
      end = sketch.text(labels[index], x, bottom + 14, style, anchor: .middle, limit: limit).right
    }
  }
}
