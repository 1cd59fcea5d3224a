// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// A chapter for a kind of holder: each with its score, what went wrong and what it answers for. Towns have theirs.
protocol HolderChapter: ReportChapter {
  static var kind: HolderKind { get }
}

extension HolderChapter {
  /// Holders with a part of their own; a county has hundreds of villages.
  private static var most: Int { 40 }

  static func title(_ site: SiteContext) -> String { site.word(kind.title) }

  static func part(_ scope: PageScope) -> ReportPart? {
    let site = scope.site
    let holders = site.records.holders.indices.filter { site.records.holders[$0].kind == kind }
    guard !holders.isEmpty else { return nil }
    let shown = order(holders, site).prefix(most)
    return ReportPart(
      entries: shown.map { ReportPart.Entry(text: name($0, site), anchor: anchor($0, site)) },
      fields: [
        ("finding", .text(finding(holders, site))), ("sections", .list(shown.map { section(scope, $0) })),
        ("rest", scope.leftOut(holders.count - shown.count, at: .scorecards, counter: "个")),
      ])
  }

  /// By rank; those that are not scored last, in the order of the table.
  private static func order(_ holders: [Int], _ site: SiteContext) -> [Int] {
    holders.sorted { (rank($0, site), $0) < (rank($1, site), $1) }
  }

  private static func rank(_ holder: Int, _ site: SiteContext) -> Int {
    site.card(ofHolder: holder)?.rank ?? Int.max
  }

  private static func name(_ holder: Int, _ site: SiteContext) -> String {
    site.records.holders[holder].short ?? site.records.holders[holder].name
  }

  private static func anchor(_ holder: Int, _ site: SiteContext) -> String {
    "holder-\(site.records.holders[holder].slug)"
  }

  /// `十个部门，县住建局得分最高，县水务局最低`; how many there are where nobody is scored.
  private static func finding(_ holders: [Int], _ site: SiteContext) -> String {
    let count = "\(ChineseNumeral.text(holders.count))个\(kind.title.chinese)"
    let ranked = order(holders, site).filter { rank($0, site) != Int.max }
    guard let first = ranked.first, let last = ranked.last, first != last else {
      return site.word(count, "\(kind.title.english): \(holders.count)")
    }
    return site.word(
      "\(count)，\(name(first, site))得分最高，\(name(last, site))最低",
      "\(kind.title.english): \(name(first, site)) scores highest of \(ranked.count), \(name(last, site)) lowest"
    )
  }

  private static func section(_ scope: PageScope, _ holder: Int) -> TemplateValue {
    let site = scope.site
    let record = site.records.holders[holder]
    let area = kind == .village ? site.area(ofHolder: holder) : nil
    let fields: [(TemplateKey, TemplateValue)] = [
      ("name", .text(record.name)), ("anchor", .text(anchor(holder, site))),
      ("post", .optional(record.post)), ("summary", .text(ScorecardPages.summary(site, holder))),
      ("href", .text(site.route(holder: holder).href(from: scope.here))),
    ]
    let digest = HolderDigest(scope, holder: holder, area: area, most: 3)
    return .object(TemplateObject(digest.view + fields))
  }
}

/// The departments of the county, one by one.
enum ReportDepartments: HolderChapter {
  static let id = "departments"
  static let field = "chapter-departments"
  static let kind = HolderKind.department
}

/// The enterprises, one by one.
enum ReportEnterprises: HolderChapter {
  static let id = "enterprises"
  static let field = "chapter-enterprises"
  static let kind = HolderKind.enterprise
}

/// The villages, one by one.
enum ReportVillages: HolderChapter {
  static let id = "villages"
  static let field = "chapter-villages"
  static let kind = HolderKind.village
}
