// SPDX-License-Identifier: MIT

internal import Diagnostics

/// What the calendar has left behind: found by `taizhang check --freshness` alone.
enum FreshnessGuides {
  static let group = RuleGuide.Group(
    Wording("该更新了（check --freshness）", "Gone stale (check --freshness)"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "stale-table", .warning, Wording("一张表很久没有新数", "A table without new rows"),
      cause: Wording(
        "表里最新的一行离今天太久，超过了计分规则里“报送”的期限。",
        "The newest row is older than the reporting rules allow."),
      wrong: "进度.csv 最新一行：2022-06-30      （今天 2022-09-10，每月一报）",
      right: "补上 7 月、8 月的行",
      mend: Wording(
        "向填报单位催数，补进表里；这张表不用定期报的，改“报送”规则。",
        "Ask for the figures and add the rows, or change the reporting rules."
      )),
    RuleGuide(
      "unreported-figures", .warning, Wording("有单位该报的数没有报", "A holder has not reported"),
      cause: Wording("上一期已经过了期限，这个单位还缺几个目标的数。", "Figures of the last period are due and missing."),
      wrong: "石门镇 8 月应报 4 个数，只报了 3 个",
      right: "把缺的一行补进“进度”表",
      mend: Wording("请这个单位补报，写进“进度”表。", "Ask the holder, and add the row to the table of progress.")),
    RuleGuide(
      "silent-task", .warning, Wording("任务到期了，没有人写进展", "An overdue task without an update"),
      cause: Wording("会议定的任务过了时限，既没有完成日期，也没有新的进展。", "A task is past its date with no word of it."),
      wrong: "R07 改造管网      （2022-08-31 到期，没有进展）",
      right: "taizhang new update 管网改造完成，题头写“完成: R07”",
      mend: Wording("完成了写“完成”，没完成写一条进展，说明原因和下一步。", "Write an update that completes it or says why not.")),
    RuleGuide(
      "silent-item", .warning, Wording("台账条目到期了，没有新动态", "An overdue item without an entry"),
      cause: Wording("台账里这一条过了时限，还没有办结，也没有写动态。", "An item is past its date with no entry in the log."),
      wrong: "ZG-08 整改时限 2022-08-31      （台账动态里没有它）",
      right: "在“台账动态”里加一行：日期、编号、阶段、说明",
      mend: Wording("办结的填上那一步的日期；没办结的写动态。", "Fill in the date of its step, or write an entry.")),
    RuleGuide(
      "stale-home", .warning, Wording("首页两周没有新内容", "A home page without news"),
      cause: Wording(
        "首页最新的动态超过 14 天；政府网站检查时这一项一票否决。", "The newest entry is over 14 days old, a veto in inspections."),
      wrong: "最新动态 2022-09-01      （今天 2022-09-20）",
      right: "发一条进展或会议记录",
      mend: Wording("发布一条进展；“截至”固定了日期的，改成新的。", "Publish an update; move `as_of` if it is fixed.")),
    RuleGuide(
      "fixed-day", .warning, Wording("“截至”固定在过去的一天", "A fixed day that has gone by"),
      cause: Wording("site.yml 写死了“截至”，这以后的数字和记录都不显示。", "`as_of` is fixed, and nothing later shows."),
      wrong: "截至: 2022-06-30      （今天 2022-09-20）",
      right: "截至: 2022-09-20，或删去这一行",
      mend: Wording("改成新日期；删去就取数据里最新的日期。", "Write a new date, or remove the line.")),
    RuleGuide(
      "expired-record", .warning, Wording("记录过了失效日期", "A record that has expired"),
      cause: Wording("题头写的“失效日期”已经过了，网站上不该再有它。", "Its day of expiry has passed."),
      wrong: "失效日期: 2022-06-30",
      right: "失效日期: 2023-06-30，或移出内容文件夹",
      mend: Wording("还有用的改日期，没用的移走。", "Write a later day, or move it out.")),
    RuleGuide(
      "year-ended", .warning, Wording("网站的年度已经结束", "The year of the site has ended"),
      cause: Wording("今天已经不在 site.yml 写的年度里。", "Today is past the year of `site.yml`."),
      wrong: "年度: 2022      （今天 2023-02-01）",
      right: "2022 的存档；新建一个 2023 的内容文件夹",
      mend: Wording("报齐年终数字后存档，新一年另建内容文件夹。", "Archive it, and begin a folder for the new year.")),
    RuleGuide(
      "unknown-holidays", .warning, Wording("不知道今年怎么放假", "Unknown holidays"),
      cause: Wording("这一版工具没有那一年的放假安排，工作日只按周末推算。", "This version does not know that year's holidays."),
      wrong: "2031 年的公示期按周末推算",
      right: "换用新一版的 taizhang",
      mend: Wording("换新版；或在记录里写出准确的日期。", "Use a newer version.")),
  ]
}
