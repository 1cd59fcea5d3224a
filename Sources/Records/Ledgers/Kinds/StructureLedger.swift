// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// 结构调整 (四减四增): what is to shrink and what is to grow in industry, energy, transport, farm inputs and land use,
/// each measured from a baseline to a goal.
package enum StructureLedger: LedgerKind {
  package static let definition = LedgerDefinition(
    id: "structure", title: Wording("结构调整", "structural change"),
    about: Wording(
      "产业、能源、运输、农业投入、用地结构减什么、增什么，从基准年到目标走了多远",
      "what shrinks and what grows in industry, energy, transport, farm inputs and land use, and how far it has got"
    ),
    counter: Wording("项", "items"), columns: columns,
    roles: LedgerRoles(
      found: "start", due: "due", areas: ["town"], holders: ["holder"], supervisors: ["department"],
      matter: "measures"),
    rates: [
      LedgerRate(
        "on-schedule-rate", Wording("达序时率", "on schedule"), of: [.onSchedule], among: [.filled("actual")],
        formula: Wording("已完成和达序时 ÷ 有数据的事项", "done and on schedule ÷ items with data"))
    ],
    dimensions: [.column("area"), .column("direction"), .holder, .supervisor, .area],
    measure: LedgerMeasure(
      baseline: "baseline", goal: "goal", actual: "actual", date: "actual-date", unit: "unit"))

  private static let columns: [Column] = [
    .ledgerChoice(
      "area", "领域", aliases: ["结构"], isRequired: true,
      [
        Choice("industry", "产业", aliases: ["产业结构"]), Choice("energy", "能源", aliases: ["能源结构"]),
        Choice("transport", "运输", aliases: ["运输结构", "交通"]),
        Choice("farming", "农业投入", aliases: ["农业", "农业投入结构"]),
        Choice("land", "用地", aliases: ["用地结构"]),
      ], Wording("产业、能源、运输、农业投入、用地", "industry, energy, transport, farm inputs or land")),
    .ledgerChoice(
      "direction", "方向", aliases: ["增减"], isRequired: true,
      [Choice("less", "减", aliases: ["减少", "压减"]), Choice("more", "增", aliases: ["增加"])],
      Wording("减或增", "less or more")),
    .ledgerText("unit", "单位", Wording("如 万吨", "such as 万吨")),
    Column(
      "baseline-year", "基准年", type: .integer(min: 2000, max: 2100), visibility: .published,
      note: Wording("如 2021", "such as 2021")),
    Column(
      "baseline", "基准值", aliases: ["基准年值", "基数"], type: .anyNumber, visibility: .published,
      note: Wording("从零累计的写 0", "0 where it is counted from nothing")),
    Column(
      "goal", "目标值", aliases: ["目标"], type: .anyNumber, visibility: .published,
      note: Wording("到完成时限要达到的值", "the value to reach by the date due")),
    Column(
      "actual", "实际值", aliases: ["实际", "完成值"], type: .anyNumber, visibility: .published,
      note: Wording("最近一次统计的值", "the value counted last")),
    .ledgerDate("actual-date", "截止日", aliases: ["统计日期", "实际值日期"]),
    .ledgerDate(
      "start", "起算日", aliases: ["起"], note: Wording("不写就从年度第一天算", "the first day of the year if empty")),
    .ledgerDate(
      "due", "完成时限", aliases: ["止"], note: Wording("不写就到年度最后一天", "the last day of the year if empty")),
    .ledgerText("measures", "主要措施", aliases: ["措施"], Wording("做什么", "what is done")),
    Column(
      "town", "镇街", aliases: ["所在镇街"], type: .name, visibility: .published,
      note: Wording("只涉及一个镇街时填写", "where only one town is concerned")),
    .ledgerHolder,
    Column(
      "department", "数据来源部门", aliases: ["统计部门", "来源部门"], type: .names, visibility: .published,
      note: Wording("谁报这个数", "who supplies the figure")),
    .ledgerText("target", "对应目标", Wording("年度目标的编号", "the id of a target of the year")),
  ]
}
