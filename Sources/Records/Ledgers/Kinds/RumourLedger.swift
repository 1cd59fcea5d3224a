// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// 辟谣: rumours, what was found when they were looked into, and where the answer stands. A rumour without an answer is
/// not published.
package enum RumourLedger: LedgerKind {
  package static let definition = LedgerDefinition(
    id: "rumours", title: Wording("辟谣", "rumours answered"),
    about: Wording(
      "网上传的不实说法，查清事实后公开回应", "untrue things that are said, looked into and answered in public"),
    counter: Wording("条", "rumours"), columns: columns,
    roles: LedgerRoles(
      found: "found", due: "due", areas: ["area"], holders: ["holder"], matter: "rumour"),
    stages: [
      LedgerStage("found", Wording("已发现", "found"), role: .waiting, next: ["checked"], date: "found"),
      LedgerStage(
        "checked", Wording("已核查", "looked into"), role: .active, next: ["published"], date: "checked",
        requires: ["conclusion"]),
      LedgerStage(
        "published", Wording("已辟谣", "answered"), role: .closed, next: [], date: "published",
        requires: ["facts", "publisher"]),
    ],
    computations: [
      LedgerComputation(
        "answer-days", Wording("回应用时", "days to answer"), unit: "天",
        rule: .days(from: "found", to: "published"), formula: Wording("发布日期 − 发现日期", "published − found"))
    ],
    sums: [
      LedgerSum(
        "answer-days", Wording("平均回应用时", "mean days to answer"), column: "answer-days", unit: "天",
        decimals: 1, method: .mean)
    ],
    dimensions: [.column("category"), .column("seen-on"), .month], gates: [.ever("published")])

  private static let columns: [Column] = [
    .ledgerText("rumour", "谣言内容", aliases: ["网传内容"], Wording("传的是什么，不写传播者", "what is said, never by whom")),
    .ledgerText("category", "领域", Wording("如 气、水", "such as air or water")),
    .ledgerText("seen-on", "传播渠道", aliases: ["来源渠道"], Wording("如 微信群、短视频", "such as 微信群")),
    .ledgerText("conclusion", "核查结论", Wording("如 不属实", "such as 不属实")),
    .ledgerText("facts", "事实依据", Wording("用哪些数据、现场情况说明", "the data and findings that show it")),
    .ledgerText("publisher", "发布单位", Wording("谁发布的回应", "who published the answer")),
    .ledgerDate("found", "发现日期"), .ledgerDate("due", "回应时限", aliases: ["时限"]),
    .ledgerDate("checked", "核查日期"), .ledgerDate("published", "发布日期"),
    .ledgerText("link", "来源链接", aliases: ["链接", "发布链接"], Wording("回应登在哪里", "where the answer stands")),
    .ledgerHolder, .ledgerArea,
  ]
}
