// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Search

/// What kind of thing a page is about; in the order in which results stand.
enum SearchTopic: String, CaseIterable {
  case target
  case town
  case scorecard
  case item
  case section
  case meeting
  case task
  case update
  case overview
  case page
  case table

  var title: Wording {
    switch self {
    case .target: Wording("目标", "Targets")
    case .town: Wording("镇街", "Towns")
    case .scorecard: Wording("责任计分", "Scorecards")
    case .item: Wording("台账条目", "Ledger items")
    case .section: Wording("断面", "Water sections")
    case .meeting: Wording("会议", "Meetings")
    case .task: Wording("任务", "Tasks")
    case .update: Wording("进展", "Updates")
    case .overview: Wording("栏目", "Overviews")
    case .page: Wording("说明", "Notes")
    case .table: Wording("数据表", "Tables")
    }
  }

  /// By a page's template; `nil` for pages that are no answer to any question: former addresses, and the search itself.
  init?(template: String) {
    switch template {
    case "target", "town", "scorecard", "section", "meeting", "update", "page": self.init(rawValue: template)
    case "ledger-item": self = .item
    case "data-table", "table": self = .table
    case "redirect", "notfound", "search": return nil
    default: self = .overview
    }
  }

  /// Its position among the kinds of the index.
  var kind: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  static func kinds(_ site: SiteContext) -> [SearchKind] {
    allCases.map { topic in
      let title = topic == .town ? site.placeWords.title : topic.title
      return SearchKind(id: topic.rawValue, label: site.word(title))
    }
  }
}
