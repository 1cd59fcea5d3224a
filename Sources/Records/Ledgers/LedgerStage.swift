// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// One stage that an item of a ledger can be in.
package struct LedgerStage: Sendable, Hashable {
  /// What a stage means to the counts.
  package enum Role: String, Sendable, CaseIterable {
    /// On the books, nothing begun.
    case waiting
    /// Being worked on.
    case active
    /// The work is done, the item not closed: 已完成不是已销号.
    case finished
    /// The result is on public notice.
    case publicity
    /// 销号
    case closed
    /// 反弹: closed once, and back on the books.
    case rebounded
    /// 长期坚持: without an end.
    case standing
    /// Not taken up: 未受理.
    case declined

    package var title: Wording {
      switch self {
      case .waiting: Wording("未启动", "not started")
      case .active: Wording("进行中", "in progress")
      case .finished: Wording("已完成", "finished")
      case .publicity: Wording("公示中", "on notice")
      case .closed: Wording("已销号", "closed")
      case .rebounded: Wording("反弹", "rebounded")
      case .standing: Wording("长期坚持", "standing")
      case .declined: Wording("未受理", "not taken up")
      }
    }
  }

  package let id: String
  package let title: Wording
  package let aliases: [String]
  package let role: Role
  /// Ids of the stages that may follow.
  package let next: [String]
  /// The column of the item's row that holds the date of entering the stage.
  package let dateColumn: String?
  /// Columns that must be filled once the item is in the stage or past it, such as 验收单位 for 已销号.
  package let requires: [String]
  /// Columns that say something about the stage and are not printed before it.
  package let columns: [String]
  /// The stage is a public notice, and lasts this long at the least.
  package let notice: NoticeTerm?

  package init(
    _ id: String, _ title: Wording, aliases: [String] = [], role: Role, next: [String],
    date dateColumn: String? = nil, requires: [String] = [], columns: [String] = [], notice: NoticeTerm? = nil
  ) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.role = role
    self.next = next
    self.dateColumn = dateColumn
    self.requires = requires
    self.columns = columns
    self.notice = notice
  }
}

extension LedgerStage {
  /// The stage as something that happens on a day: 已销号 is 销号.
  package var event: Wording {
    let word = title.chinese
    return Wording(word.count > 2 && word.hasPrefix("已") ? String(word.dropFirst()) : word, title.english)
  }
}

/// How long a public notice lasts: 7 days, or 10 working days, both ends counted.
package struct NoticeTerm: Sendable, Hashable {
  package let days: Int
  package let kind: DayKind

  package init(days: Int, _ kind: DayKind) {
    self.days = days
    self.kind = kind
  }
}
