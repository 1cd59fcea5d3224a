// SPDX-License-Identifier: MIT

internal import Diagnostics

/// What is lost or written the other way round, and would move scores without a word.
enum LossGuides {
  static let group = RuleGuide.Group(
    Wording("丢了的数、写反的规则", "What is lost, and rules the wrong way round"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "missing-progress", .warning, Wording("目标一个数也没有", "A target without any figure"),
      cause: Wording(
        "“进度”表丢了、清空了，或者漏了一个单位，没有数的就不计分，得分反而会高。",
        "What has no figure is not scored, so a lost table or an office left out raises scores."),
      wrong: "进度.csv 里没有 Q05 的一行",
      right: "Q05,,2022-01-31,16",
      mend: Wording(
        "补上；确实还没有数的，在目标的“说明”里写“暂无数据”，个别单位不报的写“核实”。",
        "Add the rows; where there are none yet, write 暂无数据 or 核实 in the target's note.")),
    RuleGuide(
      "vanished-table", .warning, Wording("上次公开的表这次没有了", "A published table is gone"),
      cause: Wording(
        "上次公开的网站有这张表、目标分解或计分卡，这次一条也没有。多半是文件丢了、清空了或改了名，得分会跟着变。",
        "The last site had the table, the shares or the scorecards, and this one has none: a file was lost or emptied."
      ),
      wrong: "（tables/进度.csv 只剩表头）",
      right: "（从备份或 git 里取回 tables/进度.csv）",
      mend: Wording("取回文件；确实不再公开的，不用管，下次不再提醒。", "Restore the file; where it is meant so, do nothing.")),
    RuleGuide(
      "earlier-day", .warning, Wording("截至日比上次早", "As of an earlier day than before"),
      cause: Wording(
        "没有写“截至”时，截至日是最新数据的那一天；最新的表丢了，整个网站就退回以前。",
        "Without as_of the day is that of the newest figure; where that is lost, the whole site goes back."),
      wrong: "（上次截至 2022-09-30，这次 2022-06-30）",
      right: "（补回 9 月的数据，截至 2022-09-30）",
      mend: Wording(
        "补回最新的数据；要看以前的样子，用 --as-of 写明日期。", "Restore the newest figures, or name the day with --as-of.")),
    RuleGuide(
      "fraction-rate", .warning, Wording("百分数写成了小数", "A rate written as a fraction"),
      cause: Wording(
        "比率以 % 计：75% 写 75。写 0.75 就是不到 1%，得分会低很多；规则里目标写 1，则人人都满分。",
        "Rates are in per cent: 0.75 counts as less than 1 %, and a goal of 1 is met by everybody."),
      wrong: "白石镇,巡查完成率,2022-06-30,0.75",
      right: "白石镇,巡查完成率,2022-06-30,75%",
      mend: Wording(
        "写 75 或 75%；确实不到 1% 的，在“说明”里写“核实”。规则里的目标写 100。",
        "Write 75 or 75%; where it is below 1 %, write 核实 in the note. A goal of all is 100.")),
    RuleGuide(
      "negative-rate", .warning, Wording("比率小于 0", "A rate below 0"),
      cause: Wording("完成率、达标率不会是负数。", "A share of a whole is not negative."),
      wrong: "白石镇,巡查完成率,2022-06-30,-75",
      right: "白石镇,巡查完成率,2022-06-30,75",
      mend: Wording("核对正负号；没有数据就空着。", "Check the sign; leave the cell empty where there is none.")),
    RuleGuide(
      "same-meeting", .warning, Wording("同一次会议记了两份", "One meeting recorded twice"),
      cause: Wording(
        "标题、日期和议定事项都一样，只是网址名不同：多半是复制的文件，每项任务会算两遍。",
        "Title, day and resolutions are the same under two addresses; each task counts twice."),
      wrong: "会议/部署会.md 和 会议/部署会 - 副本.md",
      right: "会议/部署会.md",
      mend: Wording("留一份。确是两次会议的，标题里写清楚，如“（第二次）”。", "Keep one; tell two meetings apart by their titles.")),
    RuleGuide(
      "same-task", .warning, Wording("同一件事项写了两行", "One resolution in two rows"),
      cause: Wording(
        "同一次会议的表里，两行的事项、责任单位和时限都一样：多半是复制的行，任务会算两遍。责任清单里一个单位的同一事项写了两行，也提醒：多半是单位写错了。",
        "Two rows of one meeting have the same matter, owners and due date; the task counts twice. Of a duty that one holder has twice, one is most likely another's."
      ),
      wrong: """
        | 河道巡查 | 白石镇 | 6月底前 |
        | 河道巡查 | 白石镇 | 6月底前 |
        """,
      right: "| 河道巡查 | 白石镇 | 6月底前 |",
      mend: Wording("删去一行。确是两件事的，把事项写得不一样。", "Delete one; word two matters differently.")),
    RuleGuide(
      "missing-figure", .warning, Wording("别的单位报了，这个单位没有报", "Others reported it, this one did not"),
      cause: Wording(
        "没有数据的项不计分，满分也减掉；没有报的单位得分反而高。",
        "An item without data counts neither way, so that whoever did not report scores higher."),
      wrong: "白石镇,巡查完成率,2022-06-30,75（云溪镇没有这一行）",
      right: "云溪镇,巡查完成率,2022-06-30,82",
      mend: Wording(
        "照“帮助”补上这一行；不考核的写“不适用”，确实没有的空着并在“说明”里写“暂无数据”。",
        "Add the row; write 不适用 where it does not apply, or leave the value empty and say 暂无数据 in the note.")),
    RuleGuide(
      "reversed-direction", .warning, Wording("方向写反了", "The wrong way round"),
      cause: Wording(
        "按期率、优良率越高越好，逾期数、PM2.5 越低越好；目标或规则的方向写反，做得好的反而落后、不得分。",
        "What is done on time should be much, and what is overdue little; the other way round the best score least."
      ),
      wrong: "指标: 任务.按期率, 方向: 不高于",
      right: "指标: 任务.按期率, 方向: 不低于",
      mend: Wording(
        "照“帮助”改；规则里也可以删去“方向”，目标的方向没有写错的，在“说明”里写“核实”。",
        "Write what the help says. A rule may leave the direction out; of a target that is right say 核实 in the note."
      )),
    RuleGuide(
      "file-date", .warning, Wording("文件名的日期和里面的不一样", "The file's name says another day"),
      cause: Wording(
        "文件名以日期开头，里面的“日期”是另一天：多半有一个写错了年份。",
        "The name begins with a day and the record has another; most likely one has a wrong year."),
      wrong: "2022-04-08-部署会.md：日期: 2012-04-08",
      right: "2022-04-08-部署会.md：日期: 2022-04-08",
      mend: Wording("核对年月日，改“日期”或文件名。", "Check the day, and change one of them.")),
    RuleGuide(
      "target-period", .warning, Wording("目标的起止和别的不一样", "An unusual period of a target"),
      cause: Wording(
        "起止不在这一年，或者别的目标都是全年，只有这一个不是。时间过半没有，是按起止算的，写错了进度就判错。",
        "The period lies outside the year, or is unlike that of all others; the pace is judged by it."),
      wrong: "起 2021-01-01    止 2022-12-31",
      right: "起 2022-01-01    止 2022-12-31",
      mend: Wording("核对“起”“止”；确实如此的，在“说明”里写“核实”。", "Check both; where they are right, write 核实 in the note.")),
    RuleGuide(
      "two-completions", .warning, Wording("任务有两个完成的日子", "A task finished on two days"),
      cause: Wording(
        "会议的表里写了完成日期，进展里又写“完成”，日期不同。只按表里的算。",
        "The meeting's table has a day of completion, and an update of another day completes it too; the table counts."
      ),
      wrong: "表里 完成日期 2022-05-20；进展 日期: 2022-06-30, 完成: [R02]",
      right: "表里 完成日期 2022-06-30；进展 日期: 2022-06-30, 完成: [R02]",
      mend: Wording(
        "改成同一天，或删去进展里的“完成”；确实如此的，在表的“说明”里写“核实”。",
        "Make them one day or delete “completes”; where it is so, write 核实 in the table's note.")),
  ]
}
