// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// 入河排污口: surveyed, monitored, traced, treated and closed one by one (国办函〔2022〕17号: 查、测、溯、治).
package enum OutfallLedger: LedgerKind {
  package static let definition = LedgerDefinition(
    id: "outfalls", title: Wording("入河排污口", "river outfalls"),
    about: Wording(
      "每个排污口查清、测准、溯到源、治到位，销号后还要复查",
      "each outfall is surveyed, monitored, traced and treated, and looked at again after closing"),
    counter: Wording("个", "outfalls"), columns: columns,
    roles: LedgerRoles(
      found: "surveyed", due: "due", areas: ["village", "area"], holders: ["holder"],
      supervisors: ["supervisor"], matter: "measures"),
    stages: stages, rates: rates,
    dimensions: [
      .area, .column("water"), .column("kind"), .column("section"), .column("treatment"), .holder,
      .supervisor, .column("subkind"), .month,
    ],
    orders: [["finished", "accepted", "closed", "rechecked"]])

  private static let columns: [Column] = [
    Column(
      "code", "国家编码", aliases: ["排污口编码"], type: .text, visibility: .published,
      note: Wording("国家统一编码，没有就空着", "the national code, if there is one")),
    Column(
      "local-code", "地方编码", aliases: ["地方编号"], type: .text, visibility: .published,
      note: Wording("省、市、县自编的号", "a province's, city's or county's own code")),
    Column(
      "kind", "类别", aliases: ["一级分类"],
      type: .choice([
        Choice("industrial", "工业排污口"),
        Choice("sewage-plant", "城镇污水处理厂排污口", aliases: ["城镇污水处理厂"]),
        Choice("farming", "农业排口", aliases: ["农业排污口"]), Choice("other", "其他排口", aliases: ["其他"]),
      ]), visibility: .published,
      note: Wording("工业、城镇污水处理厂、农业、其他四类", "industrial, sewage plant, farming or other (HJ 1312)")),
    Column(
      "subkind", "二级分类", type: .text, visibility: .published,
      note: Wording("如 城镇雨洪排口", "such as 城镇雨洪排口")),
    Column.ledgerArea,
    Column.ledgerVillage,
    Column(
      "longitude", "经度", aliases: ["东经"], type: .anyNumber, visibility: .coarsened,
      note: Wording("十进制的度，如 117.12345；公开时取三位小数", "decimal degrees; the public reads three decimals"),
      role: .longitude),
    Column(
      "latitude", "纬度", aliases: ["北纬"], type: .anyNumber, visibility: .coarsened,
      note: Wording("十进制的度，如 36.54321；公开时取三位小数", "decimal degrees; the public reads three decimals"),
      role: .latitude),
    Column(
      "water", "受纳水体", aliases: ["流域"], type: .text, visibility: .published,
      note: Wording("排进哪条河、哪个湖", "the river or lake it flows into")),
    Column("section", "所属断面", type: .name, visibility: .published, note: Wording("断面的编号或名称", "a section")),
    .ledgerText("water-goal", "水功能区目标", aliases: ["水质目标"], Wording("如 Ⅲ", "such as Ⅲ")),
    Column.ledgerHolder,
    Column.ledgerSupervisor,
    .ledgerText(
      "grid", "网格", aliases: ["所属网格", "网格员"], Wording("写网格或岗位，不写姓名", "a grid or post, never a name")),
    Column(
      "chief", "河长", aliases: ["河长岗位"], type: .text, visibility: .published, note: Wording("写岗位", "a post")),
    Column(
      "source", "溯源结论", type: .text, visibility: .published, note: Wording("污水从哪里来", "where it comes from")),
    Column(
      "treatment", "整治类型",
      type: .choice([
        Choice("removed", "取缔", aliases: ["依法取缔"]), Choice("merged", "合并", aliases: ["清理合并"]),
        Choice("regulated", "规范", aliases: ["规范整治"]),
      ]), visibility: .published, note: Wording("取缔、合并、规范", "removed, merged or brought to order")),
    Column("measures", "整治措施", type: .text, visibility: .published, note: Wording("做什么", "what is done")),
    Column(
      "sign", "标识牌", type: .flag, visibility: .published, note: Wording("是否已设立", "whether there is a sign")),
    Column.ledgerDate("surveyed", "排查日期"), Column.ledgerDate("monitored", "监测日期"),
    .ledgerText("factors", "监测因子", Wording("测了什么，如 氨氮、总磷", "what was measured, such as 氨氮")),
    .ledgerText("result", "监测结果", Wording("带单位写，如 氨氮 0.8 mg/L", "with units, such as 氨氮 0.8 mg/L")),
    Column(
      "exceeded", "是否超标", type: .flag, visibility: .published,
      note: Wording("监测结果是否超标", "whether it exceeded")),
    Column.ledgerDate("traced", "溯源日期"), Column.ledgerDate("started", "整治日期", aliases: ["整治开始日期"]),
    Column.ledgerDate("due", "完成时限", aliases: ["时限", "整改时限"]), Column.ledgerDate("finished", "完成日期"),
    Column("acceptor", "验收单位", type: .text, visibility: .published, note: Wording("谁验收的", "who accepted it")),
    Column.ledgerDate("accepted", "验收日期"),
    Column.ledgerDate("closed", "销号日期"),
    .ledgerText("closing-number", "销号文号", Wording("有就写", "where there is one")),
    Column.ledgerDate("rechecked", "复查日期"), Column.ledgerDate("rebounded", "反弹日期"),
    Column(
      "finding", "复查情况", type: .text, visibility: .published, note: Wording("复查看到什么", "what the check found")),
  ]

  private static let stages: [LedgerStage] = [
    LedgerStage(
      "surveyed", Wording("已排查", "surveyed"), role: .waiting, next: ["monitored"], date: "surveyed"),
    LedgerStage(
      "monitored", Wording("已监测", "monitored"), role: .active, next: ["traced"], date: "monitored"),
    LedgerStage(
      "traced", Wording("已溯源", "traced"), role: .active, next: ["treating"], date: "traced",
      requires: ["source"]),
    LedgerStage(
      "treating", Wording("整治中", "under treatment"), role: .active, next: ["treated"], date: "started",
      requires: ["treatment"]),
    LedgerStage(
      "treated", Wording("已整治", "treated"), role: .finished, next: ["closed", "treating"], date: "finished"),
    LedgerStage(
      "closed", Wording("已销号", "closed"), role: .closed, next: ["rebounded"], date: "closed",
      requires: ["acceptor"], columns: ["closing-number"]),
    LedgerStage(
      "rebounded", Wording("反弹", "rebounded"), aliases: ["重新挂账"], role: .rebounded, next: ["treating"],
      date: "rebounded", requires: ["finding"]),
  ]

  private static let rates: [LedgerRate] = [
    LedgerRate(
      "traced-rate", Wording("溯源率", "traced"), of: [.ever("traced")],
      formula: Wording("已溯源 ÷ 全部排污口", "traced ÷ all")),
    LedgerRate(
      "treated-rate", Wording("整治完成率", "treated"), of: [.now(["treated", "closed"])],
      formula: Wording("已整治和已销号 ÷ 全部排污口", "treated and closed ÷ all")),
    LedgerRate(
      "monitored-rate", Wording("监测率", "monitored"), of: [.ever("monitored")],
      formula: Wording("已监测 ÷ 全部排污口", "monitored ÷ all")),
    LedgerRate(
      "exceeded-rate", Wording("监测超标率", "exceeding"), of: [.flag("exceeded", true)],
      among: [.ever("monitored")], formula: Wording("超标 ÷ 已监测", "exceeding ÷ monitored"),
      isBetterLower: true),
    LedgerRate(
      "sign-rate", Wording("标识牌设立率", "with a sign"), of: [.flag("sign", true)],
      formula: Wording("已设标识牌 ÷ 全部排污口", "with a sign ÷ all")),
  ]
}
