// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Templates

extension PageScope {
  static let waterClasses = ["", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"]

  /// A section with its months.
  func section(_ summary: SectionSummary) -> TemplateValue {
    let record = site.records.sections[summary.section]
    return [
      "id": .text(record.id), "name": .text(record.name), "river": .text(record.river),
      "control": .optional(record.control), "target": .text(Self.waterClasses[record.targetClass]),
      "anchor": "section-\(record.slug)", "share": .text("\(summary.attained)/\(summary.assessed)"),
      "holder": record.holder.flatMap { site.index.holder($0.text) }.map { holder($0) } ?? .missing,
      "months": .list(summary.months.map { month($0) }),
    ]
  }

  private func month(_ month: SectionSummary.Month) -> TemplateValue {
    let (className, word, note): (String, String, String)
    switch month.outcome {
    case .found(let found, let attained, let exceedances):
      className = "water-\(found)\(attained ? "" : " missed")"
      word = Self.waterClasses[found]
      note = (attained ? site.word("达标", "attained") : site.word("超标", "missed")) + (exceedances.map { " \($0)" } ?? "")
    case .dry: (className, word, note) = ("water-none", site.word("断流", "dry"), "")
    case .notMonitored: (className, word, note) = ("water-none", "—", site.word("未监测", "not monitored"))
    }
    return [
      "month": .text(site.word("\(month.month)月", "\(month.month)")), "class": .text(className), "word": .text(word),
      "note": .text(note), "href": .optional(site.sources.href(month.source, from: here)),
    ]
  }
}
