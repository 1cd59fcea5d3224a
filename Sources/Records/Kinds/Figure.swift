// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards
internal import Tables

/// A table whose figures are published one by one and may be corrected.
package enum FigureTable: String, Sendable, CaseIterable {
  case progress
  case facts
  case sectionMonthly = "section-monthly"
  case airDaily = "air-daily"

  /// The table's name, as its schema has it.
  package var title: Wording {
    switch self {
    case .progress: ProgressTable.schema.title
    case .facts: FactTable.schema.title
    case .sectionMonthly: SectionMonthlyTable.schema.title
    case .airDaily: AirDailyTable.schema.title
    }
  }

  /// The column whose cell holds the figure.
  package func column(part: Int) -> String {
    switch self {
    case .progress, .facts: "value"
    case .sectionMonthly: "class"
    case .airDaily: Self.pollutants[part].id
    }
  }

  /// The daily concentrations of a row, by column, in the order of ``Figure/values``.
  package static let pollutants: [(id: String, title: String, pollutant: AirPollutant)] = [
    ("so2", "SO2", .so2), ("no2", "NO2", .no2), ("pm10", "PM10", .pm10), ("co", "CO", .co),
    ("o3_8h", "O3_8h", .o3EightHour), ("pm25", "PM2.5", .pm25),
  ]

  /// What stands for a figure that does not apply, a month that was not monitored, and a river without water.
  static let words = (notApplicable: "不适用", notMonitored: "未监测", dry: "断流")

  /// A figure's text in one form, so that `10.70` and `10.7` or `III` and `Ⅲ` are the same.
  package func normal(_ text: String) -> String {
    if let number = ExactNumber(text) { return number.plainText() }
    guard self == .sectionMonthly else { return text }
    let choice = SectionTable.classes.first { $0.chinese == text || $0.aliases.contains(text) }
    return choice?.chinese ?? text
  }
}

/// Which figure: a table, the ids and day of its row, and for several figures in a row the place among them.
package struct FigureKey: Sendable, Hashable {
  package let table: FigureTable
  /// 进度: target, holder (empty for the county), day. 考核数据: holder, indicator, day. 断面月值: section, month.
  /// 空气日值: area's code, day.
  package let words: [String]
  /// 0 in tables with one figure a row.
  package let part: Int

  package init(table: FigureTable, words: [String], part: Int = 0) {
    self.table = table
    self.words = words
    self.part = part
  }
}

/// The published figures of one row.
package struct Figure: Sendable, Hashable {
  package let table: FigureTable
  /// See ``FigureKey/words``.
  package let words: [String]
  /// Exact decimals, water classes, or a word for why there is none; empty where a figure is missing.
  package let values: [String]
  package let place: SourceLocation

  /// Each figure of the row with its key.
  package var keyed: [(key: FigureKey, value: String)] {
    values.indices.map { (FigureKey(table: table, words: words, part: $0), values[$0]) }
  }
}

extension RecordSet {
  /// The figures of one table, in the order of its rows; rows about things that nobody knows are left out.
  package func figures(of table: FigureTable, _ index: RecordIndex) -> [Figure] {
    switch table {
    case .progress: progressFigures(index)
    case .facts: factFigures(index)
    case .sectionMonthly: sectionFigures(index)
    case .airDaily:
      air.map { row in
        Figure(
          table: .airDaily, words: [row.area, row.day.date.isoText],
          values: FigureTable.pollutants.map {
            row.day.readings.concentration($0.pollutant)?.plainText() ?? ""
          },
          place: row.location)
      }
    }
  }

  private func progressFigures(_ index: RecordIndex) -> [Figure] {
    progress.compactMap { row in
      guard let target = index.target(row.target.text) else { return nil }
      var holder = ""
      if let mention = row.holder {
        guard let found = index.holder(mention.text) else { return nil }
        holder = holders[found].id
      }
      return Figure(
        table: .progress, words: [targets[target].id, holder, row.date.isoText],
        values: [row.value.plainText()], place: row.location)
    }
  }

  private func factFigures(_ index: RecordIndex) -> [Figure] {
    facts.compactMap { row in
      guard let holder = index.holder(row.holder.text) else { return nil }
      return Figure(
        table: .facts, words: [holders[holder].id, row.indicator, row.date.isoText],
        values: [row.value?.plainText() ?? FigureTable.words.notApplicable], place: row.location)
    }
  }

  private func sectionFigures(_ index: RecordIndex) -> [Figure] {
    sectionMonths.compactMap { row in
      guard let section = index.section(row.section.text) else { return nil }
      let month = "\(row.year)-\(row.month < 10 ? "0" : "")\(row.month)"
      let words = FigureTable.words
      let found = row.waterClass?.title
      return Figure(
        table: .sectionMonthly, words: [sections[section].id, month],
        values: [row.isDry ? words.dry : found ?? words.notMonitored], place: row.location)
    }
  }
}
