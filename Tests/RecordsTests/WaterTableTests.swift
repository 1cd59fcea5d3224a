// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Standards
import Testing

/// The table of monthly results: items, units, readings below detection, and what is refused.
struct WaterTableTests {
  private func parsed(_ text: String) -> Diagnosed<RecordSet?> {
    let files = [
      "site.yml": "标题: 青石县\n县: {名称: 青石县, 代码: \"379921\"}\n年度: 2022\n",
      "tables/断面.csv": "编号,名称,河流,水质目标\nS01,白石桥,白石河,Ⅲ\n", "tables/断面月值.csv": text,
    ]
    return RecordSet.parse(
      ContentTree(
        name: "content", files: files.map { ContentTree.File(path: $0.key, bytes: Array($0.value.utf8)) }))
  }

  private func findings(_ text: String) -> String {
    DiagnosticPrinter(language: .chinese).text(parsed(text).diagnostics)
  }

  @Test func `each of the 24 items has a column by its Chinese and its English name`() throws {
    let chinese = WaterIndicator.allCases.map(\.title)
    let english = WaterIndicator.allCases.map { WaterColumns.id(of: $0) }
    #expect(Set(english).count == 24)
    for names in [chinese, english] {
      let text =
        "断面,月份,\(names.joined(separator: ","))\nS01,2022-01,\(names.map { _ in "7" }.joined(separator: ","))\n"
        .replacing(WaterColumns.id(of: .mercury), with: "mercury").replacing(
          "7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7", with: "7,7,7,7,7,7,7,7,7,7,7,7,7,7,0.5,7")
      let month = try #require(parsed(text).value?.sectionMonths.first)
      #expect(findings(text) == "")
      #expect(WaterIndicator.allCases.filter { month.sample[$0] == .missing } == [])
    }
  }

  @Test func `other units are converted`() throws {
    let month = try #require(
      parsed("断面,月份,汞（µg/L）,氨氮,pH值（无量纲）,粪大肠菌群（个/100mL）\nS01,2022-01,0.04L,0.8,7.4,20\n").value?
        .sectionMonths.first)
    #expect(month.sample[.mercury] == .belowDetection(ExactNumber(4, over: 100_000)))
    #expect(month.sample[.ammonia] == .value(ExactNumber(4, over: 5)))
    #expect(month.sample[.pH] == .value(ExactNumber(37, over: 5)))
    #expect(month.sample[.fecalColiform] == .value(ExactNumber(200)))
  }

  @Test func `both ways of writing below detection are read, missing marks are missing`() throws {
    let month = try #require(
      parsed("断面,月份,石油类,挥发酚,硫化物\nS01,2022-01,<0.01,0.0003L,/\n").value?.sectionMonths.first)
    #expect(month.sample[.petroleum] == .belowDetection(ExactNumber(1, over: 100)))
    #expect(month.sample[.volatilePhenol] == .belowDetection(ExactNumber(3, over: 10_000)))
    #expect(month.sample[.sulfide] == .missing)
  }

  @Test func `a section is a river sampled each month unless it says otherwise`() throws {
    let section = try #require(parsed("断面,月份\n").value?.sections.first)
    #expect(section.body == .river)
    #expect(section.frequency == .monthly)
    #expect(section.targetClass == .three)
  }

  @Test(arguments: [
    ("pH值", "14.1", "“14.1”大于 14"), ("溶解氧", "82", "“82”大于 30 mg/L"), ("氨氮", "-0.2", "“-0.2”小于 0 mg/L"),
    ("汞", "<40", "“<40”大于 1 mg/L"),
  ])
  func `what cannot be is refused`(column: String, value: String, told: String) {
    let text = findings("断面,月份,\(column)\nS01,2022-01,\(value)\n")
    #expect(text.contains("content/tables/断面月值.csv:2:"))
    #expect(text.contains(told) && text.contains("[number-out-of-range]"), "\(text)")
  }

  @Test func `pH below detection is no reading`() {
    #expect(findings("断面,月份,pH值\nS01,2022-01,<7\n").contains("[below-detection]"))
  }
}
