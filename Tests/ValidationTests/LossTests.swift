// SPDX-License-Identifier: MIT

import Testing

/// What is lost or turned round, and would move scores without a word.
struct LossTests {
  private let targets = """
    编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止,说明
    Q01,气,清洁取暖改造,户,累计,累计,1200,白石镇,2022-01-01,2022-12-31,
    Q02,气,管网改造,公里,累计,累计,40,白石镇,2022-01-01,2022-12-31,

    """
  private let progress = "目标编号,责任主体,截止日,累计值\n"
  private let minutes = "---\n标题: 部署会\n类型: 会议纪要\n日期: 2022-06-18\n公开: 是\n---\n"

  private func county(_ files: [String: String]) -> String {
    findings(["tables/年度目标.csv": targets].merging(files) { $1 })
  }

  @Test func `a table of progress that is empty or gone is told of once`() {
    let told = """
      : warning: 到 2022-06-18，“进度”表里一个数也没有，2 个目标都没有数据，不计分 [missing-progress]
        帮助：看看 tables/进度.csv 是不是丢了、清空了或改了名；确实还没有数的，在目标的“说明”里写“暂无数据”

      """
    #expect(county(["meetings/部署会.md": minutes]) == "content/site.yml" + told)
    // In the first weeks of a year there may be none.
    #expect(county(["meetings/部署会.md": minutes.replacing("2022-06", with: "2022-02")]) == "")
  }

  @Test func `a target or a holder with a share that has no figure is told of`() {
    let shares = "目标编号,责任主体,目标值\nQ01,白石镇,1200\n"
    #expect(
      county(["tables/目标分解.csv": shares, "tables/进度.csv": progress + "Q01,,2022-06-30,500\n"]) == """
        content/tables/年度目标.csv:2:1: warning: 目标 Q01 到 2022-06-30，白石镇一个数也没有，别的单位有 [missing-progress]
          帮助：在“进度”表里补上；确实没有的，在目标的“说明”里写“核实”
        content/tables/年度目标.csv:3:1: warning: 目标 Q02 到 2022-06-30 一个数也没有，别的目标有，这个目标不计分 [missing-progress]
          帮助：在“进度”表里补上；确实还没有数的，在“说明”里写“暂无数据”

        """)
    let settled = targets.replacing("2022-12-31,\nQ02", with: "2022-12-31,核实\nQ02")
      .replacing("公里,累计,累计,40,白石镇,2022-01-01,2022-12-31,", with: "公里,累计,累计,40,白石镇,2022-01-01,2022-12-31,暂无数据")
    #expect(
      county([
        "tables/年度目标.csv": settled, "tables/目标分解.csv": shares,
        "tables/进度.csv": progress + "Q01,,2022-06-30,500\n",
      ]) == "")
  }

  private let scoring = """
    年度: 2022
    等级: [{名称: 优秀, 下限: 90}, {名称: 不合格, 下限: 0}]
    计分卡:
      - {编号: town, 名称: 镇街, 对象: 镇街, 满分: 100, 项目: [{编号: a, 名称: 巡查, 分值: 100, 指标: "考核:巡查完成率", 方式: 比例, 目标: 100}]}
    """
  private let facts = "责任主体,指标,截止日,值,说明\n"

  @Test func `a percent sign is read with a rate and refused with a count`() {
    #expect(
      findings(["scoring/2022.yml": scoring, "tables/考核数据.csv": facts + "白石镇,巡查完成率,2022-01-31,75%,\n"]) == "")
    #expect(
      findings(["tables/考核数据.csv": facts + "白石镇,出动人次,2022-01-31,75%,\n"]) == """
        content/tables/考核数据.csv:2:21: error: “75%”带百分号，“出动人次”却不像比率 [percent-sign]
          帮助：是数就只写数；是比率的，指标的名称以“率”或“比例”结尾，规则里也一样

        """)
  }

  @Test func `a rate written as a fraction is told of once, and a low one that is wanted is not`() {
    let rows = "白石镇,巡查完成率,2022-01-31,0.75,\n白石镇,巡查完成率,2022-02-28,0.8,\n"
    let told = """
      content/tables/考核数据.csv:2:22: warning: “白石镇”的“巡查完成率”0.75 按 0.75% 计（另有 1 处） [fraction-rate]
        帮助：是 75% 就写 75 或 75%；确实不到 1% 的，在“说明”里写“核实”

      """
    #expect(findings(["scoring/2022.yml": scoring, "tables/考核数据.csv": facts + rows]) == told)
    let low = scoring.replacing("方式: 比例, 目标: 100", with: "方式: 扣分, 每: 1, 扣: 1, 目标: 20, 方向: 不高于")
    #expect(findings(["scoring/2022.yml": low, "tables/考核数据.csv": facts + rows]) == "")
    #expect(
      findings(["scoring/2022.yml": scoring, "tables/考核数据.csv": facts + rows.replacing(",\n", with: ",核实\n")])
        == "")
  }

  @Test func `a goal of one per cent and a rate below zero are told of`() {
    #expect(
      findings([
        "scoring/2022.yml": scoring.replacing("目标: 100", with: "目标: 1"),
        "tables/考核数据.csv": facts + "白石镇,巡查完成率,2022-01-31,-75,\n",
      ]) == """
        content/scoring/2022.yml:4:46: warning: “巡查”的目标 1 是 1%，指标“考核:巡查完成率”以 % 计 [fraction-rate]
          帮助：要 100% 就写“目标: 100”
        content/tables/考核数据.csv:2:22: warning: “白石镇”的“巡查完成率”-75 小于 0 [negative-rate]
          帮助：核对正负号；没有数据就空着，确实如此的，在“说明”里写“核实”

        """)
  }

  @Test func `a figure booked to a holder whose card does not take it is told of`() {
    let rows = "白石镇,巡查完成率,2022-01-31,75,\n县住建局,巡查完成率,2022-01-31,80,\n县住建局,巡查完成率,2022-02-28,80,\n"
    #expect(
      findings(["scoring/2022.yml": scoring, "tables/考核数据.csv": facts + rows]) == """
        content/tables/考核数据.csv:3:1: warning: “县住建局”的计分卡没有用到“巡查完成率”，用它的是镇街（白石镇）的，这个数不计分 [unused-figure]
          帮助：核对“责任主体”一列；确实要记在这个单位名下的，在“说明”里写“核实”

        """)
    #expect(
      findings([
        "scoring/2022.yml": scoring, "tables/考核数据.csv": facts + rows.replacing("80,\n", with: "80,核实\n"),
      ]) == "")
  }

  @Test func `a percent sign is read with a target of that unit and refused with another`() {
    let rate = "Q03,水,污水处理率,%,不低于,均值,85%,白石镇,2022-01-01,2022-12-31,\n"
    let shares = "目标编号,责任主体,目标值,基准年值\nQ03,白石镇,85%,80％\n"
    let rows = "目标编号,责任主体,截止日,累计值,上年同期\nQ03,,2022-03-31,75%,74%\nQ03,白石镇,2022-03-31,75,74％\n"
    #expect(
      findings([
        "tables/年度目标.csv": targets + rate, "tables/目标分解.csv": shares,
        "tables/进度.csv": rows + "Q01,,2022-03-31,500,400\nQ02,,2022-03-31,9,8\n",
      ]) == "")
    #expect(
      county(["tables/进度.csv": progress + "Q01,,2022-06-30,45%\nQ02,,2022-06-30,9\n"]) == """
        content/tables/进度.csv:2:17: error: “累计值”列：“45%”带百分号，但目标 Q01 的单位是“户”，不是 % [percent-sign]
          帮助：只写数；目标是比率的，把它的“单位”改成 %

        """)
  }

  @Test(arguments: [
    ("PM2.5平均浓度,µg/m³,不低于,均值,35", "低", "不低于", "不高于"), ("空气优良率,%,不高于,均值,80", "高", "不高于", "不低于"),
    ("降尘量,吨,不低于,均值,6", "低", "不低于", "不高于"), ("断面水质达标率,%,不高于,均值,90", "高", "不高于", "不低于"),
    ("管网改造,公里,不高于,累计,40", "高", "不高于", "累计"),
  ])
  func `a target that wants what is bad is told of`(
    row: String, better: String, direction: String, right: String
  ) {
    let head = "编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止,说明\n"
    let name = row.prefix { $0 != "," }
    let column = 8 + name.count + row.dropFirst(name.count + 1).prefix { $0 != "," }.count
    let table = head + "Q9,气,\(row),白石镇,2022-01-01,2022-12-31,"
    #expect(
      findings(["tables/年度目标.csv": table + "\n"]) == """
        content/tables/年度目标.csv:2:\(column): warning: 目标 Q9“\(name)”越\(better)越好，方向写的是“\(direction)” [reversed-direction]
          帮助：写“\(right)”；方向没有写错的，在“说明”里写“核实”

        """)
    #expect(findings(["tables/年度目标.csv": table + "核实\n"]) == "")
  }

  @Test(arguments: [
    "PM2.5浓度下降率,%,不低于,均值,5", "PM2.5平均浓度,µg/m³,不高于,均值,35", "不达标率,%,不高于,均值,5", "污水减排,吨,不高于,累计,9",
    "用水总量,万吨,不高于,累计,900", "重度污染天数,天,不高于,累计,3", "污染天数减少,天,不低于,均值,4", "管网改造,公里,累计,累计,40",
  ])
  func `a target of which nobody can tell, or that is right, is let be`(row: String) {
    let head = "编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止,说明\n"
    #expect(findings(["tables/年度目标.csv": head + "Q9,气,\(row),白石镇,2022-01-01,2022-12-31,\n"]) == "")
  }

  @Test(arguments: [("任务.按期率", "不高于", "高", "不低于"), ("任务.逾期数", "不低于", "低", "不高于")])
  func `a rule that wants what is bad is told of`(
    name: String, direction: String, better: String, right: String
  ) {
    let rules = scoring.replacing("考核:巡查完成率", with: name)
      .replacing("方式: 比例, 目标: 100", with: "方式: 扣分, 每: 1, 扣: 1, 目标: 5, 方向: \(direction)")
    #expect(
      findings(["scoring/2022.yml": rules]) == """
        content/scoring/2022.yml:4:46: warning: “巡查”的指标“\(name)”越\(better)越好，规则写的方向是“\(direction)” [reversed-direction]
          帮助：写“方向: \(right)”

        """)
    #expect(findings(["scoring/2022.yml": rules.replacing("方向: \(direction)", with: "方向: \(right)")]) == "")
  }

  @Test func `targets on schedule without a share of any are told of`() {
    let rules = scoring.replacing("考核:巡查完成率", with: "目标.达序时率")
    let loose = targets.replacing("白石镇", with: "县住建局")
    #expect(
      county(["scoring/2022.yml": rules, "tables/年度目标.csv": loose]) == """
        content/scoring/2022.yml:4:46: warning: “巡查”按达序时的目标计分，可没有一个镇街分到目标，这一项没有数据 [missing-share]
          帮助：看看“目标分解”表是不是丢了；没有分解的，删去这一项

        """)
    #expect(county(["scoring/2022.yml": rules]) == "")
  }

  @Test func `a rule that turns its target round is told of`() {
    let rules = scoring.replacing("考核:巡查完成率", with: "目标:Q02").replacing("目标: 100", with: "目标: 40, 方向: 不高于")
    #expect(
      county(["scoring/2022.yml": rules]) == """
        content/scoring/2022.yml:4:46: warning: “巡查”的指标“目标:Q02”越高越好，规则写的方向是“不高于” [reversed-direction]
          帮助：写“方向: 不低于”

        """)
    #expect(county(["scoring/2022.yml": rules.replacing("不高于", with: "不低于")]) == "")
  }

  @Test func `a figure of another year scores nothing and is told of once`() {
    let rows = "白石镇,巡查完成率,2021-03-31,75,\n白石镇,巡查完成率,2021-06-30,80,\n白石镇,巡查完成率,2022-01-31,75,\n"
    #expect(
      findings(["scoring/2022.yml": scoring, "tables/考核数据.csv": facts + rows]) == """
        content/tables/考核数据.csv:2:11: warning: “白石镇”的“巡查完成率”截止日 2021-03-31 不在 2022 年，不计分（另有 1 处） [date-outside-period]
          帮助：核对年份；留着备查的，在“说明”里写“核实”

        """)
  }

  @Test func `a holder without the figure that another of its kind reports is told of`() {
    let holders = "编号,名称,类别,行政区,岗位\nZ1,白石镇,镇街,白石镇,镇长\nZ2,云溪镇,镇街,云溪镇,镇长\n"
    let areas = "代码,名称,类型,上级\n379921,青石县,县,\n379921100,白石镇,镇,379921\n379921101,云溪镇,镇,379921\n"
    func two(_ rows: String) -> String {
      findings([
        "scoring/2022.yml": scoring, "tables/责任主体.csv": holders, "tables/行政区.csv": areas,
        "tables/考核数据.csv": facts + "白石镇,巡查完成率,2022-01-31,75,\n" + rows,
      ])
    }
    let told = "云溪镇没有报“巡查完成率”，别的单位报了；“巡查”这一项对没有报的不计分，得分会偏高 [missing-figure]\n"
    #expect(
      two("") == "content/tables/考核数据.csv: warning: " + told
        + "  帮助：在“考核数据”里补上；不考核的，“值”写“不适用”；确实没有的，“值”空着，“说明”写“暂无数据”\n")
    #expect(
      two("云溪镇,出勤率,2022-01-31,75,\n") == "content/tables/考核数据.csv:3:5: warning: " + told
        + "  帮助：是不是写成了“出勤率”？指标要与规则中“考核:”后面的一样\n")
    #expect(two("云溪镇,巡查完成率,2022-01-31,不适用,\n") == "")
    #expect(two("云溪镇,巡查完成率,2022-01-31,,暂无数据\n") == "")
    #expect(two("云溪镇,巡查完成率,2022-01-31,80,\n") == "")
  }

  @Test func `a public record after the day that the site names is told of`() {
    let site = "标题: 青石县\n县: {名称: 青石县, 代码: \"379921\"}\n年度: 2022\n截至: 2022-03-31\n"
    let record = minutes.replacing("2022-06-18", with: "2022-04-08") + "\n全文。\n"
    let found = findings(["site.yml": site, "meetings/部署会.md": record])
    #expect(
      found.contains(
        "content/meetings/部署会.md:2:1: warning: “部署会”的日期 2022-04-08 晚于 site.yml 的截至日 2022-03-31，这次不公开 [later-record]"
      ))
    #expect(
      !findings(["site.yml": site, "meetings/部署会.md": record.replacing("公开: 是", with: "公开: 否")]).contains(
        "later-record"))
  }
}
