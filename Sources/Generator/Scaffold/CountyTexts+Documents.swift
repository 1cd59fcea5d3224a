// SPDX-License-Identifier: MIT

extension CountyTexts {
  /// A meeting, an update and a page, each with comments that teach.
  var documents: [(path: String, text: String)] {
    [
      ("meetings/\(county.year)-01-10-部署会.md", meeting),
      ("updates/\(county.year)-03-31-一季度接户进展.md", update), ("pages/关于.md", about),
    ]
  }

  private var meeting: String {
    let year = county.year
    let owners = county.towns.prefix(3).map(\.name).joined(separator: "、")
    return """
      ---
      # 会议记录：上面这一段是登记项，下面是正文
      标题: \(year)年生态环境保护工作部署会
      类型: 会议纪要
      日期: \(year)-01-10
      地点: 县政府三楼会议室
      # 写“是”才会发布；出席人员等默认不公开
      公开: 是
      摘要: 定下全年空气和污水管网两项目标，明确三项任务
      网址名: kickoff
      ---

      ## 会议内容

      会议确定\(year)年两项目标：[环境空气优良天数](target:Q01)达到 300 天，[污水管网新增接户](target:S01) 1200 户。

      ## 议定事项

      表里的每一行就是一项任务；到期没有完成，会自动列为逾期。

      | 编号 | 事项 | 责任单位 | 时限 | 目标 | 完成日期 |
      |---|---|---|---|---|---|
      | R01 | 制定污水管网接户计划 | 住建局 | \(year)-02-15 | S01 | \(year)-02-10 |
      | R02 | 完成一季度接户任务 | \(owners) | \(year)-03-31 | S01 | \(year)-03-30 |
      | R03 | 发布空气质量日报 | 生态环境分局 | \(year)-03-01 | Q01 | \(year)-02-25 |

      """
  }

  private var update: String {
    let year = county.year
    let behind = county.towns.last?.name ?? county.name
    return """
      ---
      # 进展：讲清楚做了什么、还差什么、下一步谁来做
      标题: 一季度污水管网接户 310 户
      日期: \(year)-03-31
      关于: [S01]
      单位: 住建局
      公开: 是
      网址名: sewer-q1
      ---

      ## 进展

      截至 3 月 31 日累计接户 310 户，比上年同期多 70 户。

      ## 问题

      \(behind)老街地下管线复杂，施工进度偏慢。

      ## 下一步

      住建局 4 月起每周到\(behind)现场调度。

      """
  }

  private var about: String {
    """
    ---
    标题: 关于本网站
    网址名: about
    顺序: 10
    公开: 是
    ---

    本网站公开全年生态环境目标、各镇街进展和责任单位得分。数字来自县直部门每月上报的数据表，每个数字都能查到它所在的那一行。

    """
  }
}
