// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

extension SiteContext {
  /// The title of a column, as a heading: `local-code` is `Local code` where it has no English title of its own.
  func title(_ column: Column) -> String {
    word(column.title, column.english.prefix(1).uppercased() + column.english.dropFirst())
  }
}

extension PageScope {
  /// `晚 11 天`; `nil` for what was done in time or is not done.
  func lateness(_ item: AssessedItem) -> String? {
    guard item.lateDays > 0 else { return nil }
    return site.word("晚 \(item.lateDays) 天", item.lateDays == 1 ? "1 day late" : "\(item.lateDays) days late")
  }

  /// What is wrong, or what it is, at length: of an item that came back what came back, else the problem, and what
  /// is done about it only where nothing says the problem.
  func matter(_ place: LedgerPlace) -> String? {
    if let back = reboundText(place) { return back }
    return matterColumn(place).flatMap { cell(place, $0) }
  }

  /// The column whose value stands at the head of the item's page, so that it need not stand there twice.
  func matterColumn(_ place: LedgerPlace) -> Column? {
    let definition = site.records.ledgers[place.ledger].definition
    let role = definition.roles.matter
    let ids = role == "measures" ? ["matter", "source", "finding", "measures"] : [role].compactMap { $0 }
    return ids.lazy.compactMap { definition.column($0) }.first {
      site.mayRead($0.visibility) && self.cell(place, $0) != nil
    }
  }

  /// `9月28日反弹：晴天复查再次出水；新时限 10月20日；第二轮还没有开始`; `nil` where the item did not come back, or
  /// was closed since.
  private func reboundText(_ place: LedgerPlace) -> String? {
    let ledger = site.records.ledgers[place.ledger]
    let item = site.item(place)
    guard item.isBack, let date = item.lastRebound else { return nil }
    let entries = ledger.items[place.item].entries.filter { entry in
      entry.date == date
        && entry.stage.flatMap { ledger.definition.stage($0) }?.role == .rebounded
    }
    let found = entries.last { $0.text != nil }?.text ?? publicCell(place, "finding")
    let word = LedgerWords(ledger.definition, language).rebound
    let head = site.word("\(site.shortDate(date))\(word)", "\(site.shortDate(date)): \(word)")
    var parts = [found.map { head + site.word("：", ": ") + $0 } ?? head]
    if let due = item.due {
      parts.append(site.word("新时限 \(site.shortDate(due))", "to be done by \(site.shortDate(due))"))
    }
    parts.append(roundText(item, ledger.definition))
    return parts.joined(separator: site.word("；", "; "))
  }

  /// How far the round after the last rebound has come.
  private func roundText(_ item: AssessedItem, _ definition: LedgerDefinition) -> String {
    let number = item.rebounds + 1
    let stage = item.stage.flatMap { definition.stage($0) }
    guard let stage, stage.role != .rebounded else {
      return site.word(
        "第\(ChineseNumeral.ordinal(number))轮还没有开始", "round \(number) has not begun")
    }
    return site.word(
      "第\(ChineseNumeral.ordinal(number))轮现在\(stage.title.chinese)",
      "round \(number) is at: \(stage.title.english)")
  }

  /// The title of a column on an item's page; what belongs to a round that came to nothing says so.
  func title(_ column: Column, of place: LedgerPlace) -> String {
    let definition = site.records.ledgers[place.ledger].definition
    let item = site.item(place)
    let title = site.title(column)
    guard item.isBack, Self.endsRound(column.id, definition) else { return title }
    return site.word(
      "\(title)（第\(ChineseNumeral.ordinal(item.rebounds))轮）", "\(title) (round \(item.rebounds))")
  }

  /// Whether a column says how a round ended: its acceptance, its notice, its closing.
  private static func endsRound(_ column: String, _ definition: LedgerDefinition) -> Bool {
    let ending = definition.stages.filter { [.finished, .publicity, .closed].contains($0.role) }
    return ending.contains { $0.requires.contains(column) || $0.dateColumn == column }
      || (LedgerAcceptance.columns + ["closing-number", "notice-link", "objections"]).contains(column)
  }
}

/// The acceptance (验收) of an item's work: it stands in columns of its own and is no stage.
struct LedgerAcceptance {
  static let columns = ["acceptor", "conclusion", dateColumn]
  static let dateColumn = "accepted"

  let date: CivilDate

  /// - Returns: `nil` where the ledger knows no acceptance, or the item had none by the day of the report.
  init?(_ row: TypedRow, _ definition: LedgerDefinition, asOf: CivilDate) {
    guard definition.column(Self.dateColumn) != nil, let date = row.date(Self.dateColumn), date <= asOf else {
      return nil
    }
    self.date = date
  }
}
