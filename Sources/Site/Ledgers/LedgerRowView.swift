// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

extension PageScope {
  /// An item of a ledger as a row of a list.
  func itemRow(_ place: LedgerPlace) -> TemplateValue {
    let ledger = site.records.ledgers[place.ledger]
    let record = ledger.items[place.item]
    let item = site.item(place)
    let stage = item.stage.flatMap { ledger.definition.stage($0) }
    // A finding that holds the badge's word takes its place: 逾期 12 天 says what 逾期 says.
    let finding = site.word(item.finding)
    let word = site.word(item.word(in: ledger.definition))
    let isInBadge = finding.contains(
      language == .chinese && word.hasPrefix("已") ? String(word.dropFirst()) : word)
    return [
      "id": .text(record.id), "name": .text(record.name), "href": .text(site.route(place).href(from: here)),
      "ledger": link(site.word(ledger.definition.title), site.route(ledger: place.ledger)),
      "towns": .list(item.towns.map { area($0) }), "owners": holders(record.holders, item.holders),
      "hasOwners": .flag(!record.holders.isEmpty), "hasTowns": .flag(!item.towns.isEmpty),
      "namesTown": .flag(
        item.towns.contains { site.holder(ofArea: $0).map { !item.holders.contains($0) } ?? true }),
      "stage": .text(stage.map { site.word($0.title) } ?? "—"),
      "badge": rowBadge(item, ledger.definition, isInBadge ? finding : word),
      "finding": .text(finding),
      "hasFinding": .flag(!isInBadge && finding != stage.map { site.word($0.title) }),
      "due": .text(item.due.map { site.shortDate($0) } ?? "—"), "dueISO": .optional(item.due?.isoText),
      "mark": .optional(mark(place)),
      "found": .text(record.found.map { site.shortDate($0) } ?? "—"),
      "foundISO": .optional(record.found?.isoText),
      "isBack": .flag(item.isBack && item.flag != .rebounded), "late": .optional(lateness(item)),
      // A register's finding is its date, which has a column of its own.
      "hasListNote": .flag(
        !isInBadge && item.flag != .recorded && finding != stage.map { site.word($0.title) }),
    ]
  }

  /// A measured item shows its standing, as a target does.
  private func rowBadge(_ item: AssessedItem, _ definition: LedgerDefinition, _ word: String) -> TemplateValue
  {
    if definition.measure != nil, item.stage == nil { return badge(item.standing ?? .noData) }
    if let standing = item.slowStanding { return badge(standing) }
    return plainBadge("flag-\(item.flag.rawValue)", item.flag.shape, word)
  }

  /// The flag of an item in the words of its ledger.
  func badge(_ item: AssessedItem) -> TemplateValue {
    if let standing = item.slowStanding { return badge(standing) }
    let word = item.word(in: site.records.ledgers[item.place.ledger].definition)
    return plainBadge("flag-\(item.flag.rawValue)", item.flag.shape, site.word(word))
  }

  /// Holders by name; a name that nobody in the roster has stays as written, many of a kind become one link.
  func holders(_ mentions: [Mention], _ positions: [Int]) -> TemplateValue {
    if let everyone = mentions.first(where: { RecordIndex.everyone[$0.text] != nil }), mentions.count == 1 {
      return .list([link(everyone.text, .scorecards)])
    }
    let unknown = mentions.filter { site.index.owners($0.text).isEmpty }
    return .list(positions.map { holder($0) } + unknown.map { link($0.text, nil) })
  }

  /// A share with its fraction: per cent, `30/64`, and what is left out.
  func rate(_ rate: Rate, _ title: String, formula: String) -> TemplateValue {
    [
      "title": .text(title), "percent": .text(rate.denominator == 0 ? "—" : rate.text() + "%"),
      "fraction": .text("\(rate.numerator)/\(rate.denominator)"), "hasAny": .flag(rate.denominator > 0),
      "leftOut": .optional(leftOut(rate)), "formula": .text(formula),
    ]
  }

  /// `46.9%（30/64）`.
  func rateText(_ rate: Rate) -> String {
    guard rate.denominator > 0 else { return "—" }
    return site.word(
      "\(rate.text())%（\(rate.numerator)/\(rate.denominator)）",
      "\(rate.text())% (\(rate.numerator)/\(rate.denominator))")
  }

  func leftOut(_ rate: Rate) -> String? {
    guard rate.notApplicable > 0 else { return nil }
    return site.word("另 \(rate.notApplicable) 项不计", "\(rate.notApplicable) more not counted")
  }
}
