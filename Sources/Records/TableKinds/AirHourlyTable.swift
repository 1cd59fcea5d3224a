// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards
package import Tables

/// 空气小时值: the hourly means of stations, from which the daily values are made (GB 3095, HJ 633).
package enum AirHourlyTable: TableKind {
  package static let schema = TableSchema(
    id: "air-hourly", title: Wording("空气小时值", "hourly air"),
    columns: [
      Column(
        "date", "日期", type: .date, visibility: .published,
        note: Wording("哪一天；也可以分写 年、月、日 三列", "the day; or year, month and day in three columns")),
      Column(
        "year", "年", type: .integer(min: 1990, max: 2199), visibility: .published, note: Wording("年", "year")),
      Column(
        "month", "月", type: .integer(min: 1, max: 12), visibility: .published, note: Wording("月", "month")),
      Column("day", "日", type: .integer(min: 1, max: 31), visibility: .published, note: Wording("日", "day")),
      Column(
        "hour", "时", aliases: ["小时"], type: .integer(min: 0, max: 23), isRequired: true,
        visibility: .published,
        note: Wording("0 到 23，0 表示 0 点到 1 点", "0 to 23; 0 is the hour after midnight")),
      Column(
        "area", "点位", aliases: ["行政区", "station"], type: .name, isRequired: true, visibility: .published,
        note: Wording("行政区或点位的代码或名称", "the area's or station's code or name")),
      pollutant("so2", "SO2", "µg/m³", 2_000), pollutant("no2", "NO2", "µg/m³", 2_000),
      pollutant("pm10", "PM10", "µg/m³", 10_000),
      // Hourly CO in mg/m³ stays far below this; a table in µg/m³ without its unit is found at once.
      pollutant("co", "CO", "mg/m³", 90), pollutant("o3", "O3", "µg/m³", 2_000),
      pollutant("pm25", "PM2.5", "µg/m³", 5_000),
    ])

  private static func pollutant(_ id: String, _ title: String, _ unit: String, _ largest: Int) -> Column {
    Column(
      id, title, type: .number(min: .zero, max: ExactNumber(largest), decimals: nil), unit: unit,
      visibility: .published, note: Wording("小时平均浓度，\(unit)", "hourly mean in \(unit)"))
  }

  private static let items: [(id: String, pollutant: AirPollutant)] = [
    ("so2", .so2), ("no2", .no2), ("pm10", .pm10), ("co", .co), ("o3", .o3EightHour), ("pm25", .pm25),
  ]

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var reported: Set<String> = []
    var day: Day?
    var seen: Set<DayKey> = []
    var scattered: Set<Int> = []
    for row in table.rows {
      guard let name = row.mention("area"), let hour = row.integer("hour") else { continue }
      guard let area = records.roster.areaIndex(name.text) else {
        if reported.insert(name.text).inserted {
          diagnostics += [records.problem(ofArea: name)].compactMap { $0 }
        }
        continue
      }
      guard let date = date(row) else {
        if reported.insert("date").inserted { diagnostics.append(noDate(row)) }
        continue
      }
      let key = DayKey(area: area, date: date)
      if day?.key != key {
        day?.add(to: &records)
        day = Day(key: key, location: row.location)
        // A table sorted by day scatters every day of every place: the first of a place is enough.
        if !seen.insert(key).inserted, scattered.insert(area).inserted {
          diagnostics.append(splitDay(row, date, name.text))
        }
      }
      for (item, (id, _)) in items.enumerated() { day?.series[item][hour] = row.number(id) }
    }
    day?.add(to: &records)
    return diagnostics
  }

  private static func date(_ row: TypedRow) -> CivilDate? {
    if let date = row.date("date") { return date }
    guard let year = row.integer("year"), let month = row.integer("month"), let day = row.integer("day")
    else {
      return nil
    }
    return CivilDate(year: year, month: month, day: day)
  }

  private struct DayKey: Hashable {
    let area: Int
    let date: CivilDate
  }

  /// The hours of one place and day under way; rows of a day stand together.
  private struct Day {
    let key: DayKey
    let location: SourceLocation
    var series: [HourlySeries]

    init(key: DayKey, location: SourceLocation) {
      self.key = key
      self.location = location
      series = AirHourlyTable.items.map { HourlySeries($0.pollutant) }
    }

    func add(to records: inout RecordSet) {
      var readings = AirReadings()
      for (item, series) in zip(AirHourlyTable.items, series) {
        // What the area's plan leaves out is not missing.
        let isExempt = series.validHours == 0 && records.areas[key.area].exempt.contains(item.pollutant)
        readings[item.pollutant] = isExempt ? .notMonitored : series.dailyStatistic().reading
      }
      records.air.append(
        AirObservation(
          area: records.areas[key.area].code, day: AirDay(key.date, readings), location: location))
    }
  }

  private static func noDate(_ row: TypedRow) -> Diagnostic {
    Diagnostic(
      rule: "hour-without-date", at: row.location,
      Wording("这一行没有日期", "this row has no date"),
      help: Wording("写“日期”一列，或“年”“月”“日”三列", "give a date column, or year, month and day"))
  }

  private static func splitDay(_ row: TypedRow, _ date: CivilDate, _ name: String) -> Diagnostic {
    Diagnostic(
      rule: "scattered-hours", at: row.location,
      Wording(
        "\(name) \(date.isoText) 的小时值没有排在一起", "the hours of \(name) on \(date.isoText) do not stand together"),
      help: Wording("按点位和日期排序后再保存", "sort the table by station and date"))
  }
}
