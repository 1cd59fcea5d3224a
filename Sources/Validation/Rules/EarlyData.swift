// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// The day that everything is judged on lies far behind the newest figures: time passes on, figures do not, and all
/// that is on schedule looks late.
package enum EarlyData: Rule {
  package static let name = "early-data"

  /// A quarter, and a month to report it.
  private static let most = 122

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    // Rows that could not be read may be the newest.
    let isWhole = [Unread.Kind.progress, .airDaily, .sectionMonthly].allSatisfy {
      !records.unread.holdsAny($0)
    }
    guard isWhole, !records.progress.isEmpty, let asOf = records.site.asOf,
      let place = records.site.asOfPlace, let newest = records.newestDate,
      asOf.days(since: newest) > most
    else { return [] }
    return [
      Diagnostic(
        .warning, rule: name, at: place,
        Wording(
          "截至日是 \(asOf.isoText)，最新的数据只到 \(newest.isoText)，按序时会都显得滞后",
          "everything is judged on \(asOf.isoText), but the newest figures are of \(newest.isoText) and will look late"
        ),
        help: Wording("把“截至”改到有数据的日子，或补上新的数据", "set as_of to a day with figures, or add newer ones"))
    ]
  }
}
