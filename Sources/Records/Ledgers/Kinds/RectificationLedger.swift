// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards
internal import Tables

/// 督察整改: findings of environmental inspections, each put right, accepted, announced and closed (应销尽销), and
/// looked at again afterwards.
package enum RectificationLedger: LedgerKind {
  package static let definition = LedgerDefinition(
    id: "rectification", title: Wording("督察整改", "inspection findings"),
    about: Wording(
      "督察发现的问题逐个整改、验收、公示、销号，销号后还要回头看",
      "each finding of an inspection is put right, accepted, announced and closed, and looked at again"),
    counter: Wording("项", "findings"), columns: what + work + closing,
    roles: LedgerRoles(
      found: "found", due: "due", areas: ["village", "area"], holders: ["holder"],
      supervisors: ["supervisor"], matter: "matter", milestone: "milestone", progress: "progress"),
    stages: stages, rates: rates,
    dimensions: [
      .area, .holder, .supervisor, .column("category"), .column("source"), .column("time-class"),
      .column("sector"), .column("basin"), .month,
    ],
    orders: [["finished", "accepted", "notice", "closed", "lookback"]])

  private static let what: [Column] = [
    .ledgerChoice(
      "source", "来源", aliases: ["问题来源", "督察层级"],
      [
        Choice("central", "中央", aliases: ["中央督察", "中央生态环境保护督察"]),
        Choice("province", "省", aliases: ["省级", "省督察", "省级督察"]),
        Choice("city", "市", aliases: ["市级", "市督察", "市级督察"]),
        Choice("county", "县自查", aliases: ["自查", "县级", "县"]),
      ], Wording("中央、省、市、县自查", "whose inspection found it")),
    .ledgerText("round", "轮次", aliases: ["督察轮次", "批次"], Wording("如 第二轮", "such as 第二轮")),
    .ledgerText("source-number", "来源编号", aliases: ["反馈问题编号"], Wording("反馈清单里的编号", "its number there")),
    .ledgerText(
      "matter", "问题描述", aliases: ["整改任务", "反馈问题", "问题"],
      Wording("照反馈意见原文写", "in the words of the inspection")),
    .ledgerChoice(
      "category", "问题类别", aliases: ["类别", "领域"],
      [
        Choice("air", "气", aliases: ["大气"]), Choice("water", "水"), Choice("soil", "土", aliases: ["土壤"]),
        Choice("waste", "固废", aliases: ["固体废物"]), Choice("ecology", "生态"),
        Choice("mechanism", "机制", aliases: ["体制机制"]),
      ], Wording("气、水、土、固废、生态、机制", "air, water, soil, waste, ecology or mechanism")),
    .ledgerSector, .ledgerBasin, .ledgerArea, .ledgerVillage, .ledgerHolder, .ledgerSupervisor,
    .ledgerText("post", "责任岗位", aliases: ["责任人职务", "责任人"], Wording("写职务，不写姓名", "a post, never a name")),
    .ledgerDate("found", "列入日期", aliases: ["反馈日期", "交办日期"]),
  ]

  private static let work: [Column] = [
    .ledgerText("goal", "整改目标", Wording("整改到什么样", "what must be reached")),
    .ledgerText("measures", "整改措施", aliases: ["主要措施"], Wording("做什么", "what is done")),
    .ledgerDate("due", "整改时限", aliases: ["完成时限", "时限"]),
    .ledgerChoice(
      "time-class", "整改时序类", aliases: ["时序类", "整改类型"],
      [
        Choice("at-once", "立行立改"), Choice("by-date", "限期整改"), Choice("lasting", "长期坚持"),
      ], Wording("立行立改、限期整改、长期坚持", "at once, by a date or lasting")),
    .ledgerDate(
      "milestone", "序时节点", aliases: ["节点"],
      note: Wording("到这一天没有完成就算未达序时", "an item not finished by then is behind schedule")),
    .ledgerShare("progress", "进度", aliases: ["完成比例"], Wording("完成的百分比", "how much is done, in per cent")),
    .ledgerText("status", "整改进展", aliases: ["进展", "整改完成情况"], Wording("做到哪一步", "how far it has got")),
    .ledgerDate("started", "启动日期", aliases: ["开始日期"]),
    .ledgerDate("standing", "转入长期坚持日期", aliases: ["长期坚持日期"]),
    .ledgerDate("finished", "完成日期", aliases: ["整改完成日期"]),
  ]

  private static let closing: [Column] = [
    .ledgerText("acceptor", "验收单位", Wording("谁验收的", "who accepted it")),
    .ledgerText("conclusion", "验收结论", Wording("如 同意销号", "such as 同意销号")),
    .ledgerDate("accepted", "验收日期"),
    .ledgerDate("notice", "公示日期", aliases: ["公示开始日期", "公示起"]),
    .ledgerText("notice-link", "公示网址", aliases: ["公示链接"], Wording("公示登在哪里", "where the notice stands")),
    Column(
      "objections", "公示异议", aliases: ["异议"], type: .text,
      note: Wording("没有就写“无异议”", "无异议 where there were none")),
    .ledgerText("closing-number", "销号文号", Wording("如 云汀整改办〔2022〕6号", "the document's number")),
    .ledgerDate("closed", "销号日期"),
    .ledgerDate("lookback", "回头看日期", aliases: ["复查日期"]),
    .ledgerText("finding", "回头看结论", aliases: ["复查情况"], Wording("回头看看到什么", "what was seen then")),
    .ledgerDate("rebounded", "反弹日期"),
  ]

  private static let stages: [LedgerStage] = [
    LedgerStage(
      "not-started", Wording("未启动", "not started"), role: .waiting, next: ["in-progress", "standing"],
      date: "found"),
    LedgerStage(
      "in-progress", Wording("整改中", "in progress"), aliases: ["退回", "异议成立"], role: .active,
      next: ["pending-acceptance", "standing"], date: "started"),
    LedgerStage(
      "pending-acceptance", Wording("已完成待验收", "awaiting acceptance"), aliases: ["待验收", "已完成"],
      role: .finished, next: ["in-publicity", "in-progress"], date: "finished"),
    LedgerStage(
      "in-publicity", Wording("公示中", "on notice"), role: .publicity, next: ["closed", "in-progress"],
      date: "notice", notice: NoticeTerm(days: 7, .calendar)),
    LedgerStage(
      "closed", Wording("已销号", "closed"), role: .closed, next: ["rebounded"], date: "closed",
      requires: ["acceptor", "conclusion", "accepted", "closing-number"]),
    LedgerStage(
      "rebounded", Wording("反弹", "rebounded"), aliases: ["重新挂账"], role: .rebounded,
      next: ["in-progress"], date: "rebounded", requires: ["finding"]),
    LedgerStage(
      "standing", Wording("长期坚持", "standing"), role: .standing, next: ["closed"], date: "standing"),
  ]

  private static let rates: [LedgerRate] = [
    LedgerRate(
      "finished-rate", Wording("整改完成率", "finished"), of: [.role([.finished, .publicity, .closed])],
      among: [.role([.waiting, .active, .finished, .publicity, .closed, .rebounded])],
      formula: Wording("已完成、公示中和已销号 ÷ 全部（长期坚持除外）", "finished, on notice and closed ÷ all but the standing")),
    LedgerRate(
      "lookback-rate", Wording("回头看率", "looked at again"), of: [.filled("lookback")],
      among: [.ever("closed")], formula: Wording("已回头看 ÷ 销过号", "looked at again ÷ closed at some time")),
  ]
}
