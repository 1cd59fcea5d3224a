// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// `/tasks/`: every resolution followed to its end.
enum TaskPage: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    [
      Page(
        .tasks, template: "tasks", title: site.word("会议任务", "Tasks"),
        summary: Finding.tasks(site.report.tasks, site.language), updated: site.report.asOf.isoText,
        crumbs: [Page.Crumb(title: site.word("总览", "Overview"), route: .home)]
      ) { view(site) }
    ]
  }

  private static func view(_ site: SiteContext) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: .tasks)
    let order: [[TaskState]] = [[.overdue], [.dueSoon], [.open], [.standing], [.doneLate, .done]]
    let groups = order.compactMap { states -> TemplateValue? in
      let own = HolderParts.sorted(site.report.tasks.filter { states.contains($0.state) })
      guard !own.isEmpty, let first = states.last else { return nil }
      return [
        "title": .text(site.word(first.title)), "anchor": .text(first.rawValue), "count": .integer(own.count),
        "badge": scope.badge(first), "tasks": .list(own.map { scope.taskRow($0) }),
      ]
    }
    return [
      ("finding", .text(Finding.tasks(site.report.tasks, site.language))), ("groups", .list(groups)),
      ("hasTasks", .flag(!groups.isEmpty)),
      ("dueSoonDays", .integer(site.report.rules?.dueSoonDays ?? 30)),
    ]
  }
}
