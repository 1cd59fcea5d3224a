// SPDX-License-Identifier: MIT

package import Records
package import Standards

/// What a site said on its day, as far as the next site compares with it.
package struct PublishedState: Sendable, Hashable {
  /// Whose site it was; states of different sites are never compared.
  package let site: Identity
  package let asOf: CivilDate
  /// In their order, each name once.
  package let entries: [StateEntry]

  package struct Identity: Sendable, Hashable {
    package let county: String
    package let year: Int
    package let audience: Audience

    package init(county: String, year: Int, audience: Audience) {
      self.county = county
      self.year = year
      self.audience = audience
    }
  }

  /// - Parameter entries: In any order; of two with one name the first in order stays.
  package init(site: Identity, asOf: CivilDate, entries: [StateEntry]) {
    self.site = site
    self.asOf = asOf
    var kept: [StateEntry] = []
    kept.reserveCapacity(entries.count)
    for entry in entries.sorted() where kept.last?.name != entry.name { kept.append(entry) }
    self.entries = kept
  }

  /// What a report says.
  package init(_ report: AssessedReport) {
    self.init(
      site: Identity(report.records.site), asOf: report.asOf,
      entries: StateCatalog.all.flatMap { $0.entries(report) })
  }

  /// The entries of a kind by their keys.
  package func entries(of kind: String) -> [[String]: StateEntry] {
    var found: [[String]: StateEntry] = [:]
    for entry in entries where entry.kind == kind { found[entry.key] = entry }
    return found
  }
}

extension PublishedState.Identity {
  package init(_ site: SiteConfiguration) {
    self.init(county: site.countyCode, year: site.year, audience: site.audience)
  }
}
