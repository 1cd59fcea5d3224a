// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// Reads which columns of a county's own ledger say when, where and who (角色); what is not said is guessed from the
/// columns that the tool knows by name.
enum LedgerRoleReader {
  static let keys: [RecordKey] = [
    RecordKey("found", "发现", note: Wording("登记或发现的日期列", "the column of the day it was listed")),
    RecordKey("due", "时限", note: Wording("完成时限的列", "the column of its due date")),
    RecordKey(
      "areas", "地点", form: .texts, note: Wording("地点的列，近的在前", "columns of its place, the nearest first")),
    RecordKey("holders", "责任", form: .texts, note: Wording("谁来做的列", "columns of who must do it")),
    RecordKey("supervisors", "监管", form: .texts, note: Wording("谁来管的列", "columns of who supervises it")),
    RecordKey("matter", "事由", note: Wording("详细说明的列", "the column that tells it at length")),
    RecordKey("milestone", "节点", note: Wording("序时节点的日期列", "the column of a date on the way")),
    RecordKey("progress", "进度", note: Wording("完成百分比的列", "the column of per cent done")),
  ]

  static let measureKeys: [RecordKey] = [
    RecordKey("baseline", "基准", isRequired: true, note: Wording("基准年的数", "the value to begin with")),
    RecordKey("goal", "目标", isRequired: true, note: Wording("目标的数", "the value wanted")),
    RecordKey("actual", "实际", isRequired: true, note: Wording("现在的数", "the value now")),
    RecordKey("date", "日期", isRequired: true, note: Wording("现在的数是哪天的", "the day of the value")),
    RecordKey("unit", "单位", isRequired: true, note: Wording("如 公里", "such as km")),
  ]

  static let maskKeys: [RecordKey] = [
    RecordKey("column", "列", isRequired: true, note: Wording("姓名或名称的列", "the column of the name")),
    RecordKey(
      "kind", "类别列", isRequired: true, note: Wording("说明是人还是单位的列", "the column of what the party is")),
    RecordKey(
      "natural", "自然人", isRequired: true, note: Wording("表示自然人的选项", "the choice that means a person")),
  ]

  /// - Parameter base: Roles that stand where the file says nothing else.
  static func roles(
    _ outer: inout MappingReader, _ draft: inout LedgerDraft, base: LedgerRoles? = nil
  ) -> LedgerRoles {
    var roles = base ?? guessed(draft)
    guard let node = outer.node("roles") else { return roles }
    var reader = MappingReader(node, keys: keys)
    func one(_ key: String, _ demand: LedgerDraft.Demand, _ old: String?) -> String? {
      reader.mention(key).map { draft.column($0, demand) } ?? old
    }
    func several(_ key: String, _ old: [String]) -> [String] {
      reader.node(key) == nil ? old : draft.columns(reader.mentions(key), .name)
    }
    roles.found = one("found", .date, roles.found)
    roles.due = one("due", .date, roles.due)
    roles.areas = several("areas", roles.areas)
    roles.holders = several("holders", roles.holders)
    roles.supervisors = several("supervisors", roles.supervisors)
    roles.matter = one("matter", .anything, roles.matter)
    roles.milestone = one("milestone", .date, roles.milestone)
    roles.progress = one("progress", .number, roles.progress)
    draft.report(reader.diagnostics)
    return roles
  }

  /// By the ids of known columns; the day of finding is else that of the first stage.
  private static func guessed(_ draft: LedgerDraft) -> LedgerRoles {
    func id(_ wanted: String) -> String? { draft.columns.first { $0.id == wanted }?.id }
    func date(_ wanted: String) -> String? {
      guard let column = draft.columns.first(where: { $0.id == wanted }), case .date = column.type else {
        return nil
      }
      return column.id
    }
    let matters = ["问题", "问题描述", "事由", "事项", "措施", "整改措施", "整治措施", "情况"]
    let matter = draft.columns.first { matters.contains($0.title) }?.id
    return LedgerRoles(
      found: date("found") ?? draft.stages.first?.dateColumn, due: date("due"),
      areas: ["village", "area"].compactMap(id), holders: ["holder"].compactMap(id),
      supervisors: ["supervisor"].compactMap(id), matter: matter, milestone: date("milestone"),
      progress: id("progress"))
  }

  static func measure(_ outer: inout MappingReader, _ draft: inout LedgerDraft) -> LedgerMeasure? {
    guard let node = outer.node("measure") else { return nil }
    var reader = MappingReader(node, keys: measureKeys)
    func column(_ key: String, _ demand: LedgerDraft.Demand) -> String? {
      reader.mention(key).flatMap { draft.column($0, demand) }
    }
    let baseline = column("baseline", .number)
    let goal = column("goal", .number)
    let actual = column("actual", .number)
    let date = column("date", .date)
    let unit = reader.text("unit")
    draft.report(reader.diagnostics)
    guard let baseline, let goal, let actual, let date, let unit else { return nil }
    return LedgerMeasure(baseline: baseline, goal: goal, actual: actual, date: date, unit: unit)
  }

  static func mask(_ outer: inout MappingReader, _ draft: inout LedgerDraft) -> LedgerMask? {
    guard let node = outer.node("mask") else { return nil }
    var reader = MappingReader(node, keys: maskKeys)
    let name = reader.mention("column")
    let column = name.flatMap { draft.column($0) }
    let kind = reader.mention("kind").flatMap { draft.column($0, .oneChoice) }
    let natural = reader.mention("natural")
    draft.report(reader.diagnostics)
    guard let name, let column, let kind, let natural else { return nil }
    guard case .choice(let choices) = draft.column(named: kind)?.type,
      let choice = choices.first(where: { $0.chinese == natural.text || $0.id == natural.text })
    else {
      draft.report(
        "bad-choice", at: natural.location,
        Wording("没有“\(natural.text)”这个选项", "there is no choice “\(natural.text)”"),
        help: Wording("写“类别列”里表示自然人的那个词", "write the word of the kind's column that means a person"))
      return nil
    }
    if draft.column(named: column)?.visibility == .published {
      draft.report(
        "masked-column", at: name.location,
        Wording("“\(name.text)”既要隐去又写了公开", "“\(name.text)” is to be masked, and is published"),
        help: Wording("删去这一列的“公开: 是”，网站只印隐去后的姓名", "delete its `public: yes`; the site prints the masked name")
      )
    }
    draft.maskColumn(column)
    return LedgerMask(column: column, kindColumn: kind, naturalPerson: choice.id)
  }
}
