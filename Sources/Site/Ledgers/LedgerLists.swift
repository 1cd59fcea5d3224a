// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Standards
internal import Templates

extension PageScope {
  /// The items that need somebody's eye, by what is wrong with them.
  func ledgerConcerns(_ ledger: AssessedLedger, most: Int) -> [TemplateValue] {
    let order = ledger.byUrgency
    return LedgerConcern.allCases.compactMap { concern in
      let own = order.filter { ledger.items[$0].concern == concern }
      guard !own.isEmpty else { return nil }
      return [
        "badge": concernBadge(concern, own.map { ledger.items[$0] }, ledger.ledger),
        "count": .integer(own.count), "anchor": .text("concern-" + concern.rawValue),
        "items": .list(own.prefix(most).map { itemRow(LedgerPlace(ledger: ledger.ledger, item: $0)) }),
        "rest": own.count > most
          ? .text(site.word("另 \(own.count - most) 条见下面的名单", "\(own.count - most) more in the list below"))
          : .missing,
      ]
    }
  }

  /// The badge over items of one concern; measured items that are slow in several degrees stand under the word for
  /// all of them.
  private func concernBadge(_ concern: LedgerConcern, _ items: [AssessedItem], _ ledger: Int) -> TemplateValue
  {
    if concern == .rebounded { return reboundBadge(ledger) }
    let standings = Set(items.map(\.standing))
    if concern == .behind, standings.count > 1,
      site.records.ledgers[ledger].definition.measure != nil
    {
      return plainBadge(
        "flag-behind", LedgerFlag.behind.shape, site.word("落后于序时", "behind schedule"))
    }
    return items.first.map { badge($0) } ?? .missing
  }

  /// 反弹 or what the ledger calls it.
  func reboundBadge(_ ledger: Int) -> TemplateValue {
    let words = LedgerWords(site.records.ledgers[ledger].definition, language)
    return plainBadge("flag-rebounded", LedgerFlag.rebounded.shape, words.rebound)
  }

  /// How many items came on the books in each month, counted from the year 0; `nil` where there are not two months,
  /// or the ledger measures.
  func monthCounts(_ ledger: AssessedLedger) -> [Int: Int]? {
    guard site.records.ledgers[ledger.ledger].definition.measure == nil,
      let months = ledger.breakdowns.first(where: { $0.dimension == .month })
    else { return nil }
    var counts: [Int: Int] = [:]
    for row in months.rows {
      if case .month(let year, let month) = row.key { counts[year * 12 + month - 1] = row.figures.total }
    }
    return counts.count > 1 ? counts : nil
  }

  /// Items by the month in which they came on the books.
  func monthColumns(_ ledger: AssessedLedger, _ words: LedgerWords, width: Double) -> TemplateValue {
    guard let counts = monthCounts(ledger), let first = counts.keys.min(), let last = counts.keys.max() else {
      return .missing
    }
    let isOneYear = first / 12 == last / 12
    let data = (max(first, last - 23)...last).map { month -> Datum in
      let number = month % 12 + 1
      let label = site.word("\(number)月", Self.monthNames[number - 1])
      return Datum(
        label: isOneYear || number != 1 ? label : "\(month / 12)", value: Double(counts[month] ?? 0),
        text: String(counts[month] ?? 0))
    }
    let months = (max(first, last - 23)...last).map { month -> (name: String, count: Int) in
      let (number, name) = (month % 12 + 1, Self.monthNames[month % 12])
      let text =
        isOneYear
        ? site.word("\(number) 月", name) : site.word("\(month / 12) 年 \(number) 月", "\(name) \(month / 12)")
      return (name: text, count: counts[month] ?? 0)
    }
    let title = words.busiest(months)
    return [
      "title": .text(title), "note": .text(monthTitle(words.definition)),
      "chart": svg(
        ColumnChart(
          heading(
            "months-\(words.definition.id)", title,
            data.map { "\($0.label) \($0.text)" }.joined(separator: site.word("，", ", ")), width: width),
          unit: words.definition.counter[language], data: data)),
    ]
  }

  /// Each item's figure against its own goal, for a ledger that measures.
  func ledgerBullets(_ ledger: AssessedLedger, _ words: LedgerWords) -> TemplateValue {
    guard words.isMeasured else { return .missing }
    let rows = ledger.items.compactMap { bulletRow($0) }
    guard !rows.isEmpty else { return .missing }
    return svg(
      BulletChart(
        heading("measures-\(words.definition.id)", words.title, words.finding(ledger.figures), width: 420),
        rows: rows))
  }

  /// Events of ledgers alone, newest first.
  func ledgerEvents(_ most: Int, ledger: Int? = nil) -> [TemplateValue] {
    site.report.events.filter { event in
      switch event.subject {
      case .itemRebounded(let place): ledger == nil || place.ledger == ledger
      case .itemsClosed(let own, _): ledger == nil || own == ledger
      case .meeting, .update, .taskDone, .taskOverdue, .correction: false
      }
    }.prefix(most).map { event($0) }
  }
}
