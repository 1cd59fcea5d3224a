// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables
internal import Templates

extension PageScope {
  /// The corrections of a target's figures: of all its holders and the county.
  func corrections(target: Int) -> [TemplateValue] {
    corrections { $0.target == target }
  }

  /// The corrections of a holder's share.
  func corrections(target: Int, holder: Int?) -> [TemplateValue] {
    corrections { $0.target == target && $0.holder == holder }
  }

  /// The corrections of the county's figure on a day.
  func corrections(target: Int, on day: CivilDate) -> [TemplateValue] {
    corrections { $0.target == target && $0.holder == nil && $0.day == day }
  }

  /// What a correction of the progress table is about.
  private struct Place {
    let target: Int
    let holder: Int?
    let day: CivilDate
  }

  private func corrections(where matches: (Place) -> Bool) -> [TemplateValue] {
    site.records.corrections.enumerated().filter { _, correction in
      guard correction.table == .progress, let target = site.index.target(correction.subject.text) else {
        return false
      }
      let holder = correction.holder.flatMap { site.index.holder($0.text) }
      return matches(Place(target: target, holder: holder, day: correction.periodEnd))
    }.map { correction($0.offset) }
  }

  private func correction(_ position: Int) -> TemplateValue {
    let correction = site.records.corrections[position]
    let holder = correction.holder.flatMap { site.index.holder($0.text) }
    let target = site.index.target(correction.subject.text)
    return [
      "anchor": .text(correctionAnchor(position)), "date": .text(site.shortDate(correction.date)),
      "iso": .text(correction.date.isoText), "period": .text(periodName(correction.period)),
      "old": .text(correction.old),
      "new": .text(correction.new), "reason": .text(correction.reason),
      "text": .text(correctionText(correction)), "source": source(correction.location),
      "unit": .optional(target.map { site.records.targets[$0].unit }),
      "holder": holder.map { self.holder($0) } ?? link(site.word("全县", "the county"), nil),
    ]
  }

  /// `更正：9.7 → 10.7，9月16日，实验室复核`.
  func correctionText(_ correction: Correction) -> String {
    site.word(
      "更正：\(correction.old) → \(correction.new)，\(site.shortDate(correction.date))，\(correction.reason)",
      "corrected: \(correction.old) → \(correction.new), \(site.shortDate(correction.date)), \(correction.reason)"
    )
  }

  /// A period as people write it: `2022-06-30` is `6月30日`, `2022-06` is `2022年6月`; other words stay.
  func periodName(_ text: String) -> String {
    if let day = CivilDate(text) { return site.shortDate(day) }
    guard text.utf8.count == 7, let month = CivilDate(text + "-01") else { return text }
    return site.word(
      "\(month.year)年\(month.month)月", "\(Self.monthNames[month.month - 1]) \(month.year)")
  }

  /// The figure in words: `石门 降尘量 6月30日`.
  func correctionName(_ correction: Correction) -> String {
    guard let key = correction.key(site.records, site.index) else { return correction.subject.text }
    let holder = figureHolder(key).map { site.records.holders[$0].short ?? site.records.holders[$0].name }
    return [holder, figureName(key)].compactMap { $0 }.joined(separator: " ")
  }

  /// Its row on the page of ``correctionRoute(_:)``.
  func correctionAnchor(_ position: Int) -> String {
    let correction = site.records.corrections[position]
    guard correction.table == .progress, site.index.target(correction.subject.text) != nil else {
      return SourceLinks.rowAnchor(line: correction.location.line ?? 1, file: 1)
    }
    // Feed readers know an entry by this name, so it does not count rows.
    let holder = correction.holder.flatMap { site.index.holder($0.text) }
    let slug = holder.map { site.records.holders[$0].slug } ?? "county"
    return "correction-\(correction.date.isoText)-\(correction.period)-\(slug)"
  }

  /// Where a correction is shown: on its target's page, or in the table of corrections.
  func correctionRoute(_ correction: Correction) -> Route {
    guard correction.table == .progress, let target = site.index.target(correction.subject.text) else {
      return SourceLinks.page(0, of: CorrectionTable.schema.id)
    }
    return site.route(target: target)
  }
}
