// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

extension PageScope {
  static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `9月`, `Sep`.
  func monthName(_ month: Int) -> String { site.word("\(month)月", Self.monthNames[month - 1]) }

  /// A section with its months, linked to its page.
  func section(_ summary: SectionSummary) -> TemplateValue {
    let record = site.records.sections[summary.section]
    return [
      "id": .text(record.id), "name": .text(record.name), "river": .text(record.river),
      "control": .optional(record.control),
      "target": .text(site.word("\(record.targetClass.title) 类", "class \(record.targetClass.title)")),
      "anchor": "section-\(record.slug)", "share": .text("\(summary.attained)/\(summary.assessed)"),
      "href": .text(site.route(section: summary.section).href(from: here)),
      "holder": record.holder.flatMap { site.index.holder($0.text) }.map { holder($0) } ?? .missing,
      "months": .list(summary.months.map { waterMonth($0) }), "hasMissed": .flag(!missed(summary).isEmpty),
      "missed": .list(missed(summary)),
    ]
  }

  /// A section's name, linked to its page.
  func sectionLink(_ position: Int) -> TemplateValue {
    link(site.records.sections[position].name, site.route(section: position))
  }

  /// The months that missed their class, in words: `8 月 Ⅳ 类（氨氮/0.3）`.
  private func missed(_ summary: SectionSummary) -> [TemplateValue] {
    summary.months.compactMap { month in
      guard month.isAttained == false, let found = month.waterClass else { return nil }
      let head = site.word(
        "\(month.month) 月 \(found.title) 类", "\(Self.monthNames[month.month - 1]) class \(found.title)")
      return .text(head + (month.exceedances(language).map { site.word("（\($0)）", " (\($0))") } ?? ""))
    }
  }

  /// A month as a cell: class, colour, and in words what is wrong with it.
  func waterMonth(_ month: SectionSummary.Month) -> TemplateValue {
    let (className, word, note): (String, String, String)
    switch month.outcome {
    case .found(let found, let attained):
      className = "water-\(found.rawValue)\(attained ? "" : " missed")"
      word = found.title
      note = attained ? "" : site.word("超标", "missed")
    case .dry: (className, word, note) = ("water-none", site.word("断流", "dry"), "")
    case .notMonitored: (className, word, note) = ("water-none", "—", site.word("未测", "no sample"))
    case .notDue: (className, word, note) = ("water-none", "/", site.word("不需测", "not due"))
    }
    return [
      "month": .text(monthName(month.month)), "class": .text(className), "word": .text(word),
      "note": note.isEmpty ? .missing : .text(note),
      "href": .optional(site.sources.href(month.source, from: here)),
    ]
  }

  /// A class as a coloured chip with its word: `{class, word, condition}`; a dash without one.
  func waterChip(_ waterClass: WaterClass?) -> TemplateValue {
    guard let waterClass else { return ["class": "water-none", "word": "—", "condition": .missing] }
    return [
      "class": .text("water-\(waterClass.rawValue)"), "word": .text(waterClass.title),
      "condition": .text(site.word(WaterWords.condition(waterClass.condition))),
    ]
  }
}
