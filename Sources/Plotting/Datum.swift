// SPDX-License-Identifier: MIT

/// One figure of a chart.
package struct Datum: Sendable, Equatable {
  /// The greatest magnitude a chart draws; anything beyond counts as missing.
  static let largest = 1e12

  /// The name of the row, month or place.
  package let label: String
  /// The figure in the unit of the chart; nil where there is none.
  package let value: Double?
  /// The figure as people read it, with its unit if it needs one.
  package let text: String
  /// The judgement on the figure, if there is one.
  package let status: Status?
  /// Where a click leads: a relative address, or http or https. Others are left out.
  package let href: String?

  /// A figure with its name and its wording.
  package init(label: String, value: Double?, text: String, status: Status? = nil, href: String? = nil) {
    self.label = label
    self.value = value
    self.text = text
    self.status = status
    self.href = href
  }

  /// The value if it can be drawn: finite and within ±1e12.
  var known: Double? {
    guard let value, value.isFinite, value.magnitude <= Self.largest else { return nil }
    return value
  }

  /// What a tooltip says: `城关：39.6`.
  func tooltip(_ words: ChartWords, unit: String = "") -> String {
    let shown = text.isEmpty && known == nil ? words.noData : text
    let figure = unit.isEmpty || known == nil ? shown : shown + " " + unit
    return figure.isEmpty ? label : label.isEmpty ? figure : label + words.colon + figure
  }
}

/// A named run of figures.
package struct Series: Sendable, Equatable {
  /// The name shown beside the line or in the legend.
  package let name: String
  /// The figures, in order of time or category.
  package let data: [Datum]

  /// A named run of figures.
  package init(name: String, data: [Datum]) {
    self.name = name
    self.data = data
  }
}

/// A value every figure is compared with, such as the target of the year.
package struct Mark: Sendable, Equatable {
  /// The value in the unit of the chart. A value that is not finite is not drawn.
  package let value: Double
  /// The words beside the line, such as “目标 ≤ 40”.
  package let text: String

  /// A value and its words.
  package init(value: Double, text: String) {
    self.value = value
    self.text = text
  }

  var known: Double? { Datum(label: "", value: value, text: "").known }
}
