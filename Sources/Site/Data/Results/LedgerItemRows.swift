// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// The items of all ledgers as judged.
enum LedgerItemRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    let items = site.report.ledgers.flatMap(\.items)
    return DataTable(
      name: "ledger_items", title: Wording("台账事项判定结果", "items of ledgers, judged"),
      note: Wording("各台账的每一条在截至日处于哪个阶段，由日期判定", "the stage of each item on the as-of date, by its dates"),
      key: ["ledger_id", "item_id"],
      links: [DataTable.Link(["ledger_id"], to: "ledger_results", ["ledger_id"])],
      fields: keys(site) + states(site) + dates(site), of: items)
  }

  static func keys(_ site: SiteContext) -> [DataField<AssessedItem>] {
    [
      DataField("ledger_id", "台账编号", "ledger id", isRequired: true) {
        .text(site.records.ledgers[$0.place.ledger].definition.id)
      },
      DataField("item_id", "事项编号", "item id", isRequired: true) { .text(record($0, site).id) },
    ]
  }

  static func record(_ item: AssessedItem, _ site: SiteContext) -> LedgerItem {
    site.records.ledgers[item.place.ledger].items[item.place.item]
  }

  private static func states(_ site: SiteContext) -> [DataField<AssessedItem>] {
    @Sendable func definition(_ item: AssessedItem) -> LedgerDefinition {
      site.records.ledgers[item.place.ledger].definition
    }
    return [
      DataField("name", "名称", "name", isRequired: true) { .text(record($0, site).name) },
      DataField("stage", "阶段编号", "stage id") { .optional($0.stage) },
      DataField("stage_title", "阶段", "stage") { item in
        .optional(item.stage.flatMap { definition(item).stage($0) }.map { site.word($0.title) })
      },
      DataField("since", "进入阶段日期", "since", kind: .date) { .day($0.since) },
      DataField(
        "flag", "状态", "flag", choices: .of(LedgerFlag.allCases) { $0.title.chinese }, isRequired: true
      ) { .text($0.flag.rawValue) },
      DataField("flag_word", "本台账状态", "state in the ledger’s words") {
        .optional(site.word($0.word(in: definition($0))))
      },
      DataField(
        "days", "天数", "days", kind: .integer,
        note: Wording("逾期的天数，或离时限还有的天数", "days past the due date, or left until it"), isRequired: true
      ) { .integer($0.days) },
      DataField("finding", "判定", "finding") { .optional(site.word($0.finding)) },
      DataField("progress", "进度", "progress", kind: .decimal, unit: "%") { .exact($0.progress) },
      DataField("standing", "进度判定", "standing", choices: .of(Standing.allCases) { $0.title.chinese }) {
        .optional($0.standing?.rawValue)
      },
      DataField("rebounds", "反弹次数", "rebounds", kind: .integer, isRequired: true) { .integer($0.rebounds) },
    ]
  }

  private static func dates(_ site: SiteContext) -> [DataField<AssessedItem>] {
    [
      DataField("found", "登记日期", "found", kind: .date) { .day(record($0, site).found) },
      DataField("due", "时限", "due", kind: .date) { .day($0.due) },
      DataField("finished", "完成日期", "finished", kind: .date) { .day($0.finished) },
      DataField("closed", "了结日期", "closed", kind: .date) { .day($0.closed) },
      DataField("last_rebound", "最近反弹日期", "last rebound", kind: .date) { .day($0.lastRebound) },
      DataField("notice_first", "公示起", "notice from", kind: .date) { .day($0.notice?.range.first) },
      DataField("notice_last", "公示止", "notice to", kind: .date) { .day($0.notice?.lastDay) },
      DataField("page", "网页", "page", note: .page, isRequired: true) { .text(site.route($0.place).path) },
    ]
  }
}

/// Who must do the work of each item, and who supervises it.
enum LedgerItemHolderRows: ResultTable {
  struct Row: Sendable {
    let item: AssessedItem
    let holder: Int
    let role: String
  }

  static func table(_ site: SiteContext) -> DataTable {
    let rows = site.report.ledgers.flatMap(\.items).flatMap { item in
      item.holders.map { Row(item: item, holder: $0, role: "responsible") }
        + item.supervisors.map { Row(item: item, holder: $0, role: "supervisor") }
    }
    let keys = LedgerItemRows.keys(site).map { key in DataField<Row>(key.column) { key.value($0.item) } }
    return DataTable(
      name: "ledger_item_holders", title: Wording("台账事项的单位", "items of ledgers: holders"),
      note: Wording("一条有几个单位就占几行", "one row for each holder of an item"),
      key: ["ledger_id", "item_id", "holder_id", "role"],
      links: [
        DataTable.Link(["ledger_id", "item_id"], to: "ledger_items", ["ledger_id", "item_id"]),
        DataTable.Link(["holder_id"], to: "holders", ["id"]),
      ],
      fields: keys + [
        DataField("holder_id", "单位编号", "holder id", isRequired: true) {
          .text(site.records.holders[$0.holder].id)
        },
        DataField(
          "role", "角色", "role", choices: [Choice("responsible", "责任"), Choice("supervisor", "监管")],
          isRequired: true
        ) { .text($0.role) },
      ], of: rows)
  }
}

/// The towns that each item lies in.
enum LedgerItemTownRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    let rows = site.report.ledgers.flatMap(\.items).flatMap { item in
      item.towns.map { (item: item, area: $0) }
    }
    let keys = LedgerItemRows.keys(site).map { key in
      DataField<(item: AssessedItem, area: Int)>(key.column) { key.value($0.item) }
    }
    return DataTable(
      name: "ledger_item_towns", title: Wording("台账事项的镇街", "items of ledgers: towns"),
      note: Wording("一条涉及几个镇街就占几行", "one row for each town that an item lies in"),
      key: ["ledger_id", "item_id", "area_code"],
      links: [
        DataTable.Link(["ledger_id", "item_id"], to: "ledger_items", ["ledger_id", "item_id"]),
        DataTable.Link(["area_code"], to: "areas", ["code"]),
      ],
      fields: keys + [
        DataField("area_code", "行政区代码", "area code", isRequired: true) {
          .text(site.records.areas[$0.area].code)
        }
      ], of: rows)
  }
}

/// What happened to the items, by date.
enum LedgerEventRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    let rows = site.report.ledgers.flatMap(\.items).flatMap { item in
      LedgerItemRows.record(item, site).entries.enumerated().map { (item: item, position: $0 + 1, entry: $1) }
    }
    let keys = LedgerItemRows.keys(site).map { key in
      DataField<(item: AssessedItem, position: Int, entry: LedgerEntry)>(key.column) { key.value($0.item) }
    }
    return DataTable(
      name: "ledger_events", title: Wording("台账事项经过", "what happened to items of ledgers"),
      note: Wording(
        "每一条进入各阶段、报进展的日期，从早到晚", "when each item entered its stages or was reported on, oldest first"),
      key: ["ledger_id", "item_id", "position"],
      links: [DataTable.Link(["ledger_id", "item_id"], to: "ledger_items", ["ledger_id", "item_id"])],
      fields: keys + [
        DataField("position", "次序", "position", kind: .integer, isRequired: true) { .integer($0.position) },
        DataField("date", "日期", "date", kind: .date, isRequired: true) { .day($0.entry.date) },
        DataField("stage", "进入阶段", "stage entered") { .optional($0.entry.stage) },
        DataField("progress", "进度", "progress", kind: .decimal, unit: "%") { .exact($0.entry.progress) },
        DataField("due", "新时限", "new due date", kind: .date) { .day($0.entry.due) },
        DataField("text", "情况", "what was done") { .optional($0.entry.text) },
        DataField("unit", "经办单位", "who acted") { .optional($0.entry.unit) },
        DataField("number", "文号", "document number") { .optional($0.entry.number) },
      ], of: rows)
  }
}
