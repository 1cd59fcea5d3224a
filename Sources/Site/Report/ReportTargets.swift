// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// Every target of the year: its figure, its run and why it stands as it does.
enum ReportTargets: ReportChapter {
  static let id = "targets"
  static let field = "chapter-targets"

  static func title(_ site: SiteContext) -> String { site.word("年度目标", "Targets") }

  static func part(_ scope: PageScope) -> ReportPart? {
    let site = scope.site
    guard !site.report.targets.isEmpty else { return nil }
    var entries: [ReportPart.Entry] = []
    let groups = Domain.allCases.compactMap { domain -> TemplateValue? in
      let own = site.report.targets.filter { site.records.targets[$0.target].domain == domain }
      guard !own.isEmpty else { return nil }
      let name = TargetPages.domainName(domain, site)
      entries.append(ReportPart.Entry(text: name, anchor: "targets-\(domain.rawValue)"))
      return [
        "title": .text(name), "anchor": .text("targets-\(domain.rawValue)"),
        "targets": .list(own.map { target(scope, $0) }),
      ]
    }
    return ReportPart(
      entries: entries,
      fields: [
        ("finding", .text(Finding.targets(site.report.targets, site.language))), ("groups", .list(groups)),
      ])
  }

  private static func target(_ scope: PageScope, _ assessed: AssessedTarget) -> TemplateValue {
    let site = scope.site
    let record = site.records.targets[assessed.target]
    let shares = site.report.shares.filter { $0.target == assessed.target }
    let chart = TargetPages.chart(scope, assessed, id: "run-\(record.slug)", width: 340)
    return [
      "row": scope.targetRow(assessed, bar: "r"), "chart": chart,
      "chartTitle": .text(TargetPages.chartTitle(scope, assessed)),
      "anchor": .text("target-\(record.slug)"),
      "shares": shares.isEmpty ? .missing : .text(TargetPages.sharesFinding(shares, site)),
      "whyText": .text(scope.whyLine(assessed.trace)), "basis": .optional(record.basis),
    ]
  }
}

extension PageScope {
  /// A trace in one line: the rule and its arithmetic. A step as long as a query stands on the target's own page.
  func whyLine(_ trace: Trace) -> String {
    let steps = trace.steps.filter { $0.count <= 120 }.joined(separator: site.word("；", "; "))
    let rule = site.word(trace.rule)
    return steps.isEmpty ? rule : rule + site.word("。", ". ") + steps
  }
}
