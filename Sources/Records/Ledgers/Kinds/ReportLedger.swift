// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// 群众举报: what people reported, how it was dealt with and answered. Who reported is never shown to anybody.
package enum ReportLedger: LedgerKind {
  package static let definition = LedgerDefinition(
    id: "reports", title: Wording("群众举报", "public reports"),
    about: Wording(
      "热线、微信、微博、网上、来信、来访收到的举报，件件有受理、有办理、有回访",
      "reports by telephone, WeChat, Weibo, the web, letter and visit: each taken up, dealt with and answered"
    ),
    counter: Wording("件", "reports"), columns: report + handling + reporter,
    roles: LedgerRoles(
      found: "received", due: "due", areas: ["village", "area"], holders: ["holder"],
      supervisors: ["supervisor"], matter: "answer"),
    stages: stages, rates: rates, computations: computations, sums: sums,
    dimensions: [
      .column("channel"), .column("types"), .area, .column("sector"), .holder, .supervisor, .column("basin"),
      .month,
    ])

  private static let report: [Column] = [
    .ledgerChoice(
      "channel", "渠道", aliases: ["举报渠道", "来源"], isRequired: true,
      [
        Choice("12369", "12369", aliases: ["12369热线"]), Choice("12345", "12345", aliases: ["12345热线"]),
        Choice("wechat", "微信"), Choice("weibo", "微博"), Choice("web", "网上", aliases: ["网络", "网站"]),
        Choice("letter", "来信", aliases: ["信件"]), Choice("visit", "来访", aliases: ["走访"]),
      ], Wording("12369、12345、微信、微博、网上、来信、来访", "how it came")),
    Column(
      "types", "污染类型", aliases: ["类型", "举报类型"],
      type: .choices([
        Choice("air", "大气", aliases: ["气"]), Choice("noise", "噪声", aliases: ["噪音"]), Choice("water", "水"),
        Choice("waste", "固废", aliases: ["固体废物"]), Choice("ecology", "生态破坏", aliases: ["生态"]),
        Choice("radiation", "辐射"),
      ]), visibility: .published,
      note: Wording(
        "可以有几种，用“、”隔开，因此各类之和会超过总数", "several are allowed, so that the kinds add up to more than all")),
    .ledgerText("subtype", "污染细类", aliases: ["细类"], Wording("如 恶臭异味、油烟", "such as 油烟")),
    .ledgerSector, .ledgerBasin, .ledgerArea, .ledgerVillage,
    .ledgerAddress("place", "反映地点", aliases: ["问题地点", "事发地点"]),
    Column(
      "text", "举报内容", aliases: ["反映内容", "诉求内容"], type: .text,
      note: Wording("原文，只供内部使用", "as reported; for the office only")),
    Column(
      "repeat", "重复举报", aliases: ["重复"], type: .flag, note: Wording("是否重复举报", "whether it repeats another")),
    .ledgerDate("received", "接报日期", aliases: ["接报日", "举报日期", "来电日期"]),
  ]

  private static let handling: [Column] = [
    .ledgerDate("accepted", "受理日期", aliases: ["受理日"]),
    .ledgerDate("declined", "不予受理日期"),
    .ledgerText("reason", "不予受理原因", Wording("为什么不受理", "why it was not taken up")),
    .ledgerDate("handed-over", "转办日期", aliases: ["转办日"]),
    .ledgerHolder, .ledgerSupervisor,
    .ledgerDate("due", "应办结日期", aliases: ["应办结", "办理时限"]),
    .ledgerDate("interim", "阶段性办结日期"),
    .ledgerDate("closed", "办结日期", aliases: ["办结日", "办结"]),
    .ledgerChoice(
      "true", "属实", aliases: ["是否属实"],
      [
        Choice("yes", "属实", aliases: ["是", "基本属实"]), Choice("partly", "部分属实"),
        Choice("no", "不属实", aliases: ["否"]),
      ], Wording("属实、部分属实、不属实", "true, partly true or untrue")),
    .ledgerText(
      "answer", "公开答复", aliases: ["办理结果", "答复"], Wording("可以公开的办理结果", "the answer for the public")),
    .ledgerDate("revisited", "回访日期", aliases: ["回访"], visibility: .internalOnly),
    Column(
      "satisfaction", "满意度", aliases: ["满意", "是否满意"],
      type: .choice([
        Choice("satisfied", "满意"), Choice("mostly", "基本满意"), Choice("unsatisfied", "不满意"),
        Choice("not-asked", "未回访", aliases: ["未评价"]),
      ]), note: Wording("满意、基本满意、不满意、未回访", "what the reporter said afterwards")),
    .ledgerDate("redone", "重办日期", aliases: ["发回重办日期"]),
    Column(
      "reward", "奖励金额", aliases: ["奖励"], type: .amount, unit: "元",
      note: Wording("有奖举报发放的金额，只公开总数", "paid to the reporter; only the total is published")),
    .ledgerDate("rewarded", "奖励日期", visibility: .internalOnly),
  ]

  private static let reporter: [Column] = [
    Column(
      "reporter", "举报人", aliases: ["举报人姓名"], type: .text, visibility: .secret,
      note: Wording("任何网站都不显示", "never shown on any site")),
    Column(
      "telephone", "举报人电话", aliases: ["联系电话"], type: .text, visibility: .secret,
      note: Wording("任何网站都不显示", "never shown on any site")),
    Column(
      "address", "举报人地址", aliases: ["联系地址"], type: .text, visibility: .secret,
      note: Wording("任何网站都不显示", "never shown on any site")),
  ]

  private static let stages: [LedgerStage] = [
    LedgerStage(
      "received", Wording("接报", "received"), role: .waiting, next: ["accepted", "declined"],
      date: "received"),
    LedgerStage(
      "declined", Wording("未受理", "not taken up"), aliases: ["不予受理"], role: .declined, next: [],
      date: "declined", requires: ["reason"]),
    LedgerStage(
      "accepted", Wording("受理", "taken up"), aliases: ["已受理"], role: .active,
      next: ["handed-over", "interim", "closed"], date: "accepted"),
    LedgerStage(
      "handed-over", Wording("转办", "handed over"), aliases: ["已转办", "办理中"], role: .active,
      next: ["interim", "closed"], date: "handed-over", requires: ["holder"]),
    LedgerStage(
      "interim", Wording("阶段性办结", "dealt with for now"), role: .finished, next: ["closed", "redone"],
      date: "interim"),
    LedgerStage(
      "closed", Wording("办结", "dealt with"), aliases: ["已办结"], role: .closed, next: ["redone"],
      date: "closed", requires: ["true", "answer"]),
    LedgerStage(
      "redone", Wording("重办", "sent back"), aliases: ["发回重办"], role: .rebounded,
      next: ["handed-over", "interim", "closed"], date: "redone"),
  ]

  private static let rates: [LedgerRate] = [
    LedgerRate(
      "accepted-rate", Wording("受理率", "taken up"), of: [.ever("accepted")],
      formula: Wording("受理 ÷ 接报", "taken up ÷ received")),
    LedgerRate(
      "done-rate", Wording("办结率", "dealt with"), of: [.role([.closed])], among: [.ever("accepted")],
      formula: Wording("办结 ÷ 受理", "dealt with ÷ taken up")),
    LedgerRate(
      "in-time-rate", Wording("按时办结率", "dealt with in time"), of: [.onTime],
      among: [.ever("accepted"), .isDue], formula: Wording("按时办结 ÷ 应办结", "in time ÷ due")),
    LedgerRate(
      "satisfied-rate", Wording("满意率", "satisfied"), of: [.choice("satisfaction", ["satisfied", "mostly"])],
      among: [.filled("revisited"), .choice("satisfaction", ["satisfied", "mostly", "unsatisfied"])],
      formula: Wording("（满意 + 基本满意）÷ 有效回访", "(satisfied + mostly) ÷ those who said so")),
    LedgerRate(
      "true-rate", Wording("属实率", "true"), of: [.choice("true", ["yes", "partly"])],
      among: [.role([.closed])], formula: Wording("属实（含部分属实）÷ 办结", "true, in part too ÷ dealt with")),
    LedgerRate(
      "repeat-rate", Wording("重复举报率", "repeated"), of: [.flag("repeat", true)],
      formula: Wording("重复举报 ÷ 接报", "repeated ÷ received"), isBetterLower: true),
    LedgerRate(
      "redone-rate", Wording("发回重办率", "sent back"), of: [.ever("redone")], among: [.ever("closed")],
      formula: Wording("发回重办 ÷ 办结过", "sent back ÷ dealt with at some time"), isBetterLower: true),
  ]

  private static let computations: [LedgerComputation] = [
    LedgerComputation(
      "handling-days", Wording("办理天数", "days to deal with it"), unit: "天",
      rule: .days(from: "received", to: "closed"), formula: Wording("办结日期 − 接报日期", "closed − received"))
  ]

  private static let sums: [LedgerSum] = [
    LedgerSum(
      "handling-days", Wording("平均办理天数", "mean days to deal with one"), column: "handling-days",
      unit: "天", decimals: 1, method: .mean),
    LedgerSum(
      "rewards", Wording("举报奖励件数", "rewards paid"), column: "rewarded", unit: "件", method: .count,
      isWholeOnly: true),
    LedgerSum(
      "reward-total", Wording("举报奖励金额", "total of rewards"), column: "reward", unit: "元",
      among: [.filled("rewarded")], isWholeOnly: true),
  ]
}
