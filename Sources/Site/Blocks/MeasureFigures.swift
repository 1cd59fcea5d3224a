// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Markdown
internal import Records
internal import Standards
internal import Templates

/// A chart of a target: its run over the year, or where its holders stand.
enum MeasureChart {
  static func html(_ block: inout FigureBlock) -> [UInt8]? {
    let (named, period) = (block.namedHolders(), block.namedPeriod())
    guard let holders = named, let targets = block.namedTargets(holders), let first = targets.first,
      let period
    else { return nil }
    guard Set(targets.map(\.target)).count == 1 else {
      if let second = block.mentions("measure").dropFirst().first {
        block.report(
          Wording("一张图只画一个指标", "a chart draws one measure"), at: second.location,
          help: Wording("另写一个 chart 块，或用 table 块列出几个指标", "write another block, or list them with a table"))
      }
      return nil
    }
    let compares = holders.count > 1
    guard let drawing = compares ? bars(targets, &block) : run(first, period, &block) else { return nil }
    var html = RecordHTML(block.scope)
    html.raw("<figure class=\"chart-block\">\n")
    html.title(block.text("title"))
    html.markup(drawing)
    let title = block.text("title") ?? ""
    html.details(block.site.word("看数字", "The figures")) { [scope = block.scope] html in
      if compares {
        MeasureTable.write(targets, title, scope, &html)
      } else {
        series(first.within(period), scope, &html)
      }
    }
    html.caption(block.text("note"))
    html.raw("</figure>\n")
    return html.bytes
  }

  /// The run of one figure.
  private static func run(
    _ assessed: AssessedTarget, _ period: ClosedRange<CivilDate>, _ block: inout FigureBlock
  ) -> TemplateValue? {
    let shown = assessed.within(period)
    let isWhole = shown.series.count == assessed.series.count
    guard shown.series.count > 1 else {
      if let mention = block.mentions("measure").first {
        block.report(
          Wording("“\(mention.text)”这段时间不到两个数，画不成图", "“\(mention.text)” has fewer than two figures to draw"),
          at: mention.location,
          help: Wording("放宽“起”“止”，或用 figure 块写一个数", "widen the period, or use a figure block"))
      }
      return nil
    }
    if isWhole, block.mention("kind") == nil {
      return TargetPages.chart(block.scope, assessed, id: "block-\(block.code.line)")
    }
    let site = block.site
    let data = shown.series.map {
      Datum(
        label: site.shortDate($0.date), value: $0.value?.approximation, text: $0.text)
    }
    return drawn(data, assessed, "line", &block)
  }

  /// Where each holder stands, in the order of the holders.
  private static func bars(_ targets: [AssessedTarget], _ block: inout FigureBlock) -> TemplateValue? {
    guard !block.hasNeedlessPeriod() else { return nil }
    let site = block.site
    let data = targets.compactMap { assessed in
      assessed.holder.map { holder in
        Datum(
          label: site.records.holders[holder].short ?? site.records.holders[holder].name,
          value: assessed.actual?.value.approximation, text: assessed.actual?.text ?? "",
          status: assessed.standing.status)
      }
    }
    return targets.first.flatMap { drawn(data, $0, "bar", &block) }
  }

  private static func drawn(
    _ data: [Datum], _ assessed: AssessedTarget, _ usual: String, _ block: inout FigureBlock
  ) -> TemplateValue? {
    let site = block.site
    let record = site.records.targets[assessed.target]
    guard let form = ChartBlock.form(&block, usual: usual) else { return nil }
    guard form.columns.contains(1), !form.isGrouped else {
      if let kind = block.mention("kind") {
        block.report(
          Wording("一个指标画不成“\(form.chinese)”", "one measure cannot be drawn as \(form.id)"),
          at: kind.location, help: Wording("用 条形、柱形 或 折线", "draw bar, column or line"))
      }
      return nil
    }
    let isOne = form.hasTarget && (assessed.holder == nil || usual == "line")
    let figures = ChartFigures(
      unit: record.unit, names: [site.indicator(assessed.target)], columns: [data], groups: [],
      target: isOne
        ? Mark(
          value: assessed.goal.approximation,
          text: site.word("目标 ", "target ") + block.scope.goalText(assessed)) : nil)
    let listed = data.map { "\($0.label) \($0.text)" }.joined(separator: site.word("；", "; "))
    let heading = block.scope.heading(
      "block-\(block.code.line)", block.text("title") ?? site.indicator(assessed.target), listed, width: 420)
    return .html(SVGWriter.write(form.draw(heading, figures).drawing()))
  }

  private static func series(_ shown: AssessedTarget, _ scope: PageScope, _ html: inout RecordHTML) {
    let site = scope.site
    let unit = site.records.targets[shown.target].unit
    html.table(
      site.indicator(shown.target),
      heads: [(site.word("截至", "As of"), false), (unit.isEmpty ? site.word("数值", "Value") : unit, true)],
      rows: shown.series.count
    ) { html, row in
      html.rowHead { $0.text(site.date(shown.series[row].date)) }
      html.cell(shown.series[row].text, isNumber: true)
    }
  }
}

/// A table of targets, or of where their holders stand.
enum MeasureTable {
  static func html(_ block: inout FigureBlock) -> [UInt8]? {
    guard let holders = block.namedHolders(), let targets = block.namedTargets(holders) else { return nil }
    var html = RecordHTML(block.scope)
    html.raw("<figure class=\"chart-block\">\n")
    write(targets, block.text("title") ?? "", block.scope, &html)
    html.caption(block.text("note"))
    html.raw("</figure>\n")
    return html.bytes
  }

  static func write(
    _ targets: [AssessedTarget], _ caption: String, _ scope: PageScope, _ html: inout RecordHTML
  ) {
    let site = scope.site
    html.table(
      caption,
      heads: [
        (site.word("指标", "Measure"), false), (site.word("目标", "Goal"), true),
        (site.word("实际", "Actual"), true), (site.word("上年同期", "A year before"), true),
        (site.word("状态", "Status"), false),
      ], rows: targets.count
    ) { html, row in
      let assessed = targets[row]
      html.rowHead { $0.name(of: assessed) }
      html.cell(scope.goalText(assessed), isNumber: true)
      html.cell(
        assessed.actual.map { site.records.targets[assessed.target].shown($0.text) } ?? "—", isNumber: true)
      html.cell(assessed.lastYear ?? "—", isNumber: true)
      html.raw("<td>")
      html.badge(assessed.standing)
      html.raw("</td>")
    }
  }
}
