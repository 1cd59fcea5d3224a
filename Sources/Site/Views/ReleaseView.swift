// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

extension PageScope {
  /// On the office's own site, a word for what the public does not read: 不公开, 草稿.
  func mark(_ release: Release) -> String? {
    guard site.isInternal else { return nil }
    return release.withholding(on: site.report.asOf)?.mark.map { site.word($0) }
  }

  /// The same of an item of a ledger.
  func mark(_ place: LedgerPlace) -> String? {
    let ledger = site.records.ledgers[place.ledger]
    guard site.isInternal, !ledger.items[place.item].mayBePublic(ledger.definition) else { return nil }
    return site.word("不公开", "not public")
  }

  /// Who signed a record off: for the public the day of the final step where all hold, for the office every step.
  func review(_ review: Review) -> TemplateValue {
    let lines = site.isInternal ? steps(review) : published(review)
    guard !lines.isEmpty else { return .missing }
    return [
      "lines": .list(lines.map { ["text": .text($0)] }),
      "state": site.isInternal ? .text(site.word(review.state)) : .missing,
    ]
  }

  private func published(_ review: Review) -> [String] {
    guard review.next == nil, let final = review.signature(.final), let date = final.date else { return [] }
    return ["\(site.word(final.step.title)) \(site.date(date))"]
  }

  private func steps(_ review: Review) -> [String] {
    review.signatures.map { signature in
      let parts = [site.word(signature.step.title), signature.date.map { site.date($0) }, signature.post]
      let void = review.holds(signature) ? "" : site.word("（已失效）", " (void)")
      return parts.compactMap { $0 }.joined(separator: " ") + void
    }
  }
}
