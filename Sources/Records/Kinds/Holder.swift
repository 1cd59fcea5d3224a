// SPDX-License-Identifier: MIT

package import Diagnostics

/// The four kinds of responsibility (责任体系): territory, sector, enterprise, village.
package enum HolderKind: String, Sendable, CaseIterable {
  case town
  case department
  case enterprise
  case village

  /// 镇街, 部门, 企业, 村居.
  package var title: Wording {
    switch self {
    case .town: Wording("镇街", "town")
    case .department: Wording("部门", "department")
    case .enterprise: Wording("企业", "enterprise")
    case .village: Wording("村居", "village")
    }
  }

  /// 属地责任, 监管责任, 主体责任, 村居责任.
  package var duty: Wording {
    switch self {
    case .town: Wording("属地责任", "territorial responsibility")
    case .department: Wording("监管责任", "regulatory responsibility")
    case .enterprise: Wording("主体责任", "enterprise responsibility")
    case .village: Wording("村居责任", "village responsibility")
    }
  }
}

/// Who answers (责任主体): a town, a department, an enterprise or a village, with the post that holds the duty.
package struct Holder: Sendable, Hashable {
  package let id: String
  package var name: String
  package var short: String?
  /// The name in English (英文名).
  package var english: String?
  package let kind: HolderKind
  /// The division it governs or lies in.
  package let area: Mention?
  /// The post that answers, such as 镇长; published.
  package var post: String?
  /// The person in the post; internal.
  package let person: String?
  /// The person's telephone; internal.
  package let telephone: String?
  /// The sector it supervises or works in (行业).
  package var sector: String?
  package let slug: String
  package let formerSlugs: [String]
  package let location: SourceLocation

  package init(
    id: String, name: String, short: String? = nil, kind: HolderKind, area: Mention? = nil,
    post: String? = nil,
    person: String? = nil, telephone: String? = nil, sector: String? = nil, slug: String,
    formerSlugs: [String] = [], english: String? = nil, location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.short = short
    self.english = english
    self.kind = kind
    self.area = area
    self.post = post
    self.person = person
    self.telephone = telephone
    self.sector = sector
    self.slug = slug
    self.formerSlugs = formerSlugs
    self.location = location
  }
}
