// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// Reads figures of an item that follow from its columns (推算): days between two dates, or a daily penalty.
enum LedgerComputationReader {
  private enum Method {
    case days, dailyPenalty, penaltyDays
  }

  static let keys: [RecordKey] = [
    RecordKey("id", "编号", form: .slug, note: Wording("小写英文", "lower-case English")),
    RecordKey("name", "名称", aliases: ["title"], isRequired: true, note: Wording("如 办理天数", "such as 办理天数")),
    RecordKey("english", "英文", note: Wording("英文名", "its English name")),
    RecordKey(
      "method", "方式", form: .words(methods),
      note: Wording("天数、按日计罚、计罚日数", "days, daily-penalty or penalty-days")),
    RecordKey("from", "从", note: Wording("开始的日期列", "the column of the first date")),
    RecordKey("to", "到", note: Wording("结束的日期列", "the column of the last date")),
    RecordKey("fine", "罚款", note: Wording("原罚款的列", "the column of the fine for a day")),
    RecordKey("served", "送达", note: Wording("责令改正送达日期的列", "the column of the day of service")),
    RecordKey("rechecked", "复查", note: Wording("复查日期的列", "the column of the day of the re-check")),
    RecordKey("unit", "单位", note: Wording("不写就是 天 或 元", "天 or 元 where left out")),
    RecordKey(
      "decimals", "小数", aliases: ["小数位"], form: .integer(0...6), note: Wording("显示几位小数", "decimals shown")),
    RecordKey("formula", "算式", note: Wording("如 办结日期 − 受理日期", "such as closed − received")),
    RecordKey("public", "公开", form: .flag, note: Wording("是 或 否，不写就公开", "是 or 否; published where left out")),
  ]

  private static let methods: [(names: [String], value: Method)] = [
    (["天数", "days"], .days), (["按日计罚", "daily-penalty"], .dailyPenalty),
    (["计罚日数", "penalty-days"], .penaltyDays),
  ]

  static func read(_ outer: inout MappingReader, _ draft: inout LedgerDraft) -> [LedgerComputation] {
    var computations: [LedgerComputation] = []
    for node in outer.items("computations") {
      var reader = MappingReader(node, keys: keys)
      let found = computation(&reader, &draft)
      draft.report(reader.diagnostics)
      if let found { computations.append(found) }
    }
    return computations
  }

  private static func computation(
    _ reader: inout MappingReader, _ draft: inout LedgerDraft
  ) -> LedgerComputation? {
    let given = reader.mention("id").map { draft.identifier($0) }
    let name = reader.text("name")
    let english = reader.text("english")
    let method = reader.choice("method", methods) ?? .days
    let wanted: [(key: String, demand: LedgerDraft.Demand)] =
      method == .days
      ? [("from", .date), ("to", .date)] : [("fine", .number), ("served", .date), ("rechecked", .date)]
    let columns = wanted.compactMap { column($0.key, $0.demand, &reader, &draft) }
    let unit = reader.text("unit") ?? (method == .dailyPenalty ? "元" : "天")
    let decimals = reader.integer("decimals", in: 0...6) ?? 0
    let formula = reader.text("formula")
    let isPublic = reader.flag("public") ?? true
    guard let name, columns.count == wanted.count else { return nil }
    let id =
      given
      ?? LedgerDraft.identifier(for: name, fallback: "figure") { id in
        draft.column(named: id) != nil || draft.computations.contains { $0.id == id }
      }
    let titles = columns.map { draft.column(named: $0)?.title ?? $0 }
    let usual = method == .days ? titles.reversed().joined(separator: " − ") : "原罚款 × 计罚日数"
    let rule: LedgerComputation.Rule =
      switch method {
      case .days: .days(from: columns[0], to: columns[1])
      case .dailyPenalty: .dailyPenalty(fine: columns[0], served: columns[1], rechecked: columns[2])
      case .penaltyDays: .penaltyDays(fine: columns[0], served: columns[1], rechecked: columns[2])
      }
    return LedgerComputation(
      id, Wording(name, english ?? id.spaced), unit: unit, decimals: decimals, rule: rule,
      formula: Wording(formula ?? usual, formula ?? usual), visibility: isPublic ? .published : .internalOnly)
  }

  private static func column(
    _ key: String, _ demand: LedgerDraft.Demand, _ reader: inout MappingReader, _ draft: inout LedgerDraft
  ) -> String? {
    if let mention = reader.mention(key) { return draft.column(mention, demand) }
    let title = keys.first { $0.id == key }?.title ?? key
    draft.report(
      "missing-key", at: reader.location,
      Wording("缺少“\(title)”", "“\(key)” is missing"),
      help: Wording("加一行“\(title): 列名”", "add a line `\(key): column`"))
    return nil
  }
}
