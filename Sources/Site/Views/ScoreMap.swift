// SPDX-License-Identifier: MIT

internal import Assessment
internal import Plotting
internal import Records
internal import Standards
internal import Templates

extension PageScope {
  /// The towns in the colours of their grades: `{title, map, note}`; missing without scores of towns.
  func scoreMap(id: String) -> TemplateValue {
    let cards = site.report.scorecards.filter { site.records.holders[$0.holder].kind == .town }
    guard !cards.isEmpty, site.towns.count > 1 else { return .missing }
    let title = gradesFinding(cards)
    let map = TownMap(self)
    let drawing = map.svg(heading(id, title, title, width: 400, words: gradeWords)) { area in
      let card = site.holder(ofArea: area).flatMap { site.card(ofHolder: $0) }
      let status = card?.gradeIndex.map { Status.grades[gradePlace($0)] }
      return (card?.score?.approximation, card?.scoreText ?? "—", status ?? .noData)
    }
    return ["title": .text(title), "map": drawing, "note": .text(map.note)]
  }

  /// `十二个镇街：两个优秀、十个良好`, in the order of the grades.
  private func gradesFinding(_ cards: [Scorecard]) -> String {
    let grades = site.report.rules?.grades ?? []
    let counts = grades.indices.map { grade in cards.count { $0.gradeIndex == grade } }
    let without = cards.count { $0.gradeIndex == nil }
    let number = ChineseNumeral.text
    var parts = zip(grades, counts).filter { $1 > 0 }.map { grade, count in
      site.word("\(number(count))个\(grade.name)", "\(count) \(site.grade(grade.name))")
    }
    if parts.isEmpty {
      return site.word("\(site.townNoun)都还没有等级", "None of the \(site.townNoun) has a grade yet")
    }
    if without > 0 { parts.append(site.word("\(number(without))个没有等级", "\(without) without a grade")) }
    return site.word(
      "\(site.townNoun)等级：\(parts.joined(separator: "、"))",
      "Grades of the \(site.townNoun): \(parts.joined(separator: ", "))")
  }

  /// The words of a chart that colours grades.
  private var gradeWords: ChartWords {
    var names: [Status: String] = [.noData: site.word("没有等级", "no grade")]
    for (index, grade) in (site.report.rules?.grades ?? []).enumerated() {
      let status = Status.grades[gradePlace(index)]
      let name = site.grade(grade.name)
      names[status] = names[status].map { $0 + site.word("、", ", ") + name } ?? name
    }
    return chartWords.naming(names)
  }
}
