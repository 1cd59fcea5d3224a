// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// One duty of the responsibility list (责任清单): who must do what, how often, on what ground.
package struct Duty: Sendable, Hashable {
  package let id: String
  /// Who holds it; `nil` where the list names nobody, which the coverage check shows.
  package let holder: Mention?
  package let kind: HolderKind
  package let domain: Domain
  /// What must be done (事项).
  package let matter: String
  package var frequency: String?
  package var basis: String?
  /// The post that answers (责任岗位).
  package var post: String?
  package let targets: [Mention]
  package let location: SourceLocation

  package init(
    id: String, holder: Mention?, kind: HolderKind, domain: Domain, matter: String, frequency: String? = nil,
    basis: String? = nil, post: String? = nil, targets: [Mention] = [], location: SourceLocation
  ) {
    self.id = id
    self.holder = holder
    self.kind = kind
    self.domain = domain
    self.matter = matter
    self.frequency = frequency
    self.basis = basis
    self.post = post
    self.targets = targets
    self.location = location
  }
}

/// A figure an office reports for scoring that no other table gives (考核数据), such as 巡查完成率.
package struct Fact: Sendable, Hashable {
  package let holder: Mention
  package let indicator: String
  package let date: CivilDate
  /// `nil` where the item does not apply to the holder (不适用).
  package let value: ExactNumber?
  package var note: String?
  package let location: SourceLocation

  package init(
    holder: Mention, indicator: String, date: CivilDate, value: ExactNumber?, note: String?,
    location: SourceLocation
  ) {
    self.holder = holder
    self.indicator = indicator
    self.date = date
    self.value = value
    self.note = note
    self.location = location
  }
}
