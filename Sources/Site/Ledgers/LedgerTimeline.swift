// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Markdown
internal import Records
internal import Standards
internal import Tables
internal import Templates

extension PageScope {
  /// What happened to an item and what was reported about it, newest first.
  func ledgerTimeline(_ place: LedgerPlace) -> [TemplateValue] {
    let ledger = site.records.ledgers[place.ledger]
    let entries = ledger.items[place.item].entries.map { ($0.date, entry($0, place)) }
    let updates = site.item(place).updates.map { position in
      (site.records.updates[position].date, update(position))
    }
    // What shares a date stands newest first, as it was written.
    let accepted = acceptance(place).map { [$0] } ?? []
    return (entries + accepted + updates).enumerated().sorted {
      ($1.element.0, $1.offset) < ($0.element.0, $0.offset)
    }.map(\.element.1)
  }

  private func entry(_ entry: LedgerEntry, _ place: LedgerPlace) -> TemplateValue {
    let definition = site.records.ledgers[place.ledger].definition
    let stage = entry.stage.flatMap { definition.stage($0) }
    let note = entry.text ?? (entry.isLogged ? nil : particulars(stage, place))
    return [
      "date": .text(site.shortDate(entry.date)), "iso": .text(entry.date.isoText),
      "stage": stage.map { .text(site.word($0.title)) } ?? .text(site.word("进展", "report")),
      "class": .text(stage.map { "role-\($0.role.rawValue)" } ?? "role-report"),
      "text": .optional(note), "meta": .optional(meta(entry)), "source": source(entry.location),
      "link": .missing,
      "pictures": .list(entry.pictures.compactMap { picture($0.text, place, caption: stage?.title) }),
    ]
  }

  /// The acceptance on its day: who accepted, and with what conclusion.
  private func acceptance(_ place: LedgerPlace) -> (CivilDate, TemplateValue)? {
    let ledger = site.records.ledgers[place.ledger]
    let record = ledger.items[place.item]
    guard let accepted = LedgerAcceptance(record.values, ledger.definition, asOf: site.report.asOf),
      let column = ledger.definition.column(LedgerAcceptance.dateColumn), site.mayRead(column.visibility)
    else { return nil }
    let texts = named(["acceptor", "conclusion"], place)
    return (
      accepted.date,
      [
        "date": .text(site.shortDate(accepted.date)), "iso": .text(accepted.date.isoText),
        "stage": .text(site.word("验收", "accepted")), "class": "role-finished",
        "text": .optional(texts), "meta": .missing, "source": source(record.location), "link": .missing,
        "pictures": .list([]),
      ]
    )
  }

  /// The cells of some columns, each after its title: `验收单位：县生态环境局`.
  private func named(_ columns: [String], _ place: LedgerPlace) -> String? {
    let definition = site.records.ledgers[place.ledger].definition
    let texts = columns.compactMap { id -> String? in
      guard let column = definition.column(id), site.mayRead(column.visibility) else { return nil }
      // An address stands as a link among the facts.
      return cell(place, column).flatMap { Self.address($0) == nil ? $0 : nil }.map {
        "\(site.title(column))\(site.word("：", ": "))\($0)"
      }
    }
    return texts.isEmpty ? nil : texts.joined(separator: site.word("；", "; "))
  }

  /// Who acted, under which number, how much is done and by when the rest must be.
  private func meta(_ entry: LedgerEntry) -> String? {
    let parts = [
      entry.unit, entry.number,
      entry.progress.map { site.word("进度 \($0.plainText())%", "\($0.plainText())% done") },
      entry.due.map { site.word("新时限 \(site.shortDate($0))", "new date \(site.shortDate($0))") },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// What the row says about a stage beside its date: `验收单位 县生态环境局`.
  private func particulars(_ stage: LedgerStage?, _ place: LedgerPlace) -> String? {
    let ledger = site.records.ledgers[place.ledger]
    let row = ledger.items[place.item].values
    let isAccepted = LedgerAcceptance(row, ledger.definition, asOf: site.report.asOf) != nil
    let columns = stage?.requires ?? []
    return named(isAccepted ? columns.filter { !LedgerAcceptance.columns.contains($0) } : columns, place)
  }

  private func update(_ position: Int) -> TemplateValue {
    let update = site.records.updates[position]
    let author = update.author.flatMap { site.index.holder($0.text) }
    return [
      "date": .text(site.shortDate(update.date)), "iso": .text(update.date.isoText),
      "stage": .text(site.word("进展", "update")), "class": "role-report",
      "text": .optional(summary(of: update)),
      "meta": .optional(author.map { site.records.holders[$0].short ?? site.records.holders[$0].name }),
      "source": .missing,
      "link": link(update.title, site.route(update: position)), "pictures": .list([]),
    ]
  }

  /// The cell of an item as people read it; `nil` where there is nothing to print.
  func cell(_ place: LedgerPlace, _ column: Column) -> String? {
    let row = site.records.ledgers[place.ledger].items[place.item].values
    guard let value = site.cells.value(place, column.id) else { return nil }
    if case .missing(.empty) = value { return nil }
    if case .date(let date) = value { return site.date(date) }
    if case .flag(let flag) = value { return flag ? site.word("是", "yes") : site.word("否", "no") }
    return column.text(value, row) + (column.isNumeric ? column.unit.map { " \($0)" } ?? "" : "")
  }
}
