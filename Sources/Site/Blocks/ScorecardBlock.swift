// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records

/// ```` ```scorecard ````: the score of one holder with its items, or the ranking of all holders of a kind.
enum ScorecardBlock: BlockKind {
  static let names = ["scorecard", "计分卡"]
  static let title = Wording("正文里的计分卡", "scorecard in the text")
  static let keys = [
    RecordKey(
      "holder", "对象", isRequired: true, form: .texts,
      note: Wording("单位的名称，或 全体镇街、全体部门、全体企业、全体村居", "a holder's name, or 全体镇街 for all towns and the like")),
    FigureBlock.title, FigureBlock.note,
  ]

  static func html(_ block: inout FigureBlock) -> [UInt8]? {
    guard let holders = block.namedHolders(), !holders.isEmpty else { return nil }
    let site = block.site
    let cards = holders.compactMap { site.card(ofHolder: $0) }
    for named in block.mentions("holder")
    where !site.index.owners(named.text).contains(where: { site.card(ofHolder: $0) != nil }) {
      block.report(
        Wording("“\(named.text)”没有计分卡", "“\(named.text)” has no scorecard"), at: named.location,
        help: Wording("核对计分规则里的“对象”", "check the holders of the scoring rules"))
    }
    guard !cards.isEmpty else { return nil }
    var html = RecordHTML(block.scope)
    html.raw("<figure class=\"chart-block\">\n")
    html.title(block.text("title"))
    if cards.count == 1 { card(cards[0], block.scope, &html) } else { ranking(cards, block.scope, &html) }
    html.caption(block.text("note"))
    html.raw("</figure>\n")
    return html.bytes
  }

  private static func card(_ card: Scorecard, _ scope: PageScope, _ html: inout RecordHTML) {
    let site = scope.site
    let name = site.records.holders[card.holder].name
    html.raw("<div class=\"block-figure\">\n<p class=\"block-name\">")
    html.link(name, site.route(holder: card.holder))
    html.raw("</p>\n<p class=\"block-value\"><strong>")
    html.text(site.word("\(card.scoreText) 分", "\(card.scoreText) points"))
    html.raw("</strong> ")
    html.grade(card)
    html.raw("</p>\n")
    html.line(
      card.rank.map { site.word("第 \($0) 名，共 \(card.rankOf) 个", "place \($0) of \(card.rankOf)") })
    html.line(card.leftOut.map { site.word($0) })
    html.raw("</div>\n")
    let items = card.items
    html.table(
      site.word("\(name)各项得分", "Items of \(name)"),
      heads: [
        (site.word("项目", "Item"), false), (site.word("目标", "Goal"), false),
        (site.word("实际", "Actual"), false), (site.word("得分", "Points"), true),
      ], rows: items.count
    ) { html, row in
      html.rowHead { $0.text(items[row].item.name) }
      html.cell(items[row].goalText.isEmpty ? "—" : items[row].goalText)
      html.cell(items[row].actualText)
      html.cell(items[row].scoreText, isNumber: true)
    }
  }

  private static func ranking(_ cards: [Scorecard], _ scope: PageScope, _ html: inout RecordHTML) {
    let site = scope.site
    let ordered = cards.sorted { ($0.rank ?? .max, $0.holder) < ($1.rank ?? .max, $1.holder) }
    html.table(
      site.word("得分和名次", "Scores and places"),
      heads: [
        (site.word("名次", "Place"), true), (site.word("单位", "Holder"), false),
        (site.word("得分", "Score"), true), (site.word("等级", "Grade"), false),
      ], rows: ordered.count
    ) { html, row in
      let card = ordered[row]
      html.cell(card.rank.map { String($0) } ?? "—", isNumber: true)
      html.rowHead {
        $0.link(site.records.holders[card.holder].name, site.route(holder: card.holder))
      }
      html.cell(card.scoreText, isNumber: true)
      html.raw("<td>")
      html.grade(card)
      html.raw("</td>")
    }
  }
}
