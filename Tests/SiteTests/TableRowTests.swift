// SPDX-License-Identifier: MIT

import Testing

/// The cells of tables: each stands below the head that says what it is.
struct TableRowTests {
  /// For each table the number of cells of each row, of cells that are several columns wide as many.
  private static func rows(_ html: String) -> [[Int]] {
    var tables: [[Int]] = []
    for tag in HTMLOutline(html).tags {
      switch tag.name {
      case "table": tables.append([])
      case "tr": if !tables.isEmpty { tables[tables.count - 1].append(0) }
      case "td", "th":
        guard let row = tables.last?.indices.last else { continue }
        tables[tables.count - 1][row] += tag.attributes["colspan"].flatMap { Int($0) } ?? 1
      default: break
      }
    }
    return tables
  }

  @Test func `items without a town or an owner leave their cells empty`() throws {
    var county = County()
    county.files["tables/责任追究.csv"] = """
      编号,名称,日期,对象职务,对象类别,责任单位,镇街,追责形式,事由,依据,决定单位,公开
      ZZ-01,甲镇提醒,2022-06-14,甲镇分管副镇长,镇街,甲镇,甲镇,提醒,火点2个,环委〔2022〕3号,县环境局,是
      ZZ-02,拨付滞后通报,2022-07-05,县环境局副局长,部门,县环境局,,通报批评,资金未拨付,环委〔2022〕9号,县环境局,是
      ZZ-03,村庄约谈,2022-07-06,甲镇副镇长,镇街,,甲镇,约谈,无主渣土,环委〔2022〕9号,县环境局,是
      """
    let html = try BuiltSite(county).page("ledgers/accountability/index.html")
    let tables = Self.rows(html).filter { $0.count > 2 }
    #expect(!tables.isEmpty)
    #expect(html.contains("拨付滞后通报") && html.contains("村庄约谈"))
    for table in tables { #expect(Set(table).count == 1, "\(table)") }
  }
}
