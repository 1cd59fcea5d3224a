// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards
package import Tables

/// 空气日值: the daily concentrations of each town or station.
package enum AirDailyTable: TableKind {
  package static let schema = TableSchema(
    id: "air-daily", title: Wording("空气日值", "daily air"),
    columns: [
      Column(
        "date", "日期", type: .date, isRequired: true, visibility: .published, note: Wording("哪一天", "the day")),
      Column(
        "area", "行政区", aliases: ["点位", "镇街", "station"], type: .name, isRequired: true,
        visibility: .published, note: Wording("行政区的代码或名称", "the area's code or name")),
      pollutant(.so2, "SO2"), pollutant(.no2, "NO2"), pollutant(.pm10, "PM10"), pollutant(.co, "CO"),
      pollutant(.o3EightHour, "O3_8h", ["O3-8h", "O3"]), pollutant(.pm25, "PM2.5"),
      Column(
        "quality", "数据状态", type: .choice(AirDataQuality.allCases.map { Choice($0.rawValue, $0.title) }),
        visibility: .published,
        note: Wording("实时、初审 或 审核；不写就是审核", "live, reviewed or audited; audited if left out")),
      Column(
        "excluded", "剔除原因", type: .text, visibility: .published,
        note: Wording("考核时剔除的原因，如 沙尘", "why the day is left out of assessment")),
    ], key: ["date", "area"])

  private static func pollutant(
    _ pollutant: AirPollutant, _ title: String, _ aliases: [String] = []
  ) -> Column {
    Column(
      pollutant.id, title, aliases: aliases,
      type: .number(min: .zero, max: ExactNumber(pollutant.plausibleMaximum), decimals: nil),
      unit: pollutant.unit, visibility: .published,
      note: Wording("日均浓度，\(pollutant.unit)", "daily mean in \(pollutant.unit)"))
  }

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var unknown: Set<String> = []
    records.air.reserveCapacity(records.air.count + table.rows.count)
    for row in table.rows {
      guard let date = row.date("date"), let name = row.mention("area") else { continue }
      guard let area = records.roster.areaIndex(name.text) else {
        // One finding a name: a misspelt town would else repeat through the year.
        if unknown.insert(name.text).inserted {
          diagnostics += [records.problem(ofArea: name)].compactMap { $0 }
        }
        continue
      }
      let day = AirDay(
        date, readings(row, exempt: records.areas[area].exempt),
        quality: row.choice("quality").flatMap(AirDataQuality.init(rawValue:)) ?? .audited,
        excluded: row.text("excluded"))
      records.air.append(
        AirObservation(area: records.areas[area].code, day: day, location: row.location))
    }
    return diagnostics
  }
}

extension AirDailyTable {
  private static let pollutants: [(id: String, pollutant: AirPollutant)] = [
    ("so2", .so2), ("no2", .no2), ("pm10", .pm10), ("co", .co), ("o3_8h", .o3EightHour), ("pm25", .pm25),
  ]

  /// The row's concentrations; an empty cell is missing, `/` not monitored, and so is what the area's plan leaves out.
  private static func readings(_ row: TypedRow, exempt: Set<AirPollutant>) -> AirReadings {
    var readings = AirReadings()
    for (id, pollutant) in pollutants {
      if let number = row.number(id) {
        readings[pollutant] = .value(number)
      } else if row.value(id) == .missing(.notMonitored) || exempt.contains(pollutant) {
        readings[pollutant] = .notMonitored
      }
    }
    return readings
  }
}

extension RecordSet {
  /// Why a name does not stand for one area; `nil` where another finding says so.
  func problem(ofArea name: Mention) -> Diagnostic? {
    if case .ambiguous(let indexes) = roster.area(name.text) {
      let readings = indexes.map { "\(areas[$0].name)（\(areas[$0].code)）" }
      return Diagnostic(
        rule: "ambiguous-name", at: name.location,
        Wording(
          "“\(name.text)”可以指 \(readings.joined(separator: "、"))",
          "“\(name.text)” may mean \(readings.joined(separator: ", "))"),
        help: Wording("改写编号或代码", "write the id or code instead"))
    }
    if unread.mayHold(.areas, name.text) { return nil }
    return Diagnostic(
      rule: "unknown-name", at: name.location,
      Wording("没有叫“\(name.text)”的行政区", "no area is called “\(name.text)”"),
      help: Spelling.help(for: name.text, among: roster.knownAreas)
        ?? Wording(
          "在“行政区”表里补上，或改成表里的名称、简称或代码",
          "add it to the areas table, or use a name, short name or code that stands there"))
  }
}
