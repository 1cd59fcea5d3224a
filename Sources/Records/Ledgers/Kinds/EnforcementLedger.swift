// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// 执法案件: each violation found, dealt with, punished and exposed. Only a case whose decision is in force may be
/// published, and a natural person's name never.
package enum EnforcementLedger: LedgerKind {
  package static let definition = LedgerDefinition(
    id: "enforcement", title: Wording("执法案件", "enforcement cases"),
    about: Wording(
      "发现一起、查处一起、严惩一起、曝光一起；处罚决定生效后才公开",
      "each violation is found, dealt with, punished and exposed; published once the decision is in force"),
    counter: Wording("件", "cases"), columns: violation + measures + penalty + result,
    roles: LedgerRoles(
      found: "found", due: "due", areas: ["village", "area"], holders: ["holder"],
      supervisors: ["supervisor"], matter: "facts"),
    stages: stages, rates: rates, computations: computations, sums: sums,
    dimensions: [
      .column("measures"), .area, .column("sector"), .column("clue"), .supervisor, .column("category"),
      .column("basin"), .month,
    ],
    gates: [.flag("in-force", true)],
    mask: LedgerMask(column: "party", kindColumn: "party-kind", naturalPerson: "natural"))

  private static let violation: [Column] = [
    .ledgerText("case-number", "案号", aliases: ["立案号"], Wording("立案的文号", "the case's number")),
    .ledgerDate("found", "发现日期"),
    .ledgerChoice(
      "clue", "线索来源", aliases: ["案件来源", "来源"],
      [
        Choice("patrol", "巡查", aliases: ["日常巡查", "执法检查"]), Choice("online", "在线", aliases: ["在线监测"]),
        Choice("report", "举报", aliases: ["群众举报"]), Choice("inspection", "督察", aliases: ["督察交办"]),
      ], Wording("巡查、在线、举报、督察", "how it came to light")),
    Column(
      "party", "当事人", aliases: ["被处罚单位", "行政相对人"], type: .text, visibility: .coarsened,
      note: Wording("单位全称或姓名；自然人公开时写作“李某”", "a firm's or a person's name; a person is printed as 李某"),
      role: .person),
    .ledgerChoice(
      "party-kind", "当事人类型",
      [
        Choice("legal", "法人", aliases: ["企业", "单位"]), Choice("sole", "个体", aliases: ["个体工商户"]),
        Choice("natural", "自然人", aliases: ["个人"]),
      ], Wording("法人、个体、自然人", "a legal person, a sole trader or a natural person")),
    .ledgerSector, .ledgerBasin,
    .ledgerChoice(
      "category", "领域", aliases: ["污染领域"],
      [
        Choice("air", "气", aliases: ["大气"]), Choice("water", "水"), Choice("soil", "土"),
        Choice("waste", "固废", aliases: ["固体废物"]), Choice("noise", "噪声"), Choice("permit", "许可管理"),
        Choice("ecology", "生态"),
      ], Wording("气、水、土、固废、噪声、许可管理、生态", "what it is about")),
    .ledgerArea, .ledgerVillage, .ledgerAddress("place", "案发地点", aliases: ["违法地点", "地址"]),
    .ledgerHolder, .ledgerSupervisor,
    .ledgerText("facts", "违法事实", aliases: ["违法行为"], Wording("查明的事实，不写个人信息", "what was established")),
    .ledgerText("basis", "处罚依据", aliases: ["依据", "法律依据"], Wording("法律的条款", "the law's article")),
  ]

  private static let measures: [Column] = [
    Column(
      "measures", "处理措施", aliases: ["处罚种类", "配套办法", "配套办法类型"],
      type: .choices([
        Choice("daily", "按日连续处罚", aliases: ["按日计罚"]), Choice("seal", "查封扣押", aliases: ["查封、扣押"]),
        Choice("limit", "限产停产", aliases: ["限制生产停产整治"]),
        Choice("detention", "移送行政拘留", aliases: ["移送拘留", "行政拘留"]),
        Choice("crime", "移送涉嫌环境污染犯罪", aliases: ["移送犯罪", "移送司法"]),
        Choice("ordinary", "普通处罚", aliases: ["罚款"]),
      ]), visibility: .published,
      note: Wording(
        "五种配套措施和普通处罚，可以有几种", "the five special measures and the ordinary penalty; several are allowed")),
    .ledgerText("transferred", "移送机关", Wording("移送给谁", "to whom it was handed over")),
    Column(
      "fine", "罚款", aliases: ["罚款金额", "处罚金额"], type: .amount, unit: "万元", visibility: .published,
      note: Wording("处罚决定书上的罚款", "the fine of the decision")),
    .ledgerDate("order-served", "责令改正送达日期", aliases: ["责令改正日期"]),
    .ledgerDate(
      "rechecked", "复查日期", aliases: ["整改复查日期"],
      note: Wording(
        "按日计罚的，写复查发现仍在违法的那一天", "for a daily penalty, the day on which the violation was found again")),
    Column(
      "daily-fine", "按日计罚每日罚款", aliases: ["原罚款"], type: .amount, unit: "万元", visibility: .published,
      note: Wording("原处罚决定的罚款数额，按日计罚时填写", "the original fine, where it is multiplied by days")),
  ]

  private static let penalty: [Column] = [
    .ledgerDate("filed", "立案日期"),
    .ledgerDate("due", "办理时限", aliases: ["时限"]),
    .ledgerText("decision-number", "处罚决定书文号", aliases: ["决定书文号"], Wording("决定书的文号", "the decision's number")),
    .ledgerDate("decided", "处罚决定日期", aliases: ["决定日期"]),
    Column(
      "in-force", "生效", aliases: ["是否生效"], type: .flag,
      note: Wording("写“是”才会公开", "published only where it says 是")),
  ]

  private static let result: [Column] = [
    .ledgerText("execution", "执行情况", aliases: ["执行"], Wording("罚款是否缴纳", "whether it was paid")),
    .ledgerText("correction", "整改复查", aliases: ["改正情况"], Wording("是否改正", "whether it was put right")),
    .ledgerDate("exposed", "曝光日期"),
    .ledgerText("exposure-link", "曝光链接", Wording("登在哪里", "where it was published")),
    Column(
      "compensation", "生态损害赔偿", type: .amount, unit: "万元", visibility: .published,
      note: Wording("赔偿协议的金额", "as agreed for the damage")),
  ]

  private static let stages: [LedgerStage] = [
    LedgerStage("found", Wording("发现", "found"), role: .waiting, next: ["filed"], date: "found"),
    LedgerStage(
      "filed", Wording("查处", "dealt with"), aliases: ["立案", "立案查处"], role: .active, next: ["punished"],
      date: "filed", requires: ["case-number"]),
    LedgerStage(
      "punished", Wording("严惩", "punished"), aliases: ["处罚"], role: .finished, next: ["exposed"],
      date: "decided", requires: ["decision-number", "basis"]),
    LedgerStage(
      "exposed", Wording("曝光", "exposed"), role: .closed, next: [], date: "exposed",
      requires: ["exposure-link"]),
  ]

  private static let rates: [LedgerRate] = [
    LedgerRate(
      "filed-rate", Wording("查处率", "dealt with"), of: [.ever("filed")],
      formula: Wording("查处 ÷ 发现", "dealt with ÷ found")),
    LedgerRate(
      "punished-rate", Wording("处罚率", "punished"), of: [.ever("punished")], among: [.ever("filed")],
      formula: Wording("严惩 ÷ 查处", "punished ÷ dealt with")),
    LedgerRate(
      "exposed-rate", Wording("曝光率", "exposed"), of: [.ever("exposed")],
      among: [.ever("punished"), .flag("in-force", true)],
      formula: Wording("曝光 ÷ 生效的处罚", "exposed ÷ punished and in force")),
  ]

  private static let computations: [LedgerComputation] = [
    LedgerComputation(
      "penalty-days", Wording("计罚日数", "days of the daily penalty"), unit: "天",
      rule: .penaltyDays(fine: "daily-fine", served: "order-served", rechecked: "rechecked"),
      formula: Wording("责令改正送达次日起，至复查之日", "from the day after service to the re-check")),
    LedgerComputation(
      "daily-penalty", Wording("按日连续处罚金额", "daily penalty"), unit: "万元", decimals: 2,
      rule: .dailyPenalty(fine: "daily-fine", served: "order-served", rechecked: "rechecked"),
      formula: Wording("每日罚款 × 计罚日数", "fine a day × days")),
  ]

  private static let sums: [LedgerSum] = [
    LedgerSum(
      "fines", Wording("罚款", "fines"), column: "fine", unit: "万元", decimals: 2, among: [.ever("punished")]),
    LedgerSum(
      "daily-penalties", Wording("按日连续处罚", "daily penalties"), column: "daily-penalty", unit: "万元",
      decimals: 2, among: [.lists("measures", "daily")]),
    LedgerSum(
      "compensation", Wording("生态损害赔偿", "compensation for damage"), column: "compensation", unit: "万元",
      decimals: 2),
  ]
}
