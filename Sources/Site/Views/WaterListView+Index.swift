// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// The quality index of the county, and the sections ranked by it.
extension WaterListView {
  private static let decimals = WaterQualityIndex.decimals

  /// Rivers, lakes and both: the index, last year's and the change.
  var indices: [TemplateValue] {
    let group = site.report.water.county
    let rows: [(Wording, WaterGroupIndex?)] = [
      (Wording("河流", "rivers"), group.index(.river)), (Wording("湖库", "lakes"), group.index(.lake)),
      (Wording("全县", "county"), group.index),
    ]
    return rows.compactMap { name, index in
      guard let index else { return nil }
      return [
        "name": .text(site.word(name)), "sections": .integer(index.sections),
        "items": .text("\(index.items)/21"),
        "value": .text(index.value.text(Self.decimals)),
        "former": .text(index.change?.former.text(Self.decimals) ?? "—"),
        "compared": .text(
          index.change.map {
            site.word(
              "\($0.current.text(Self.decimals))（\(index.comparedSections)）",
              "\($0.current.text(Self.decimals)) (\(index.comparedSections))")
          } ?? "—"),
        "change": .text(Self.changeText(index.change, site)),
      ]
    }
  }

  /// `下降 3.2%，改善`; a dash without a year before.
  static func changeText(_ change: Change?, _ site: SiteContext) -> String {
    guard let change, let percent = change.percent else { return "—" }
    let size = percent.magnitude.text(1)
    switch change.trend(.lower) {
    case .improved: return site.word("下降 \(size)%，改善", "down \(size) %, better")
    case .worsened: return site.word("上升 \(size)%，变差", "up \(size) %, worse")
    case .unchanged: return site.word("持平", "unchanged")
    }
  }

  var indexFinding: String {
    guard let index = site.report.water.county.index else {
      return site.word("水质指数", "Quality index")
    }
    let value = index.value.text(Self.decimals)
    guard let change = index.change else {
      return site.word("水质指数 \(value)", "The quality index is \(value)")
    }
    let text = Self.changeText(change, site)
    return site.word(
      "水质指数 \(value)，比上年同期\(text)", "The quality index is \(value), \(text) than the year before")
  }

  /// The sections from the cleanest, those without concentrations left out.
  var places: [TemplateValue] {
    let ranked = site.report.water.places.filter { $0.rank != nil }
    let ordered = ranked.enumerated().sorted {
      ($0.element.rank?.place ?? 0, $0.offset) < ($1.element.rank?.place ?? 0, $1.offset)
    }
    return ordered.map(\.element).map { place in
      [
        "rank": .text(place.rank.map { String($0.place) } ?? "—"), "link": scope.sectionLink(place.section),
        "value": .text(place.index?.text(Self.decimals) ?? "—"),
        "former": .text(place.change?.former.text(Self.decimals) ?? "—"),
        "change": .text(Self.changeText(place.change, site)),
        "changeRank": .text(
          place.changeRank?.text
            ?? (place.isExempt && place.change != nil ? site.word("Ⅱ类及以上，不排", "class Ⅱ or better") : "—")),
      ]
    }
  }

  /// Which items of the 21 entered the ranking.
  var itemsNote: String {
    let items = site.report.water.comparedItems
    let names = items.map { site.word(WaterWords.name($0)) }.joined(separator: site.word("、", ", "))
    return site.word(
      "按各断面都有的 \(items.count) 项计算（全部 21 项）：\(names)。指数越小水质越好；Ⅱ类及以上断面不参加变化排名",
      "Over the \(items.count) items of 21 that every section has: \(names). Lower is better; sections at class Ⅱ "
        + "or better take no part in the ranking of changes")
  }

  /// Total nitrogen of a lake: shown beside the class and not part of it.
  static func nitrogen(_ summary: SectionSummary, _ scope: PageScope) -> TemplateValue {
    let value = summary.year?.assessed.value(.totalNitrogen)
    let unit = WaterIndicator.totalNitrogen.unit
    return [
      "link": scope.sectionLink(summary.section),
      "value": .text(value.map { "\($0.text(WaterIndicator.totalNitrogen.shownDecimals)) \(unit)" } ?? "—"),
      "chip": scope.waterChip(summary.year?.evaluation[.totalNitrogen]),
      "months": .integer(summary.months.count { $0.sample[.totalNitrogen] != .missing }),
    ]
  }
}
