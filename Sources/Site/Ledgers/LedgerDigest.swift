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

extension PageScope {
  /// An item in a few of its columns: its name, its day and what the named columns say.
  func itemDigest(_ place: LedgerPlace, columns: [String]) -> TemplateValue {
    let ledger = site.records.ledgers[place.ledger]
    let record = ledger.items[place.item]
    let item = site.item(place)
    let date = item.closed ?? record.found
    let facts = columns.compactMap { id -> TemplateValue? in
      guard let column = ledger.definition.column(id), mayShow(column, ledger.definition),
        let text = cell(place, column)
      else { return nil }
      return [
        "label": .text(site.word(column.title, column.id)), "text": .text(text),
        "href": .optional(Self.address(text)),
      ]
    }
    return [
      "name": .text(record.name), "href": .text(site.route(place).href(from: here)), "id": .text(record.id),
      "date": .optional(date.map { site.shortDate($0) }), "iso": .optional(date?.isoText),
      "badge": badge(item), "facts": .list(facts),
      "owners": holders(record.holders, item.holders), "hasOwners": .flag(!record.holders.isEmpty),
    ]
  }

  private func mayShow(_ column: Column, _ definition: LedgerDefinition) -> Bool {
    column.visibility == .published || (definition.mask?.column == column.id && column.visibility != .secret)
  }

  /// One cell of an item, `nil` where the public may not see it or there is nothing in it.
  func publicCell(_ place: LedgerPlace, _ id: String) -> String? {
    let definition = site.records.ledgers[place.ledger].definition
    guard let column = definition.column(id), mayShow(column, definition) else { return nil }
    return cell(place, column)
  }

  /// The text where it is the address of a page elsewhere.
  static func address(_ text: String) -> String? {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(" ") ? text : nil
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
    var notes = [site.word("占全部 \(words.digits(total))的比例", "shares of all \(words.count(total))")]
    if breakdown.overlaps {
      notes.append(site.word("一件可属几类，合计大于总数", "an item may belong to several, so the rows exceed the total"))
    }
    if breakdown.without > 0 {
      notes.append(
        site.word("另 \(words.digits(breakdown.without))没有填", "\(breakdown.without) more without a value"))
    }
    return [
      "title": .text(site.word(breakdown.title)),
      "note": .text(notes.joined(separator: site.word("；", "; "))),
      "chart": svg(
        BarChart(
          heading(
            "shares-\(definition.id)-\(column)", site.word(breakdown.title),
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
    return svg(
      StagePyramid(
        heading(
          "pipeline-\(source.definition.id)", words.title,
          data.map { "\($0.label) \($0.text)" }.joined(separator: site.word("，", ", ")), width: 480),
        stages: data))
  }
}
