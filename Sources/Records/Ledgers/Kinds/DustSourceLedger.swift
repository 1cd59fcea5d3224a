// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// 扬尘源: the six kinds of places that dust comes from, with the six requirements of building sites (六个百分之百) and
/// the problems found at each.
package enum DustSourceLedger: LedgerKind {
  package static let definition = LedgerDefinition(
    id: "dust-sources", title: Wording("扬尘源", "dust sources"),
    about: Wording(
      "六类扬尘源逐处登记，发现问题限期整改、销号、复查",
      "sources of dust of six kinds are listed one by one; problems are put right, closed and checked again"),
    counter: Wording("处", "sources"), columns: what + requirements + problem,
    roles: LedgerRoles(
      found: "listed", due: "due", areas: ["village", "area"], holders: ["holder"],
      supervisors: ["supervisor"], matter: "problem"),
    stages: stages, rates: rates,
    sums: [
      LedgerSum("inspections", Wording("抽查", "inspections"), column: "inspections", unit: "处次"),
      LedgerSum("passed", Wording("抽查达标", "inspections passed"), column: "passed", unit: "处次"),
      LedgerSum("fires", Wording("秸秆焚烧火点", "straw fires"), column: "fires", unit: "个"),
    ],
    dimensions: [.column("kind"), .area, .supervisor, .holder, .column("sector")],
    checks: LedgerChecks(
      Wording("六个百分之百", "six times one hundred per cent"),
      columns: ["enclosed", "covered", "hardened", "washed", "wetted", "sealed"],
      among: [.choice("kind", ["building-site"])]),
    orders: [["finished", "closed", "rechecked"]])

  private static let what: [Column] = [
    .ledgerChoice(
      "kind", "类型", aliases: ["类别", "扬尘源类型"], isRequired: true,
      [
        Choice("building-site", "建筑工地", aliases: ["工地"]),
        Choice("roadside", "路域", aliases: ["道路", "道路扬尘"]),
        Choice("bare-land", "裸露土地", aliases: ["裸地", "裸土"]),
        Choice("industry", "工业企业", aliases: ["工业"]), Choice("countryside", "农村"),
        Choice("mobile", "移动源"),
      ], Wording("建筑工地、路域、裸露土地、工业企业、农村、移动源", "one of the six kinds")),
    .ledgerSector, .ledgerArea, .ledgerVillage,
    .ledgerText("scale", "面积或规模", aliases: ["面积", "规模"], Wording("带单位写，如 2.4 公顷", "with its unit")),
    .ledgerHolder, .ledgerSupervisor,
    .ledgerText("operator", "施工或经营单位", aliases: ["施工单位", "经营单位"], Wording("单位名称", "a firm's name")),
    .ledgerDate("listed", "登记日期", aliases: ["建档日期"]),
    Column(
      "inspections", "抽查处次", type: .integer(min: 0, max: nil), visibility: .published,
      note: Wording("自年初累计", "since the beginning of the year")),
    Column(
      "passed", "达标处次", type: .integer(min: 0, max: nil), visibility: .published,
      note: Wording("六项措施全部到位的处次", "those at which all six requirements were met")),
    Column(
      "fires", "秸秆火点数", aliases: ["火点数"], type: .integer(min: 0, max: nil), visibility: .published,
      note: Wording("核实的焚烧火点，农村类填写", "fires that were confirmed; for the countryside")),
  ]

  private static let requirements: [Column] = [
    .ledgerShare("enclosed", "围挡", aliases: ["工地周边围挡", "工地围挡"], Wording("周边围挡的比例", "fenced in")),
    .ledgerShare(
      "covered", "物料覆盖", aliases: ["裸土覆盖", "物料堆放覆盖", "裸土及物料覆盖"],
      Wording("裸土和物料覆盖的比例", "bare soil and heaps covered")),
    .ledgerShare("hardened", "道路硬化", aliases: ["路面硬化"], Wording("场内道路硬化的比例", "roads paved")),
    .ledgerShare(
      "washed", "车辆冲洗", aliases: ["出入车辆冲洗"], Wording("出入车辆冲洗的比例", "vehicles washed on leaving")),
    .ledgerShare(
      "wetted", "湿法作业", aliases: ["洒水", "土方湿法作业", "拆迁湿法作业"], Wording("湿法作业的比例", "work done wet")),
    .ledgerShare("sealed", "密闭运输", aliases: ["渣土车密闭运输"], Wording("渣土密闭运输的比例", "loads covered")),
  ]

  private static let problem: [Column] = [
    .ledgerDate("found", "发现日期"),
    .ledgerText("problem", "问题", aliases: ["发现问题", "存在问题"], Wording("哪一项没有做到", "what was not met")),
    .ledgerText("measures", "整改措施", Wording("做什么", "what is done")),
    .ledgerDate("due", "整改时限", aliases: ["时限", "完成时限"]),
    .ledgerDate("started", "整改开始日期"),
    .ledgerDate("finished", "完成日期", aliases: ["整改完成日期"]),
    .ledgerText("acceptor", "验收单位", aliases: ["核查单位"], Wording("谁核查的", "who checked the work")),
    .ledgerDate("closed", "销号日期"),
    .ledgerDate("rechecked", "复查日期"),
    .ledgerText("finding", "复查情况", Wording("复查看到什么", "what the check found")),
    .ledgerDate("rebounded", "反弹日期"),
  ]

  private static let stages: [LedgerStage] = [
    LedgerStage(
      "watched", Wording("日常管控", "under watch"), aliases: ["正常", "无问题"], role: .standing, next: ["found"],
      date: "listed"),
    LedgerStage(
      "found", Wording("待整改", "problem found"), aliases: ["发现问题"], role: .waiting,
      next: ["fixing", "fixed"], date: "found", requires: ["problem"]),
    LedgerStage(
      "fixing", Wording("整改中", "being put right"), role: .active, next: ["fixed"], date: "started"),
    LedgerStage(
      "fixed", Wording("已整改", "put right"), aliases: ["已完成"], role: .finished,
      next: ["closed", "fixing"], date: "finished"),
    LedgerStage(
      "closed", Wording("已销号", "closed"), role: .closed, next: ["rebounded", "found"], date: "closed",
      requires: ["acceptor"]),
    LedgerStage(
      "rebounded", Wording("反弹", "rebounded"), role: .rebounded, next: ["fixing", "fixed"],
      date: "rebounded", requires: ["finding"]),
  ]

  private static let rates: [LedgerRate] = [
    LedgerRate(
      "problem-rate", Wording("问题发生率", "with a problem"), of: [.ever("found")],
      formula: Wording("发现过问题 ÷ 全部扬尘源", "problem found at some time ÷ all"), isBetterLower: true),
    LedgerRate(
      "rechecked-rate", Wording("复查率", "checked again"), of: [.filled("rechecked")],
      among: [.ever("closed")], formula: Wording("已复查 ÷ 销过号", "checked again ÷ closed at some time")),
  ]
}
