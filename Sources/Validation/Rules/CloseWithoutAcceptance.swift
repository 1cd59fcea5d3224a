// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// Nothing is closed before somebody has accepted it: 谁验收谁负责, and done is not closed (已完成不是已销号).
package enum CloseWithoutAcceptance: Rule {
  package static let name = "close-without-acceptance"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    LedgerLack.all(records).filter { $0.stage.role == .closed }.map { lack in
      let closed = lack.stage.title.chinese
      let undo = lack.dateTitle.map { "删去“\($0)”" } ?? "不写“\(closed)”"
      let undoEnglish = lack.dateTitle.map { "delete “\($0)”" } ?? "do not call it “\(closed)”"
      return Diagnostic(
        rule: name, at: lack.place,
        Wording(
          "“\(lack.item.id)”写了“\(closed)”\(lack.date.chinese)，“\(lack.title)”还空着",
          "“\(lack.item.id)” is “\(closed)”\(lack.date.english), and “\(lack.title)” is empty"),
        help: Wording(
          "要销号，先填“\(lack.title)”"
            + (lack.note.chinese.isEmpty ? "" : "（\(lack.note.chinese)）") + "；还没有就先\(undo)",
          "to close it fill in “\(lack.title)” first"
            + (lack.note.english.isEmpty ? "" : " (\(lack.note.english))") + "; until then \(undoEnglish)"))
    }
  }
}
