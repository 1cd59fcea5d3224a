// SPDX-License-Identifier: MIT

/// Classes of equal breadth for the figures of a map, from light to dark.
package struct Shading: Sendable, Equatable {
  /// The most classes: more shades cannot be told apart.
  package static let mostClasses = 5
  private let bounds: [Double]
  private let axis: Axis
  private let unit: String
  /// The last step of the figures.
  private let step: Double

  /// Classes that cover some figures; `nil` where there are none or all are alike.
  ///
  /// - Parameters:
  ///   - unit: The unit, told in the legend.
  ///   - decimals: The decimals that the figures are rounded to.
  package init?(covering values: [Double], unit: String, decimals: Int = 0) {
    let known = values.compactMap { Datum(label: "", value: $0, text: "").known }
    guard let low = known.min(), let high = known.max(), low < high else { return nil }
    let axes = [4, 3, 2, 1].map { Axis(covering: known, includesZero: false, intervals: $0) }
    guard let axis = axes.first(where: { $0.ticks.count <= Self.mostClasses + 1 }) ?? axes.last else {
      return nil
    }
    self.axis = axis
    bounds = Array(axis.ticks.prefix(Self.mostClasses + 1))
    self.unit = unit
    step = (0..<min(max(decimals, 0), 6)).reduce(1) { step, _ in step / 10 }
  }

  /// The class of a figure, from 0: at least its lower bound and below its upper one; the last holds its upper too.
  package func shade(_ value: Double?) -> Int? {
    guard let value, value.isFinite else { return nil }
    let last = bounds.count - 2
    for index in 0..<last where value < bounds[index + 1] { return index }
    return last
  }

  static func className(_ shade: Int) -> String { "shade-" + String(min(max(shade, 0), mostClasses - 1) + 1) }

  /// One entry a class: `30–32 µg/m³`, as the last one holds its upper bound and the others end below the next.
  /// With figures in whole steps the others are written to their last step: `30–34`, `35–39`, `40–45`.
  var legend: [LegendItem] {
    bounds.indices.dropLast().map { index in
      let isLast = index == bounds.count - 2
      let upper = isLast ? bounds[index + 1] : bounds[index + 1] - step
      let range = axis.text(bounds[index]) + (upper > bounds[index] ? "–" + axis.text(upper) : "")
      return LegendItem(
        sample: .area("swatch " + Self.className(index)),
        text: index == 0 && !unit.isEmpty ? range + " " + unit : range)
    }
  }
}
