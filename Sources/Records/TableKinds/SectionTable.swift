// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards
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
        "type", "类型", aliases: ["断面类型"],
        type: .choice([
          Choice(WaterBody.river.rawValue, WaterBody.river.title, aliases: ["河"]),
          Choice(WaterBody.lake.rawValue, WaterBody.lake.title, aliases: ["湖", "库", "湖泊", "水库"]),
        ]), visibility: .published,
        note: Wording("河流或湖库，总磷限值不同；不写为河流", "河流 or 湖库, whose limits of phosphorus differ; 河流 if left out")),
      Column(
        "frequency", "监测频次", aliases: ["频次"],
        type: .choice(
          MonitoringFrequency.allCases.map { Choice($0.rawValue, $0.title, aliases: $0.aliases) }),
        visibility: .published,
        note: Wording("每月、双月（两个月一次）或每季；不写为每月", "每月, 双月 (every two months) or 每季; 每月 if left out")),
      Column(
        "holder", "责任主体", aliases: ["责任镇街"], type: .name, visibility: .published,
        note: Wording("责任主体的编号或名称", "the holder's id or name")),
      .slug,
    ], key: ["id"])

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for row in table.rows {
      guard let id = row.text("id"), let name = row.text("name"), let river = row.text("river"),
        let wanted = row.choice("target_class").flatMap({ Int($0) }).flatMap({ WaterClass(rawValue: $0) })
      else { continue }
      let slug = Slug.read(row.mention("slug"), from: name, fallback: "section")
      diagnostics += slug.diagnostics
      records.sections.append(
        Section(
          id: id, name: name, river: river, control: row.choice("control"),
          body: row.choice("type").flatMap { WaterBody(rawValue: $0) } ?? .river, targetClass: wanted,
          frequency: row.choice("frequency").flatMap { MonitoringFrequency(rawValue: $0) } ?? .monthly,
          holder: row.mention("holder"), slug: slug.slug, location: row.location))
    }
    return diagnostics
  }
}
