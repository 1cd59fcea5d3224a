// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// A surface water section (断面).
package struct Section: Sendable, Hashable {
  package let id: String
  package let name: String
  package let river: String
  /// 国控, 省控, 市控 or 县控.
  package let control: String?
  /// The class it must reach, 1...6 (Ⅰ to 劣Ⅴ).
  package let targetClass: Int
  package let holder: Mention?
  package let slug: String
  package let location: SourceLocation

  package init(
    id: String, name: String, river: String, control: String?, targetClass: Int, holder: Mention?,
    slug: String,
    location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.river = river
    self.control = control
    self.targetClass = targetClass
    self.holder = holder
    self.slug = slug
    self.location = location
  }
}

/// The result of a section in one month (断面月值).
package struct SectionMonth: Sendable, Hashable {
  package let section: Mention
  package let year: Int
  package let month: Int
  /// The class found, 1...6; `nil` where not monitored or dry.
  package let waterClass: Int?
  /// 断流: no flow; left out with its reason.
  package let isDry: Bool
  /// What exceeded, as reported: 氨氮/1.3.
  package let exceedances: String?
  package let location: SourceLocation

  package init(
    section: Mention, year: Int, month: Int, waterClass: Int?, isDry: Bool, exceedances: String?,
    location: SourceLocation
  ) {
    self.section = section
    self.year = year
    self.month = month
    self.waterClass = waterClass
    self.isDry = isDry
    self.exceedances = exceedances
    self.location = location
  }

  /// The last day of the month, from which on the row counts.
  package var date: CivilDate? { CivilDate(year: year, month: month, day: 1)?.lastOfMonth }
}
