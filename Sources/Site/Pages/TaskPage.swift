// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// `/tasks/`: every resolution followed to its end.
enum TaskPage: PageKind {
  /// Tasks on one page.
  static let tasksOfPage = 100

  static func pages(_ site: SiteContext) -> [Page] {
    let list = list(site)
    let title = site.word("会议任务", "Tasks")
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    return (0..<list.pageCount).map { number in
      Page(
        list.route(page: number), template: "tasks", title: list.title(title, page: number, site),
        summary: Finding.tasks(site.report.tasks, site.language), updated: site.report.asOf.isoText,
        crumbs: number == 0 ? [home] : [home, Page.Crumb(title: title, route: .tasks)], isListed: number == 0
      ) { view(site, list, number) }
      .further(number > 0)
    }
  }

  private static func list(_ site: SiteContext) -> PagedList {
    PagedList(first: .tasks, count: site.report.tasks.count, size: tasksOfPage)
  }

  static func route(page: Int) -> Route { PagedList(first: .tasks, count: 0, size: 1).route(page: page) }

  private static func view(
    _ site: SiteContext, _ list: PagedList, _ page: Int
  ) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: list.route(page: page))
    let shown = list.range(page: page)
    var start = 0
    let groups = site.ties.taskGroups.compactMap { group -> TemplateValue? in
      defer { start += group.count }
      let own = shown.clamped(to: start..<(start + group.count))
      guard !own.isEmpty, let state = group.first?.state else { return nil }
      // Done in time and done late stand in one group, which bears the name of the first.
      let first: TaskState = state == .doneLate ? .done : state
      return [
        "title": .text(site.word(first.title)), "anchor": .text(first.rawValue),
        "count": .integer(group.count),
        "badge": scope.badge(first),
        "tasks": .list(group[(own.lowerBound - start)..<(own.upperBound - start)].map { scope.taskRow($0) }),
      ]
    }
    return [
      ("finding", .text(Finding.tasks(site.report.tasks, site.language))), ("groups", .list(groups)),
      ("hasTasks", .flag(!groups.isEmpty)),
      ("dueSoonDays", .integer(site.report.rules?.dueSoonDays ?? 30)),
    ] + list.fields(page: page)
  }
}
