// SPDX-License-Identifier: MIT

package import Standards

/// A place by its longitude and latitude in degrees, as one cell holds it: `117.12345,36.54321`.
package struct GeoPoint: Sendable, Hashable {
  package let longitude: ExactNumber
  package let latitude: ExactNumber

  /// Decimals of a degree that the public reads: about 100 m.
  package static let publishedDecimals = 3

  /// Degrees east between which China lies, with its seas.
  package static let longitudes = ExactNumber(73)...ExactNumber(136)
  /// Degrees north between which China lies, with its seas.
  package static let latitudes = ExactNumber(3)...ExactNumber(54)

  /// Two numbers with `,`, `，`, `;`, `、` or a blank between them; `nil` for other text.
  package init?(_ text: String) {
    let parts = text.split { ",，;；、 \t\u{3000}".contains($0) }
    guard parts.count == 2, let first = Self.degrees(parts[0]), let second = Self.degrees(parts[1]) else {
      return nil
    }
    longitude = first
    latitude = second
  }

  /// `117.123,36.543`: both rounded half to even.
  package var coarseText: String {
    longitude.text(Self.publishedDecimals) + "," + latitude.text(Self.publishedDecimals)
  }

  /// A number of degrees, with or without `°`, `E`, `N`, `东经`, `北纬`.
  private static func degrees(_ text: Substring) -> ExactNumber? {
    var text = text
    for word in ["东经", "北纬"] where text.hasPrefix(word) { text = text.dropFirst(word.count) }
    while let last = text.last, "°EeNn".contains(last) { text.removeLast() }
    while let first = text.first, "EeNn".contains(first) { text.removeFirst() }
    return ExactNumber(String(text))
  }
}
