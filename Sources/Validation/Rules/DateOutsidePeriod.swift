// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// Progress is reported for days of its target's period, and a site is judged on a day of its year or later.
package enum DateOutsidePeriod: Rule {
  package static let name = "date-outside-period"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let progress = records.progress.compactMap { row -> Diagnostic? in
      guard let found = index.target(row.target.text) else { return nil }
      let target = records.targets[found]
      return target.period.contains(row.date)
        ? nil : outside(row, target, at: records.place(of: "date", inRowAt: row.location))
    }
    return progress + facts(records) + [early(records.site)].compactMap { $0 } + later(records)
  }

  /// Figures for scoring of another year: one finding for each year in a file, as last year's may well be kept.
  private static func facts(_ records: RecordSet) -> [Diagnostic] {
    struct Kept: Hashable {
      let path: String
      let year: Int
    }
    let year = records.site.year
    let others = records.facts.filter { $0.date.year != year && !SettledNote.isSaid(in: $0.note) }
    let groups = Dictionary(grouping: others) { Kept(path: $0.location.path, year: $0.date.year) }
    return groups.values.compactMap { group in
      guard let first = group.min(by: { $0.location < $1.location }) else { return nil }
      let more = group.count > 1 ? "（另有 \(group.count - 1) 处）" : ""
      return Diagnostic(
        .warning, rule: name, at: records.place(of: "date", inRowAt: first.location),
        Wording(
          "“\(first.holder.text)”的“\(first.indicator)”截止日 \(first.date.isoText) 不在 \(year) 年，不计分\(more)",
          "“\(first.indicator)” of “\(first.holder.text)” is dated \(first.date.isoText), not in \(year), and scores nothing\(group.count > 1 ? " (\(group.count - 1) more)" : "")"
        ),
        help: Wording(
          "核对年份；留着备查的，在“说明”里写“核实”", "check the year; where it is kept on record, write 核实 in the note"))
    }.sorted()
  }

  /// Something that happened after the year: most likely a slip, and it would vanish from the site without a word.
  private static func later(_ records: RecordSet) -> [Diagnostic] {
    records.ledgers.flatMap { ledger in
      ledger.items.flatMap { item in
        item.entries.filter { $0.date.year > records.site.year }.map { entry in
          let stage = entry.stage.flatMap { ledger.definition.stage($0) }?.title.chinese
          return Diagnostic(
            .warning, rule: name, at: entry.location,
            Wording(
              "“\(item.id)”\(stage.map { "“\($0)”" } ?? "")的日期 \(entry.date.isoText) 在 \(records.site.year) 年以后",
              "“\(item.id)”: the date \(entry.date.isoText)\(stage.map { " of “\($0)”" } ?? "") lies after \(records.site.year)"
            ),
            help: Wording("核对年份；没有发生的不要写", "check the year; what has not happened is not written"))
        }
      }
    }
  }

  /// A day of judgement before the year would show an empty site without a word.
  private static func early(_ site: SiteConfiguration) -> Diagnostic? {
    guard let asOf = site.asOf, asOf.year < site.year else { return nil }
    return Diagnostic(
      rule: name, at: site.asOfPlace ?? site.location,
      Wording(
        "截至日 \(asOf.isoText) 早于年度 \(site.year)",
        "the day of judgement \(asOf.isoText) lies before the year \(site.year)"
      ),
      help: Wording("核对“截至”和“年度”的年份", "check the years of as_of and year"))
  }

  private static func outside(
    _ row: ProgressRow, _ target: Target, at place: SourceLocation
  ) -> Diagnostic {
    let (first, last) = (target.period.first.isoText, target.period.last.isoText)
    return Diagnostic(
      rule: name, at: place,
      Wording(
        "进度的截止日 \(row.date.isoText) 不在目标 \(target.id) 的期间 \(first) 至 \(last) 内",
        "the date \(row.date.isoText) lies outside the period of target \(target.id), \(first) to \(last)"),
      help: Wording("核对年份，或改目标的“起”“止”", "check the year, or change the target's start and end"))
  }
}
