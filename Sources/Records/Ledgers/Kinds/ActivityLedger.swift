// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// 全民参与活动: volunteering, publicity, training, open days.
package enum ActivityLedger: LedgerKind {
  package static let definition = LedgerDefinition(
    id: "activities", title: Wording("全民参与活动", "public activities"),
    about: Wording(
      "志愿服务、宣传、培训、公众开放日，什么时候、在哪里、多少人参加",
      "volunteering, publicity, training and open days: when, where and how many took part"),
    counter: Wording("项", "activities"), columns: columns,
    roles: LedgerRoles(
      found: "date", areas: ["village", "area"], holders: ["organiser"], matter: "content"),
    sums: [
      LedgerSum("sessions", Wording("场次", "sessions"), column: "sessions", unit: "场"),
      LedgerSum("people", Wording("参加人次", "people"), column: "people", unit: "人次"),
      LedgerSum(
        "volunteers", Wording("志愿服务人次", "volunteers"), column: "people", unit: "人次",
        among: [.choice("kind", ["volunteering"])]),
    ],
    dimensions: [.column("kind"), .holder, .area, .month])

  private static let columns: [Column] = [
    .ledgerDate("date", "日期", aliases: ["活动日期", "时间"]),
    .ledgerChoice(
      "kind", "类型", aliases: ["活动类型"],
      [
        Choice("volunteering", "志愿服务"), Choice("publicity", "宣传", aliases: ["宣传活动"]),
        Choice("training", "培训"), Choice("open-day", "公众开放日", aliases: ["开放日", "设施开放"]),
        Choice("forum", "座谈", aliases: ["座谈会"]), Choice("contest", "竞赛", aliases: ["知识竞赛"]),
        Choice("other", "其他"),
      ], Wording("志愿服务、宣传、培训、公众开放日、座谈、竞赛、其他", "the kind of activity")),
    .ledgerText("place", "地点", Wording("在哪里", "where")),
    .ledgerVillage, .ledgerArea,
    Column(
      "organiser", "组织单位", aliases: ["主办单位", "责任单位"], type: .names, visibility: .published,
      note: Wording("责任主体的名称或编号，几个用“、”隔开", "holders by name or id, separated by 、")),
    Column(
      "sessions", "场次", type: .integer(min: 0, max: nil), visibility: .published,
      note: Wording("一共办了几场", "how many times it was held")),
    Column(
      "people", "参加人次", aliases: ["参加人数", "人数", "人次"], type: .integer(min: 0, max: nil),
      visibility: .published, note: Wording("各场合计", "over all sessions")),
    .ledgerText("content", "活动内容", aliases: ["内容"], Wording("做了什么", "what was done")),
  ]
}
