// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// One figure of a ledger over some items, with its arithmetic.
struct LedgerMeasuring {
  let ledger: Ledger
  let figure: LedgerFigureName
  /// The items of the part.
  let items: [AssessedItem]
  /// The items of the whole ledger.
  let whole: [AssessedItem]
  /// Whether the part is a town's.
  let isTown: Bool
  let asOf: CivilDate
  let language: Language

  var definition: LedgerDefinition { ledger.definition }

  var outcome: IndicatorOutcome {
    let figures = LedgerFigures(items, in: ledger, asOf: asOf)
    switch figure {
    case .count(let count): return counted(count)
    case .stage(let place):
      let stage = definition.stages[place]
      return counted(items.filter { $0.stage == stage.id })
    case .sum(let place): return summed(place, figures.sums[place])
    case .closedRate:
      return rated(
        figures.closedRate, among: items.filter { $0.flag != .standing && $0.flag != .declined },
        formula: Wording(
          "已销号 ÷ 应销号；长期坚持和未受理的不计", "closed ÷ to be closed; standing and declined ones are left out"),
        notes: leftByWord, leftOut: items.filter { $0.flag == .standing || $0.flag == .declined }
      ) { $0.flag == .closed }
    case .reboundRate:
      return rated(
        figures.reboundRate, among: items.filter { $0.flag == .closed || $0.rebounds > 0 },
        formula: Wording("反弹过的 ÷ 销过号的", "came back ÷ once closed")
      ) { $0.rebounds > 0 }
    case .onTimeRate:
      return rated(
        figures.onTimeRate, among: items.filter { holds([.isDue], $0) },
        formula: Wording("按期完成 ÷ 到期应完成", "done in time ÷ due"), notes: withoutDate(items),
        leftOut: dateless(items), isTimely: true
      ) { holds([.onTime], $0) }
    case .scheduleRate:
      return rated(
        figures.scheduleRate, among: items.filter { ($0.standing ?? .noData) != .noData },
        formula: Wording("达序时和已完成 ÷ 有进度的", "on schedule or done ÷ with a schedule")
      ) { $0.standing?.isKept ?? false }
    case .rate(let place): return ownRate(definition.rates[place], figures.rates[place])
    case .check(let place): return check(definition.checks?.columns[place] ?? "", figures.checks[place])
    case .allChecks: return allChecks(figures.allChecks)
    }
  }

  private func check(_ column: String, _ rate: Rate) -> IndicatorOutcome {
    rated(
      rate, among: held.filter { facts($0).isMet(column) != nil },
      formula: Wording("达到 100% 的 ÷ 有数据的", "at 100 % ÷ with data")
    ) { facts($0).isMet(column) == true }
  }

  private func allChecks(_ rate: Rate) -> IndicatorOutcome {
    let columns = definition.checks?.columns ?? []
    return rated(
      rate, among: held.filter { item in columns.contains { facts(item).isMet($0) != nil } },
      formula: Wording("各项都达到 100% 的 ÷ 有数据的", "all at 100 % ÷ with data")
    ) { item in columns.allSatisfy { facts(item).isMet($0) != false } }
  }

  private func ownRate(_ rule: LedgerRate, _ rate: Rate) -> IndicatorOutcome {
    let among = items.filter { holds(rule.among, $0) }
    let isTimely = (rule.numerator + rule.among).contains { $0 == .onTime || $0 == .isDue }
    var notes: [Wording] = []
    var leftOut: [AssessedItem] = []
    if rule.numerator.contains(.onTime) {
      notes += forNow(among.filter { holds(rule.numerator, $0) })
      leftOut = dateless(items.filter { holds(rule.among.filter { $0 != .isDue }, $0) })
      notes += withoutDate(leftOut)
    }
    return rated(
      rate, among: among, formula: rule.formula, notes: notes, leftOut: leftOut, isTimely: isTimely
    ) {
      holds(rule.numerator, $0)
    }
  }

  // MARK: Counts and sums

  private func counted(_ count: LedgerCount) -> IndicatorOutcome {
    counted(
      items.filter { item in
        switch count {
        case .total: true
        case .open: item.flag.isOpen
        case .overdue: item.flag == .overdue
        case .dueSoon: item.flag == .dueSoon
        case .behind: item.flag == .behind
        case .rebounds: item.rebounds > 0
        case .rebounded: item.rebounds > 0 && item.flag != .closed
        case .finished: item.flag == .finished || item.flag == .publicity
        case .publicity: item.flag == .publicity
        case .standing: item.flag == .standing
        case .closed: item.flag == .closed
        case .declined: item.flag == .declined
        }
      })
  }

  private func counted(_ own: [AssessedItem]) -> IndicatorOutcome {
    if items.isEmpty { return none(definition.counter.chinese) }
    return .value(
      Measurement(
        value: ExactNumber(own.count), text: String(own.count), unit: definition.counter.chinese,
        shareText: "\(own.count)/\(items.count)", asOf: asOf.isoText,
        trace: Trace(
          rule: title, inputs: own.map { input($0, words($0, isTimely: false)) }, steps: [])))
  }

  /// The 0 of a town without an item.
  private func none(_ unit: String) -> IndicatorOutcome {
    let name = definition.figures.first { $0.name == figure }?.title ?? definition.title
    let words =
      items.isEmpty
      ? Wording("台账里没有本镇街的事项", "nothing in the ledger concerns the town")
      : Wording(
        "台账里本镇街没有记“\(name.chinese)”的事项", "no item of the town in the ledger has “\(name.english)”")
    return .value(
      Measurement(
        value: .zero, text: "0", unit: unit, asOf: asOf.isoText,
        trace: Trace(
          rule: title,
          inputs: [
            TraceInput(label: definition.title, words: words, source: ledger.items.first?.location)
          ])))
  }

  private func summed(_ place: Int, _ sum: ExactNumber?) -> IndicatorOutcome {
    let rule = definition.sums[place]
    guard let sum else {
      return isNothing(rule)
        ? none(rule.unit) : .missing(Wording("\(title.chinese)：没有数据", "\(title.english): no data"))
    }
    let own = matching(rule, items)
    let parts = own.map { $0.1.plainText() }
    let shown = parts.count > 40 ? parts.prefix(40) + ["…"] : parts[...]
    return .value(
      Measurement(
        value: sum, text: sum.text(rule.decimals), unit: rule.unit, asOf: asOf.isoText,
        trace: Trace(
          rule: title,
          inputs: own.map { item, value in
            let unit = language == .chinese ? rule.unit : UnitWords.english(rule.unit)
            return TraceInput(
              label: label(item), value: unit.isEmpty ? value.plainText() : "\(value.plainText()) \(unit)",
              source: ledger.items[item.place.item].location)
          }, steps: ["\(shown.joined(separator: " + ")) = \(sum.text(rule.decimals))"])))
  }

  /// The items that a sum adds up, with their values.
  private func matching(_ rule: LedgerSum, _ items: [AssessedItem]) -> [(AssessedItem, ExactNumber)] {
    items.filter { holds(rule.among, $0) }.compactMap { item in
      facts(item).number(rule.column).map { (item, $0) }
    }
  }

  /// Whether a town has no item that could carry the value, though the ledger keeps it: then the total is 0. An item
  /// of a kind that carries it elsewhere, left empty here, is a gap.
  private func isNothing(_ rule: LedgerSum) -> Bool {
    guard isTown, rule.method == .total else { return false }
    let kind = definition.dimensions.lazy.compactMap { dimension in
      if case .column(let column) = dimension { column } else { nil }
    }.first
    func kinds(_ items: [AssessedItem]) -> Set<String> {
      Set(items.compactMap { item in kind.flatMap { facts(item).record.values.choice($0) } })
    }
    let own = items.filter { holds(rule.among, $0) }
    let carrying = kinds(matching(rule, whole).map(\.0))
    if own.isEmpty { return true }
    return !carrying.isEmpty && carrying.isDisjoint(with: kinds(own))
      && own.allSatisfy { item in kind.flatMap { facts(item).record.values.choice($0) } != nil }
  }

  // MARK: Rates

  private func rated(
    _ rate: Rate, among: [AssessedItem], formula: Wording, notes: [Wording] = [],
    leftOut: [AssessedItem] = [], isTimely: Bool = false,
    counts: (AssessedItem) -> Bool
  ) -> IndicatorOutcome {
    guard let percent = rate.percent else {
      return .notApplicable(
        Wording("\(title.chinese)：还没有可计的", "\(title.english): nothing to count yet"))
    }
    var notes = notes
    if notes.isEmpty, rate.notApplicable > 0 {
      let left = number(rate.notApplicable)
      notes.append(Wording("另 \(left.chinese)不计", "\(left.english) more left out"))
    }
    let comma = language == .chinese ? "，" : "; "
    return .value(
      Measurement(
        value: percent, text: rate.text(), unit: "%",
        shareText: (["\(rate.numerator)/\(rate.denominator)"] + notes.map { $0[language] })
          .joined(separator: comma), asOf: asOf.isoText,
        trace: Trace(
          rule: Wording("\(title.chinese)：\(formula.chinese)", "\(title.english): \(formula.english)"),
          inputs: among.map { input($0, marked(words($0, isTimely: isTimely), counts($0))) }
            + leftOut.map { input($0, left(words($0, isTimely: isTimely))) },
          steps: ["\(rate.numerator) ÷ \(rate.denominator) = \(rate.text())%"])))
  }

  private func marked(_ words: Wording, _ counts: Bool) -> Wording {
    counts
      ? Wording("✓ 计入：\(words.chinese)", "✓ counts: \(words.english)")
      : Wording("不计入：\(words.chinese)", "not counted: \(words.english)")
  }

  /// Of an item that stands neither above the line nor below it.
  private func left(_ words: Wording) -> Wording {
    Wording("— 不在分母：\(words.chinese)", "— left out: \(words.english)")
  }

  private func input(_ item: AssessedItem, _ words: Wording) -> TraceInput {
    TraceInput(label: label(item), words: words, source: ledger.items[item.place.item].location)
  }

  // MARK: Items

  /// The items that are held to the checks.
  private var held: [AssessedItem] {
    definition.checks.map { checks in items.filter { holds(checks.among, $0) } } ?? []
  }

  private func facts(_ item: AssessedItem) -> ItemFacts { ItemFacts(item, ledger, asOf: asOf) }

  private func holds(_ conditions: [LedgerCondition], _ item: AssessedItem) -> Bool {
    facts(item).holds(conditions)
  }
}
