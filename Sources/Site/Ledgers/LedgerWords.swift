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

  /// `六十四个`, `64 outfalls`; in a sentence that holds a larger number every number is in digits.
  func count(_ number: Int, of total: Int? = nil) -> String {
    guard language == .chinese else { return "\(number) \(noun(number))" }
    return (total ?? number) > 99 ? digits(number) : ChineseNumeral.text(number) + definition.counter.chinese
  }

  /// `outfalls`, of one `outfall`; the plural is all that a definition has.
  private func noun(_ number: Int) -> String {
    let plural = definition.counter.english
    guard number == 1 else { return plural }
    if plural.hasSuffix("ies") { return plural.dropLast(3) + "y" }
    return plural.hasSuffix("s") ? String(plural.dropLast()) : plural
  }

  /// `64 个`, for tables and notes.
  func digits(_ number: Int) -> String {
    language == .chinese ? "\(number) \(definition.counter.chinese)" : String(number)
  }

  /// How the ledger stands, in one sentence: `入河排污口六十四个，已销号三十个；反弹三个，逾期八个`.
  ///
  /// - Parameter late: How many of the closed items were done too late.
  func finding(_ figures: LedgerFigures, late: Int = 0) -> String {
    if figures.total == 0 { return language == .chinese ? "\(title)还没有记录" : "Nothing is on the ledger yet" }
    if isMeasured { return measured(figures) }
    guard hasStages else {
      return language == .chinese
        ? "\(title)\(gap(figures))\(count(figures.total))"
        : "\(count(figures.total)) on record"
    }
    return language == .chinese ? chinese(figures, late) : english(figures, late)
  }

  private func measured(_ figures: LedgerFigures) -> String {
    let kept = figures.total - figures.behind
    let late = figures.behind
    guard language == .chinese else {
      return late == 0
        ? "No figure of \(figures.total) is behind"
        : "\(late) of \(figures.total) figures are behind schedule"
    }
    if late == 0 { return "\(title)\(gap(figures))\(count(figures.total))，没有一项落后" }
    return
      "\(title)\(gap(figures))\(count(figures.total))，\(ChineseNumeral.text(late))\(definition.counter.chinese)落后于序时"
      + (kept == 0 ? "，没有一项达序时" : "")
  }

  /// A blank before digits, none before characters.
  private func gap(_ figures: LedgerFigures) -> String { figures.total > 99 ? " " : "" }

  private func chinese(_ figures: LedgerFigures, _ late: Int) -> String {
    var head = "\(title)\(gap(figures))\(count(figures.total))"
    if hasClosing {
      switch figures.closed {
      case 0: head += "，没有一\(definition.counter.chinese)\(closed)"
      case figures.total:
        head += figures.total == 1 ? "，\(closed)" : "，全部\(closed)"
        return head + (late == 0 ? "" : "，其中\(gap(figures))\(count(late, of: figures.total))超时")
      default:
        head += "，\(closed)\(gap(figures))\(count(figures.closed, of: figures.total))"
        if late > 0 { head += "（其中\(gap(figures))\(count(late, of: figures.total))超时）" }
      }
    }
    var parts: [String] = []
    if figures.rebounded > 0 {
      parts.append("\(rebound)\(gap(figures))\(count(figures.rebounded, of: figures.total))")
    }
    if figures.overdue > 0 { parts.append("逾期\(gap(figures))\(count(figures.overdue, of: figures.total))") }
    if parts.isEmpty, figures.behind > 0 {
      parts.append("落后于序时\(gap(figures))\(count(figures.behind, of: figures.total))")
    }
    if parts.isEmpty, figures.open > 0 {
      let calm = [hasRebounds ? "没有\(rebound)" : nil, hasDue ? "没有逾期" : nil].compactMap { $0 }
      return calm.isEmpty ? head : head + "；" + calm.joined(separator: "，")
    }
    return parts.isEmpty ? head : head + "；" + parts.joined(separator: "，")
  }

  private func english(_ figures: LedgerFigures, _ late: Int) -> String {
    var head = count(figures.total)
    if hasClosing {
      let none =
        figures.closed == 0 ? "none" : figures.closed == figures.total ? "all" : String(figures.closed)
      head += ", \(none) \(closed)" + (late > 0 ? " (\(late) of them late)" : "")
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
