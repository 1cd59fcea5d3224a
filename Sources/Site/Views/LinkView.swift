// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Templates

/// Small views that every page uses, seen from one page.
struct PageScope: Sendable {
  let site: SiteContext
  let here: Route

  var language: Language { site.language }

  /// `{text, href}`; `href` is missing for plain text.
  func link(_ text: String, _ route: Route?, anchor: String? = nil) -> TemplateValue {
    ["text": .text(text), "href": .optional(route?.href(from: here, anchor: anchor))]
  }

  func target(_ position: Int) -> TemplateValue {
    link(site.indicator(position), site.route(target: position))
  }

  /// A holder, linked to its scorecard where it has one.
  func holder(_ position: Int) -> TemplateValue {
    let holder = site.records.holders[position]
    return link(holder.short ?? holder.name, site.route(holder: position))
  }

  func holders(_ positions: [Int]) -> TemplateValue { .list(positions.map { holder($0) }) }

  /// An item of a ledger.
  func ledgerItem(_ place: LedgerPlace) -> TemplateValue {
    link(site.records.ledgers[place.ledger].items[place.item].name, site.route(place))
  }

  func area(_ position: Int) -> TemplateValue {
    link(site.shortName(ofArea: position), site.route(area: position))
  }

  /// The file and row of a source, linked to where the site shows it.
  func source(_ place: SourceLocation?) -> TemplateValue {
    guard let place else { return .missing }
    return [
      "text": .text(SourceLinks.text(place, language)),
      "href": .optional(site.sources.href(place, from: here)),
    ]
  }

  /// `{class, shape, word}` of a standing.
  func badge(_ standing: Standing) -> TemplateValue {
    [
      "class": "status-\(standing.rawValue)", "shape": .text(standing.shape),
      "word": .text(site.word(standing.title)),
    ]
  }

  func badge(_ state: TaskState) -> TemplateValue {
    ["class": "task-\(state.rawValue)", "shape": .text(state.shape), "word": .text(site.word(state.title))]
  }

  /// The grade of a scorecard; shapes fall with the grade.
  func grade(_ card: Scorecard) -> TemplateValue {
    if card.score == nil { return plainBadge("status-no-data", "◇", site.word("无数据", "no data")) }
    guard let grade = card.grade, let index = card.gradeIndex else { return .missing }
    return gradeBadge(site.grade(grade), index)
  }

  func gradeBadge(_ name: String, _ index: Int) -> TemplateValue {
    let place = gradePlace(index)
    return [
      "class": "grade-\(place)", "shape": .text(["✓", "●", "◐", "▲", "■"][place]), "word": .text(name),
    ]
  }

  /// The place of a grade among the five signs, 0 best: the best grades come first, the last grade is always last.
  func gradePlace(_ index: Int) -> Int {
    let count = site.report.rules?.grades.count ?? 0
    let ladder =
      count <= 2 ? [1, 4] : count == 3 ? [0, 1, 4] : count == 4 ? [0, 1, 3, 4] : [0, 1, 2, 3, 4]
    return ladder[min(max(index, 0), ladder.count - 1)]
  }

  /// Why a figure is what it is: `{rule, basis, steps, inputs, hasInputs}`.
  func trace(_ trace: Trace) -> TemplateValue {
    let inputs: [TemplateValue] = trace.inputs.prefix(60).map { input in
      [
        "label": .text(Formula.printed(site.word(input.label))),
        "value": .text(Formula.printed(input.value(in: language))),
        "source": source(input.source),
        "rows": input.rows > 1
          ? .text(site.word("等 \(input.rows) 行", "and \(input.rows - 1) more rows")) : .missing,
      ]
    }
    return [
      "rule": .text(Formula.printed(site.word(trace.rule))), "basis": .optional(trace.basisText(language)),
      "steps": .list(trace.stepTexts(language).map { .text(Formula.printed(Formula.signed($0))) }),
      "inputs": .list(inputs),
      "hasInputs": .flag(!trace.inputs.isEmpty), "hasSteps": .flag(!trace.steps.isEmpty),
    ]
  }
}
