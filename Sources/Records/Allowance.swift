// SPDX-License-Identifier: MIT

internal import Diagnostics
package import Standards

/// A number of the county's own that the site publishes (公开电话).
package struct Hotline: Sendable, Hashable {
  package let number: Mention
  package let note: String?

  package init(number: Mention, note: String? = nil) {
    self.number = number
    self.note = note
  }
}

/// Something that looks like personal data and may be published all the same (放行), with who answers for it in words.
package struct Allowance: Sendable, Hashable {
  package let text: Mention
  package let reason: String
  /// The day it was allowed.
  package let date: CivilDate
  /// The last day on which it counts; `nil` for as long as it is needed.
  package let until: CivilDate?

  package init(text: Mention, reason: String, date: CivilDate, until: CivilDate? = nil) {
    self.text = text
    self.reason = reason
    self.date = date
    self.until = until
  }

  /// Whether it counts on a day.
  package func counts(on day: CivilDate) -> Bool { until.map { day <= $0 } ?? true }
}
