// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards
package import Tables

/// 断面月值: the result of each section in each month: concentrations, the official class, or why there is none.
package enum SectionMonthlyTable: TableKind {
  package static let schema = TableSchema(
    id: "section-monthly", title: Wording("断面月值", "monthly water classes"),
    columns: [
      Column(
        "section", "断面", aliases: ["断面名称"], type: .name, isRequired: true, visibility: .published,
        note: Wording("断面的编号或名称", "the section's id or name")),
      Column(
        "month", "月份", type: .month, isRequired: true, visibility: .published,
        note: Wording("如 2022-01", "such as 2022-01")),
      Column(
        "class", "水质类别", aliases: ["本月水质", "官方类别", "公布类别", "official_class"],
        type: .choice(SectionTable.classes), visibility: .published,
        note: Wording(
          "公布的类别，Ⅰ 到 劣Ⅴ；有浓度可以不写，没测就写“未监测”",
          "the official class, Ⅰ to 劣Ⅴ; may be left out beside concentrations; 未监测 where not monitored")),
      Column(
        "dry", "断流", type: .flag, visibility: .published, note: Wording("断流写 是", "是 where the river was dry")),
      Column(
        "exceedances", "超标项目", type: .text, visibility: .published,
        note: Wording("如 氨氮/1.3", "such as 氨氮/1.3")),
    ] + WaterColumns.all + [.note], key: ["section", "month"])

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    for row in table.rows {
      guard let section = row.mention("section"), let month = row.month("month") else { continue }
      records.sectionMonths.append(
        SectionMonth(
          section: section, year: month.year, month: month.month,
          waterClass: row.choice("class").flatMap { Int($0) }.flatMap { WaterClass(rawValue: $0) },
          isDry: row.flag("dry") ?? false,
          isMarkedUnmonitored: row.value("class") == .missing(.notMonitored),
          exceedances: row.text("exceedances"), sample: WaterColumns.sample(row),
          decimals: WaterColumns.decimals(row), note: row.text("note"),
          location: row.location))
    }
    return []
  }
}
