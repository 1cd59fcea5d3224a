// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Markdown
internal import Records

/// ```` ```figure ````: a target as one large figure, with its status, goal, last year and what is still needed.
enum KeyFigureBlock: BlockKind {
  static let names = ["figure", "关键数字"]
  static let title = Wording("正文里的关键数字", "key figures in the text")
  static let keys = [
    RecordKey(
      "measure", "指标", isRequired: true, form: .texts,
      note: Wording("目标的编号或名称，几个用顿号分开", "ids or names of targets")),
    FigureBlock.holders, FigureBlock.title, FigureBlock.note,
  ]

  static func html(_ block: inout FigureBlock) -> [UInt8]? {
    guard let holders = block.namedHolders(), let targets = block.namedTargets(holders), !targets.isEmpty
    else { return nil }
    var html = RecordHTML(block.scope)
    html.raw("<figure class=\"chart-block\">\n")
    html.title(block.text("title"))
    html.raw("<div class=\"block-figures\">\n")
    for assessed in targets { figure(assessed, block.scope, block.code.line, &html) }
    html.raw("</div>\n")
    html.caption(block.text("note"))
    html.raw("</figure>\n")
    return html.bytes
  }

  private static func figure(
    _ assessed: AssessedTarget, _ scope: PageScope, _ line: Int, _ html: inout RecordHTML
  ) {
    let site = scope.site
    let record = site.records.targets[assessed.target]
    html.raw("<div class=\"block-figure\">\n<p class=\"block-name\">")
    html.name(of: assessed)
    html.raw("</p>\n<p class=\"block-value\"><strong>")
    html.text(assessed.actual.map { record.shown($0.text) } ?? "—")
    html.raw("</strong> ")
    html.badge(assessed.standing)
    html.raw("</p>\n")
    let goal = site.word("目标 ", "goal ") + scope.goalText(assessed)
    let last = assessed.lastYear.map { site.word("上年同期 \($0)", "\($0) a year before") }
    html.line([goal, last].compactMap { $0 }.joined(separator: site.word("，", ", ")))
    html.line(scope.note(assessed))
    html.markup(scope.bullet(assessed, prefix: "f\(line)"))
    html.raw("</div>\n")
  }
}
