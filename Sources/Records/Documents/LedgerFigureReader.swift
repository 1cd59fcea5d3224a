// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// Reads what is counted over a county's own ledger: rates, sums, breakdowns and checks.
enum LedgerFigureReader {
  static let rateKeys: [RecordKey] = [
    RecordKey("id", "编号", form: .slug, note: Wording("小写英文", "lower-case English")),
    RecordKey("name", "名称", aliases: ["title"], isRequired: true, note: Wording("如 按期办结率", "such as 按期办结率")),
    RecordKey("english", "英文", note: Wording("英文名", "its English name")),
    RecordKey(
      "numerator", "分子", aliases: ["of"], isRequired: true,
      form: LedgerConditionReader.form, note: Wording("条件，如 {按期: 是}", "a condition such as `{on_time: yes}`")),
    RecordKey(
      "denominator", "分母", aliases: ["among"],
      form: LedgerConditionReader.form, note: Wording("条件，不写就是全部", "a condition; all items where left out")),
    RecordKey("formula", "算式", note: Wording("如 按期办结 ÷ 应办结", "such as closed in time ÷ due")),
    RecordKey("lower_better", "越低越好", form: .flag, note: Wording("是 或 否", "是 or 否")),
  ]

  static let sumKeys: [RecordKey] = [
    RecordKey("id", "编号", form: .slug, note: Wording("小写英文", "lower-case English")),
    RecordKey("name", "名称", aliases: ["title"], isRequired: true, note: Wording("如 清运垃圾", "such as 清运垃圾")),
    RecordKey("english", "英文", note: Wording("英文名", "its English name")),
    RecordKey(
      "column", "列", isRequired: true, note: Wording("数的列，或推算的名称", "a column of numbers or a computation")),
    RecordKey(
      "method", "方式", form: .words(methods),
      note: Wording("合计、平均、计数，不写就是合计", "total, mean or count; a total where left out")),
    RecordKey("whole_only", "只算全县", form: .flag, note: Wording("是 或 否", "是 or 否")),
    RecordKey("unit", "单位", note: Wording("不写就用列的单位", "the column's where left out")),
    RecordKey(
      "decimals", "小数", aliases: ["小数位"], form: .integer(0...6), note: Wording("显示几位小数", "decimals shown")),
    RecordKey("among", "条件", form: LedgerConditionReader.form, note: Wording("只算哪些条目", "which items count")),
  ]

  static let checkKeys: [RecordKey] = [
    RecordKey(
      "name", "名称", aliases: ["title"], isRequired: true, note: Wording("如 六个百分之百", "such as 六个百分之百")),
    RecordKey("english", "英文", note: Wording("英文名", "its English name")),
    RecordKey(
      "columns", "列", isRequired: true, form: .texts,
      note: Wording("“是否”或“百分比”列", "yes-or-no or per-cent columns")),
    RecordKey(
      "among", "条件", form: LedgerConditionReader.form, note: Wording("只查哪些条目", "which items are held to them")
    ),
  ]

  static func rates(_ outer: inout MappingReader, _ draft: inout LedgerDraft) -> [LedgerRate] {
    var rates: [LedgerRate] = []
    for node in outer.items("rates") {
      var reader = MappingReader(node, keys: rateKeys)
      let given = reader.mention("id").map { draft.identifier($0) }
      let name = reader.text("name")
      let english = reader.text("english")
      let numerator = LedgerConditionReader.read("numerator", of: &reader, &draft)
      let among = LedgerConditionReader.read("denominator", of: &reader, &draft)
      let formula = reader.text("formula").map { Wording($0, $0) }
      let isBetterLower = reader.flag("lower_better") ?? false
      draft.report(reader.diagnostics)
      guard let name else { continue }
      let id = given ?? identifier(name, "rate", rates.map(\.id))
      checkDouble(id, name, rates.map { ($0.id, $0.title.chinese) }, at: node.location, &draft)
      rates.append(
        LedgerRate(
          id, Wording(name, english ?? id.spaced), of: numerator, among: among,
          formula: formula ?? self.formula(numerator, among, draft), isBetterLower: isBetterLower))
    }
    return rates
  }

  static func sums(_ outer: inout MappingReader, _ draft: inout LedgerDraft) -> [LedgerSum] {
    var sums: [LedgerSum] = []
    for node in outer.items("sums") {
      var reader = MappingReader(node, keys: sumKeys)
      let given = reader.mention("id").map { draft.identifier($0) }
      let name = reader.text("name")
      let english = reader.text("english")
      let method = reader.choice("method", methods) ?? .total
      let isWholeOnly = reader.flag("whole_only") ?? false
      let column = reader.mention("column").flatMap { summed($0, method, &draft) }
      let unit = reader.text("unit") ?? column.flatMap { usualUnit($0, draft) }
      let decimals = reader.integer("decimals", in: 0...6) ?? 0
      let among = LedgerConditionReader.read("among", of: &reader, &draft)
      draft.report(reader.diagnostics)
      guard let name, let column else { continue }
      let id = given ?? identifier(name, "sum", sums.map(\.id))
      checkDouble(id, name, sums.map { ($0.id, $0.title.chinese) }, at: node.location, &draft)
      sums.append(
        LedgerSum(
          id, Wording(name, english ?? id.spaced), column: column, unit: unit ?? "", decimals: decimals,
          among: among, method: method, isWholeOnly: isWholeOnly))
    }
    return sums
  }

  private static let methods: [(names: [String], value: LedgerSum.Method)] = [
    (["合计", "total"], .total), (["平均", "mean"], .mean), (["计数", "count"], .count),
  ]

  /// The column or the computation that is summed up; anything can be counted.
  private static func summed(
    _ mention: Mention, _ method: LedgerSum.Method, _ draft: inout LedgerDraft
  ) -> String? {
    let known = draft.computations.first { $0.id == mention.text || $0.title.chinese == mention.text }
    return known?.id ?? draft.column(mention, method == .count ? .anything : .number)
  }

  private static func usualUnit(_ column: String, _ draft: LedgerDraft) -> String? {
    draft.computations.first { $0.id == column }?.unit ?? draft.column(named: column)?.unit
  }

  static func checks(_ outer: inout MappingReader, _ draft: inout LedgerDraft) -> LedgerChecks? {
    guard let node = outer.node("checks") else { return nil }
    var reader = MappingReader(node, keys: checkKeys)
    let name = reader.text("name")
    let english = reader.text("english")
    let columns = draft.columns(reader.mentions("columns"), .check)
    let among = LedgerConditionReader.read("among", of: &reader, &draft)
    draft.report(reader.diagnostics)
    return name.map { LedgerChecks(Wording($0, english ?? $0), columns: columns, among: among) }
  }

  /// 镇街, 责任单位, 监管部门, 月份, or the name of a column.
  static func dimensions(_ outer: inout MappingReader, _ draft: inout LedgerDraft) -> [LedgerDimension] {
    outer.mentions("breakdowns").compactMap { mention in
      switch mention.text {
      case "镇街", "area": return .area
      case "责任单位", "责任主体", "holder": return .holder
      case "监管部门", "supervisor": return .supervisor
      case "月份", "month": return .month
      default: return draft.column(mention).map { .column($0) }
      }
    }
  }

  /// What can be told apart where nothing is said: place, holder, supervisor, each column of choices, the month.
  static func usualDimensions(_ roles: LedgerRoles, _ draft: LedgerDraft) -> [LedgerDimension] {
    var dimensions: [LedgerDimension] = []
    if !roles.areas.isEmpty { dimensions.append(.area) }
    if !roles.holders.isEmpty { dimensions.append(.holder) }
    if !roles.supervisors.isEmpty { dimensions.append(.supervisor) }
    for column in draft.columns where column.visibility == .published {
      if column.choices != nil { dimensions.append(.column(column.id)) }
    }
    if roles.found != nil { dimensions.append(.month) }
    return dimensions
  }

  private static func identifier(_ name: String, _ fallback: String, _ taken: [String]) -> String {
    LedgerDraft.identifier(for: name, fallback: fallback) { taken.contains($0) }
  }

  private static func checkDouble(
    _ id: String, _ name: String, _ taken: [(id: String, name: String)], at place: SourceLocation,
    _ draft: inout LedgerDraft
  ) {
    guard taken.contains(where: { $0.id == id || $0.name == name }) else { return }
    draft.report(
      "duplicate-id", at: place,
      Wording("“\(name)”写了两次", "“\(name)” is declared twice"),
      help: Wording("换一个名称，或删去一个", "choose another name, or delete one of the two"))
  }

  /// The fraction in words, made from its conditions.
  private static func formula(
    _ numerator: [LedgerCondition], _ among: [LedgerCondition], _ draft: LedgerDraft
  ) -> Wording {
    func words(_ conditions: [LedgerCondition]) -> Wording {
      if conditions.isEmpty { return Wording("全部", "all") }
      let all = conditions.map { $0.words(columns: draft.columns, stages: draft.stages) }
      return Wording(
        all.map(\.chinese).joined(separator: "、"), all.map(\.english).joined(separator: ", "))
    }
    let (above, below) = (words(numerator), words(among))
    return Wording("\(above.chinese) ÷ \(below.chinese)", "\(above.english) ÷ \(below.english)")
  }
}
