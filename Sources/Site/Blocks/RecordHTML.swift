// SPDX-License-Identifier: MIT

internal import Assessment
internal import Markdown
internal import Plotting
internal import Records
internal import Templates

/// The parts of figures as HTML, in the form of the pages' own figures and tables.
struct RecordHTML {
  private(set) var bytes: [UInt8] = []
  private let scope: PageScope

  init(_ scope: PageScope) { self.scope = scope }

  private var site: SiteContext { scope.site }

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func text(_ text: String) { HTMLText.escape(text, into: &bytes) }

  /// Markup of the product's own, such as a drawing.
  mutating func markup(_ value: TemplateValue) {
    if case .html(let html) = value { bytes += html }
  }

  mutating func drawing(_ chart: some Chart) { bytes += SVGWriter.write(chart.drawing()) }

  mutating func link(_ words: String, _ route: Route) {
    raw("<a href=\"")
    HTMLText.escapeAttribute(route.href(from: scope.here), into: &bytes)
    raw("\">")
    text(words)
    raw("</a>")
  }

  /// A word with its shape, coloured by its class.
  mutating func badge(_ className: String, _ shape: String, _ word: String) {
    raw("<span class=\"badge \(className)\"><span class=\"shape\" aria-hidden=\"true\">\(shape)</span> ")
    text(word)
    raw("</span>")
  }

  mutating func badge(_ standing: Standing) {
    badge("status-\(standing.rawValue)", standing.shape, site.word(standing.title))
  }

  mutating func grade(_ card: Scorecard) {
    if card.score == nil { return badge("status-no-data", "◇", scope.site.word("无数据", "no data")) }
    guard let grade = card.grade, let index = card.gradeIndex else { return text("—") }
    let place = scope.gradePlace(index)
    badge("grade-\(place)", ["✓", "●", "◐", "▲", "■"][place], site.grade(grade))
  }

  /// What is read by those who open it.
  mutating func details(_ summary: String, _ body: (inout RecordHTML) -> Void) {
    raw("<details class=\"chart-table\"><summary>")
    text(summary)
    raw("</summary>\n")
    body(&self)
    raw("</details>\n")
  }

  mutating func line(_ words: String?, _ className: String = "meta-line") {
    guard let words, !words.isEmpty else { return }
    raw("<p class=\"\(className)\">")
    text(words)
    raw("</p>\n")
  }

  /// The caption of the whole figure; the last thing in it.
  mutating func caption(_ words: String?) {
    guard let words, !words.isEmpty else { return }
    raw("<figcaption>")
    text(words)
    raw("</figcaption>\n")
  }

  mutating func title(_ words: String?) {
    guard let words, !words.isEmpty else { return }
    raw("<h3>")
    text(words)
    raw("</h3>\n")
  }

  /// A table; each row writes its own cells.
  mutating func table(
    _ caption: String, heads: [(words: String, isNumber: Bool)], rows: Int,
    _ cells: (inout RecordHTML, Int) -> Void
  ) {
    raw("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
    HTMLText.escapeAttribute(caption, into: &bytes)
    raw("\">\n<table class=\"data\">\n<caption>")
    text(caption)
    raw("</caption>\n<thead>\n<tr>")
    for head in heads {
      raw(head.isNumber ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">")
      text(head.words)
      raw("</th>")
    }
    raw("</tr>\n</thead>\n<tbody>\n")
    for row in 0..<rows {
      raw("<tr>")
      cells(&self, row)
      raw("</tr>\n")
    }
    raw("</tbody>\n</table>\n</div>\n")
  }

  mutating func cell(_ words: String, isNumber: Bool = false) {
    raw(isNumber ? "<td class=\"num\">" : "<td>")
    text(words)
    raw("</td>")
  }

  /// The cell that names its row.
  mutating func rowHead(_ write: (inout RecordHTML) -> Void) {
    raw("<th scope=\"row\">")
    write(&self)
    raw("</th>")
  }

  /// The name of a target, and of the holder whose share it is.
  mutating func name(of assessed: AssessedTarget) {
    link(site.indicator(assessed.target), site.route(target: assessed.target))
    guard let holder = assessed.holder else { return }
    raw(" · ")
    link(site.records.holders[holder].short ?? site.records.holders[holder].name, site.route(holder: holder))
  }
}
