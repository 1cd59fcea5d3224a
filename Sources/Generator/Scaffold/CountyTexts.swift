// SPDX-License-Identifier: MIT

import Records

/// The files of a new county.
struct CountyTexts {
  let county: CountySketch

  init(_ county: CountySketch) {
    self.county = county
  }

  /// Path below the content folder and text of each.
  var files: [(path: String, text: String)] {
    [("site.yml", site), ("scoring/\(county.year).yml", scoring)] + tables + documents
  }

  /// The line for editors, where the kind of file has a schema.
  private func modeline(_ id: String, at path: String) -> String {
    RecordFormCatalog.named(id).map { EditorSettings.modeline($0, at: path) + "\n" } ?? ""
  }

  private var site: String {
    modeline("site", at: "site.yml") + """
      # 网站的总设置。每行写“名称: 内容”；井号后面是说明，可以删掉。
      标题: \(county.name)生态环境目标责任台账
      县:
        名称: \(county.name)
        # 六位区划代码；这里是虚构的，换成真的以后“行政区”表里也要一起换
        代码: "\(CountySketch.code)"
      年度: \(county.year)
      # 页面顶端的提示；换成真实数据后删掉这一行
      示例: 示例数据，单位和数字均为虚构
      # 首页突出显示的目标，写编号
      首页指标: [Q01, S01]
      页脚:
        主办: \(county.name)生态环境保护委员会办公室

      """
  }

  private var scoring: String {
    modeline("scoring", at: "scoring/\(county.year).yml") + """
      # 计分规则。分数怎么算只由这个文件决定，改了就按新的算。
      年度: \(county.year)
      标题: \(county.year)年度生态环境目标责任考核办法（示例）
      # 得分率（%）的下限，从高到低
      等级:
        - {名称: 优秀, 下限: 90}
        - {名称: 良好, 下限: 80}
        - {名称: 合格, 下限: 60}
        - {名称: 不合格, 下限: 0}
      计分卡:
        - 编号: town
          名称: 镇街属地责任
          对象: 镇街
          满分: 100
          项目:
            # 镇街的目标份额（见“目标分解”表）里，赶得上时间进度的比例
            - {编号: pace, 名称: 目标按序时推进, 分值: 60, 指标: 目标.达序时率, 方式: 比例, 目标: 100, 方向: 不低于}
            # 到期任务按时完成的比例
            - {编号: tasks, 名称: 议定事项按期完成, 分值: 40, 指标: 任务.按期率, 方式: 比例, 目标: 100, 方向: 不低于}
        - 编号: department
          名称: 部门监管责任
          对象: 部门
          满分: 100
          项目:
            - {编号: tasks, 名称: 议定事项按期完成, 分值: 60, 指标: 任务.按期率, 方式: 比例, 目标: 100, 方向: 不低于}
            # 数字来自“考核数据”表
            - {编号: patrol, 名称: 巡查完成率, 分值: 40, 指标: "考核:巡查完成率", 方式: 比例, 目标: 100, 方向: 不低于}

      """
  }

  /// How to go on, beside the content folder.
  var readme: String {
    """
    # \(county.name)生态环境目标责任台账

    这个文件夹是一个完整的小县，单位和数字都是虚构的，可以一样一样换成自己的。

    ## 接下来的四条命令

    在这个文件夹里打开终端，运行：

    1. `taizhang check`：检查内容。有错会说在哪个文件第几行、怎么改；想多知道一点，运行 `taizhang explain 规则名`。
    2. `taizhang serve`：边改边看。用浏览器打开它说出的网址，每次保存，网页自己更新；按 Ctrl+C 结束。
    3. `taizhang build`：生成网站，放在 `site` 文件夹，用浏览器打开 `site/index.html`。
    4. `taizhang new meeting`：新建一份会议记录，一项一项问；`new update` 是进展，`new table` 是表，`new ledger` 是台账。

    ## 从哪里改起

    | 要改什么 | 改哪个文件 |
    |---|---|
    | 网站的标题、页脚 | `content/site.yml` |
    | 镇街和单位 | `content/tables/行政区.csv`、`责任主体.csv` |
    | 年度目标和分解 | `content/tables/年度目标.csv`、`目标分解.csv` |
    | 每月的进度 | `content/tables/进度.csv`，每月在末尾加几行 |
    | 会议和议定事项 | `content/meetings/` |
    | 工作进展 | `content/updates/` |
    | 怎么计分 | `content/scoring/\(county.year).yml` |

    表用 Excel 或 WPS 打开，改完照原来的 CSV 格式保存。数字换成真的以后，删去 `site.yml` 里“示例”那一行。

    """
  }
}
