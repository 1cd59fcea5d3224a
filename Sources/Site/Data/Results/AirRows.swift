// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// The towns with their scores and the air of the year.
enum TownRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    @Sendable func card(_ area: Int) -> Scorecard? {
      site.holder(ofArea: area).flatMap { site.card(ofHolder: $0) }
    }
    @Sendable func air(_ area: Int) -> AirSummary? { site.report.air.first { $0.area == area } }
    return DataTable(
      name: "town_results", title: Wording("镇街评价结果", "towns, judged"),
      note: Wording("每个镇街的得分和当年空气", "each town’s score and its air of the year"), key: ["area_code"],
      links: [
        DataTable.Link(["area_code"], to: "areas", ["code"]),
        DataTable.Link(["holder_id"], to: "holders", ["id"]),
      ],
      fields: [
        DataField("area_code", "行政区代码", "area code", isRequired: true) { .text(site.records.areas[$0].code) },
        DataField("name", "名称", "name", isRequired: true) { .text(site.records.areas[$0].name) },
        DataField("holder_id", "责任主体编号", "holder id") { area in
          .optional(site.holder(ofArea: area).map { site.records.holders[$0].id })
        },
        DataField("score", "得分", "score", kind: .decimal) { .points(card($0)?.score) },
        DataField("rank", "名次", "rank", kind: .integer) { .optional(card($0)?.rank) },
        DataField("grade", "等级", "grade") { .optional(card($0)?.grade) },
        DataField("pm25", "PM2.5均值", "mean PM2.5", kind: .decimal, unit: "µg/m³") { .exact(air($0)?.pm25) },
        DataField("pm10", "PM10均值", "mean PM10", kind: .decimal, unit: "µg/m³") { .exact(air($0)?.pm10) },
        DataField("composite", "综合指数", "composite index", kind: .decimal) { .exact(air($0)?.composite) },
        DataField("good_days", "优良天数", "good days", kind: .integer, unit: "天") {
          .optional(air($0)?.goodDays)
        },
        DataField("valid_days", "有效天数", "valid days", kind: .integer, unit: "天") {
          .optional(air($0)?.validDays)
        },
        DataField("heavy_days", "重污染天数", "heavy days", kind: .integer, unit: "天") {
          .optional(air($0)?.heavyDays)
        },
        DataField("excluded_days", "剔除天数", "excluded days", kind: .integer, unit: "天") {
          .optional(air($0)?.excludedDays)
        },
        DataField("air_rank", "空气名次", "rank of air", kind: .integer) { .optional(air($0)?.rank) },
        DataField("page", "网页", "page", note: .page, isRequired: true) { .text(site.route(area: $0).path) },
      ], of: site.towns)
  }
}

/// The air of each area over the year so far, the same days of the year before, and each month.
enum AirPeriodRows: ResultTable {
  struct Row: Sendable {
    let area: Int
    let kind: String
    let figures: AirFigures
    let rank: Rank?
    let changeRank: Rank?
    let unranked: Wording?
  }

  static func table(_ site: SiteContext) -> DataTable {
    let year = site.report.airYear
    let rows = ([year?.county].compactMap { $0 } + (year?.towns ?? [])).flatMap { Self.rows(of: $0) }
    return DataTable(
      name: "air_period_results", title: Wording("空气期值评价结果", "air by period, judged"),
      note: Wording(
        "各地当年至截至日、上年同期和每个月的空气；有公布值的用公布值",
        "the year so far, the same days of last year and each month; official figures where there are any"),
      key: ["area_code", "first_day", "last_day"],
      links: [DataTable.Link(["area_code"], to: "areas", ["code"])],
      fields: head(site) + items + counts, of: rows)
  }

  private static func rows(of town: TownAir) -> [Row] {
    var rows = [
      Row(
        area: town.area, kind: "year", figures: town.current, rank: town.rank, changeRank: town.changeRank,
        unranked: town.unranked)
    ]
    if let former = town.former {
      rows.append(
        Row(
          area: town.area, kind: "last-year", figures: former, rank: town.formerRank, changeRank: nil,
          unranked: town.formerUnranked))
    }
    for month in town.months where month.figures.range != town.current.range {
      rows.append(
        Row(
          area: town.area, kind: "month", figures: month.figures, rank: month.rank,
          changeRank: month.changeRank,
          unranked: month.unranked))
    }
    return rows
  }

  private static func head(_ site: SiteContext) -> [DataField<Row>] {
    [
      DataField("area_code", "行政区代码", "area code", isRequired: true) {
        .text(site.records.areas[$0.area].code)
      },
      DataField("first_day", "起", "first day", kind: .date, isRequired: true) {
        .day($0.figures.range.first)
      },
      DataField("last_day", "止", "last day", kind: .date, isRequired: true) { .day($0.figures.range.last) },
      DataField("name", "名称", "name", isRequired: true) { .text(site.records.areas[$0.area].name) },
      DataField("kind", "期间", "kind of period", choices: kinds, isRequired: true) { .text($0.kind) },
      DataField("standard", "标准", "standard", isRequired: true) { .text($0.figures.standard.id) },
      DataField(
        "invalid", "无效原因", "why it is not valid",
        note: Wording("有效天数不够等，空着就是有效", "too few valid days and the like; empty where it is valid")
      ) { .optional($0.figures.invalidity.map { site.word($0) }) },
      DataField("rank", "名次", "rank", kind: .integer) { .optional($0.rank?.place) },
      DataField("rank_of", "参排数", "ranked", kind: .integer) { .optional($0.rank?.outOf) },
      DataField("change_rank", "改善名次", "rank by improvement", kind: .integer) {
        .optional($0.changeRank?.place)
      },
      DataField("unranked", "不参排原因", "why it is not ranked") { .optional($0.unranked.map { site.word($0) }) },
    ]
  }

  private static let kinds = [
    Choice("year", "当年"), Choice("last-year", "上年同期"), Choice("month", "月"),
  ]

  private static let items: [DataField<Row>] =
    AirPollutant.assessed.map { item in
      DataField(item.id, item.title, item.title, kind: .decimal, unit: item.unit) {
        shown($0, .pollutant(item))
      }
    } + [
      DataField("composite", "综合指数", "composite index", kind: .decimal) { shown($0, .composite) }
    ]

  private static let counts: [DataField<Row>] = [
    DataField("good_days", "优良天数", "good days", kind: .integer, unit: "天") { days($0, .goodDays) },
    DataField("valid_days", "有效天数", "valid days", kind: .integer, unit: "天") { days($0, .validDays) },
    DataField("good_rate", "优良率", "good-day rate", kind: .decimal, unit: "%") { shown($0, .goodRate) },
    DataField("heavy_days", "重污染天数", "heavy days", kind: .integer, unit: "天") { days($0, .heavyDays) },
    DataField("excluded_days", "剔除天数", "excluded days", kind: .integer, unit: "天", isRequired: true) {
      .integer($0.figures.assessed.excluded.count)
    },
    DataField("official", "用了公布值", "from official figures", kind: .flag, isRequired: true) {
      .flag($0.figures.official != nil)
    },
  ]

  private static func shown(_ row: Row, _ measure: AirMeasure) -> DataTable.Value {
    let figure = row.figures.reported(measure)
    return figure.shown.map { .decimal($0, decimals: figure.decimals) } ?? .null
  }

  private static func days(_ row: Row, _ measure: AirMeasure) -> DataTable.Value {
    .optional(row.figures.reported(measure).shown.flatMap { Int(exactly: $0.numerator) })
  }
}
