// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Testing

/// What a site compares follows from its own place: towns of a county, counties of a city, cities of a province.
struct ComparedAreaTests {
  private static func compared(_ place: String, _ areas: String) -> [String] {
    let site = "标题: 某地\n县: {名称: 某地, 代码: \"\(place)\"}\n年度: 2022\n"
    let records = RecordSet.parse(tree(["site.yml": site, "tables/行政区.csv": "代码,名称,类型,上级\n" + areas])).value
    return records?.areas.filter(\.isCompared).map(\.name) ?? []
  }

  private static let all = """
    390000,某省,省,
    390100,某市,市,390000
    390101,甲县,县,390100
    390102,乙区,区,某市
    390103,丙市,县级市,390100
    390101101,白石镇,镇,390101
    399001,直管县,县,390000

    """

  @Test func `a county compares its towns`() {
    #expect(Self.compared("390101", Self.all) == ["白石镇"])
  }

  @Test func `a city compares what stands right below it`() {
    #expect(Self.compared("390100", Self.all) == ["甲县", "乙区", "丙市"])
  }

  @Test func `a province compares its cities and the counties that stand below none`() {
    #expect(Self.compared("390000", Self.all) == ["某市", "直管县"])
  }

  @Test func `without a parent the codes say what lies below`() {
    #expect(Self.compared("390100", "390100,某市,市,\n390101,甲县,县,\n390201,远县,县,\n") == ["甲县"])
  }

  @Test func `a town lies in the county that is compared`() {
    let site = "标题: 某市\n县: {名称: 某市, 代码: \"390100\"}\n年度: 2022\n"
    let records = RecordSet.parse(tree(["site.yml": site, "tables/行政区.csv": "代码,名称,类型,上级\n" + Self.all]))
      .value
    #expect(records?.townArea(of: "白石镇").map { records?.areas[$0].name } == "甲县")
  }

  @Test func `codes of provinces, cities and counties are looked at`() {
    let site = "标题: 某市\n县: {名称: 某市, 代码: \"390100\"}\n年度: 2022\n"
    let rows = "代码,名称,类型,上级\n390100,某市,市,\n390001,某省,省,\n390101001,甲区,区,390100\n"
    let found = RecordSet.parse(tree(["site.yml": site, "tables/行政区.csv": rows])).diagnostics
    #expect(
      lines(found) == """
        content/tables/行政区.csv:3:1: error: 省的代码以 0000 结尾，这里是“390001” [bad-code]
          帮助：核对代码和类型（省 370000，市 370100，县、区 370102；县级市写“县”）
        content/tables/行政区.csv:4:1: error: 区的代码要 6 位数字，这里是“390101001” [bad-code]
          帮助：Excel 里把代码列设为“文本”，免得丢掉位数

        """)
  }
}
