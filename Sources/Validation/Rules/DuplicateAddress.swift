// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// No two records of a kind claim one address; an address of a former name leads to one record only.
package enum DuplicateAddress: Rule {
  package static let name = "duplicate-address"

  /// Addresses at the top that the site uses itself.
  private static let reserved: Set<String> = [
    "targets", "towns", "scorecards", "duties", "tasks", "meetings", "updates", "methods", "data", "assets",
    "water",
    "ledgers", "structure", "enforcement", "participation", "changes", "reporting", "report", "search",
    "files",
    "index", "404", "feed", "sitemap", "robots",
  ]

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let towns = records.areas.filter(\.isCompared)
    let items = records.ledgers.map { ledger in
      (
        "ledgers/\(ledger.definition.id)",
        ledger.items.map { Claim($0.slug, [], $0.location, id: $0.id) }
      )
    }
    let claims =
      items + [
        ("targets", records.targets.map { Claim($0.slug, $0.formerSlugs, $0.location, id: $0.id) }),
        ("towns", towns.map { Claim($0.slug, $0.formerSlugs, $0.location, id: $0.code) }),
        ("scorecards", records.holders.map { Claim($0.slug, $0.formerSlugs, $0.location, id: $0.id) }),
        ("meetings", records.meetings.map { Claim($0.slug, $0.formerSlugs, $0.location, id: $0.path) }),
        ("updates", records.updates.map { Claim($0.slug, $0.formerSlugs, $0.location, id: $0.path) }),
        ("water", records.sections.map { Claim($0.slug, [], $0.location, id: $0.id) }),
        ("", records.pages.map { Claim($0.slug, $0.formerSlugs, $0.location, id: $0.path) }),
      ]
    return claims.flatMap { doubles($0.0, $0.1, records) + malformed($0.1, records) }
      + records.pages.filter { reserved.contains($0.slug) }.map(reservedAddress)
  }

  /// A record and the addresses it has and had.
  private struct Claim {
    let slug: String
    let former: [String]
    let place: SourceLocation
    /// Two records of one id are reported as such; that they share an address says nothing more.
    let id: String

    init(_ slug: String, _ former: [String], _ place: SourceLocation, id: String) {
      self.slug = slug
      self.former = former
      self.place = place
      self.id = id
    }
  }

  private static func doubles(_ folder: String, _ claims: [Claim], _ records: RecordSet) -> [Diagnostic] {
    var first: [String: (place: SourceLocation, id: String)] = [:]
    var found: [Diagnostic] = []
    let current = claims.map { ($0.slug, records.place(of: "slug", inRowAt: $0.place), $0.id) }
    let former = claims.flatMap { claim in
      claim.former.map { ($0, records.place(of: "former", inRowAt: claim.place), claim.id) }
    }
    for (slug, place, id) in current + former {
      guard let (earlier, earlierID) = first[slug] else {
        first[slug] = (place, id)
        continue
      }
      if id == earlierID { continue }
      let address = folder.isEmpty ? "/\(slug)/" : "/\(folder)/\(slug)/"
      if CopiedFile.isCopy(earlier.path, of: place.path) {
        found.append(copied(earlier, of: place))
        continue
      }
      if CopiedFile.isCopy(place.path, of: earlier.path) {
        found.append(copied(place, of: earlier))
        continue
      }
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

  /// A copy of a record that was left beside it.
  private static func copied(_ copy: SourceLocation, of original: SourceLocation) -> Diagnostic {
    let first = original.path.split(separator: "/").last.map(String.init) ?? original.path
    return Diagnostic(
      rule: name, at: copy,
      Wording("这是“\(first)”的副本，两份是同一条记录", "this is a copy of “\(first)”: two files hold the same record"),
      help: Wording(
        "不要的一份删去，或移出内容文件夹；要另写一份，就改文件名和里面的内容",
        "delete the one that is not wanted or move it out of the content folder; a record of its own needs another name"
      ))
  }

  /// A former address that can never have been one would lead nowhere without a word.
  private static func malformed(_ claims: [Claim], _ records: RecordSet) -> [Diagnostic] {
    claims.flatMap { claim in
      claim.former.filter { !Slug.isValid($0) }.map { slug in
        Diagnostic(
          rule: "bad-slug", at: records.place(of: "former", inRowAt: claim.place),
          Wording(
            "曾用网址名“\(slug)”只能用小写字母、数字和短横线，最长 64 个",
            "the former slug “\(slug)” may hold lower-case letters, digits and - only, at most 64"),
          help: Wording("照旧网址里的写法写，不带斜线", "write it as it stood in the old address, without slashes"))
      }
    }
  }

  private static func reservedAddress(_ page: ContentPage) -> Diagnostic {
    Diagnostic(
      rule: name, at: page.location,
      Wording("网址 /\(page.slug)/ 是网站自己的栏目", "the address /\(page.slug)/ belongs to the site itself"),
      help: Wording("换一个“网址名”，如 \(page.slug)-page", "choose another slug, such as \(page.slug)-page"))
  }
}
