// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Targets, progress and corrections: what does not fit in targets, duties, progress and corrections.
enum TargetGuides {
  static let group = RuleGuide.Group(
    Wording("目标、进度和更正", "Targets, progress and corrections"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "target-without-owner", .warning, Wording("目标没有人负责", "A target has no owner"),
      cause: Wording("“考核主体”空着，没有单位对这项目标负责，责任清单里也看不到它。", "Nobody answers for the target."),
      wrong: "Q01,气,空气优良天数,天,不低于,天数,250,232,",
      right: "Q01,气,空气优良天数,天,不低于,天数,250,232,县生态环境局",
      mend: Wording("在“考核主体”里写负责的单位。", "Name the unit in 考核主体.")),
    RuleGuide(
      "pace-direction", .error, Wording("进度类型和方向配不上", "The pace does not fit the direction"),
      cause: Wording(
        "“天数”要配“不低于”，“累计”要配“累计”，浓度“均值”多配“不高于”。配错了好坏就颠倒。",
        "Each kind of pace has its directions; the wrong one turns good into bad."),
      wrong: "进度类型：天数    方向：不高于",
      right: "进度类型：天数    方向：不低于",
      mend: Wording("照“帮助”里可配的方向改。", "Take a direction that the help names.")),
    RuleGuide(
      "goal-range", .error, Wording("目标值不可能", "A goal is impossible"),
      cause: Wording(
        "超过 100%，或天数多于期间的天数，或里程碑的目标值不是 1，或按天数考核单位却不是天。",
        "It is over 100 per cent, more days than the period has, or not 1 for a milestone."),
      wrong: "目标值：400    单位：天",
      right: "目标值：250    单位：天",
      mend: Wording("核对目标值、单位和进度类型。", "Check the goal, its unit and its pace.")),
    RuleGuide(
      "negative-progress", .error, Wording("累计值是负数", "A cumulative value is negative"),
      cause: Wording(
        "累计目标从 0 往上加，“减少多少”也写正数。",
        "Cumulative values count up from zero; a reduction is positive too."),
      wrong: "Q07,,2022-03-31,-46",
      right: "Q07,,2022-03-31,46",
      mend: Wording("写当年累计完成的数。", "Write what has been done this year as a positive number.")),
    RuleGuide(
      "falling-total", .warning, Wording("累计值变小了", "A cumulative value fell"),
      cause: Wording(
        "累计数只增不减。变小多半是把当月数写成了累计数，或前面报多了。",
        "A running total cannot fall; perhaps a month's own figure was written."),
      wrong: """
        Q05,,2022-02-28,460
        Q05,,2022-03-31,46
        """,
      right: "Q05,,2022-03-31,506",
      mend: Wording(
        "写到这一天为止的累计数。前面报错了的，在“说明”里写“更正”和原因。",
        "Write the total so far; say 更正 and why in the note where it is a correction.")),
    RuleGuide(
      "early-data", .warning, Wording("数据比截至日早得多", "Figures much older than the day of judgement"),
      cause: Wording(
        "site.yml 的“截至”比最新的数据晚四个月以上：时间按截至日算，数还是旧的，目标会都显得滞后。",
        "as_of in site.yml is more than four months after the newest figures; everything would look late."),
      wrong: "截至: 2022-12-31     （最新的数据是 2022-06-30 的）",
      right: "截至: 2022-06-30",
      mend: Wording("把“截至”改到有数据的日子，或补上新的数据。", "Set as_of to a day with figures, or add newer ones.")),
    RuleGuide(
      "tenfold-step", .warning, Wording("与前一次或上年相差十倍", "Ten times the figure before it"),
      cause: Wording(
        "多写或少写了一个 0，或百分数写成了小数（75% 写成 0.75），完成率就差十倍。上年同期和基准年值也这样看。",
        "A zero too many or too few, or 0.75 written for 75 %; last year's figures and baselines are looked at too."
      ),
      wrong: """
        Q05,,2022-02-28,46
        Q05,,2022-03-31,5060
        """,
      right: "Q05,,2022-03-31,506",
      mend: Wording(
        "核对小数点和单位。确实如此的，在“说明”里写“核实”。", "Check it; where it is so, write 核实 in the note.")),
    RuleGuide(
      "above-hundred", .warning, Wording("百分数超过 100", "More than 100 per cent"),
      cause: Wording(
        "单位是“%”的目标，或名称以“率”结尾的考核数据，一般不超过 100；多半是漏了小数点。增长率、增幅不受此限。",
        "A share hardly exceeds 100; a decimal point may be missing. What grows is not meant."),
      wrong: "Q03,,2022-06-30,710",
      right: "Q03,,2022-06-30,71.0",
      mend: Wording(
        "核对小数点和单位。确实超过的，在“说明”里写“核实”。", "Check it; where it is so, write 核实 in the note.")),
    RuleGuide(
      "milestone-value", .error, Wording("里程碑只写 0 或 1", "A milestone is 0 or 1"),
      cause: Wording("里程碑只有完成和没完成，没有一半。", "A milestone is reached or it is not."),
      wrong: "0.5",
      right: "0",
      mend: Wording("没完成写 0，完成写 1；进到哪一步写在进展记录里。", "Write 0 until it is done, then 1.")),
    RuleGuide(
      "parts-sum", .warning, Wording("各单位加起来不等于全县", "The parts do not add up to the whole"),
      cause: Wording(
        "目标分解之和与全县目标值不同，或同一天各单位的进度之和与全县的进度不同。",
        "The shares differ from the goal, or their progress from the county's."),
      wrong: "目标值 1200；分解 600 + 350 + 300 = 1250",
      right: "分解 600 + 350 + 250 = 1200",
      mend: Wording("核对“目标分解”或这一天的进度，改成相等。", "Correct the shares or the figures of that day.")),
    RuleGuide(
      "same-figure", .warning, Wording("同一个数报了两次，还不一样", "One figure stands in two places and differs"),
      cause: Wording(
        "进度表、考核数据表，或由台账算出的数，说的是同一件事却不相等。",
        "Two tables, or a table and a ledger, give different values of one thing."),
      wrong: "进度.csv：600      考核数据.csv：620",
      right: "进度.csv：600",
      mend: Wording(
        "只在一处报。由台账或监测得出的目标，进度表里不用再报，删去这一行。",
        "Report it once; what a ledger or monitoring gives needs no row.")),
    RuleGuide(
      "duty-kind", .error, Wording("责任类别和单位不合", "A duty does not fit its holder"),
      cause: Wording(
        "镇街是属地责任，部门是监管责任，企业是主体责任，村居随镇街。",
        "Towns have territorial duties, departments supervise, enterprises are answerable themselves."),
      wrong: "县住建局,属地,气,工地扬尘监管",
      right: "县住建局,监管,气,工地扬尘监管",
      mend: Wording("改“类别”，或换责任主体。", "Change the kind or the holder.")),
    RuleGuide(
      "early-correction", .error, Wording("更正早于原来的数", "A correction is older than its figure"),
      cause: Wording("更正的日期在数据日期之前，先有数才会有更正。", "A figure is corrected after it was published."),
      wrong: "日期 2022-03-16    数据日期 2022-03-31",
      right: "日期 2022-04-16    数据日期 2022-03-31",
      mend: Wording("核对两个日期。", "Check both dates.")),
    RuleGuide(
      "empty-correction", .error, Wording("更正前后一样", "A correction changes nothing"),
      cause: Wording("原值和现值相同，没有更正什么。", "The old and the new figure are the same."),
      wrong: "原值 107    现值 107",
      right: "原值 97     现值 107",
      mend: Wording("写出原来公布的数；没有变的删去这一行。", "Write what was published before, or delete the row.")),
    RuleGuide(
      "mismatched-correction", .error, Wording("现值和表里的数不一样", "The new figure is not what the table says"),
      cause: Wording(
        "更正表说改成了 108，原表里是 107，读者不知道信哪个。",
        "The corrections say one figure and the table another."),
      wrong: "更正.csv 现值 108；进度.csv 107",
      right: "进度.csv 108；更正.csv 现值 108",
      mend: Wording("先在原表里改好，再在更正表写同一个数。", "Correct the table first, then write the same figure here.")),
    RuleGuide(
      "unknown-figure", .error, Wording("要更正的数不存在", "The corrected figure is not there"),
      cause: Wording(
        "原表里没有这个编号、单位和日期的数，多半日期写错了一天。",
        "The table has no figure of that id, holder and day."),
      wrong: "进度,Q07,,2022-06-29,9.7,10.7",
      right: "进度,Q07,,2022-06-30,9.7,10.7",
      mend: Wording("核对表、编号、责任主体、数据日期，要与原表的那一行一致。", "They must be those of the row itself.")),
    RuleGuide(
      "uncorrected-figure", .warning, Wording("公布过的数悄悄变了", "A published figure changed without a word"),
      cause: Wording(
        "上次公布的数现在改了或没有了，更正表里没有说明。公开过的数改了要说清楚。",
        "What was published has changed or is gone, and no correction says why."),
      wrong: "（上次公布 300，现在 310）",
      right: "2022-06-30,进度,Q01,,2022-03-31,300,310,漏报十户,县住建局",
      mend: Wording(
        "确是更正的，照“帮助”里写好的那一行加到“更正”表；改错了的，改回来。",
        "Add the row that the help spells out, or put the figure back.")),
  ]
}
