// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// The kind of an administrative division (行政区), by digits 7–9 of its code (GB/T 10114), or a monitoring point.
package enum AreaKind: String, Sendable, CaseIterable {
  case province
  case city
  case county
  case district
  case subdistrict
  case town
  case township
  case park
  case village
  case community
  case station

  package var title: Wording {
    switch self {
    case .province: Wording("省", "province")
    case .city: Wording("市", "city")
    case .county: Wording("县", "county")
    case .district: Wording("区", "district")
    case .subdistrict: Wording("街道", "sub-district")
    case .town: Wording("镇", "town")
    case .township: Wording("乡", "township")
    case .park: Wording("园区", "park")
    case .village: Wording("村", "village")
    case .community: Wording("社区", "community")
    case .station: Wording("点位", "station")
    }
  }

  /// Whether a county's site compares the area: 镇, 街道, 乡 and 园区, and a monitoring point where a site has those.
  var isTownLevel: Bool {
    switch self {
    case .subdistrict, .town, .township, .park, .station: true
    case .province, .city, .county, .district, .village, .community: false
    }
  }

  /// Whether it has a code of six digits (GB/T 2260), so that the site of the place above may compare it.
  package var isRegion: Bool {
    switch self {
    case .province, .city, .county, .district: true
    case .subdistrict, .town, .township, .park, .village, .community, .station: false
    }
  }

  /// The digits of its code; `nil` where a place's own id will do.
  var codeLength: Int? {
    switch self {
    case .province, .city, .county, .district: 6
    case .subdistrict, .town, .township, .park: 9
    case .village, .community: 12
    case .station: nil
    }
  }

  /// How the code of a province or a city ends: what lies below it has other digits there.
  var codeEnding: String {
    switch self {
    case .province: "0000"
    case .city: "00"
    default: ""
    }
  }
}

/// An administrative division: the county, a town or sub-district, a village or community; a city and its counties.
package struct Area: Sendable, Hashable {
  /// The division code, 6, 9 or 12 digits; for a monitoring point its own id.
  package let code: String
  package var name: String
  package var short: String?
  /// The name in English (英文名).
  package var english: String?
  package let kind: AreaKind
  package let parent: Mention?
  /// The ASCII name in addresses, given or made from pinyin; unique among areas.
  package let slug: String
  /// Earlier slugs, kept as redirects.
  package let formerSlugs: [String]
  /// Items outside the monitoring plan that do not block the index (HJ 633-2026, 5.3.2).
  package let exempt: Set<AirPollutant>
  /// Whether the site compares it with others and gives it a page: a county's towns, a city's counties.
  package internal(set) var isCompared: Bool
  package let location: SourceLocation

  package init(
    code: String, name: String, short: String? = nil, kind: AreaKind, parent: Mention? = nil, slug: String,
    formerSlugs: [String] = [], english: String? = nil, exempt: Set<AirPollutant> = [],
    location: SourceLocation
  ) {
    self.code = code
    self.name = name
    self.short = short
    self.english = english
    self.kind = kind
    self.parent = parent
    self.slug = slug
    self.formerSlugs = formerSlugs
    self.exempt = exempt
    isCompared = kind.isTownLevel
    self.location = location
  }
}
