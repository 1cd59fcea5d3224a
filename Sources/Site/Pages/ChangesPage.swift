// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Standards
internal import Templates

/// `/changes/`: what is different from the state published before, the gravest first.
enum ChangesPage: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    [
      Page(
        .changes, template: "changes", title: site.word("变化", "Changes"), summary: Finding.changes(site),
        updated: site.report.asOf.isoText,
        crumbs: [Page.Crumb(title: site.word("总览", "Overview"), route: .home)]
      ) { view(site) }
    ]
  }

  private static func view(_ site: SiteContext) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: .changes)
    let groups = ChangeGroup.allCases.compactMap { group -> TemplateValue? in
      let own = site.comparison.changes.filter { $0.group == group }
      guard !own.isEmpty else { return nil }
      return [
        "title": .text(site.word(group.title)), "anchor": .text(group.rawValue),
        "count": .integer(Finding.count(group, own)),
        "parts": .list(parts(own, scope)),
      ]
    }
    return [
      ("finding", .text(Finding.changes(site))), ("others", .optional(Finding.otherChanges(site))),
      ("basis", .text(basis(site))), ("groups", .list(groups)),
      ("json", .text(Route("/data/changes.json").href(from: .changes))),
      ("state", .text(Route("/" + PublishedFile.path).href(from: .changes))),
    ]
  }

  /// What belongs to the whole county stands alone; shares of one target stand together under its name.
  private static func parts(_ changes: [StateChange], _ scope: PageScope) -> [TemplateValue] {
    var targets: [Int] = []
    var shares: [Int: [StateChange]] = [:]
    var single: [StateChange] = []
    for change in changes {
      guard case .share(let target, _) = change.subject else {
        single.append(change)
        continue
      }
      if shares[target] == nil { targets.append(target) }
      shares[target, default: []].append(change)
    }
    var parts: [TemplateValue] = []
    if single.allSatisfy({ $0.group == .rebounded }) {
      // The newest first; what has no day comes last.
      single = single.enumerated().sorted { left, right in
        switch (left.element.date, right.element.date) {
        case (let a?, let b?) where a != b: a > b
        case (nil, .some): false
        case (.some, nil): true
        default: left.offset < right.offset
        }
      }.map(\.element)
    }
    if !single.isEmpty {
      parts.append([
        "head": .missing, "isShort": .flag(single.allSatisfy { $0.group == .ranks }),
        "changes": .list(single.map { scope.changeRow($0) }),
      ])
    }
    for target in targets.sorted() {
      let own = shares[target] ?? []
      parts.append([
        "head": scope.target(target), "isShort": .flag(true),
        "changes": .list(own.map { scope.changeRow($0) }),
      ])
    }
    return parts
  }

  /// Which older state the site is compared with, in a sentence.
  private static func basis(_ site: SiteContext) -> String {
    let day = site.date(site.comparison.since)
    let days = Comparison.recentDays
    switch site.comparison.basis {
    case .published:
      return site.word("与上次公布的状态（截至 \(day)）比较", "Compared with the state last published, as of \(day)")
    case .asked:
      return site.word(
        "与 \(day) 比较，规则相同", "Compared with \(day), by the same rules")
    case .recent:
      return site.word(
        "与 \(days) 天前（\(day)）比较", "Compared with \(days) days earlier, as of \(day)")
    }
  }
}
