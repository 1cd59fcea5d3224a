// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A month in which a section was dry has neither a class nor concentrations: one of the two is a slip.
package enum DryMonth: Rule {
  package static let name = "dry-month"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.sectionMonths.compactMap { row in
      guard row.isDry, let told = told(row) else { return nil }
      let month = "\(row.year)-\(row.month < 10 ? "0" : "")\(row.month)"
      return Diagnostic(
        rule: name, at: records.place(of: told.column, inRowAt: row.location),
        Wording(
          "断面“\(row.section.text)”\(month) 写了断流，又有\(told.words.chinese)",
          "section “\(row.section.text)” is dry in \(month) and yet has \(told.words.english)"),
        help: Wording(
          "断流就删去这一行的类别和浓度；有水就删去“断流”里的“是”",
          "delete class and concentrations of a dry month, or the mark of dryness"))
    }
  }

  /// What the row says besides.
  private static func told(_ row: SectionMonth) -> (column: String, words: Wording)? {
    if let waterClass = row.waterClass {
      return ("class", Wording("类别“\(waterClass.title)”", "the class “\(waterClass.title)”"))
    }
    let measured = WaterIndicator.allCases.first { row.sample[$0] != .missing }
    return measured.map { indicator in
      (
        WaterColumns.id(of: indicator),
        Wording("\(indicator.title)的浓度", "a concentration of \(indicator.englishTitle)")
      )
    }
  }
}
