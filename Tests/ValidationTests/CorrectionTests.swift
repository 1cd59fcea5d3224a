// SPDX-License-Identifier: MIT

import Testing

/// What is said about rows of the corrections table.
struct CorrectionTests {
  private static func county(_ rows: String) -> [String: String] {
    [
      "tables/进度.csv": "目标编号,责任主体,截止日,累计值\nQ01,白石镇,2022-06-30,10.7\n",
      "tables/断面.csv": "编号,名称,河流,水质目标\nS1,甲桥,样河,Ⅲ\n",
      "tables/断面月值.csv": "断面,月份,水质类别\nS1,2022-05,Ⅳ\n",
      "tables/空气日值.csv": "日期,行政区,PM2.5（µg/m³）\n2022-06-01,白石镇,35\n",
      "tables/考核数据.csv": "责任主体,指标,截止日,值\n白石镇,巡查完成率,2022-06-30,不适用\n",
      "tables/更正.csv": "日期,表,编号,责任主体,项目,数据日期,原值,现值,原因\n" + rows,
    ]
  }

  @Test(arguments: [
    "2022-07-15,进度,Q01,白石镇,,2022-06-30,9.7,10.70,复核", "2022-07-15,断面月值,甲桥,,,2022年5月,III,IV类,复测",
    "2022-07-15,空气日值,白石镇,,PM2.5,2022-06-01,34,35,重新审核",
    "2022-07-15,考核数据,巡查完成率,白石镇,,2022-06-30,95,不适用,没有巡查任务",
    "2022-07-15,progress,Q01,Z01,,6月30日,9.7,10.7,复核",
  ])
  func `a correction that agrees with its table is right`(row: String) {
    #expect(findings(Self.county(row)) == "")
  }

  @Test func `a figure that is not there is an error with the nearest day`() {
    #expect(
      findings(Self.county("2022-07-15,进度,Q01,白石镇,,2022-06-03,9.7,10.7,复核")) == """
        content/tables/更正.csv:2:15: error: “进度”表里没有这个数：Q01 白石镇 2022-06-03 [unknown-figure]
          帮助：核对数据日期，最近的是 2022-06-30

        """)
  }

  @Test(arguments: [
    ("2022-07-15,进度,Q0l,白石镇,,2022-06-30,9.7,10.7,复核", "是不是“Q01”？"),
    ("2022-07-15,进度,Q01,白石真,,2022-06-30,9.7,10.7,复核", "是不是“白石镇”？"),
    ("2022-07-15,空气日值,白石镇,,,2022-06-01,34,35,复核", "在“项目”里写污染物，如 PM2.5"),
    ("2022-07-15,进度,Q01,,,2022-06-30,9.7,10.7,复核", "核对编号和责任主体：那张表里没有它们的任何一行"),
  ])
  func `the help says which word is wrong`(row: String, help: String) {
    let text = findings(Self.county(row))
    #expect(text.contains("[unknown-figure]\n  帮助：\(help)\n"), "\(text)")
  }

  @Test func `the new value is the one in the table`() {
    let text = findings(Self.county("2022-07-15,进度,Q01,白石镇,,2022-06-30,9.7,10.8,复核"))
    #expect(text.contains("现值写的是 10.8，“进度”表里是 10.7 [mismatched-correction]"), "\(text)")
  }

  @Test func `of two corrections the earlier one leads to the later`() {
    let later = "2022-08-15,进度,Q01,白石镇,,2022-06-30,10.2,10.7,再核\n"
    #expect(rules(Self.county("2022-07-15,进度,Q01,白石镇,,2022-06-30,9.7,10.2,复核\n" + later)) == [])
    #expect(
      rules(Self.county("2022-07-15,进度,Q01,白石镇,,2022-06-30,9.7,10.3,复核\n" + later))
        == ["mismatched-correction"])
  }

  @Test func `a correction that changes nothing is an error`() {
    #expect(
      rules(Self.county("2022-07-15,进度,Q01,白石镇,,2022-06-30,10.7,10.70,复核")) == ["empty-correction"])
  }

  @Test func `a correction without its new value is an error at the cell`() {
    #expect(
      findings(Self.county("2022-07-15,进度,Q01,白石镇,,2022-06-30,9.7,,复核")) == """
        content/tables/更正.csv:2:39: error: “现值”列：必填，但这一格是空的 [missing-cell]
          帮助：写出这个数；原来不适用的写“不适用”

        """)
  }

  @Test func `a correction before its figure is an error`() {
    #expect(
      rules(Self.county("2022-06-29,进度,Q01,白石镇,,2022-06-30,9.7,10.7,复核")) == ["early-correction"])
    #expect(
      rules(Self.county("2022-05-30,断面月值,甲桥,,,2022-05,Ⅲ,Ⅳ,复测")) == ["early-correction"])
  }

  @Test func `a table that could not be read makes no second finding`() {
    var files = Self.county("2022-07-15,进度,Q01,白石镇,,2022-06-30,9.7,10.7,复核")
    files["tables/进度.csv"] = "目标编号,责任主体,截止日,累计值\nQ01,白石镇,2022-06-30,十点七\n"
    #expect(!rules(files).contains("unknown-figure"))
  }

  @Test func `rules of reporting are read by their names`() {
    let rules = { (text: String) in
      findings([
        "scoring/2022.yml":
          "年度: 2022\n等级:\n  - {名称: 合格, 下限: 0}\n计分卡:\n  - 编号: a\n    名称: 镇\n    对象: 镇街\n    满分: 100\n    项目:\n      - {编号: b, 名称: 报送, 分值: 100, 指标: 报送.及时率, 方式: 比例, 目标: 100}\n报送: \(text)\n"
      ])
    }
    #expect(rules("{周期: 季, 宽限: 0, 陈旧: 100}") == "")
    #expect(rules("{周期: 旬}").contains("“周期”没有“旬”这个值 [bad-choice]"))
    #expect(rules("{宽限: -1}").contains("“宽限”要写 0 到 90 的整数，这里是“-1” [bad-number]"))
    #expect(rules("{周其: 月}").contains("不认识的键“周其” [unknown-key]"))
  }
}
