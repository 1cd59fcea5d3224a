// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// Scoring rules exist for the site's year, and every scorecard has holders to score.
package enum MissingRules: Rule {
  package static let name = "missing-rules"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    guard !records.scoring.isEmpty else { return [] }
    let year = records.site.year
    guard let rules = records.scoring.first(where: { $0.year == year }) else {
      if records.unread.holdsAny(.scoring) { return [] }
      let years = records.scoring.map { String($0.year) }.joined(separator: "、")
      return [
        Diagnostic(
          rule: name, at: records.scoring[records.scoring.count - 1].location,
          Wording(
            "没有 \(year) 年的计分规则，只有 \(years) 年的", "there are scoring rules for \(years), none for \(year)"),
          help: Wording(
            "加一个 scoring/\(year).yml，或改 site.yml 的年度",
            "add scoring/\(year).yml, or change the year in site.yml"))
      ]
    }
    if records.unread.holdsAny(.holders) { return [] }
    return rules.scorecards.filter { card in !records.holders.contains { $0.kind == card.holders } }.map {
      card in
      Diagnostic(
        .warning, rule: "card-without-holders", at: card.location,
        Wording(
          "计分卡“\(card.name)”的对象是\(card.holders.title.chinese)，责任主体里一个也没有",
          "the scorecard “\(card.name)” is for \(card.holders.title.english) holders, and there are none"),
        help: Wording("在“责任主体”表里补上，或删去这张计分卡", "add such holders, or delete the scorecard"))
    }
  }
}
