// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Standards
internal import Templates

/// `/targets/` and a page for each target.
enum TargetPages: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    let title = site.word("年度目标", "Targets")
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    let list = Page(
      .targets, template: "targets", title: title,
      summary: Finding.targets(site.report.targets, site.language),
      updated: site.report.asOf.isoText, crumbs: [home]
    ) { listView(site) }
    let single = site.report.targets.map { target in
      Page(
        site.route(target: target.target), template: "target", title: site.indicator(target.target),
        summary: site.word(target.standing.title) + site.word("；", "; ") + site.word(target.finding),
        updated: site.report.asOf.isoText,
        crumbs: [home, Page.Crumb(title: title, route: .targets)]
      ) { singleView(site, target) }
    }
    return [list] + single
  }

  private static func listView(_ site: SiteContext) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: .targets)
    let groups = Domain.allCases.compactMap { domain -> TemplateValue? in
      let own = site.report.targets.filter { site.records.targets[$0.target].domain == domain }
      guard !own.isEmpty else { return nil }
      return [
        "domain": .text(domainName(domain, site)), "anchor": .text(domain.rawValue),
        "targets": .list(own.map { scope.targetRow($0) }), "count": .integer(own.count),
      ]
    }
    return [
      ("finding", .text(Finding.targets(site.report.targets, site.language))), ("groups", .list(groups)),
      ("barNote", scope.barNote(site.report.targets)), ("hasTargets", .flag(!groups.isEmpty)),
    ]
  }

  static func domainName(_ domain: Domain, _ site: SiteContext) -> String {
    switch domain {
    case .air: site.word("大气", "Air")
    case .water: site.word("水", "Water")
    case .soil: site.word("土壤", "Soil")
    case .waste: site.word("固体废物", "Solid waste")
    case .structure: site.word("结构调整", "Structure")
    case .capacity: site.word("治理能力", "Capacity")
    }
  }

  private static func singleView(
    _ site: SiteContext, _ assessed: AssessedTarget
  ) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: site.route(target: assessed.target))
    let record = site.records.targets[assessed.target]
    let shares = site.report.shares.filter { $0.target == assessed.target }
    let tasks = site.report.tasks.filter { task in
      site.records.tasks[task.task].target.flatMap { site.index.target($0.text) } == assessed.target
    }
    let duties = site.records.duties.filter { duty in
      duty.targets.contains { site.index.target($0.text) == assessed.target }
    }
    let origin = record.origin.flatMap { site.meeting($0.text) }
    let ledgers = scope.ledgers(behind: record)
    return [
      ("ledgerShares", .list(ledgers)), ("hasLedgerShares", .flag(!ledgers.isEmpty)),
      ("target", scope.targetRow(assessed)), ("period", .text(period(record, site))),
      ("direction", .text(site.word(record.direction.title))), ("pace", .text(site.word(record.pace.title))),
      ("basis", .optional(record.basis)), ("note", .optional(record.note)),
      (
        "origin",
        origin.map { position in
          let meeting = site.records.meetings[position]
          site.reads.note(meeting.path, by: scope.here)
          let sentence = SentenceAnchor.of("target:\(record.id)", in: meeting.document)
          return scope.link(meeting.title, site.route(meeting: position), anchor: sentence)
        } ?? .missing
      ),
      ("chart", chart(scope, assessed)), ("series", .list(series(scope, assessed))),
      ("hasSeries", .flag(!assessed.series.isEmpty)),
      ("hasLastYear", .flag(!assessed.lastYearSeries.isEmpty)),
      ("barNote", scope.barNote([assessed])), ("sharesNote", scope.barNote(shares)),
      ("shares", .list(shares.map { share(scope, $0) })), ("hasShares", .flag(!shares.isEmpty)),
      ("sharesFinding", .text(sharesFinding(shares, site))),
      ("chartTitle", .text(chartTitle(scope, assessed))),
      ("tasks", .list(tasks.map { scope.taskRow($0) })), ("hasTasks", .flag(!tasks.isEmpty)),
      ("duties", .list(duties.map { DutyPage.row(scope, $0) })), ("hasDuties", .flag(!duties.isEmpty)),
      ("source", scope.source(record.location)), ("water", water(scope, record)),
      ("corrections", .list(scope.corrections(target: assessed.target))),
      ("hasCorrections", .flag(!scope.corrections(target: assessed.target).isEmpty)),
    ] + scope.updates(site.ties.updates(about: .target(assessed.target)))
  }

  /// The page of the sections, for a target that is measured at them.
  private static func water(_ scope: PageScope, _ record: Target) -> TemplateValue {
    guard let measure = record.measure, case .computed(let indicator) = IndicatorName(measure.text),
      indicator.isWater
    else { return .missing }
    return scope.link(scope.site.word("逐断面逐月", "Section by section"), .water)
  }

  private static func period(_ record: Target, _ site: SiteContext) -> String {
    site.word(
      "\(record.period.first.chineseText)至\(record.period.last.chineseText)",
      "\(record.period.first.englishText) to \(record.period.last.englishText)")
  }

  static func share(_ scope: PageScope, _ share: AssessedTarget) -> TemplateValue {
    return [
      "holder": share.holder.map { scope.holder($0) } ?? .missing, "goal": .text(scope.goalText(share)),
      "actual": .text(share.actual?.text ?? "—"), "badge": scope.badge(share.standing),
      "finding": .text(scope.site.word(share.finding)), "why": scope.trace(share.trace),
      "name": .text(scope.site.indicator(share.target)),
      "href": .text(scope.site.route(target: share.target).href(from: scope.here)),
      "corrections": .list(scope.corrections(target: share.target, holder: share.holder)),
      "need": .optional(share.need.map { scope.site.word($0) }), "note": .optional(scope.note(share)),
      "bullet": scope.bullet(share, prefix: "s", width: 240),
    ]
  }

  private static func series(_ scope: PageScope, _ assessed: AssessedTarget) -> [TemplateValue] {
    let last = Dictionary(
      assessed.lastYearSeries.map { ($0.date, $0.text) }, uniquingKeysWith: { first, _ in first })
    return assessed.series.map { point in
      [
        "date": .text(scope.site.date(point.date)), "value": .text(point.text),
        "lastYear": .text(last[point.date] ?? "—"), "source": scope.source(point.source),
        "corrections": .list(
          assessed.holder == nil ? scope.corrections(target: assessed.target, on: point.date) : []),
      ]
    }
  }

  /// How the holders of a target stand: `分解到十二个单位，三个达序时`.
  static func sharesFinding(_ shares: [AssessedTarget], _ site: SiteContext) -> String {
    let counts = StandingCounts(shares.map(\.standing))
    let word = counts.kept == 0 ? counts.wantedWord.english : counts.keptWord(.english)
    return site.word(
      "分解到\(ChineseNumeral.text(shares.count))个单位，\(counts.keptText("个", .chinese))",
      counts.kept == counts.total
        ? "All bodies are \(word)" : "\(counts.kept) of \(counts.total) bodies are \(word)")
  }
}
