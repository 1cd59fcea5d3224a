// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards
package import Tables

/// 空气期值: the official figures of a month, a year or a run of months.
package enum AirPeriodTable: TableKind {
  package static let schema = TableSchema(
    id: "air-periods", title: Wording("空气期值", "official air figures"),
    columns: [
      Column(
        "period", "期间", type: .text, visibility: .published,
        note: Wording("年或月，如 2022、2022-08；几个月合计的写“起”“止”", "a year or month, such as 2022 or 2022-08")),
      Column(
        "from", "起", type: .month, visibility: .published,
        note: Wording("几个月合计的第一个月", "the first month of a run")),
      Column(
        "to", "止", type: .month, visibility: .published,
        note: Wording("几个月合计的最后一个月", "the last month of a run")),
      Column(
        "area", "行政区", aliases: ["点位", "镇街", "station"], type: .name, isRequired: true,
        visibility: .published, note: Wording("行政区的代码或名称", "the area's code or name")),
      item("so2", .so2), item("no2", .no2), item("pm10", .pm10), item("co", .co, ["CO-95", "CO-95per"]),
      item("o3_8h", .o3EightHour, ["O3", "O3-90", "O3_8h", "O3-8h-90per"]), item("pm25", .pm25),
      Column(
        "composite", "综合指数", type: .number(min: .zero, max: ExactNumber(100), decimals: nil),
        visibility: .published, note: Wording("公布的综合指数", "the composite index as published")),
      count("good_days", "优良天数", "天", Wording("公布的优良天数", "good days as published")),
      count("valid_days", "有效天数", "天", Wording("公布的有效监测天数", "valid days as published")),
      count("rank", "全市名次", nil, Wording("在全市的名次", "the place in the city"), ["全市排名"], least: 1),
      count("rank_of", "参排数", nil, Wording("参加排名的个数", "among how many"), least: 1),
      .note,
    ], key: ["period", "from", "to", "area"])

  private static func item(_ id: String, _ pollutant: AirPollutant, _ aliases: [String] = []) -> Column {
    let statistic = pollutant.periodPercentile.map {
      Wording("第 \($0) 百分位，\(pollutant.unit)", "\($0)th percentile in \(pollutant.unit)")
    }
    return Column(
      id, pollutant.title, aliases: aliases,
      type: .number(min: .zero, max: ExactNumber(pollutant.plausibleMaximum), decimals: nil),
      unit: pollutant.unit, visibility: .published,
      note: statistic ?? Wording("平均浓度，\(pollutant.unit)", "mean in \(pollutant.unit)"))
  }

  private static func count(
    _ id: String, _ title: String, _ unit: String?, _ note: Wording, _ aliases: [String] = [], least: Int = 0
  ) -> Column {
    Column(
      id, title, aliases: aliases, type: .integer(min: least, max: unit == nil ? 100_000 : 366), unit: unit,
      visibility: .published, note: note)
  }

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for row in table.rows {
      guard let name = row.mention("area") else { continue }
      guard let area = records.roster.areaIndex(name.text) else {
        diagnostics += [records.problem(ofArea: name)].compactMap { $0 }
        continue
      }
      switch period(of: row, defaultYear: records.site.year) {
      case .failure(let problem): diagnostics.append(problem.diagnostic)
      case .success(let range):
        let figure = OfficialAirPeriod(
          area: records.areas[area].code, range: range, readings: readings(row),
          composite: row.number("composite"), goodDays: row.integer("good_days"),
          validDays: row.integer("valid_days"), rank: row.integer("rank"), rankOf: row.integer("rank_of"),
          location: row.location)
        diagnostics += problems(figure, row)
        records.officialAir.append(figure)
      }
    }
    return diagnostics
  }

  private static func readings(_ row: TypedRow) -> AirReadings {
    var readings = AirReadings()
    for pollutant in AirPollutant.assessed {
      if let number = row.number(pollutant.id) {
        readings[pollutant] = .value(number)
      } else if row.value(pollutant.id) == .missing(.notMonitored) {
        readings[pollutant] = .notMonitored
      }
    }
    return readings
  }

  /// More good days than valid ones, more valid ones than the period has, or a place beyond the last.
  private static func problems(_ figure: OfficialAirPeriod, _ row: TypedRow) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if let valid = figure.validDays, valid > figure.range.count {
      problems.append(
        Diagnostic(
          rule: "impossible-days", at: row.location(of: "valid_days"),
          Wording(
            "有效天数 \(valid) 超过期间的 \(figure.range.count) 天",
            "\(valid) valid days are more than the \(figure.range.count) days of the period"),
          help: Wording("核对天数和期间", "check the days and the period")))
    }
    if let good = figure.goodDays, good > figure.validDays ?? figure.range.count {
      let most = figure.validDays ?? figure.range.count
      problems.append(
        Diagnostic(
          rule: "impossible-days", at: row.location(of: "good_days"),
          Wording("优良天数 \(good) 超过有效天数 \(most)", "\(good) good days are more than \(most) valid days"),
          help: Wording("核对两个天数", "check both numbers")))
    }
    if let rank = figure.rank, let last = figure.rankOf, rank > last {
      problems.append(
        Diagnostic(
          rule: "impossible-rank", at: row.location(of: "rank"),
          Wording("名次 \(rank) 超过参排数 \(last)", "the place \(rank) lies beyond the last, \(last)"),
          help: Wording("核对名次和参排数", "check the place and the number of places")))
    }
    return problems
  }
}

/// Why a row of official figures has no period.
package struct AirPeriodProblem: Error {
  package let diagnostic: Diagnostic
}

extension AirPeriodTable {
  /// The days that a row is about.
  package static func period(
    of row: TypedRow, defaultYear: Int?
  ) -> Result<DayRange, AirPeriodProblem> {
    let (first, last) = (row.month("from"), row.month("to"))
    guard let mention = row.mention("period") else { return run(row, first, last) }
    guard first == nil, last == nil else {
      return failure(
        mention.location, Wording("“期间”和“起”“止”都写了", "both a period and its first and last month are given"),
        Wording("年或月写“期间”，几个月合计的只写“起”和“止”", "give a year or month, or the first and last month"))
    }
    let text = mention.text.hasSuffix("年") ? String(mention.text.dropLast()) : mention.text
    if text.utf8.count == 4, let year = Int(text), (1900...2199).contains(year) {
      return .success(DayRange(year: year))
    }
    if case .success(let found) = MonthText.parse(mention.text, defaultYear: defaultYear),
      let start = CivilDate(year: found.year, month: found.month, day: 1),
      let range = DayRange(start, start.lastOfMonth)
    {
      return .success(range)
    }
    return failure(
      mention.location, Wording("“\(mention.text)”不是年或月", "“\(mention.text)” is neither a year nor a month"),
      Wording(
        "写成 2022 或 2022-08；几个月合计的写“起”“止”两列，如 2022-01 和 2022-09",
        "write 2022 or 2022-08; for a run of months give from and to, such as 2022-01 and 2022-09"))
  }

  private typealias Month = (year: Int, month: Int)

  private static func run(
    _ row: TypedRow, _ first: Month?, _ last: Month?
  ) -> Result<DayRange, AirPeriodProblem> {
    guard let first, let last, let start = CivilDate(year: first.year, month: first.month, day: 1),
      let end = CivilDate(year: last.year, month: last.month, day: 1)
    else {
      return failure(
        row.location, Wording("这一行没有写期间", "this row has no period"),
        Wording("写“期间”（2022 或 2022-08），或者“起”和“止”两个月份", "give period (2022 or 2022-08), or from and to"))
    }
    guard let range = DayRange(start, end.lastOfMonth) else {
      return .failure(
        AirPeriodProblem(
          diagnostic: Diagnostic(
            rule: "date-order", at: row.location(of: "to"),
            Wording(
              "止 \(text(last)) 早于起 \(text(first))",
              "the end \(text(last)) lies before the start \(text(first))"),
            help: Wording("核对两个月份", "check both months"))))
    }
    return .success(range)
  }

  private static func text(_ month: Month) -> String {
    "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)"
  }

  private static func failure(
    _ place: SourceLocation, _ fact: Wording, _ help: Wording
  ) -> Result<DayRange, AirPeriodProblem> {
    .failure(AirPeriodProblem(diagnostic: Diagnostic(rule: "bad-period", at: place, fact, help: help)))
  }
}
