// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Standards
import Testing

/// Tables read from the data packages of two counties.
struct PackageRowsTests {
  /// A city of two counties with one table each.
  private static func city(_ entry: String, _ table: String, _ csv: [String], units: [String: String] = [:])
    -> Diagnosed<RecordSet?>
  {
    let fields = units.map { "{\"name\": \"\($0.key)\", \"unit\": \"\($0.value)\"}" }.joined(separator: ", ")
    var files = [
      "site.yml":
        "标题: 某市\n县: {名称: 某市, 代码: \"390100\"}\n年度: 2022\n数据表:\n  - {种类: \(entry), 数据包: packages/*}\n",
      "tables/行政区.csv": "代码,名称,类型,上级\n390100,某市,市,\n390101,甲县,县,390100\n390102,乙县,县,390100\n",
      "tables/责任主体.csv": "编号,名称,类别,行政区\nX1,甲县,区县,甲县\nX2,乙县,区县,乙县\n",
    ]
    for (index, (name, text)) in zip(["甲县", "乙县"], csv).enumerated() {
      files["packages/\(index)/datapackage.json"] = """
        {"county": {"name": "\(name)", "code": "39010\(index + 1)"}, "year": 2022, "resources": [
          {"name": "\(table)", "path": "\(table).csv", "schema": {"fields": [\(fields)]}}]}
        """
      files["packages/\(index)/\(table).csv"] = text
    }
    return RecordSet.parse(tree(files))
  }

  @Test func `ids get the county's code, and every place is the county`() {
    let found = Self.city(
      "入河排污口, 归到列: [镇街, 责任单位], 编号前缀: 编号, 忽略: 监管部门", "outfalls",
      [
        "id,name,area,holder,supervisor\nPK-1,一号口,白石镇,白石镇,县局\n",
        "id,name,area,holder,supervisor\nPK-1,二号口,,,县局\n",
      ])
    #expect(lines(found.diagnostics) == "")
    let items = found.value?.ledgers.first?.items ?? []
    #expect(items.map(\.id) == ["390101-PK-1", "390102-PK-1"])
    #expect(items.map { $0.areas.map(\.text) } == [["甲县"], ["乙县"]])
    #expect(items.map { $0.holders.map(\.text) } == [["甲县"], ["乙县"]])
    #expect(items.map { $0.supervisors.count } == [0, 0])
  }

  @Test func `a unit of the package is converted to that of the table`() {
    let found = Self.city(
      "空气日值, 归到列: 行政区", "air-daily",
      ["date,area,co\n2022-01-01,镇,900\n", "date,area,co\n2022-01-01,镇,1200\n"], units: ["co": "µg/m³"])
    #expect(lines(found.diagnostics.filter { $0.severity == .error }) == "")
    #expect(found.value?.air.map { $0.day.readings[.co].concentration?.text(1) } == ["0.9", "1.2"])
  }

  @Test func `totals are the sums of rows that all counties have`() {
    let found = Self.city(
      "进度, 只取: {责任主体: \"\"}, 合计: [累计值, 上年同期]", "progress",
      [
        "target,holder,date,value,last_year\nS01,,2022-01-31,1.5,1\nS01,镇,2022-01-31,1,1\nS01,,2022-02-28,2,\n",
        "target,holder,date,value,last_year\nS01,,2022-01-31,2.25,3\n",
      ])
    #expect(
      lines(found.diagnostics) == """
        content/site.yml:5:52: warning: 1 行没有合计，因为有县没有这一行；第一行是“S01，2022-02-28”，缺 乙县 [no-total]
          帮助：请缺的县补报；不全的数不相加

        """)
    #expect(found.value?.progress.map { $0.value.text(2) } == ["3.75"])
    #expect(found.value?.progress.map { $0.lastYear?.text(0) } == ["4"])
    #expect(found.value?.progress.map(\.location.path) == ["content/packages/*/progress.csv"])
  }

  @Test func `a sum of different units is refused`() {
    let found = Self.city(
      "空气日值, 合计: [CO]", "air-daily",
      ["date,area,co\n2022-01-01,镇,900\n", "date,area,CO\n2022-01-01,镇,1200\n"],
      units: ["co": "µg/m³"])
    #expect(
      lines(found.diagnostics).hasPrefix(
        "content/packages/1/air-daily.csv: error: 合计的列的单位与别的县不同 [bad-package]\n"))
  }

  @Test func `a table of another name is read with its columns renamed`() {
    let found = Self.city(
      "目标分解, 包内表: targets, 归到列: 责任主体, 列: {id: 目标编号}", "targets",
      ["id,indicator,goal\nS01,接户,400\n", "id,indicator,goal\nS01,接户,500\n"])
    #expect(found.value?.allocations.map(\.holder.text) == ["甲县", "乙县"])
    #expect(found.value?.allocations.map { $0.goal.text(0) } == ["400", "500"])
  }
}
