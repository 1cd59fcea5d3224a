// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// Why a record is left out.
package enum Withholding: Sendable, Hashable {
  /// Not marked 公开.
  case notPublic
  /// Marked 草稿.
  case draft
  /// Not to be public before this day (公开日期).
  case embargoed(CivilDate)
  /// Public up to this day only (失效日期).
  case expired(CivilDate)
  /// Dated after the as-of date.
  case later

  /// What a record of this standing is: `是草稿`, `没有公开`.
  package var wording: Wording {
    switch self {
    case .notPublic: Wording("没有公开", "is not published")
    case .draft: Wording("是草稿，不公开", "is a draft, which is not published")
    case .embargoed(let day): Wording("要到 \(day.isoText) 才公开", "is not public before \(day.isoText)")
    case .expired(let day): Wording("已于 \(day.isoText) 失效", "expired on \(day.isoText)")
    case .later: Wording("日期在截至日之后", "is dated after the as-of date")
    }
  }

  /// What the author may do about a mention of it.
  ///
  /// - Parameter isItem: Whether it is a row of a ledger and no file of its own.
  package func help(isItem: Bool = false) -> Wording {
    switch self {
    case .notPublic where isItem: Wording("公开那一条", "publish the item")
    case .notPublic: Wording("在那份记录的题头写“公开: 是”", "mark that record 公开: 是")
    case .draft: Wording("定稿后删去那份记录的“草稿: 是”", "delete 草稿: 是 in that record when it is final")
    case .embargoed: Wording("等到那一天再提", "mention it from that day on")
    case .expired: Wording("改提现行的记录", "mention the record now in force")
    case .later: Wording("写更晚的截至日", "choose a later as-of date")
    }
  }

  /// A word for the office's own site: 不公开, 草稿; `nil` for what is no matter of publishing.
  package var mark: Wording? {
    switch self {
    case .notPublic: Wording("不公开", "not public")
    case .draft: Wording("草稿", "draft")
    case .embargoed(let day): Wording("\(day.isoText) 起公开", "public from \(day.isoText)")
    case .expired(let day): Wording("\(day.isoText) 已失效", "expired \(day.isoText)")
    case .later: nil
    }
  }
}
