// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables
internal import Templates

extension PageScope {
  /// The columns of an item that the audience may read and the page does not show elsewhere; empty cells are left out.
  func ledgerFacts(_ place: LedgerPlace) -> [TemplateValue] {
    let definition = site.records.ledgers[place.ledger].definition
    let elsewhere = columnsShownElsewhere(place, definition)
    let columns = definition.schema.columns.compactMap { column -> TemplateValue? in
      guard site.mayRead(column.visibility), !elsewhere.contains(column.id), !isTownLink(place, column.id),
        let text = cell(place, column)
      else { return nil }
      return [
        "label": .text(title(column, of: place)), "text": .text(Self.host(text) ?? text),
        "isLong": .flag(text.count > 24), "formula": .missing,
        "href": .optional(Self.address(text)),
      ]
    }
    return columns + computedFacts(place)
  }

  /// What follows from the columns, each with its arithmetic in words.
  private func computedFacts(_ place: LedgerPlace) -> [TemplateValue] {
    let ledger = site.records.ledgers[place.ledger]
    let row = ledger.items[place.item].values
    return ledger.definition.computations.compactMap { computation in
      guard site.mayRead(computation.visibility),
        let value = computation.value(of: row, asOf: site.report.asOf)
      else { return nil }
      return [
        "label": .text(site.word(computation.title)),
        "text": .text(
          site.withUnit(value.text(computation.decimals), site.unit(computation.unit))), "isLong": false,
        "href": .missing,
        "formula": .text(site.word(computation.formula)),
      ]
    }
  }

  /// Where to report about the item: its own office, else that of the site.
  func contact(_ place: LedgerPlace) -> String? {
    let column = site.records.ledgers[place.ledger].definition.column("contact")
    let own = column.flatMap { site.mayRead($0.visibility) ? cell(place, $0) : nil }
    return own ?? site.records.site.footer.contact
  }

  /// Whether the column names a town that stands among the links of the page already.
  private func isTownLink(_ place: LedgerPlace, _ column: String) -> Bool {
    let record = site.records.ledgers[place.ledger]
    guard record.definition.roles.areas.contains(column),
      let area = record.items[place.item].values.text(column).flatMap({ site.records.roster.areaIndex($0) })
    else { return false }
    return site.item(place).towns.contains(area)
  }

  /// Names, places and dates that stand in the head, the track or the links of the page.
  private func columnsShownElsewhere(_ place: LedgerPlace, _ definition: LedgerDefinition) -> Set<String> {
    let roles = definition.roles
    let dates = definition.stages.compactMap(\.dateColumn)
    let head = ["id", "name", "contact"] + dates + roles.holders + roles.supervisors
    // The lede of an item that came back tells that; what was wrong at first then stands among the facts.
    let matter = site.item(place).isBack ? nil : matterColumn(place)?.id
    return Set(head + [roles.due, matter, roles.progress].compactMap { $0 })
  }

  /// The public notice that the item is on, or was on last.
  func noticeText(_ item: AssessedItem) -> String? {
    guard let notice = item.notice else { return nil }
    // The notice of a round that came to nothing says nothing about the present one.
    if let back = item.lastRebound, item.isBack, notice.range.first < back { return nil }
    let range = site.word(
      "\(site.shortDate(notice.range.first))–\(site.shortDate(notice.lastDay))",
      "\(site.shortDate(notice.range.first)) to \(site.shortDate(notice.lastDay))")
    let kind = notice.kind == .working ? "working days" : "days"
    let days = site.word("\(notice.days) \(notice.kind.title)", "\(notice.days) \(kind)")
    let isOver = notice.isOver(on: site.report.asOf)
    let provisional =
      notice.isProvisional ? site.word("，节假日安排未定，以通知为准", ", holidays not fixed yet") : ""
    return site.word("公示 \(range)（\(days)\(provisional)）", "On notice \(range) (\(days)\(provisional))")
      + (isOver ? site.word("，已期满", ", ended") : "")
  }
}
