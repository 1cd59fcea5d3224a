// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards
internal import Tables

/// Nothing is closed before somebody has accepted it: 谁验收谁负责, and done is not closed (已完成不是已销号).
package enum CloseWithoutAcceptance: Rule {
  package static let name = "close-without-acceptance"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let lacks = LedgerLack.all(records).filter { $0.stage.role == .closed }
    var items: [SourceLocation] = []
    var byItem: [SourceLocation: [LedgerLack]] = [:]
    for lack in lacks {
      if byItem[lack.item.location] == nil { items.append(lack.item.location) }
      byItem[lack.item.location, default: []].append(lack)
    }
    return items.compactMap { byItem[$0].flatMap(finding) }
      + records.ledgerHistories().compactMap(secondRound)
  }

  /// One finding for all that an item lacks.
  private static func finding(_ lacks: [LedgerLack]) -> Diagnostic? {
    guard let lack = lacks.first else { return nil }
    let closed = lack.stage.title.chinese
    let titles = lacks.map(\.title)
    let note = lacks.count == 1 ? lack.note : Wording("", "")
    let undo =
      lack.isLogged
      ? Wording("删去台账动态里“\(closed)”那一行", "delete the row of “\(closed)” from the ledger log")
      : lack.dateTitle.map { Wording("删去“\($0)”", "delete “\($0)”") }
        ?? Wording("不写“\(closed)”", "do not call it “\(closed)”")
    return Diagnostic(
      rule: name, at: lack.place,
      Wording(
        "“\(lack.item.id)”写了“\(closed)”\(lack.date.chinese)，\(titles.quotedChinese)还空着",
        "“\(lack.item.id)” is “\(closed)”\(lack.date.english), and \(titles.quotedEnglish) \(titles.count == 1 ? "is" : "are") empty"
      ),
      help: Wording(
        "要销号，先填\(titles.quotedChinese)"
          + (note.chinese.isEmpty ? "" : "（\(note.chinese)）") + "；还没有就先\(undo.chinese)",
        "to close it fill in \(titles.quotedEnglish) first"
          + (note.english.isEmpty ? "" : " (\(note.english))") + "; until then \(undo.english)"))
  }

  /// What came back is accepted anew: the row of the log that closes it says who did, or the row's date of acceptance
  /// lies after the rebound.
  private static func secondRound(_ history: LedgerHistory) -> Diagnostic? {
    guard let back = history.steps.lastIndex(where: { $0.stage.role == .rebounded }),
      let closing = history.steps[back...].first(where: { $0.stage.role == .closed })
    else { return nil }
    let rebound = history.steps[back].entry.date
    let accepted =
      history.definition.orders.joined().contains("accepted")
      ? history.item.values.date("accepted") : nil
    if closing.entry.unit != nil || (accepted.map { $0 >= rebound } ?? false) { return nil }
    return Diagnostic(
      rule: name, at: closing.entry.location,
      Wording(
        "“\(history.item.id)”反弹（\(rebound.isoText)）以后再次“\(closing.stage.title.chinese)”（\(closing.entry.date.isoText)），没有说谁重新验收",
        "“\(history.item.id)” came back (\(rebound.isoText)) and is “\(closing.stage.title.chinese)” again (\(closing.entry.date.isoText)); nobody is named who accepted it anew"
      ),
      help: Wording(
        "在台账动态这一行的“经办单位”写上验收的单位", "name who accepted it under 经办单位 (unit) in this row of the log"))
  }
}
