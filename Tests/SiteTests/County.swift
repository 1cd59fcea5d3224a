// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards

/// The content of a small invented county with five towns; every file may be replaced.
struct County {
  /// Files of the content folder that are copied as they are, by their paths.
  var pictures: [String] = []
  var files: [String: String] = [
    "site.yml": """
    标题: 样县目标责任公开
    县: {名称: 样县, 代码: "990001"}
    年度: 2022
    截至: 2022-09-30
    网址: https://example.org/site/
    示例: 示例数据
    首页指标: [Q01, J01]
    许可: CC BY 4.0
    页脚:
      主办: 样县生态环境保护委员会办公室
    """,
    "tables/行政区.csv": """
    代码,名称,类型,上级,网址名,曾用网址名
    990001,样县,县,,,
    990001101,甲镇,镇,样县,jia,jia-old
    990001102,乙镇,镇,样县,yi,
    990001103,丙镇,镇,样县,bing,
    990001200,丁乡,乡,样县,ding,
    990001001,戊街道,街道,样县,wu,
    990001101201,子村,村,甲镇,zi,
    """,
    "tables/责任主体.csv": """
    编号,名称,类别,行政区,岗位,责任人,电话,行业,网址名
    Z01,甲镇,镇街,甲镇,镇长,王密名,13800000000,,jia
    Z02,乙镇,镇街,乙镇,镇长,,,,yi
    Z03,丙镇,镇街,丙镇,镇长,,,,bing
    Z04,丁乡,镇街,丁乡,乡长,,,,ding
    Z05,戊街道,镇街,戊街道,主任,,,,wu
    B01,县环境局,部门,样县,局长,,,生态环境,hjj
    Q01,样县水泥公司,企业,甲镇,总经理,,,水泥,shuini
    """,
    "tables/年度目标.csv": """
    编号,领域,指标,单位,方向,进度类型,目标值,基准年值,考核主体,依据,起,止,小数位,取数,来源,网址名,曾用网址名
    Q01,气,PM2.5平均浓度,µg/m³,不高于,均值,40,45,县环境局,样环委〔2022〕3号,2022-01-01,2022-12-31,0,,2022-03-18,q01,
    J01,结构,清洁取暖改造,户,累计,累计,1000,0,甲镇、乙镇,样环委〔2022〕3号,2022-01-01,2022-12-31,0,,,j01,j-old
    J02,结构,淘汰老旧车,辆,累计,累计,100,0,县环境局,,2022-01-01,2022-12-31,0,,,j02,
    S01,水,新建管网,公里,累计,累计,40,0,县环境局,,2022-01-01,2022-12-31,0,,,s01,
    N01,能力,建成监控平台,项,累计,里程碑,1,,县环境局,,2022-01-01,2022-12-31,0,,,n01,
    """,
    "tables/目标分解.csv": """
    目标编号,责任主体,目标值
    J01,甲镇,600
    J01,乙镇,400
    """,
    "tables/进度.csv": """
    目标编号,责任主体,截止日,累计值,上年同期
    Q01,,2022-08-31,43,47
    Q01,,2022-09-30,42,46
    J01,,2022-06-30,500,300
    J01,,2022-09-30,900,600
    J01,甲镇,2022-09-30,600,
    J01,乙镇,2022-09-30,300,
    J02,,2022-09-30,20,
    S01,,2022-09-30,40,
    """,
    "tables/责任清单.csv": """
    编号,责任主体,类别,领域,事项,频次,依据,责任岗位,目标
    D001,甲镇,属地,气,秸秆禁烧巡查,每日,,镇长,Q01
    D002,,监管,水,雨污分流监管,每月,,,
    D003,县环境局,监管,气,空气质量调度,每周,,局长,Q01
    """,
    "tables/考核数据.csv": """
    责任主体,指标,截止日,值,说明
    甲镇,巡查完成率,2022-09-30,99.5,
    乙镇,巡查完成率,2022-09-30,80,
    丙镇,巡查完成率,2022-09-30,不适用,
    """,
    "tables/断面.csv": """
    编号,名称,河流,级别,水质目标,责任主体
    S1,甲桥,样河,省控,Ⅲ,甲镇
    """,
    "tables/断面月值.csv": """
    断面,月份,水质类别,断流,超标项目
    S1,2022-01,Ⅱ,,
    S1,2022-02,Ⅳ,,氨氮/1.3
    S1,2022-03,,是,
    """,
    "meetings/2022-03-18-部署会.md": """
    ---
    标题: 年度部署会
    类型: 会议纪要
    编号: 样环委〔2022〕3号
    日期: 2022-03-18
    网址名: 2022-03-18
    曾用网址名: [old-meeting]
    公开: 是
    ---
    ## 议定事项

    | 编号 | 事项 | 责任单位 | 时限 | 目标 | 完成日期 |
    |---|---|---|---|---|---|
    | R01 | 完成清洁取暖改造 | 甲镇、乙镇 | 2022-10-15 | J01 | |
    | R02 | 排查入河排口 | 全体镇街 | 2022-06-30 | | |
    | R03 | 公布监督电话 | 县环境局 | 2022-04-30 | | 2022-04-20 |
    | R04 | 日常巡查 | 戊街道 | 长期坚持 | | |
    | R05 | 年终总结 | 县环境局 | 2022-12-31 | | |

    见[目标](target:Q01)和[进展](../updates/2022-06-28.md#进展)。
    """,
    "updates/2022-06-28.md": """
    ---
    标题: 甲镇取暖改造过半
    日期: 2022-06-28
    关于: [J01]
    单位: 甲镇
    公开: 是
    网址名: jia-heating
    ---
    ## 进展

    已完成 500 户，见[会议](../meetings/2022-03-18-部署会.md#议定事项)和[任务](task:R01)、[甲镇](holder:Z01)。
    """,
    "pages/about.md": """
    ---
    标题: 关于
    网址名: about
    公开: 是
    ---
    说明。
    """,
    "scoring/2022.yml": """
    年度: 2022
    标题: 年度考核
    文号: 样环委〔2022〕3号
    等级:
      - {名称: 优秀, 下限: 90}
      - {名称: 良好, 下限: 70}
      - {名称: 不合格, 下限: 0}
    计分卡:
      - 编号: town
        名称: 镇街属地责任
        对象: 镇街
        满分: 100
        项目:
          - {编号: heat, 名称: 清洁取暖, 分值: 40, 指标: "目标:J01", 方式: 比例, 目标: 分解, 依据: 第一条}
          - {编号: patrol, 名称: 巡查, 分值: 30, 指标: "考核:巡查完成率", 方式: 比例, 目标: 100, 依据: 第二条}
          - {编号: task, 名称: 任务按期率, 分值: 30, 指标: 任务.按期率, 方式: 比例, 目标: 100, 依据: 第三条}
    """,
  ]

  /// A table of `count` days of air for one town, so that it fills several pages.
  mutating func addAir(days count: Int) {
    var text = "日期,行政区,SO2（µg/m³）,NO2（µg/m³）,PM10（µg/m³）,CO（mg/m³）,O3_8h（µg/m³）,PM2.5（µg/m³）,剔除原因\n"
    guard let first = CivilDate(year: 2022, month: 1, day: 1) else { return }
    for day in 0..<count {
      let date = first.adding(days: day % 270).isoText
      text += "\(date),\(day < 270 ? "甲镇" : "乙镇"),9,30,\(60 + day % 50),0.5,100,\(20 + day % 40),\n"
    }
    files["tables/空气日值.csv"] = text
  }

  /// One of the files with some text put for other text.
  mutating func replace(_ old: String, _ new: String, in path: String) {
    files[path] = files[path].map {
      $0.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
  }

  /// The files as they are read.
  var tree: ContentTree {
    ContentTree(
      name: "content", files: files.map { ContentTree.File(path: $0.key, bytes: Array($0.value.utf8)) })
  }

  /// The judged report; findings of reading are not errors here.
  func report() -> AssessedReport? { report(bytes: files.mapValues { Array($0.utf8) }) }

  /// The same where the files hold any bytes.
  func report(bytes: [String: [UInt8]]) -> AssessedReport? {
    let tree = ContentTree(
      name: "content", files: bytes.map { ContentTree.File(path: $0.key, bytes: $0.value) },
      attachments: pictures)
    return RecordSet.parse(tree).value.map { AssessedReport(assessing: $0.inSiteLanguage()) }
  }

  /// What reading found, as lines.
  func findings() -> String {
    let tree = ContentTree(
      name: "content",
      files: files.map { ContentTree.File(path: $0.key, bytes: Array($0.value.utf8)) })
    return DiagnosticPrinter(language: .english).text(RecordSet.parse(tree).diagnostics)
  }
}
