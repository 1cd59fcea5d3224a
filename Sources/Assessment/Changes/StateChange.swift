// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
package import Standards

/// Kinds of changes, from the gravest down; the order of the changes page.
package enum ChangeGroup: String, Sendable, CaseIterable, Comparable {
  /// Something closed off has come back (反弹).
  case rebounded
  case overdue
  /// The period of a target ended, and it was not reached.
  case missed
  case worse
  case better
  case finished
  case added
  case corrected
  case ranks
  case withdrawn

  package var title: Wording {
    switch self {
    case .rebounded: Wording("反弹", "Rebounded")
    case .overdue: Wording("新逾期", "Newly overdue")
    case .missed: Wording("到期未达到", "Missed at the end")
    case .worse: Wording("状态变差", "Worse than before")
    case .better: Wording("状态变好", "Better than before")
    case .finished: Wording("完成与销号", "Finished and closed off")
    case .added: Wording("新增", "New")
    case .corrected: Wording("更正的数字", "Corrected figures")
    case .ranks: Wording("名次与等级", "Places and grades")
    case .withdrawn: Wording("撤下", "Withdrawn")
    }
  }

  package static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// Something that one state of a site says and another does not.
package struct StateChange: Sendable, Hashable {
  package let group: ChangeGroup
  /// The day it happened, where the records tell.
  package let date: CivilDate?
  package let subject: Subject
  /// What was said before; `nil` for what is new.
  package let before: Side?
  /// What is said now; `nil` for what is gone.
  package let after: Side?
  /// Why, in the words of the records, or what is strange about it.
  package let note: Wording?
  /// How many things the line stands for.
  package let count: Int

  /// What changed; indexes are those of the report.
  package enum Subject: Sendable, Hashable {
    case target(Int)
    case share(target: Int, holder: Int)
    case task(Int)
    case scorecard(holder: Int)
    case meeting(Int)
    case update(Int)
    case ledgerItem(LedgerPlace)
    /// Many items of one ledger, told as a number.
    case ledger(Int)
    /// A published figure, with its row where it is still there, and its correction where there is one.
    case figure(FigureKey, place: SourceLocation?, correction: Int?)
    /// Something that is no longer there, or of a kind that has no page of its own.
    case other(StateEntry.Name)
  }

  /// One side of a change: a status with its figure, or a text alone.
  package struct Side: Sendable, Hashable {
    package let status: Status?
    /// A figure, a date or a word; may be empty.
    package let text: String

    package init(_ status: Status? = nil, text: String = "") {
      self.status = status
      self.text = text
    }
  }

  /// A status word with its shape.
  package enum Status: Sendable, Hashable {
    case standing(Standing)
    case task(TaskState)
    case grade(String)
    /// The item as it is now, in its ledger's words.
    case item(LedgerPlace)
    /// What an item was before.
    case flag(LedgerFlag, Wording)
  }

  package init(
    _ group: ChangeGroup, _ subject: Subject, date: CivilDate? = nil, before: Side? = nil, after: Side? = nil,
    note: Wording? = nil, count: Int = 1
  ) {
    self.group = group
    self.date = date
    self.subject = subject
    self.before = before
    self.after = after
    self.note = note
    self.count = count
  }
}
