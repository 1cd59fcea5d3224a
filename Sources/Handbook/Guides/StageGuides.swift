// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Items of ledgers: what does not fit in the story of one item.
enum StageGuides {
  static let group = RuleGuide.Group(
    Wording("台账里的每一条", "Items of ledgers"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "stage-jump", .error, Wording("中间少了一步", "A stage was left out"),
      cause: Wording(
        "阶段由日期决定。后面的日期有了，中间的没有，等于没有整治就完成了。",
        "Dates decide the stage; a later one is there and one between is missing."),
      wrong: "溯源日期 2022-03-01，整治日期 （空），完成日期 2022-05-20",
      right: "溯源日期 2022-03-01，整治日期 2022-03-20，完成日期 2022-05-20",
      mend: Wording("补上中间那一步的日期；在后来发生的，写进“台账动态”。", "Fill in the date between, or add a row to the log.")),
    RuleGuide(
      "stage-date-order", .error, Wording("两步的日期先后不对", "Two steps are the wrong way round"),
      cause: Wording("完成早于整治，销号早于验收，时限早于发现……多半年份或月份写错。", "A later step has the earlier date."),
      wrong: "整治日期 2022-03-10，完成日期 2022-02-20",
      right: "整治日期 2022-03-10，完成日期 2022-04-20",
      mend: Wording("核对两个日期。", "Check both dates.")),
    RuleGuide(
      "stage-mismatch", .error, Wording("写的状态和日期不符", "The stated stage is not what the dates say"),
      cause: Wording(
        "“状态”写了已整治，完成日期却空着。状态由日期判定，写了就要对得上。",
        "The stage follows from the dates; what is written must agree."),
      wrong: "状态 已整治，完成日期 （空）",
      right: "状态 （空），完成日期 2022-05-20",
      mend: Wording(
        "做到了就补日期，没有做到就改状态。最省事的是“状态”整列空着。",
        "Fill in the date, or correct the stage; it is easiest to leave the column empty.")),
    RuleGuide(
      "rebound-unclosed", .error, Wording("没有销号就反弹", "A rebound of what was never closed"),
      cause: Wording("反弹是销号以后又出现。没有销过号的，只是还没有整改好。", "Only what was closed can come back."),
      wrong: "销号日期 （空），反弹日期 2022-06-10",
      right: "销号日期 2022-05-20，反弹日期 2022-06-10",
      mend: Wording(
        "销过号就补上日期；没有的，删去反弹日期，把情况写进“台账动态”。",
        "Fill in the day of closing, or tell it in the log instead.")),
    RuleGuide(
      "close-without-acceptance", .error, Wording("没有验收就销号", "Closed without acceptance"),
      cause: Wording(
        "销号要先有人验收（群众举报要有公开答复）。反弹以后再销号，也要再验收一次。",
        "Closing needs an acceptance, and after a rebound another one."),
      wrong: "销号日期 2022-05-20，验收单位 （空）",
      right: "销号日期 2022-05-20，验收单位 县生态环境局",
      mend: Wording("填上谁验收的；还没有验收就删去销号日期。", "Name who accepted it, or delete the day of closing.")),
    RuleGuide(
      "missing-stage-field", .error, Wording("到了这一步，该填的还空着", "A stage lacks what it requires"),
      cause: Wording("每一步都有要填的列，例如“已溯源”要有溯源结论，“整治中”要有整治类型。", "Each stage requires some columns."),
      wrong: "溯源日期 2022-03-01，溯源结论 （空）",
      right: "溯源日期 2022-03-01，溯源结论 雨水管混接生活污水",
      mend: Wording("填上；还没有结论的，先不写这一步的日期。", "Fill it in, or leave the stage's date empty for now.")),
    RuleGuide(
      "notice-too-short", .error, Wording("公示没有满期就销号", "Closed before the notice was over"),
      cause: Wording(
        "公示期要满才能销号，首尾两天都算；按工作日的不算周末和节假日。",
        "The whole period comes first; working days leave out weekends and holidays."),
      wrong: "公示日期 2022-04-25，销号日期 2022-05-06（要 10 个工作日）",
      right: "公示日期 2022-04-25，销号日期 2022-05-11",
      mend: Wording("照“帮助”里最早的日期改；确实提前销了的，要按程序重新公示。", "The help names the earliest day.")),
    RuleGuide(
      "case-not-in-force", .error, Wording("案件没有生效就公开", "A case is published before it is in force"),
      cause: Wording(
        "处罚决定还没有生效（或不符合公开条件）的案件，不能写公开和曝光日期。",
        "A case may be public only when its decision is in force."),
      wrong: "公开 是，决定状态 复议中",
      right: "公开 （空），决定状态 复议中",
      mend: Wording(
        "生效后在“决定状态”写“已生效”，网站自会公开；没有生效就删去“公开”“曝光日期”。",
        "Leave 公开 empty; the site publishes the case when it is in force.")),
    RuleGuide(
      "missing-picture", .error, Wording("图片找不到", "A picture is not there"),
      cause: Wording(
        "整改前后图片写的路径在内容文件夹里没有，或指到了外面。",
        "The path leads to no picture of the content folder."),
      wrong: "整改后图片：照片/西.png",
      right: "整改后图片：files/zg-01-after.png",
      mend: Wording(
        "把图片放进 content/files，路径从 content 里面写起；没有就空着。",
        "Put it into content/files and write the path from inside content.")),
    RuleGuide(
      "bad-coordinate", .error, Wording("经纬度不对", "Coordinates are wrong"),
      cause: Wording(
        "经度纬度写反了，或是度分秒、投影坐标（米），或不在我国范围内。",
        "Longitude and latitude are swapped, or not decimal degrees, or lie outside the country."),
      wrong: "经度 36.5，纬度 117.1",
      right: "经度 117.1，纬度 36.5",
      mend: Wording("写十进制的度，先经度（73–136）后纬度（3–54）。", "Write decimal degrees, longitude first.")),
  ]
}
