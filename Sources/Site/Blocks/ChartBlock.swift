// SPDX-License-Identifier: MIT

internal import Database
internal import Diagnostics
internal import Markdown
internal import Plotting
internal import Records
internal import Standards

/// ```` ```chart ````: a column of figures that SQL finds, drawn over a column of names.
enum ChartBlock: BlockKind {
  static let names = ["chart", "图表"]
  static let keys =
    FigureBlock.sqlKeys + [
      RecordKey(
        "kind", "图形", isRequired: true,
        note: Wording("条形、柱形或折线", "bar, column or line")),
      RecordKey("x", "横轴", note: Wording("放名称或日期的列；不写就是第一列", "the column of names; the first if left out")),
      RecordKey("y", "纵轴", note: Wording("放数的列；不写就是第二列", "the column of figures; the second if left out")),
    ]
  private static let mostRows = 200

  /// A way to draw one column of figures; of a kind in `ChartCatalog`.
  private struct Form {
    let id: String
    let chinese: String
    /// Whether the figures carry the unit; else it stands above the axis.
    let showsUnit: Bool
    let draw: @Sendable (ChartHeading, _ unit: String, [Datum]) -> any Chart
  }

  private static let forms = [
    Form(id: BarChart.kind, chinese: "条形", showsUnit: true) { heading, _, data in
      BarChart(heading, data: data, keepsOrder: true)
    },
    Form(id: ColumnChart.kind, chinese: "柱形", showsUnit: false) { heading, unit, data in
      ColumnChart(heading, unit: unit, data: data)
    },
    Form(id: LineChart.kind, chinese: "折线", showsUnit: false) { heading, unit, data in
      LineChart(heading, unit: unit, current: Series(name: "", data: data))
    },
  ]

  static func html(_ block: inout FigureBlock) -> [UInt8]? {
    guard let title = block.text("title"), let sql = block.text("sql"), let form = form(&block),
      let answer = block.answer(most: mostRows),
      let x = column("x", 0, answer, &block), let y = column("y", 1, answer, &block)
    else { return nil }
    let unit = block.text("unit") ?? ""
    guard let data = data(answer, x, y, form.showsUnit ? unit : "", &block) else { return nil }
    let site = block.site
    let listed = data.map { "\($0.label) \($0.text)" }.joined(separator: site.word("；", "; "))
    let heading = ChartHeading(
      id: "block-\(block.code.line)", title: title, description: listed, width: 560,
      words: site.language == .chinese ? .chinese : .english)
    var html = FigureHTML(site)
    html.chart(
      form.draw(heading, unit, data), title: title, note: block.text("note"), answer: answer, sql: sql)
    return html.bytes
  }

  private static func form(_ block: inout FigureBlock) -> Form? {
    guard let kind = block.mention("kind") else { return nil }
    let word = kind.text.lowercased()
    if let form = forms.first(where: { $0.id == word || [$0.chinese, $0.chinese + "图"].contains(word) }) {
      return form
    }
    let known = forms.flatMap { [$0.chinese, $0.id] }
    block.report(
      Wording("没有“\(kind.text)”这种图", "there is no chart “\(kind.text)”"), at: kind.location,
      help: Spelling.help(for: kind.text, among: known)
        ?? Wording(
          "可写 \(forms.map(\.chinese).joined(separator: "、"))",
          "one of \(forms.map(\.id).joined(separator: ", "))"))
    return nil
  }

  /// The column that a key names, or the one at a place.
  private static func column(
    _ key: String, _ place: Int, _ answer: QueryAnswer, _ block: inout FigureBlock
  ) -> Int? {
    if let named = block.mention(key) {
      if let found = answer.columns.firstIndex(of: named.text) { return found }
      block.report(
        Wording("SQL 没有查“\(named.text)”这一列", "the SQL gives no column “\(named.text)”"), at: named.location,
        help: Spelling.help(for: named.text, among: answer.columns)
          ?? Wording(
            "查出的列：\(answer.columns.joined(separator: "、"))",
            "it gives \(answer.columns.joined(separator: ", "))"))
      return nil
    }
    if place < answer.columns.count { return place }
    if let sql = block.mention("sql") {
      block.report(
        Wording("画图要两列，SQL 只查了一列", "a chart needs two columns, and the SQL gives one"), at: sql.location,
        help: Wording("先选名称，再选数", "select the names, then the figures"))
    }
    return nil
  }

  /// The figures; a text where a figure should be is a finding.
  private static func data(
    _ answer: QueryAnswer, _ x: Int, _ y: Int, _ unit: String, _ block: inout FigureBlock
  ) -> [Datum]? {
    var data: [Datum] = []
    for row in answer.rows {
      let value = row[y]
      if value != .null, value.number == nil, let sql = block.mention("sql") {
        block.report(
          Wording(
            "“\(answer.columns[y])”这一列的“\(value.text.prefix(40))”不是数字，画不出来",
            "“\(value.text.prefix(40))” in “\(answer.columns[y])” is no number and cannot be drawn"),
          at: sql.location,
          help: Wording("用“纵轴”指明放数的列", "name the column of figures with y"))
        return nil
      }
      let shown = value == .null ? block.site.word("没有数据", "no data") : value.text
      data.append(
        Datum(
          label: row[x].text, value: value.number?.approximation,
          text: unit.isEmpty || value == .null ? shown : "\(shown) \(unit)"))
    }
    return data
  }
}
