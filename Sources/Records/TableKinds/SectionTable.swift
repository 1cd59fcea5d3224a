// SPDX-License-Identifier: MIT

package import Diagnostics
package import Tables

/// 断面: the river and lake sections.
package enum SectionTable: TableKind {
  /// Ⅰ to 劣Ⅴ as 1...6, with the spellings found in real tables.
  static let classes: [Choice] = [
    Choice("1", "Ⅰ", aliases: ["I", "一类", "Ⅰ类", "I类"]),
    Choice("2", "Ⅱ", aliases: ["II", "二类", "Ⅱ类", "II类"]),
    Choice("3", "Ⅲ", aliases: ["III", "三类", "Ⅲ类", "III类"]),
    Choice("4", "Ⅳ", aliases: ["IV", "四类", "Ⅳ类", "IV类"]),
    Choice("5", "Ⅴ", aliases: ["V", "五类", "Ⅴ类", "V类"]),
    Choice("6", "劣Ⅴ", aliases: ["劣V", "劣五类", "劣Ⅴ类", "劣V类"]),
  ]

  package static let schema = TableSchema(
    id: "sections", title: Wording("断面", "water sections"),
    columns: [
      Column(
        "id", "编号", type: .identifier, isRequired: true, visibility: .published,
        note: Wording("如 S01", "such as S01")),
      Column(
        "name", "名称", aliases: ["断面名称"], type: .text, isRequired: true, visibility: .published,
        note: Wording("断面的名称", "the section's name")),
      Column(
        "river", "河流", type: .text, isRequired: true, visibility: .published,
        note: Wording("所在河流或湖库", "its river or lake")),
      Column(
        "control", "级别", aliases: ["控制级别"],
        type: .choice(["国控", "省控", "市控", "县控"].map { Choice($0, $0) }), visibility: .published,
        note: Wording("国控、省控、市控、县控", "level of control")),
      Column(
        "target_class", "水质目标", type: .choice(Array(classes.prefix(5))), isRequired: true,
        visibility: .published, note: Wording("Ⅰ 到 Ⅴ", "class Ⅰ to Ⅴ")),
      Column(
        "holder", "责任主体", aliases: ["责任镇街"], type: .name, visibility: .published,
        note: Wording("责任主体的编号或名称", "the holder's id or name")),
      .slug,
    ], key: ["id"])

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for row in table.rows {
      guard let id = row.text("id"), let name = row.text("name"), let river = row.text("river"),
        let wanted = row.choice("target_class").flatMap({ Int($0) })
      else { continue }
      let slug = Slug.read(row.mention("slug"), from: name, fallback: "section")
      diagnostics += slug.diagnostics
      records.sections.append(
        Section(
          id: id, name: name, river: river, control: row.choice("control"), targetClass: wanted,
          holder: row.mention("holder"), slug: slug.slug, location: row.location))
    }
    return diagnostics
  }
}

/// 断面月值: the result of each section in each month.
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
        "class", "水质类别", aliases: ["本月水质"], type: .choice(SectionTable.classes),
        visibility: .published, note: Wording("Ⅰ 到 劣Ⅴ；没测就写“未监测”", "class Ⅰ to 劣Ⅴ; 未监测 where not monitored")),
      Column(
        "dry", "断流", type: .flag, visibility: .published, note: Wording("断流写 是", "是 where the river was dry")),
      Column(
        "exceedances", "超标项目", type: .text, visibility: .published,
        note: Wording("如 氨氮/1.3", "such as 氨氮/1.3")),
    ], key: ["section", "month"])

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    for row in table.rows {
      guard let section = row.mention("section"), let month = row.month("month") else { continue }
      records.sectionMonths.append(
        SectionMonth(
          section: section, year: month.year, month: month.month,
          waterClass: row.choice("class").flatMap { Int($0) }, isDry: row.flag("dry") ?? false,
          exceedances: row.text("exceedances"), location: row.location))
    }
    return []
  }
}
