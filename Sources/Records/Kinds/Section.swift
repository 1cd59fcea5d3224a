// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// How often a section is sampled; a month in which no result is due is no month without one.
package enum MonitoringFrequency: String, Sendable, CaseIterable {
  case monthly
  case bimonthly
  case quarterly

  /// The word of the table.
  package var title: String {
    switch self {
    case .monthly: "每月"
    case .bimonthly: "双月"
    case .quarterly: "每季"
    }
  }

  var aliases: [String] {
    switch self {
    case .monthly: ["月"]
    case .bimonthly: ["每两月", "每两个月", "隔月"]
    case .quarterly: ["季", "每季度", "季度"]
    }
  }

  /// The months of which one has a result: 1, 2 or 3, counted from January.
  package var span: Int {
    switch self {
    case .monthly: 1
    case .bimonthly: 2
    case .quarterly: 3
    }
  }
}

/// A surface water section (断面).
package struct Section: Sendable, Hashable {
  package let id: String
  package let name: String
  /// Its river or lake.
  package let river: String
  /// 国控, 省控, 市控 or 县控.
  package let control: String?
  package let body: WaterBody
  /// The class it must reach, Ⅰ to Ⅴ.
  package let targetClass: WaterClass
  package let frequency: MonitoringFrequency
  package let holder: Mention?
  package let slug: String
  package let location: SourceLocation

  package init(
    id: String, name: String, river: String, control: String?, body: WaterBody, targetClass: WaterClass,
    frequency: MonitoringFrequency, holder: Mention?, slug: String, location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.river = river
    self.control = control
    self.body = body
    self.targetClass = targetClass
    self.frequency = frequency
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
  /// The official class (水质类别); `nil` where none was published.
  package let waterClass: WaterClass?
  /// 断流: no flow; left out with its reason.
  package let isDry: Bool
  /// Whether the row says that a sample was due and not taken.
  package let isMarkedUnmonitored: Bool
  /// What exceeded, as reported: 氨氮/1.3.
  package let exceedances: String?
  /// The concentrations, where given.
  package let sample: WaterSample
  /// The decimals with which each item was written: 1.80 says more than 1.8.
  package let decimals: [WaterIndicator: Int]
  /// Why the month is as it is, in the words of staff.
  package var note: String?
  package let location: SourceLocation

  package init(
    section: Mention, year: Int, month: Int, waterClass: WaterClass?, isDry: Bool, isMarkedUnmonitored: Bool,
    exceedances: String?, sample: WaterSample, decimals: [WaterIndicator: Int], note: String?,
    location: SourceLocation
  ) {
    self.section = section
    self.year = year
    self.month = month
    self.waterClass = waterClass
    self.isDry = isDry
    self.isMarkedUnmonitored = isMarkedUnmonitored
    self.exceedances = exceedances
    self.sample = sample
    self.decimals = decimals
    self.note = note
    self.location = location
  }

  /// The last day of the month, from which on the row counts.
  package var date: CivilDate? { CivilDate(year: year, month: month, day: 1)?.lastOfMonth }
}
