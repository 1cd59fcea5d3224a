// SPDX-License-Identifier: MIT

internal import Assessment
internal import Records
internal import Templates

/// Which tasks, targets, sections and items belong together, as the ledgers' 相关事项 say; followed both ways.
struct ItemRelations: Sendable {
  private var subjectsOfItem: [LedgerPlace: [RecordIndex.Subject]] = [:]
  private var itemsOfSubject: [RecordIndex.Subject: [LedgerPlace]] = [:]

  init(_ records: RecordSet, _ index: RecordIndex) {
    for (number, ledger) in records.ledgers.enumerated() {
      for (position, item) in ledger.items.enumerated() {
        let place = LedgerPlace(ledger: number, item: position)
        for subject in item.related.compactMap({ index.subject($0.text) }) { add(subject, place) }
      }
    }
  }

  private mutating func add(_ subject: RecordIndex.Subject, _ place: LedgerPlace) {
    if subject == .ledgerItem(place) { return }
    if subjectsOfItem[place]?.contains(subject) != true { subjectsOfItem[place, default: []].append(subject) }
    guard case .ledgerItem(let other) = subject else {
      itemsOfSubject[subject, default: []].append(place)
      return
    }
    let back = RecordIndex.Subject.ledgerItem(place)
    if subjectsOfItem[other]?.contains(back) != true { subjectsOfItem[other, default: []].append(back) }
  }

  /// What an item has to do with.
  func subjects(of place: LedgerPlace) -> [RecordIndex.Subject] { subjectsOfItem[place] ?? [] }

  /// The items that have to do with a task, target or section, in the order of the ledgers.
  func items(of subject: RecordIndex.Subject) -> [LedgerPlace] { itemsOfSubject[subject] ?? [] }
}

extension PageScope {
  /// The items that belong to a task, each with its state: `{link, badge}`.
  func relatedItems(_ subject: RecordIndex.Subject) -> [TemplateValue] {
    site.relations.items(of: subject).map { ["link": ledgerItem($0), "badge": badge(site.item($0))] }
  }

  /// What an item has to do with: `{link, badge}`.
  func related(_ place: LedgerPlace) -> [TemplateValue] {
    site.relations.subjects(of: place).map { UpdatePages.subject(self, $0) }
  }
}
