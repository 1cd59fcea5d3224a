// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The page of the air and what a town's page says of it.
struct AirPageTests {
  /// The days from 1 January to 31 March of two towns, with some text put for other text.
  private static func county(
    year: Int = 2022, quality: String = "", more: [String: String] = [:]
  ) -> County {
    var county = County()
    var text = "日期,行政区,SO2,NO2,PM10,CO,O3_8h,PM2.5,剔除原因,数据状态\n"
    for (month, days) in [(1, 31), (2, 28), (3, 31)] {
      for day in 1...days {
        let left = month == 3 && day == 15 ? "沙尘" : ""
        text += "\(year)-\(month)-\(day),甲镇,9,30,\(left.isEmpty ? 60 : 400),0.5,100,30,\(left),\(quality)\n"
        if month == 1 { text += "\(year)-\(month)-\(day),乙镇,9,30,90,0.5,100,50,,\n" }
      }
    }
    county.files["tables/空气日值.csv"] = text
    for (path, text) in more { county.files[path] = text }
    county.replace("截至: 2022-09-30", "截至: \(year)-03-31", in: "site.yml")
    county.replace("年度: 2022", "年度: \(year)", in: "site.yml")
    county.replace("年度: 2022", "年度: \(year)", in: "scoring/2022.yml")
    return county
  }

  private func page(_ county: County) throws -> String { try BuiltSite(county).page("air/index.html") }

  @Test func `the heading says who is best and who is worst`() throws {
    let page = try page(Self.county())
    #expect(page.contains("<h1>两个镇街参加空气排名，甲镇最好，乙镇最差</h1>"))
    #expect(page.contains("执行标准：GB 3095-2012、HJ 633-2012、HJ 663-2013。"))
  }

  @Test func `days left out are listed with both series`() throws {
    let page = try page(Self.county())
    #expect(page.contains("<b>3月15日</b> 沙尘 · 1/2"))
    // 89 days at 60 and one at 400: 63.8 without the exclusion.
    #expect(page.contains("64 → <b>60</b>"))
    #expect(page.contains("89/90 → <b>89/89</b>"))
  }

  @Test func `values that are not audited are told`() throws {
    #expect(try page(Self.county(quality: "实时")).contains("其中 90 个日值还没有审核"))
    #expect(!(try page(Self.county(quality: "审核")).contains("还没有审核")))
  }

  @Test func `a year with two standards carries a caveat`() throws {
    #expect(try page(Self.county(year: 2026)).contains("执行的标准不同"))
    #expect(!(try page(Self.county()).contains("执行的标准不同")))
  }

  @Test func `an official figure that differs stands beside the computed one`() throws {
    let periods = "起,止,行政区,PM2.5,综合指数,全市名次,参排数\n2022-01,2022-03,甲镇,33,3.60,41,155\n"
    let built = try BuiltSite(Self.county(more: ["tables/空气期值.csv": periods]))
    let page = try built.page("air/index.html")
    // 0.15 + 0.75 + 0.86 + 0.12 + 0.62 + 0.86: computed; ozone's and CO's halves go to the even digit.
    #expect(page.contains("3.60<span class=\"cell-note\">官方；计算 3.36</span>"))
    #expect(page.contains("相差超过末位一个单位，待核对"))
    #expect(try built.page("towns/jia/index.html").contains("41/155"))
  }

  @Test func `months at the bottom are marked with what follows`() throws {
    var county = Self.county()
    county.files["scoring/2022.yml", default: ""] +=
      "\n空气:\n  末位: [{名称: 月度末位, 末位数: 1, 阶梯: [书面提醒, 约谈], 依据: 第十四条}]\n"
    let page = try page(county)
    #expect(page.contains("书面提醒；2 个月：约谈 · 样环委〔2022〕3号 第十四条"))
    // In February and March one town alone is ranked: it is not the last for being the first.
    #expect(page.contains("<td>连续 1 个月</td><td class=\"strong\">书面提醒</td>"))
    #expect(!page.contains("连续 2 个月"))
  }

  @Test func `a town's page tells how its index came about`() throws {
    let page = try BuiltSite(Self.county()).page("towns/jia/index.html")
    #expect(page.contains("<li>PM₁₀: 60 ÷ 70 = 0.86</li>"))
    #expect(page.contains("GB 3095-2012 表 1 二级"))
    #expect(page.contains("空气日值.csv 第 2 行"))
  }

  @Test func `without air data there is no page of the air`() throws {
    #expect(try BuiltSite.standard.get().files["air/index.html"] == nil)
  }
}
