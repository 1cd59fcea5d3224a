// SPDX-License-Identifier: MIT

package import Diagnostics
package import Tables

/// 责任主体: towns, departments, enterprises and villages that answer for something.
package enum HolderTable: TableKind {
  static let kinds = Choice.of(HolderKind.allCases) {
    Choice($0.rawValue, $0.title.chinese, aliases: $0 == .town ? ["区县", "市"] : [])
  }

  package static let schema = TableSchema(
    id: "holders", title: Wording("责任主体", "responsible bodies"),
    columns: [
      Column(
        "id", "编号", type: .identifier, isRequired: true, visibility: .published,
        note: Wording("如 Z01", "such as Z01")),
      Column(
        "name", "名称", type: .text, isRequired: true, visibility: .published, note: Wording("全称", "full name")),
      Column(
        "short", "简称", type: .text, visibility: .published,
        note: Wording("别的表里可以用的短名", "a short name used elsewhere")),
      Column(
        "kind", "类别", type: .choice(kinds), isRequired: true, visibility: .published,
        note: Wording("镇街（市的网站写区县，省的写市）、部门、企业、村居", "town, department, enterprise or village")),
      Column(
        "area", "行政区", type: .name, visibility: .published,
        note: Wording("所在或管辖的行政区", "the division it governs or lies in")),
      Column(
        "post", "岗位", aliases: ["责任岗位"], type: .text, visibility: .published,
        note: Wording("负责的岗位，会公开", "the post that answers; published")),
      Column(
        "person", "责任人", type: .text, visibility: .internalOnly,
        note: Wording("姓名，不公开", "the person; not published")),
      Column("phone", "电话", type: .text, visibility: .internalOnly, note: Wording("不公开", "not published")),
      Column("sector", "行业", type: .text, visibility: .published, note: Wording("监管或从事的行业", "the sector")),
      Column(
        "name_en", "英文名", type: .text, visibility: .published,
        note: Wording("英文网站上的名称", "the name on the English site")),
      .slug, .former,
    ], key: ["id"])

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for row in table.rows {
      guard let id = row.text("id"), let name = row.text("name"),
        let kind = row.choice("kind").flatMap(HolderKind.init(rawValue:))
      else { continue }
      let slug = Slug.read(row.mention("slug"), from: name, fallback: "holder")
      diagnostics += slug.diagnostics
      records.holders.append(
        Holder(
          id: id, name: name, short: row.text("short"), kind: kind, area: row.mention("area"),
          post: row.text("post"), person: row.text("person"), telephone: row.text("phone"),
          sector: row.text("sector"), slug: slug.slug, formerSlugs: row.list("former") ?? [],
          english: row.text("name_en"),
          location: row.location))
    }
    return diagnostics
  }
}

extension Choice {
  static func of<Value>(_ values: [Value], _ make: (Value) -> Choice) -> [Choice] { values.map(make) }
}
