// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Templates

extension PageScope {
  static let waterClasses = ["", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"]
  static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// A section with its months.
  func section(_ summary: SectionSummary) -> TemplateValue {
    let record = site.records.sections[summary.section]
    let target = Self.waterClasses[record.targetClass]
    return [
      "id": .text(record.id), "name": .text(record.name), "river": .text(record.river),
      "control": .optional(record.control), "target": .text(site.word("\(target) 类", "class \(target)")),
      "anchor": "section-\(record.slug)", "share": .text("\(summary.attained)/\(summary.assessed)"),
      "holder": record.holder.flatMap { site.index.holder($0.text) }.map { holder($0) } ?? .missing,
      "months": .list(summary.months.map { month($0) }), "hasMissed": .flag(!missed(summary).isEmpty),
      "missed": .list(missed(summary)),
    ]
  }

  /// The months that missed their class, in words: `8 月 Ⅳ 类（氨氮/0.3）`.
  private func missed(_ summary: SectionSummary) -> [TemplateValue] {
    summary.months.compactMap { month in
      guard case .found(let found, false, let exceedances) = month.outcome else { return nil }
      let head = site.word(
        "\(month.month) 月 \(Self.waterClasses[found]) 类",
        "\(Self.monthNames[month.month - 1]) class \(Self.waterClasses[found])")
      return .text(head + (exceedances.map { site.word("（\($0)）", " (\($0))") } ?? ""))
    }
  }

  private func month(_ month: SectionSummary.Month) -> TemplateValue {
    let (className, word, note): (String, String, String)
    switch month.outcome {
    case .found(let found, let attained, _):
      className = "water-\(found)\(attained ? "" : " missed")"
      word = Self.waterClasses[found]
      note = attained ? "" : site.word("超标", "missed")
    case .dry: (className, word, note) = ("water-none", site.word("断流", "dry"), "")
    case .notMonitored: (className, word, note) = ("water-none", "—", site.word("未测", "no sample"))
    }
    return [
      "month": .text(site.word("\(month.month)月", Self.monthNames[month.month - 1])),
      "class": .text(className), "word": .text(word),
      "note": note.isEmpty ? .missing : .text(note),
      "href": .optional(site.sources.href(month.source, from: here)),
    ]
  }
}
