// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// No two records of a kind claim one address; an address of a former name leads to one record only.
package enum DuplicateAddress: Rule {
  package static let name = "duplicate-address"

  /// Addresses at the top that the site uses itself.
  private static let reserved: Set<String> = [
    "targets", "towns", "scorecards", "duties", "tasks", "meetings", "updates", "methods", "data", "assets",
    "ledgers", "structure", "enforcement", "participation", "changes", "reporting", "report", "search",
    "files",
    "index", "404", "feed", "sitemap", "robots",
  ]

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let towns = records.areas.filter(\.kind.isTownLevel)
    return doubles("targets", records.targets.map { ($0.slug, $0.formerSlugs, $0.location) })
      + doubles("towns", towns.map { ($0.slug, $0.formerSlugs, $0.location) })
      + doubles("scorecards", records.holders.map { ($0.slug, $0.formerSlugs, $0.location) })
      + doubles("meetings", records.meetings.map { ($0.slug, $0.formerSlugs, $0.location) })
      + doubles("updates", records.updates.map { ($0.slug, $0.formerSlugs, $0.location) })
      + doubles("", records.pages.map { ($0.slug, $0.formerSlugs, $0.location) })
      + records.pages.filter { reserved.contains($0.slug) }.map(reservedAddress)
  }

  private static func doubles(
    _ folder: String, _ records: [(slug: String, former: [String], place: SourceLocation)]
  ) -> [Diagnostic] {
    var first: [String: SourceLocation] = [:]
    var found: [Diagnostic] = []
    let claims =
      records.map { ($0.slug, $0.place) }
      + records.flatMap { record in
        record.former.map { ($0, record.place) }
      }
    for (slug, place) in claims {
      guard let earlier = first[slug] else {
        first[slug] = place
        continue
      }
      let address = folder.isEmpty ? "/\(slug)/" : "/\(folder)/\(slug)/"
      found.append(
        Diagnostic(
          rule: name, at: place,
          Wording(
            "网址 \(address) 已经给了 \(earlier.description)",
            "the address \(address) already belongs to \(earlier.description)"),
          help: Wording("给其中一个写上不同的“网址名”", "give one of them another slug")))
    }
    return found
  }

  private static func reservedAddress(_ page: ContentPage) -> Diagnostic {
    Diagnostic(
      rule: name, at: page.location,
      Wording("网址 /\(page.slug)/ 是网站自己的栏目", "the address /\(page.slug)/ belongs to the site itself"),
      help: Wording("换一个“网址名”，如 \(page.slug)-page", "choose another slug, such as \(page.slug)-page"))
  }
}
