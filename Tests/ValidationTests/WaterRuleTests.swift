// SPDX-License-Identifier: MIT

import Testing
import Validation

struct WaterRuleTests {
  private func files(_ months: String, body: String = "河流", target: String = "Ⅲ") -> [String: String] {
    [
      "tables/断面.csv": "编号,名称,河流,类型,水质目标,责任主体,网址名\nS01,白石桥,白石河,\(body),\(target),白石镇,bridge\n",
      "tables/断面月值.csv": "断面,月份,水质类别,断流,氨氮,总磷,说明\n" + months,
    ]
  }

  @Test func `a dry month has neither class nor concentrations`() {
    #expect(rules(files("S01,2022-01,,是,,,\n")) == [])
    #expect(rules(files("S01,2022-01,Ⅲ,是,,,\n")) == ["dry-month"])
    let text = findings(files("S01,2022-01,,是,,0.1,\n"))
    #expect(text.contains("content/tables/断面月值.csv:2:"))
    #expect(text.contains("又有总磷的浓度"))
  }

  @Test func `a class that the concentrations do not give needs a word`() {
    #expect(rules(files("S01,2022-01,Ⅲ,,0.8,0.1,\n")) == [])
    #expect(rules(files("S01,2022-01,Ⅲ,,1.2,0.1,\n")) == ["official-class"])
    #expect(rules(files("S01,2022-01,Ⅲ,,1.2,0.1,扣除本底\n")) == [])
    #expect(findings(files("S01,2022-01,Ⅱ,,1.2,0.1,\n")).contains("浓度算出来是“Ⅳ”（氨氮）"))
  }

  @Test func `the class of a lake is computed by the limits of lakes`() {
    #expect(rules(files("S01,2022-01,Ⅱ,,0.2,0.1,\n")) == [])
    #expect(rules(files("S01,2022-01,Ⅱ,,0.2,0.1,\n", body: "湖库")) == ["official-class"])
  }

  @Test func `two sections cannot have one address`() {
    var all = files("S01,2022-01,Ⅲ,,,,\n")
    all["tables/断面.csv"]? += "S02,云桥,白石河,河流,Ⅲ,白石镇,bridge\n"
    #expect(rules(all) == ["duplicate-address"])
  }
}
