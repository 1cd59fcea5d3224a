// SPDX-License-Identifier: MIT

/// A size and class of text. The size is written on the element, so measure and drawing cannot differ.
struct TextStyle: Sendable {
  let className: String
  let size: Double
  let isBold: Bool

  /// The name of a row or point.
  static let label = TextStyle(className: "t-label", size: 14, isBold: false)
  /// A figure.
  static let value = TextStyle(className: "t-value", size: 14, isBold: true)
  /// A number of an axis.
  static let tick = TextStyle(className: "t-tick", size: 13, isBold: false)
  /// A remark or a legend.
  static let note = TextStyle(className: "t-note", size: 13, isBold: false)
  /// The label of a mark such as the target.
  static let mark = TextStyle(className: "t-mark", size: 13, isBold: false)
  /// Text on a filled bar.
  static let inside = TextStyle(className: "t-inside", size: 13, isBold: true)

  func width(_ text: String) -> Double { TextMeasure.width(text, size: size, isBold: isBold) }

  func fitted(_ text: String, _ width: Double) -> String {
    TextMeasure.fitted(text, width: width, size: size, isBold: isBold)
  }

  /// The widest of some texts, at most `limit`.
  func widest(_ texts: some Sequence<String>, limit: Double) -> Double {
    var widest = 0.0
    for text in texts {
      // Only the start of a very long text is measured: it will be cut anyway.
      widest = max(widest, width(TextMeasure.clipped(text, to: TextMeasure.longestLabel)))
      if widest >= limit { return limit }
    }
    return widest
  }

  /// A name and its figure in a width: the name is cut, the figure stays whole as long as it fits.
  func fitted(name: String, figure: String, _ width: Double) -> String {
    let rest = width - self.width(TextMeasure.clipped(" " + figure, to: 80))
    let start = rest > 0 ? fitted(name, rest) : ""
    return start.isEmpty || figure.isEmpty ? fitted(start + figure, width) : start + " " + figure
  }

  /// What cutting names to a width would leave the same, see ``TextMeasure/commonStart(_:width:size:isBold:)``.
  func commonStart(_ names: [String], limit: Double) -> Int {
    TextMeasure.commonStart(names, width: limit, size: size, isBold: isBold)
  }

  /// The same style in another size.
  func sized(_ size: Double) -> TextStyle { TextStyle(className: className, size: size, isBold: isBold) }
}

/// Which point of a text stands at its x coordinate.
enum TextAnchor: String {
  case start, middle, end
}
