// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Tables
internal import Templates

extension LedgerPicture {
  /// The paths of the pictures that the pages of items show.
  static func paths(_ site: SiteContext) -> Set<String> {
    var paths: Set<String> = []
    for (number, ledger) in site.records.ledgers.enumerated() {
      for (position, item) in ledger.items.enumerated() {
        let place = LedgerPlace(ledger: number, item: position)
        let texts =
          [before(place, site), after(place, site)].compactMap { $0 }
          + item.entries.flatMap(\.pictures).map(\.text)
        for text in texts { paths.insert(LedgerPicture(text).path) }
      }
    }
    return paths
  }

  static func before(_ place: LedgerPlace, _ site: SiteContext) -> String? {
    text("before", place, site)
  }

  /// Under an earlier date the work was not done yet, and there is no picture of it.
  static func after(_ place: LedgerPlace, _ site: SiteContext) -> String? {
    let item = site.item(place)
    let hasStages = !site.records.ledgers[place.ledger].definition.stages.isEmpty
    guard !hasStages || item.finished != nil || item.rebounds > 0 || item.flag == .closed else { return nil }
    return text("after", place, site)
  }

  private static func text(_ column: String, _ place: LedgerPlace, _ site: SiteContext) -> String? {
    let ledger = site.records.ledgers[place.ledger]
    guard let own = ledger.definition.column(column), site.mayRead(own.visibility) else { return nil }
    return ledger.items[place.item].values.text(column)
  }
}

extension PageScope {
  /// The pictures before and after, side by side; one that the content folder does not hold is left out.
  func beforeAndAfter(_ place: LedgerPlace) -> [TemplateValue] {
    let before = LedgerPicture.before(place, site).flatMap {
      picture($0, place, caption: Wording("整改前", "before"))
    }
    let after = LedgerPicture.after(place, site).flatMap {
      picture($0, place, caption: Wording("整改后", "after"))
    }
    return [before, after].compactMap { $0 }
  }

  func picture(_ text: String, _ place: LedgerPlace, caption: Wording?) -> TemplateValue? {
    let picture = LedgerPicture(text)
    guard site.records.attachments.contains(picture.path) else { return nil }
    let name = site.records.ledgers[place.ledger].items[place.item].name
    let label = caption.map { site.word($0) }
    let fallback = [name, label].compactMap { $0 }.joined(separator: site.word("，", ", "))
    return [
      "src": .text(Route("/files/\(picture.path)").href(from: here)),
      "alt": .text(picture.words ?? fallback),
      "caption": .text([label, picture.words].compactMap { $0 }.joined(separator: site.word("：", ": "))),
    ]
  }
}
