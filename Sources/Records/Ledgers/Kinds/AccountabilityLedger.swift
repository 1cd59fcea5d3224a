// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// 责任追究: who was held to account, in what form and for what; by post. Nothing is published that does not say so.
package enum AccountabilityLedger: LedgerKind {
  package static let definition = LedgerDefinition(
    id: "accountability", title: Wording("责任追究", "accountability"),
    about: Wording(
      "对履职不到位的单位和岗位逐级追责，写职务不写姓名",
      "units and posts that failed their duty, step by step up the ladder; by post, never by name"),
    counter: Wording("起", "records"), columns: columns,
    roles: LedgerRoles(
      found: "date", areas: ["area"], holders: ["holder"], matter: "matter"),
    dimensions: [.column("form"), .column("party"), .holder, .area, .column("authority"), .month],
    gates: [.flag("public", true)])

  private static let columns: [Column] = [
    .ledgerDate("date", "日期", aliases: ["追责日期"]),
    .ledgerText(
      "post", "对象职务", aliases: ["对象", "职务", "追责对象"], Wording("单位和职务，不写姓名", "unit and post, never a name")),
    Column(
      "person", "姓名", aliases: ["被追责人"], type: .text, visibility: .secret,
      note: Wording("任何网站都不显示", "never shown on any site")),
    .ledgerChoice(
      "party", "对象类别",
      [
        Choice("town", "镇街"), Choice("department", "部门"), Choice("enterprise", "企业"),
        Choice("village", "村居"),
      ], Wording("镇街、部门、企业、村居", "town, department, enterprise or village")),
    .ledgerHolder, .ledgerArea,
    .ledgerChoice(
      "form", "追责形式", aliases: ["形式", "方式", "追责方式"], isRequired: true,
      [
        Choice("reminder", "提醒", aliases: ["提醒谈话"]), Choice("warning", "预警"),
        Choice("criticism", "通报批评"), Choice("interview", "约谈"),
        Choice("admonition", "诫勉", aliases: ["诫勉谈话"]),
        Choice("sanction", "党政纪处分", aliases: ["党纪处分", "政务处分", "处分"]),
      ], Wording("由轻到重：提醒、预警、通报批评、约谈、诫勉、党政纪处分", "from the mildest to the gravest")),
    .ledgerText("matter", "事由", Wording("因为什么事", "what for")),
    .ledgerText("basis", "依据", Wording("文件和条款", "document and clause")),
    .ledgerText("authority", "决定单位", aliases: ["追责单位"], Wording("谁作出的", "who decided it")),
    .ledgerText("outcome", "整改情况", aliases: ["后续"], Wording("追责以后做了什么", "what was done afterwards")),
    Column(
      "public", "公开", type: .flag, note: Wording("写“是”才公开", "published only where it says 是")),
  ]
}
