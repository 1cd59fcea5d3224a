// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// The kind of an administrative division (行政区), by digits 7–9 of its code (GB/T 10114), or a monitoring point.
package enum AreaKind: String, Sendable, CaseIterable {
  case county
  case subdistrict
  case town
  case township
  case park
  case village
  case community
  case station

  package var title: Wording {
    switch self {
    case .county: Wording("县", "county")
    case .subdistrict: Wording("街道", "sub-district")
    case .town: Wording("镇", "town")
    case .township: Wording("乡", "township")
    case .park: Wording("园区", "park")
    case .village: Wording("村", "village")
    case .community: Wording("社区", "community")
    case .station: Wording("点位", "station")
    }
  }

  /// Whether the area is compared with the towns: 镇, 街道, 乡 and 园区, and a monitoring point where a site has those.
  package var isTownLevel: Bool {
    switch self {
    case .subdistrict, .town, .township, .park, .station: true
    case .county, .village, .community: false
    }
  }
}

/// An administrative division: the county, a town or sub-district, a village or community.
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
    self.location = location
  }
}
