// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Standards
internal import Tables
internal import Templates

extension SiteContext {
  /// The ledger of an id that has something on it.
  func ledger(_ id: String) -> AssessedLedger? {
    report.ledgers.first { records.ledgers[$0.ledger].definition.id == id && !$0.items.isEmpty }
  }
}

/// Which columns of an item stand in its digest, each by its id.
struct DigestColumns {
  /// Short values without their titles, in one line.
  var head: [String]
  /// Figures with their titles at the end of that line; columns or computations.
  var amounts: [String] = []
  /// What happened, as a paragraph.
  var text: [String] = []
  /// Numbers and laws with their titles.
  var notes: [String] = []
  /// The address of a page elsewhere.
  var link: String?
}

extension PageScope {
  /// An item in a few of its columns: its name and day, a line of short values, what was found, and numbers below.
  func itemDigest(_ place: LedgerPlace, _ columns: DigestColumns) -> TemplateValue {
    let record = site.records.ledgers[place.ledger].items[place.item]
    let item = site.item(place)
    let date = item.closed ?? record.found
    let head = columns.head.compactMap { publicCell(place, $0) }
    let amounts = columns.amounts.compactMap { amount(place, $0) }
    let text = columns.text.compactMap { publicCell(place, $0) }
    let notes = columns.notes.compactMap { note(place, $0) }
    return [
      "name": .text(record.name), "href": .text(site.route(place).href(from: here)), "id": .text(record.id),
      "date": .optional(date.map { site.shortDate($0) }), "iso": .optional(date?.isoText),
      // Short values do not break; a long name must, on a narrow screen.
      "head": .list((head + amounts).map { ["text": .text($0), "isShort": .flag($0.count <= 11)] }),
      "hasHead": .flag(!(head + amounts).isEmpty),
      "text": text.isEmpty ? .missing : .text(text.joined(separator: site.word("；", "; "))),
      "notes": .list(notes), "link": digestLink(place, columns.link),
      "owners": holders(record.holders, item.holders), "hasOwners": .flag(!record.holders.isEmpty),
    ]
  }

  /// `罚款 2.00 万元`; of a computed figure with its days: `按日连续处罚 25.00 万元（5 天）`.
  private func amount(_ place: LedgerPlace, _ id: String) -> String? {
    let ledger = site.records.ledgers[place.ledger]
    guard let computation = ledger.definition.computation(id) else {
      guard let column = ledger.definition.column(id) else { return nil }
      return publicCell(place, id).map { "\(site.title(column)) \($0)" }
    }
    guard site.mayRead(computation.visibility),
      let value = computation.value(of: ledger.items[place.item].values, asOf: site.report.asOf)
    else { return nil }
    return site.word(computation.title) + " "
      + site.withUnit(value.text(computation.decimals), site.unit(computation.unit))
  }

  private func note(_ place: LedgerPlace, _ id: String) -> TemplateValue? {
    guard let column = site.records.ledgers[place.ledger].definition.column(id),
      let text = publicCell(place, id)
    else { return nil }
    return [
      "label": .text(site.title(column)), "text": .text(text), "isShort": .flag(text.count <= 14),
    ]
  }

  /// A link by the title of its column, never by its address; other words stand as they are.
  private func digestLink(_ place: LedgerPlace, _ id: String?) -> TemplateValue {
    guard let id, let column = site.records.ledgers[place.ledger].definition.column(id),
      let text = publicCell(place, id)
    else { return .missing }
    let address = Self.address(text)
    return [
      "text": .text(address == nil ? "\(site.title(column)) \(text)" : site.title(column)),
      "href": .optional(address),
    ]
  }

  /// One cell of an item, `nil` where the audience may not read it or there is nothing in it.
  func publicCell(_ place: LedgerPlace, _ id: String) -> String? {
    let definition = site.records.ledgers[place.ledger].definition
    guard let column = definition.column(id), site.mayRead(column.visibility) else { return nil }
    return cell(place, column)
  }

  /// The text where it is the address of a page elsewhere.
  static func address(_ text: String) -> String? {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(" ") ? text : nil
  }

  /// `example.org` of the address of a page elsewhere; `nil` for other text.
  static func host(_ text: String) -> String? {
    guard let address = address(text) else { return nil }
    let rest = address.drop { $0 != "/" }.drop { $0 == "/" }
    return String(rest.prefix { $0 != "/" })
  }

  /// A breakdown by one column as rows of a name, a number and its share of all items.
  func shares(_ ledger: AssessedLedger, of column: String, width: Double) -> TemplateValue {
    let definition = site.records.ledgers[ledger.ledger].definition
    guard isPublished(.column(column), definition),
      let breakdown = ledger.breakdowns.first(where: { $0.dimension == .column(column) })
    else { return .missing }
    let words = LedgerWords(definition, language)
    let total = ledger.items.count
    let data = breakdown.rows.map { row in
      Datum(
        label: site.word(row.title), value: Double(row.items.count),
        text: "\(words.digits(row.items.count)) · \(Rate(row.items.count, of: total).text())%")
    }
    var notes = [
      site.word(breakdown.title)
        + site.word("，占全部 \(words.digits(total))的比例", ", shares of all \(words.count(total))")
    ]
    if breakdown.overlaps {
      notes.append(site.word("一件可属几类，合计大于总数", "an item may belong to several, so the rows exceed the total"))
    }
    if breakdown.without > 0 {
      notes.append(
        site.word("另 \(words.digits(breakdown.without))没有填", "\(breakdown.without) more without a value"))
    }
    let title = words.leader(
      breakdown.rows.map { (site.word($0.title), $0.items.count) }, groups: site.word("类", ""))
    return [
      "title": .text(title),
      "note": .text(notes.joined(separator: site.word("；", "; "))),
      "chart": svg(
        BarChart(
          heading(
            "shares-\(definition.id)-\(column)", title,
            data.map { "\($0.label) \($0.text)" }.joined(separator: site.word("，", ", ")), width: width),
          data: data)),
    ]
  }

  /// How many items came as far as each stage or further: 发现 → 查处 → 严惩 → 曝光.
  func pipeline(_ ledger: AssessedLedger) -> TemplateValue {
    let source = site.records.ledgers[ledger.ledger]
    let words = LedgerWords(source.definition, language)
    let stages = source.definition.stages.filter { ![.declined, .rebounded, .standing].contains($0.role) }
    guard stages.count > 1 else { return .missing }
    let reached = ledger.items.map { item -> Int in
      let passed = source.items[item.place.item].entries.compactMap(\.stage) + [item.stage].compactMap { $0 }
      return passed.compactMap { id in stages.firstIndex { $0.id == id } }.max() ?? -1
    }
    let data = stages.enumerated().map { place, stage in
      let count = reached.count { $0 >= place }
      return Datum(label: site.word(stage.title), value: Double(count), text: words.digits(count))
    }
    let title = words.fromFirstToLast(
      stages.enumerated().map { place, stage in (site.word(stage.title), reached.count { $0 >= place }) })
    return [
      "title": .text(title),
      "chart": svg(
        StagePyramid(
          heading(
            "pipeline-\(source.definition.id)", title,
            data.map { "\($0.label) \($0.text)" }.joined(separator: site.word("，", ", ")), width: 420),
          stages: data)),
    ]
  }
}
