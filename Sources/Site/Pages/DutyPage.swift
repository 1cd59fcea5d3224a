// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// `/duties/`: the matrix of holders and fields, who has none, and which duty has nobody.
enum DutyPage: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    guard !site.records.duties.isEmpty else { return [] }
    return [
      Page(
        .duties, template: "duties", title: site.word("责任清单", "Duties"),
        summary: Finding.coverage(site.report.coverage, site.language), updated: site.report.asOf.isoText,
        crumbs: [Page.Crumb(title: site.word("总览", "Overview"), route: .home)]
      ) { view(site) }
    ]
  }

  static func row(_ scope: PageScope, _ duty: Duty) -> TemplateValue {
    let site = scope.site
    let holder = duty.holder.flatMap { site.index.holder($0.text) }
    return [
      "id": .text(duty.id), "anchor": .text("duty-" + Slug.make(from: duty.id, fallback: "d")),
      "matter": .text(duty.matter), "frequency": .text(duty.frequency ?? "—"),
      "basis": .text(duty.basis ?? "—"),
      "post": .text(
        duty.post ?? holder.flatMap { site.records.holders[$0].post } ?? site.word("未落实", "nobody")),
      "holder": holder.map { scope.holder($0) } ?? .missing, "domain": .text(site.word(duty.domain.title)),
      "kind": .text(site.word(duty.kind.duty)), "source": scope.source(duty.location),
      "targets": .list(duty.targets.compactMap { site.index.target($0.text) }.map { scope.target($0) }),
    ]
  }

  private static func view(_ site: SiteContext) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: .duties)
    let coverage = site.report.coverage
    var dutiesOf: [Int: [Duty]] = [:]
    for duty in site.records.duties {
      if let holder = duty.holder.flatMap({ site.index.holder($0.text) }) {
        dutiesOf[holder, default: []].append(duty)
      }
    }
    let groups = HolderKind.allCases.compactMap { kind -> TemplateValue? in
      let holders = site.records.holders.indices.filter { site.records.holders[$0].kind == kind }
      guard !holders.isEmpty else { return nil }
      return [
        "kind": .text(site.word(site.title(of: kind))),
        "rows": .list(holders.map { matrixRow(scope, $0, dutiesOf[$0] ?? []) }),
        "lists": .list(holders.filter { dutiesOf[$0] != nil }.map { list(scope, $0, dutiesOf[$0] ?? []) }),
      ]
    }
    return [
      ("finding", .text(Finding.coverage(coverage, site.language))),
      ("domains", .list(Domain.allCases.map { .text(site.word($0.title)) })), ("groups", .list(groups)),
      ("without", scope.holders(coverage.holdersWithout)),
      ("hasWithout", .flag(!coverage.holdersWithout.isEmpty)),
      ("nobody", .list(coverage.dutiesWithout.map { row(scope, site.records.duties[$0]) })),
      ("hasNobody", .flag(!coverage.dutiesWithout.isEmpty)), ("total", .integer(site.records.duties.count)),
      ("covered", .text("\(coverage.covered)/\(coverage.holders)")),
    ]
  }

  private static func anchor(_ scope: PageScope, _ holder: Int) -> String {
    "holder-" + scope.site.records.holders[holder].slug
  }

  private static func matrixRow(_ scope: PageScope, _ holder: Int, _ duties: [Duty]) -> TemplateValue {
    let record = scope.site.records.holders[holder]
    return [
      "name": .text(record.short ?? record.name),
      "anchor": .text(duties.isEmpty ? "" : anchor(scope, holder)),
      "post": .text(record.post ?? "—"), "total": .integer(duties.count), "hasAny": .flag(!duties.isEmpty),
      "cells": .list(
        Domain.allCases.map { domain in
          let count = duties.count { $0.domain == domain }
          return [
            "count": count == 0 ? .missing : .integer(count),
            "anchor": .text("\(anchor(scope, holder))-\(domain.rawValue)"),
          ]
        }),
    ]
  }

  private static func list(_ scope: PageScope, _ holder: Int, _ duties: [Duty]) -> TemplateValue {
    let groups = Domain.allCases.compactMap { domain -> TemplateValue? in
      let own = duties.filter { $0.domain == domain }
      guard !own.isEmpty else { return nil }
      return [
        "domain": .text(TargetPages.domainName(domain, scope.site)),
        "anchor": .text("\(anchor(scope, holder))-\(domain.rawValue)"),
        "duties": .list(own.map { row(scope, $0) }),
      ]
    }
    return ["holder": scope.holder(holder), "anchor": .text(anchor(scope, holder)), "groups": .list(groups)]
  }
}
