// SPDX-License-Identifier: MIT

/// The judgements on a figure, a task or an item, best first. Each has a class, a word and a shape of its own.
package enum Status: String, Sendable, CaseIterable {
  case done
  /// The work is done and waits to be closed; figures have no such state.
  case waiting
  case onSchedule = "on-schedule"
  case slightlyBehind = "slightly-behind"
  case behind
  case seriouslyBehind = "seriously-behind"
  /// No possible rest of the period reaches the goal.
  case unreachable
  /// The period is over and the goal was not reached.
  case missed
  case noData = "no-data"

  /// The five that stand for grades, best first.
  package static let grades: [Status] = [.done, .onSchedule, .slightlyBehind, .behind, .seriouslyBehind]

  /// The class that gives the colour.
  package var className: String { "status-" + rawValue }

  /// The outline of the shape: ✓ ◎ ● ◐ ▲ ■ ✕ ▼ ◇, about `size` wide round a centre.
  ///
  /// The half circle of ◐ is the filled half and the disc of ◎ the inner one; their rings are drawn apart.
  func outline(x: Double, y: Double, size: Double) -> Outline {
    let half = size / 2
    var outline = Outline()
    switch self {
    case .done:
      outline = Outline(
        through: [
          (x - half, y + half * 0.05), (x - half * 0.7, y - half * 0.25), (x - half * 0.2, y + half * 0.25),
          (x + half * 0.7, y - half * 0.75), (x + half, y - half * 0.45), (x - half * 0.2, y + half * 0.85),
        ], closed: true)
    case .onSchedule:
      outline.move(x, y - half * 0.9)
      outline.halfCircle(radius: half * 0.9, x, y + half * 0.9)
      outline.halfCircle(radius: half * 0.9, x, y - half * 0.9)
      outline.close()
    case .waiting:
      outline.move(x, y - half * 0.4)
      outline.halfCircle(radius: half * 0.4, x, y + half * 0.4)
      outline.halfCircle(radius: half * 0.4, x, y - half * 0.4)
      outline.close()
    case .slightlyBehind:
      outline.move(x, y + half * 0.85)
      outline.halfCircle(radius: half * 0.85, x, y - half * 0.85)
      outline.close()
    case .behind:
      outline = Outline(
        through: [(x, y - half * 0.9), (x + half, y + half * 0.8), (x - half, y + half * 0.8)], closed: true)
    case .seriouslyBehind:
      outline.rectangle(x: x - half * 0.85, y: y - half * 0.85, width: half * 1.7, height: half * 1.7)
    case .unreachable: outline = cross(x, y, half)
    case .missed:
      outline = Outline(
        through: [(x, y + half * 0.9), (x - half, y - half * 0.8), (x + half, y - half * 0.8)], closed: true)
    case .noData:
      outline = Outline(through: [(x, y - half), (x + half, y), (x, y + half), (x - half, y)], closed: true)
    }
    return outline
  }

  /// The outline of ✕ in a square of twice `half`.
  private func cross(_ x: Double, _ y: Double, _ half: Double) -> Outline {
    let (arm, long) = (half * 0.28, half * 0.85)
    return Outline(
      through: [
        (x, y - arm), (x + long - arm, y - long), (x + long, y - long + arm), (x + arm, y),
        (x + long, y + long - arm), (x + long - arm, y + long), (x, y + arm), (x - long + arm, y + long),
        (x - long, y + long - arm), (x - arm, y), (x - long, y - long + arm), (x - long + arm, y - long),
      ], closed: true)
  }

  /// Whether a ring stands round the shape.
  var hasRing: Bool { self == .slightlyBehind || self == .waiting }

  /// Whether the shape is a line and not a filled area.
  var isHollow: Bool { self == .noData }
}
