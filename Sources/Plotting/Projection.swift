// SPDX-License-Identifier: MIT

/// An equirectangular projection onto a drawing: degrees are lengths, with the breadth of the middle latitude.
///
/// For a county, about one degree wide, it differs from the true shape by well under one per cent.
struct Projection {
  typealias Coordinate = (longitude: Double, latitude: Double)

  let height: Double
  private let west: Double
  private let north: Double
  private let breadth: Double
  private let scale: Double
  private let left: Double

  /// A projection that shows all points; nil if there are none.
  init?(_ points: [Coordinate], width: Double) {
    guard let first = points.first else { return nil }
    var (west, east, south, north) = (first.longitude, first.longitude, first.latitude, first.latitude)
    for point in points {
      west = min(west, point.longitude)
      east = max(east, point.longitude)
      south = min(south, point.latitude)
      north = max(north, point.latitude)
    }
    breadth = max(Self.cosine(degrees: (south + north) / 2), 0.01)
    let (across, down) = (max((east - west) * breadth, 1e-9), max(north - south, 1e-9))
    // A map is at most 1.3 times as high as it is wide.
    scale = min((width - 4) / across, (width * 1.3 - 4) / down)
    height = max(down * scale, 20) + 4
    left = (width - across * scale) / 2
    self.west = west
    self.north = north
  }

  /// The place of a point in the drawing.
  func place(_ point: Coordinate) -> (x: Double, y: Double) {
    (left + (point.longitude - west) * breadth * scale, 2 + (north - point.latitude) * scale)
  }

  /// Whether a coordinate is a point of the globe.
  static func isOnGlobe(_ point: Coordinate) -> Bool {
    point.longitude.magnitude <= 180 && point.latitude.magnitude <= 90
  }

  /// The cosine by its series; the error is below 1e-7 for latitudes.
  private static func cosine(degrees: Double) -> Double {
    let x = degrees * 0.017453292519943295
    var (term, sum) = (1.0, 1.0)
    for n in 1...8 {
      term *= -x * x / Double((2 * n - 1) * (2 * n))
      sum += term
    }
    return sum
  }
}

/// The middle of a ring.
enum Centre {
  typealias Point = (x: Double, y: Double)

  /// The area by the shoelace rule; negative for one direction of turning.
  static func area(_ ring: [Point]) -> Double {
    var sum = 0.0
    for (index, point) in ring.enumerated() {
      let next = ring[(index + 1) % ring.count]
      sum += point.x * next.y - next.x * point.y
    }
    return sum / 2
  }

  /// The centre of gravity; the first point of a ring without area.
  static func of(_ ring: [Point]) -> Point {
    let whole = area(ring)
    guard let first = ring.first, whole.magnitude > 1e-6 else { return ring.first ?? (0, 0) }
    var (x, y) = (0.0, 0.0)
    for (index, point) in ring.enumerated() {
      let next = ring[(index + 1) % ring.count]
      // Relative to the first point, so that far-off rings lose no digits.
      let (ax, ay, bx, by) = (point.x - first.x, point.y - first.y, next.x - first.x, next.y - first.y)
      let cross = ax * by - bx * ay
      x += (ax + bx) * cross
      y += (ay + by) * cross
    }
    return (first.x + x / (6 * whole), first.y + y / (6 * whole))
  }
}
