// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Standards
import Testing

/// When a record is public.
struct ReleaseTests {
  private let day = CivilDate(year: 2022, month: 9, day: 30) ?? CivilDate(dayNumber: 0)

  @Test func `a draft, an embargo and an expiry keep a record inside`() throws {
    let next = day.adding(days: 1)
    let last = day.adding(days: -1)
    #expect(Release(isPublic: true).withholding(on: day) == nil)
    #expect(Release(isPublic: false).withholding(on: day) == .notPublic)
    #expect(Release(isPublic: true, isDraft: true).withholding(on: day) == .draft)
    #expect(Release(isPublic: true, publishOn: next).withholding(on: day) == .embargoed(next))
    #expect(Release(isPublic: true, publishOn: next).withholding(on: next) == nil)
    #expect(Release(isPublic: true, expires: day).withholding(on: day) == nil)
    #expect(Release(isPublic: true, expires: last).withholding(on: day) == .expired(last))
  }

  private func records(_ matter: String) -> Diagnosed<RecordSet?> {
    RecordSet.parse(
      tree([
        "site.yml": siteFile,
        "pages/a.md": "---\n标题: 甲\n\(matter)\n---\n\n正文。\n",
      ]))
  }

  @Test func `a misspelt flag is no draft by chance`() {
    let found = records("draft: flase")
    #expect(found.diagnostics.map(\.rule) == ["bad-flag"])
    #expect(lines(found.diagnostics).contains("是不是“false”？"))
  }

  @Test func `公开 is a word for 公开 only`() {
    #expect(records("公开: 公开").diagnostics.isEmpty)
    #expect(records("草稿: 公开").diagnostics.map(\.rule) == ["bad-flag"])
  }

  @Test func `an expiry before the embargo is an error`() {
    let found = records("公开: 是\n公开日期: 2022-10-01\n失效日期: 2022-09-01")
    #expect(found.diagnostics.map(\.rule) == ["date-order"])
    #expect(lines(found.diagnostics).contains("永远不会公开"))
  }

  @Test func `the embargo of a record moves no day of its own`() throws {
    let files = [
      "site.yml": siteFile,
      "updates/a.md": "---\n标题: 甲\n日期: 2022-03-01\n关于: [x]\n单位: y\n公开: 是\n---\n\n文。\n",
      "updates/b.md":
        "---\n标题: 乙\n日期: 2022-08-01\n关于: [x]\n单位: y\n公开: 是\n公开日期: 2022-08-01\n---\n\n文。\n",
    ]
    let set = try #require(RecordSet.parse(tree(files)).value)
    #expect(set.newestDate(for: .public)?.isoText == "2022-03-01")
    #expect(set.newestDate(for: .internal)?.isoText == "2022-08-01")
  }

  @Test func `columns of site.yml stay inside, and a wrong name is an error`() throws {
    let files = [
      "site.yml": siteFile + "\n不公开:\n  入河排污口: [河长, 名称, 河张]\n  排污口: [河长]\n  责任主体: [岗位, 名称]\n  会议: [地点]\n",
      "tables/责任主体.csv": "编号,名称,类别,岗位\nZ1,甲镇,镇街,镇长\n",
    ]
    let found = RecordSet.parse(tree(files))
    #expect(
      found.diagnostics.map(\.rule) == [
        "cannot-withhold", "unknown-column", "unknown-table", "cannot-withhold",
      ])
    let set = try #require(found.value)
    #expect(
      set.withheldColumns.columns == ["outfalls": ["chief"], "holders": ["post"], "meetings": ["place"]])
    #expect(set.holders.map(\.post) == ["镇长"])
    #expect(set.visible(to: .public, on: day).holders.map(\.post) == [nil])
    #expect(set.visible(to: .internal, on: day).holders.map(\.post) == ["镇长"])
  }
}
