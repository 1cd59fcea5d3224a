// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// How the year stands: targets, key figures, what changed, what is late and what follows.
enum ReportSummary: ReportChapter {
  static let id = "summary"
  static let field = "chapter-summary"
  /// Changes and late tasks that stand in the chapter; the pages of the site have them all.
  private static let most = 10

  static func title(_ site: SiteContext) -> String { site.word("概要", "Summary") }

  static func part(_ scope: PageScope) -> ReportPart? {
    let site = scope.site
    let late = HolderParts.sorted(site.report.tasks.filter { $0.state == .overdue })
    let soon = HolderParts.sorted(site.report.tasks.filter { $0.state == .dueSoon })
    let changes = site.comparison.changes
    let follows = consequences(scope)
    return ReportPart(fields: [
      ("finding", .text(HomePage.heading(site))),
      ("lead", .optional(site.records.site.lead.map { Formula.printed($0) })),
      ("strip", HomePage.strip(scope, width: 640, id: "report")),
      ("figures", .list(HomePage.highlights(site).map { scope.targetRow($0, bar: "key") })),
      ("behind", .list(HomePage.behind(site).map { scope.targetRow($0, bar: "late") })),
      ("barNote", scope.barNote(HomePage.highlights(site))),
      ("behindNote", scope.barNote(HomePage.behind(site))),
      ("hasBehind", .flag(!HomePage.behind(site).isEmpty)),
      ("changesFinding", .text(Finding.changes(site))),
      ("changes", .list(changes.prefix(most).map { scope.changeRow($0) })),
      ("hasChanges", .flag(!changes.isEmpty)),
      ("changesRest", rest(changes.count, scope, .changes)),
      ("tasksFinding", .text(Finding.tasks(site.report.tasks, site.language))),
      ("hasTasks", .flag(!site.report.tasks.isEmpty)), ("late", tasks(late, scope)),
      ("soon", tasks(soon, scope)),
      ("consequences", .list(follows)), ("hasConsequences", .flag(!follows.isEmpty)),
    ])
  }

  private static func tasks(_ tasks: [AssessedTask], _ scope: PageScope) -> TemplateValue {
    guard let first = tasks.first else { return .missing }
    return [
      "badge": scope.badge(first.state), "tasks": .list(tasks.prefix(most).map { scope.taskRow($0) }),
      "rest": rest(tasks.count, scope, .tasks),
    ]
  }

  /// What follows for whom, by the rules of the year.
  private static func consequences(_ scope: PageScope) -> [TemplateValue] {
    let site = scope.site
    return site.report.scorecards.compactMap { card -> TemplateValue? in
      let isTown = site.records.holders[card.holder].kind == .town
      let own = scope.consequences(card, area: isTown ? site.area(ofHolder: card.holder) : nil)
      guard !own.isEmpty else { return nil }
      return ["holder": scope.holder(card.holder), "measures": .list(own)]
    }
  }

  /// How many more there are than stand in the chapter, and where: `另有 8 项，见 /changes/`.
  private static func rest(_ count: Int, _ scope: PageScope, _ route: Route) -> TemplateValue {
    scope.leftOut(count - most, at: route)
  }
}

extension PageScope {
  /// What a list on paper leaves out, with the address that has it; missing where nothing is left out.
  func leftOut(_ count: Int, at route: Route, counter: String = "项")
    -> TemplateValue
  {
    guard count > 0 else { return .missing }
    let text = site.word("另有 \(count) \(counter)未列，见网站", "\(count) more are left out here; see")
    // Paper has no site to follow a path on.
    let base = site.records.site.baseURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? ""
    return ["text": .text(text), "path": link(base + route.path, route)]
  }
}
