// SPDX-License-Identifier: MIT

/// The six levels of the air quality index of a day, best first (HJ 633-2012).
package enum AirLevel: Int, Sendable, CaseIterable {
  case excellent = 1
  case good, light, moderate, heavy, severe

  /// The class that gives the colour.
  package var className: String { "aqi-" + String(rawValue) }

  /// The class of the hatch over a level: dark lines on light colours, light lines on dark ones.
  static func hatchClass(_ level: AirLevel?) -> String {
    guard let level else { return "hatch hatch-none" }
    return level.rawValue <= 3 ? "hatch hatch-dark" : "hatch hatch-light"
  }

  /// The hatch that tells a level in grey print: none, a bar, one diagonal, a cross, stripes, a block.
  static func hatch(_ level: AirLevel?, x: Double, y: Double, width: Double, height: Double) -> Outline {
    let (left, right, top, bottom) = (x + 2.5, x + width - 2.5, y + 2.5, y + height - 2.5)
    let (middleX, middleY) = (x + width / 2, y + height / 2)
    var outline = Outline()
    switch level {
    case nil:
      outline = Outline(
        through: [(middleX, top), (right, middleY), (middleX, bottom), (left, middleY)], closed: true)
    case .excellent: break
    case .good:
      outline.move(middleX - 1, middleY)
      outline.line(middleX + 1, middleY)
    case .light:
      outline.move(left, bottom)
      outline.line(right, top)
    case .moderate:
      outline.move(left, bottom)
      outline.line(right, top)
      outline.move(left, top)
      outline.line(right, bottom)
    case .heavy:
      for y in [top, middleY, bottom] {
        outline.move(left, y)
        outline.line(right, y)
      }
    case .severe:
      outline.rectangle(x: middleX - 2.2, y: middleY - 2.2, width: 4.4, height: 4.4)
    }
    return outline
  }
}
