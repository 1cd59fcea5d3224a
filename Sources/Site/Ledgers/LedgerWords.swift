// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records

/// The words of one ledger, taken from its definition: what is counted, and how closing is called.
struct LedgerWords: Sendable {
  let definition: LedgerDefinition
  let language: Language

  init(_ definition: LedgerDefinition, _ language: Language) {
    self.definition = definition
    self.language = language
  }

  var title: String { definition.title[language] }
  /// 已销号, 已办结; what the ledger calls its closed items.
  var closed: String { (closedStage?.title ?? LedgerStage.Role.closed.title)[language] }
  /// 销号率, 办结率, 曝光率.
  var closedRate: String {
    let title = definition.closedRateTitle[language]
    return language == .chinese ? title : "share \(title)"
  }
  /// 销号, 办结: closing as something that happens.
  var closing: String { (closedStage?.event ?? Wording("销号", "closed"))[language] }
  /// 反弹, 重办: what the ledger calls coming back.
  var rebound: String { (reboundStage?.event ?? LedgerStage.Role.rebounded.title)[language] }
  /// The definition's own rate that says the same as one of the built-in ones.
  func ownRate(_ condition: (LedgerCondition) -> Bool) -> Bool {
    definition.rates.contains { $0.numerator.contains(where: condition) }
  }
  func isRebound(_ condition: LedgerCondition) -> Bool {
    condition == .hasRebounded || condition == reboundStage.map { .ever($0.id) }
  }
  var hasClosing: Bool { closedStage != nil }
  var hasRebounds: Bool { reboundStage != nil }
  var hasStages: Bool { !definition.stages.isEmpty }
  var hasDue: Bool { definition.roles.due != nil }
  var isMeasured: Bool { definition.measure != nil }

  private var reboundStage: LedgerStage? { definition.stages.first { $0.role == .rebounded } }
  private var closedStage: LedgerStage? { definition.stages.first { $0.role == .closed } }

  /// `六十四个`, `64 outfalls`.
  func count(_ number: Int) -> String {
    language == .chinese
      ? ChineseNumeral.text(number) + definition.counter.chinese : "\(number) \(definition.counter.english)"
  }

  /// `64 个`, for tables and notes.
  func digits(_ number: Int) -> String {
    language == .chinese ? "\(number) \(definition.counter.chinese)" : String(number)
  }

  /// How the ledger stands, in one sentence: `入河排污口六十四个，已销号三十个；反弹三个，逾期八个`.
  func finding(_ figures: LedgerFigures) -> String {
    if figures.total == 0 { return language == .chinese ? "\(title)还没有记录" : "Nothing is on the ledger yet" }
    if isMeasured { return measured(figures) }
    guard hasStages else {
      return language == .chinese
        ? "\(title)\(count(figures.total))" : "\(figures.total) \(definition.counter.english) on record"
    }
    return language == .chinese ? chinese(figures) : english(figures)
  }

  private func measured(_ figures: LedgerFigures) -> String {
    let kept = figures.total - figures.behind
    let late = figures.behind
    guard language == .chinese else {
      return late == 0
        ? "No figure of \(figures.total) is behind" : "\(late) of \(figures.total) figures are behind schedule"
    }
    if late == 0 { return "\(title)\(count(figures.total))，没有一项落后" }
    return "\(title)\(count(figures.total))，\(ChineseNumeral.text(late))\(definition.counter.chinese)落后于序时"
      + (kept == 0 ? "，没有一项达序时" : "")
  }

  private func chinese(_ figures: LedgerFigures) -> String {
    var head = "\(title)\(count(figures.total))"
    if hasClosing {
      switch figures.closed {
      case 0: head += "，没有一\(definition.counter.chinese)\(closed)"
      case figures.total: return head + (figures.total == 1 ? "，\(closed)" : "，全部\(closed)")
      default: head += "，\(closed)\(count(figures.closed))"
      }
    }
    var parts: [String] = []
    if figures.rebounded > 0 { parts.append("\(rebound)\(count(figures.rebounded))") }
    if figures.overdue > 0 { parts.append("逾期\(count(figures.overdue))") }
    if parts.isEmpty, figures.behind > 0 { parts.append("未达序时\(count(figures.behind))") }
    if parts.isEmpty, figures.open > 0 {
      let calm = [hasRebounds ? "没有\(rebound)" : nil, hasDue ? "没有逾期" : nil].compactMap { $0 }
      return calm.isEmpty ? head : head + "；" + calm.joined(separator: "，")
    }
    return parts.isEmpty ? head : head + "；" + parts.joined(separator: "，")
  }

  private func english(_ figures: LedgerFigures) -> String {
    var head = "\(figures.total) \(definition.counter.english)"
    if hasClosing {
      let none = figures.closed == 0 ? "none" : figures.closed == figures.total ? "all" : String(figures.closed)
      head += ", \(none) \(closed)"
    }
    var parts: [String] = []
    if figures.rebounded > 0 { parts.append("\(figures.rebounded) \(rebound)") }
    if figures.overdue > 0 { parts.append("\(figures.overdue) overdue") }
    if parts.isEmpty, figures.behind > 0 { parts.append("\(figures.behind) behind schedule") }
    if parts.isEmpty, figures.open > 0 {
      let calm = [hasRebounds ? "none \(rebound)" : nil, hasDue ? "none overdue" : nil].compactMap { $0 }
      parts = calm
    }
    return parts.isEmpty ? head : head + "; " + parts.joined(separator: ", ")
  }
}

extension Finding {
  /// How all ledgers stand: `五本台账二百一十三件：在办六十件，逾期八件，反弹三件，办结一百五十件`.
  static func ledgers(_ ledgers: [AssessedLedger], _ records: RecordSet, _ language: Language) -> String {
    let staged = ledgers.filter { !records.ledgers[$0.ledger].definition.stages.isEmpty }
    let sum = { (count: (LedgerFigures) -> Int) in staged.reduce(0) { $0 + count($1.figures) } }
    let (total, open, closed) = (sum(\.total), sum(\.open), sum(\.closed))
    let (overdue, rebounded) = (sum(\.overdue), sum(\.rebounded))
    if language == .english {
      if ledgers.isEmpty { return "There are no ledgers yet" }
      if total == 0 { return ledgers.count == 1 ? "One ledger" : "\(ledgers.count) ledgers" }
      return "\(total) items are followed to their end: \(closed) closed, \(open) open; "
        + "\(overdue == 0 ? "none" : String(overdue)) overdue, "
        + "\(rebounded == 0 ? "none" : String(rebounded)) rebounded"
    }
    let number = ChineseNumeral.text
    if ledgers.isEmpty { return "还没有台账" }
    if total == 0 { return "\(number(ledgers.count))本台账" }
    let done = closed == total ? "全部办结" : closed == 0 ? "还没有一件办结" : "办结\(number(closed))件"
    var late: [String] = []
    if rebounded > 0 { late.append("反弹\(number(rebounded))件") }
    if overdue > 0 { late.append("逾期\(number(overdue))件") }
    let head = "盯办事项\(number(total))件，\(done)" + (open > 0 ? "，在办\(number(open))件" : "")
    return head + "；" + (late.isEmpty ? "没有反弹，没有逾期" : late.joined(separator: "，"))
  }
}
