// SPDX-License-Identifier: MIT

import Testing

/// Figures that cannot be, or hardly, beside the others of their target.
struct FigureSlipTests {
  private let header = "目标编号,责任主体,截止日,累计值,说明\n"

  @Test func `more good days than have passed are an error`() {
    let days = target("天", "不低于", "天数", "300")
    let rows = "Q01,,2022-04-29,119,\nQ01,,2022-04-30,150,\n"
    #expect(
      findings(days.merging(["tables/进度.csv": header + rows]) { $1 }) == """
        content/tables/进度.csv:3:17: error: 目标 Q01 到 2022-04-30 写了 150 天，从 2022-01-01 起一共才 120 天 [impossible-days]
          帮助：核对天数和截止日

        """)
    let rate = target("%", "不低于", "天数", "80")
    #expect(
      findings(rate.merging(["tables/进度.csv": header + "Q01,,2022-04-30,102,\n"]) { $1 }) == """
        content/tables/进度.csv:2:17: error: 目标 Q01 的优良率 102% 超过 100% [impossible-days]
          帮助：核对天数和截止日

        """)
  }

  @Test func `all days that have passed may be good`() {
    let days = target("天", "不低于", "天数", "300")
    #expect(findings(days.merging(["tables/进度.csv": header + "Q01,,2022-04-30,120,\n"]) { $1 }) == "")
  }

  @Test func `a total with a zero too many is told of`() {
    let rows = "Q01,,2022-03-31,310,\nQ01,,2022-04-30,4200,\n"
    #expect(
      findings(["tables/进度.csv": header + rows]) == """
        content/tables/进度.csv:3:17: warning: 目标 Q01 的数 4200 与 2022-03-31 的 310 相差十倍以上 [tenfold-step]
          帮助：核对小数点和单位（75% 写 75）；确实如此的，加一列“说明”，在这一行写“核实”

        """)
  }

  @Test(arguments: [
    "Q01,,2022-01-31,5,\nQ01,,2022-02-28,60,\n", "Q01,,2022-03-31,310,\nQ01,,2022-04-30,4200,已核实\n",
  ])
  func `a small beginning, or a figure that was checked, is not`(rows: String) {
    #expect(findings(["tables/进度.csv": header + rows]) == "")
  }

  @Test func `a share of the scoring figures written in two ways is told of`() {
    let facts = "责任主体,指标,截止日,值,说明\n白石镇,巡查完成率,2022-01-31,75,\n白石镇,巡查完成率,2022-02-28,0.75,\n"
    #expect(
      findings(["tables/考核数据.csv": facts]) == """
        content/tables/考核数据.csv:3:22: warning: “白石镇”的“巡查完成率”的数 0.75 与 2022-01-31 的 75 相差十倍以上 [tenfold-step]
          帮助：核对小数点和单位（75% 写 75）；确实如此的，加一列“说明”，在这一行写“核实”

        """)
    #expect(findings(["tables/考核数据.csv": facts.replacing("0.75,", with: "0.75,核实")]) == "")
    #expect(findings(["tables/考核数据.csv": facts.replacing("0.75,", with: "12,")]) == "")
  }

  @Test(arguments: [("75", "0.76"), ("0.75", "76")])
  func `a share written in two ways is told of`(before: String, now: String) {
    let share = target("%", "不低于", "均值", "80")
    let rows = "Q01,白石镇,2022-03-31,\(before),\nQ01,白石镇,2022-04-30,\(now),\n"
    #expect(
      findings(share.merging(["tables/进度.csv": header + rows]) { $1 }) == """
        content/tables/进度.csv:3:20: warning: 目标 Q01 “白石镇”的数 \(now) 与 2022-03-31 的 \(before) 相差十倍以上 [tenfold-step]
          帮助：核对小数点和单位（75% 写 75）；确实如此的，加一列“说明”，在这一行写“核实”

        """)
  }

  private let rules = """
    年度: 2022
    等级: [{名称: 优秀, 下限: 90}, {名称: 不合格, 下限: 0}]
    计分卡:
      - {编号: town, 名称: 镇街, 对象: 镇街, 满分: 100, 项目: [{编号: a, 名称: 巡查, 分值: 100, 指标: "考核:巡查完成率", 方式: 比例, 目标: 100}]}
    """

  private func scored(_ rows: String) -> String {
    let known = "责任主体,指标,截止日,值,说明\n白石镇,巡查完成率,2022-01-01,70,\n"
    return findings(["scoring/2022.yml": rules, "tables/考核数据.csv": known + rows])
  }

  @Test func `a figure under a name that is nearly one of the rules is told of once`() {
    #expect(
      scored("白石镇,巡察完成率,2022-01-31,75,\n白石镇,巡察完成率,2022-02-28,75,\n") == """
        content/tables/考核数据.csv:3:5: warning: 镇街的计分规则没有用到“巡察完成率”，这个数不计分（另有 1 处） [unused-figure]
          帮助：是不是“巡查完成率”？表里的指标要与规则中“考核:”后面的一样

        """)
  }

  @Test(arguments: [
    "白石镇,巡查完成率,2022-01-31,75,\n白石镇,出动人次,2022-01-31,75,\n",
    "白石镇,巡查完成率,2022-01-31,75,\n白石镇,巡察完成率,2022-01-31,75,\n", "县住建局,巡察完成率,2022-01-31,75,\n",
  ])
  func `a figure that is kept beside those of the rules is not`(rows: String) {
    #expect(scored(rows) == "")
  }

  @Test func `a share above a hundred per cent is told of`() {
    let share = target("%", "不低于", "均值", "85")
    #expect(
      findings(share.merging(["tables/进度.csv": header + "Q01,,2022-03-31,710,\n"]) { $1 }) == """
        content/tables/进度.csv:2:17: warning: 目标 Q01 的数 710% 超过 100% [above-hundred]
          帮助：核对小数点和单位；确实超过的（如超额完成），加一列“说明”，在这一行写“核实”

        """)
    #expect(
      scored("白石镇,巡查完成率,2022-01-31,120,\n") == """
        content/tables/考核数据.csv:3:22: warning: “白石镇”的“巡查完成率”120 超过 100% [above-hundred]
          帮助：核对小数点和单位；确实超过的（如超额完成），加一列“说明”，在这一行写“核实”

        """)
    #expect(
      findings(target("%", "不低于", "均值", "850")) == """
        content/tables/年度目标.csv:2:19: warning: 目标 Q01 的目标值 850% 超过 100% [above-hundred]
          帮助：核对小数点和单位；确实超过的（如超额完成），加一列“说明”，在这一行写“核实”

        """)
  }

  @Test func `a share that was checked, growth, and another unit may lie above a hundred`() {
    let share = target("%", "不低于", "均值", "85")
    #expect(findings(share.merging(["tables/进度.csv": header + "Q01,,2022-03-31,103,核实\n"]) { $1 }) == "")
    let growth = share.mapValues { $0.replacing("气,指标", with: "气,投资增长率") }
    #expect(findings(growth.merging(["tables/进度.csv": header + "Q01,,2022-03-31,150,\n"]) { $1 }) == "")
    let days = target("微克/立方米", "不高于", "均值", "150")
    #expect(findings(days.merging(["tables/进度.csv": header + "Q01,,2022-03-31,160,\n"]) { $1 }) == "")
  }
}
