// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Scoring rules: what is wrong in scoring/<year>.yml.
enum ScoringGuides {
  static let group = RuleGuide.Group(
    Wording("计分规则", "Scoring rules"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "missing-rules", .error, Wording("没有这一年的计分规则", "There are no rules for the year"),
      cause: Wording(
        "scoring 文件夹里只有别的年度的规则，年度是 2022 就要有 2022 的。",
        "The rules there are for another year."),
      wrong: "content/scoring/2021.yml      （site.yml 年度: 2022）",
      right: "content/scoring/2022.yml",
      mend: Wording(
        "复制去年的改名、改“年度”和条款，或核对 site.yml 的年度。",
        "Copy last year's rules and change them, or check the year of site.yml.")),
    RuleGuide(
      "card-without-holders", .warning, Wording("计分卡没有对象", "A scorecard for nobody"),
      cause: Wording(
        "计分卡的“对象”写的那一类，责任主体表里一个也没有，这张卡不给任何单位计分。多半是类别写错，或表里还没有补上。",
        "The table of holders has none of the kind that the scorecard is for, so it scores nobody."),
      wrong: "对象: 企业      （责任主体表里没有类别是“企业”的）",
      right: "Q01,云汀水务公司,企业,城关街道",
      mend: Wording(
        "在“责任主体”表里补上这一类，或删去这张计分卡。",
        "Add such holders to the table, or delete the scorecard.")),
    RuleGuide(
      "incomplete-rule", .error, Wording("计分项目缺了参数", "A rule lacks what its mode needs"),
      cause: Wording(
        "每种方式要的参数不同：达标、比例要“目标”；扣分、名次、加分还要“每”和“扣”（加）；封顶、否决要“目标”和“等级”。",
        """
        Pass and ratio need a goal; deduct, rank and bonus a step and a loss too; cap and veto a \
        goal and a grade.
        """),
      wrong: "{编号: pm25, 分值: 10, 指标: 空气.PM2.5均值, 方式: 扣分}",
      right: "{编号: pm25, 分值: 10, 指标: 空气.PM2.5均值, 方式: 扣分, 目标: 40, 方向: 不高于, 每: 1, 扣: 1.5}",
      mend: Wording("照“帮助”补上；文件里没有写清的，要问定规则的单位，不要自己定。", "Add what the help names, as the document says.")),
    RuleGuide(
      "points-sum", .error, Wording("各项分值之和不等于满分", "The points do not add up"),
      cause: Wording(
        "一张计分卡各项的分值加起来要等于满分；加分、封顶、一票否决不算在内。",
        "The items of a card make its full points; bonus, cap and veto stand outside."),
      wrong: "满分: 100     分值 60 + 30",
      right: "满分: 100     分值 60 + 40",
      mend: Wording("对照文件核对每项的分值和满分。", "Check each against the document.")),
    RuleGuide(
      "threshold-order", .error, Wording("界限没有从大到小排", "Limits are not in order"),
      cause: Wording(
        "等级从高到低写，下限一个比一个小；序时界限：达序时 > 略滞后 > 滞后；最小不能大于最大。",
        "Grades go from the best down, and a least lies below a most."),
      wrong: """
        - {名称: 不合格, 下限: 0}
        - {名称: 优秀, 下限: 90}
        """,
      right: """
        - {名称: 优秀, 下限: 90}
        - {名称: 不合格, 下限: 0}
        """,
      mend: Wording("调整次序，核对每个数。", "Put them in order and check each.")),
    RuleGuide(
      "grade-floor", .warning, Wording("最低的得分没有等级", "The lowest scores have no grade"),
      cause: Wording(
        "最后一个等级的下限大于 0，得分比它低的就没有等级。", "The last grade begins above 0; scores below it have none."),
      wrong: """
        - {名称: 优秀, 下限: 90}
        - {名称: 合格, 下限: 60}
        """,
      right: """
        - {名称: 优秀, 下限: 90}
        - {名称: 合格, 下限: 60}
        - {名称: 不合格, 下限: 0}
        """,
      mend: Wording("加上最低的一等，下限写 0。", "Add the lowest grade with a limit of 0.")),
    RuleGuide(
      "unknown-grade", .error, Wording("没有这个等级", "There is no such grade"),
      cause: Wording("封顶、否决或结果运用里写的等级，“等级”里没有。", "The grade is not among the grades."),
      wrong: "等级: 不及格",
      right: "等级: 不合格",
      mend: Wording("照“等级”里的名称写。", "Write it as it stands under 等级.")),
    RuleGuide(
      "unknown-indicator", .error, Wording("没有这个指标", "There is no such indicator"),
      cause: Wording(
        "指标的写法有：目标:编号、考核:名称、台账:台账.数、sql: …，或空气.、断面.、任务.、目标.、报送. 开头的。写错一个字就找不到数。",
        "An indicator is a target, a fact, a figure of a ledger, SQL, or a computed one."),
      wrong: "指标: 空气.优良天",
      right: "指标: 空气.优良天数",
      mend: Wording("照“帮助”改。“考核:”后面要与考核数据表的“指标”一列相同。", "Take the name of the help.")),
    RuleGuide(
      "unused-figure", .warning, Wording("报的数没有规则用到", "A figure that no rule takes"),
      cause: Wording(
        "考核数据里的“指标”与规则中“考核:”后面的名称差一两个字，或者记在了计分卡不用它的单位名下，这一项就算没有数据，得分按其余的项折算，反而会高。",
        "The name differs a little from the one in the rules, or the holder's scorecard has no such item; it then has no data and the score is that of the rest."
      ),
      wrong: "县住建局,巡察完成率,2022-06-30,80",
      right: "县住建局,巡查完成率,2022-06-30,80",
      mend: Wording(
        "照“帮助”改成规则里的名称。确是另一个数的，名称写得更不同一些。",
        "Write the name of the rules; give another figure a name less alike.")),
    RuleGuide(
      "missing-share", .warning, Wording("按分解计分，却没有分解", "Scored by shares that nobody has"),
      cause: Wording(
        "这一项按目标的分解给每个镇街计分，可是“目标分解”表里没有一个镇街分到。",
        "The item goes by each holder's share, and nobody has one."),
      wrong: "指标: \"目标:S02\", 目标: 分解     （目标分解.csv 里没有 S02）",
      right: "目标分解.csv：S02,城关街道,12",
      mend: Wording("在“目标分解”里写上，或给这一项写“目标: 数”。", "Add the shares, or give the item a goal.")),
    RuleGuide(
      "unshared-progress", .warning, Wording("有进度，没有分解", "Figures without a share"),
      cause: Wording(
        "“进度”里有这个单位的数，“目标分解”里同类的单位有，它却没有：多半是漏了一行，或者数记错了单位。",
        "A holder has figures of a target of which others of its kind have shares and it has none."),
      wrong: """
        目标分解.csv：S02,城关街道,12
        进度.csv：S02,白石镇,2022-06-30,5
        """,
      right: "目标分解.csv 加一行：S02,白石镇,8",
      mend: Wording(
        "在“目标分解”里加上，或改“责任主体”。确实没有分给它的，在“说明”里写“核实”。",
        "Add the share or mend the holder; where it has none, write 核实 in the note.")),
  ]
}
