// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Tables
internal import Templates

/// What a holder answers for: shares of targets, tasks, sections, duties, updates. On its scorecard and, for a town,
/// on the town's page.
enum HolderParts {
  /// Tasks in sight; the list of tasks has them all.
  private static let mostTasks = 50
  private static let mostDone = 30

  /// - Parameter area: The town or village that the holder governs, or that the page is about.
  static func view(_ scope: PageScope, _ holder: Int?, area: Int? = nil) -> [(TemplateKey, TemplateValue)] {
    let site = scope.site
    let ledgers = scope.ledgerShares(holder: holder, area: area)
    let shares = site.report.shares.filter { holder != nil && $0.holder == holder }
    let owned = site.report.targets.filter { target in
      holder.map { scope.ownersOf(site.records.targets[target.target]).contains($0) } ?? false
    }.filter { target in !shares.contains { $0.target == target.target } }
    let tasks = holder.map { site.ties.tasks(ofHolder: $0).map { site.report.tasks[$0] } } ?? []
    let open = sorted(tasks.filter { !$0.isDone })
    let done = sorted(tasks.filter(\.isDone))
    let sections = site.report.sections.filter { summary in
      let mention = site.records.sections[summary.section].holder
      return holder != nil && mention.flatMap { site.index.holder($0.text) } == holder
    }
    let duties = site.records.duties.filter { duty in
      holder != nil && duty.holder.flatMap { site.index.holder($0.text) } == holder
    }
    let updates = holder.map { site.ties.updates(ofHolder: $0) } ?? []
    return [
      ("shares", .list(shares.map { TargetPages.share(scope, $0) })), ("hasShares", .flag(!shares.isEmpty)),
      ("sharesNote", scope.barNote(shares)), ("ownedNote", scope.barNote(owned)),
      ("owned", .list(owned.map { scope.targetRow($0) })), ("hasOwned", .flag(!owned.isEmpty)),
      ("tasks", .list(open.prefix(mostTasks).map { scope.taskRow($0) })),
      ("doneTasks", .list(done.prefix(mostDone).map { scope.taskRow($0) })),
      ("hasDone", .flag(!done.isEmpty)), ("doneTitle", .text(doneTitle(done.count, site))),
      ("tasksRest", rest(scope, open.count - mostTasks)), ("doneRest", rest(scope, done.count - mostDone)),
      ("hasTasks", .flag(!tasks.isEmpty)),
      ("taskFinding", .text(Finding.tasks(tasks, site.language))),
      ("sections", .list(sections.map { scope.section($0) })), ("hasSections", .flag(!sections.isEmpty)),
      ("duties", .list(duties.map { DutyPage.row(scope, $0) })), ("hasDuties", .flag(!duties.isEmpty)),
      ("ledgerShares", .list(ledgers)), ("hasLedgerShares", .flag(!ledgers.isEmpty)),
      (
        "counts",
        .list(
          counts(
            scope, holder, shares: shares, owned: owned, tasks: tasks, duties: duties.count,
            updates: updates.count))
      ),
    ] + scope.updates(updates, beside: holder.map { site.route(holder: $0) })
  }

  /// The way to the list of all tasks, where some of them are left out here.
  private static func rest(_ scope: PageScope, _ count: Int) -> TemplateValue {
    guard count > 0 else { return .missing }
    return scope.link(
      scope.site.word("另有 \(count) 项，见会议任务", "\(count) more under Tasks"), .tasks)
  }

  private static func doneTitle(_ count: Int, _ site: SiteContext) -> String {
    site.word("已完成的\(ChineseNumeral.text(count))项", count == 1 ? "1 task done" : "\(count) tasks done")
  }

  /// What needs doing first.
  static func sorted(_ tasks: [AssessedTask]) -> [AssessedTask] {
    let order: [TaskState] = [.overdue, .dueSoon, .open, .standing, .doneLate, .done]
    func key(_ task: AssessedTask) -> (Int, Int, Int) {
      let place = order.firstIndex(of: task.state) ?? 0
      return (place, task.state == .overdue ? -task.days : task.days, task.task)
    }
    return tasks.sorted { key($0) < key($1) }
  }

  /// What was due and what is missing: `应报 27 个数，缺 2 个`.
  private static func reporting(_ site: SiteContext, _ holder: Int?) -> (String, String, Bool)? {
    guard let own = holder.flatMap({ site.report.reporting.holder($0) }), own.due > 0 else { return nil }
    let missing = own.missing.count
    let text =
      missing == 0
      ? site.word("应报 \(own.due) 个数，都已报", "\(own.due) figures due, all there")
      : site.word("应报 \(own.due) 个数，缺 \(missing) 个", "\(own.due) figures due, \(missing) missing")
    return (site.word("报送数据", "Figures"), text, missing > 0)
  }

  /// Who is in the post and how to reach them, for the office only.
  private static func office(_ site: SiteContext, _ holder: Holder) -> [(String, String, Bool)] {
    let cells = [("person", holder.person), ("phone", holder.telephone)]
    return cells.compactMap { id, text in
      guard let text, let column = site.records.schema(HolderTable.schema).column(id),
        site.records.site.audience.form(column.visibility) == .asWritten
      else { return nil }
      return (site.title(column), text, false)
    }
  }

  private static func counts(
    _ scope: PageScope, _ holder: Int?, shares: [AssessedTarget], owned: [AssessedTarget],
    tasks: [AssessedTask], duties: Int,
    updates: Int
  ) -> [TemplateValue] {
    let site = scope.site
    let all = shares + owned
    let counts = StandingCounts(all.map(\.standing))
    let late = tasks.count { $0.state == .overdue }
    var rows: [(String, String, Bool)] = []
    if !all.isEmpty {
      rows.append(
        (
          site.word("承担目标", "Targets"),
          site.word(
            "\(all.count) 项，\(counts.kept) 项\(counts.keptWord(.chinese))",
            "\(all.count), \(counts.kept) \(counts.keptWord(.english))"), false
        ))
    }
    if !tasks.isEmpty {
      rows.append(
        (
          site.word("会议任务", "Tasks"),
          site.word(
            "\(tasks.count) 项" + (late > 0 ? "，逾期 \(late)" : ""),
            "\(tasks.count)" + (late > 0 ? ", \(late) overdue" : "")), late > 0
        ))
    }
    rows += [reporting(site, holder)].compactMap { $0 }
    if duties > 0 { rows.append((site.word("责任事项", "Duties"), site.word("\(duties) 项", "\(duties)"), false)) }
    rows.append((site.word("报送进展", "Updates"), site.word("\(updates) 篇", "\(updates)"), false))
    rows += holder.map { office(site, site.records.holders[$0]) } ?? []
    return rows.map { ["label": .text($0.0), "value": .text($0.1), "isLate": .flag($0.2)] }
  }
}

extension AssessedTask {
  /// Whether nothing is left to do, in time or late.
  var isDone: Bool { state == .done || state == .doneLate }
}
