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
  static let title = Wording("正文里的图", "chart in the text")
  static let oneOf = ["measure", "sql"]
  static let keys =
    FigureBlock.sqlKeys + [
      RecordKey(
        "kind", "图形", form: .choice(ChartForm.all.flatMap { [$0.chinese, $0.id, $0.chinese + "图"] }),
        note: Wording(
          ChartForm.all.map(\.chinese).joined(separator: "、"), ChartForm.all.map(\.id).joined(separator: ", ")
        ))
    ] + columnKeys + [FigureBlock.measure, FigureBlock.holders] + FigureBlock.period

  /// Keys about the columns that SQL finds.
  private static let columnKeys = [
    RecordKey(
      "x", "横轴", note: Wording("放名称或日期的列；不写就是第一列", "the column of names; the first if left out")),
    RecordKey(
      "y", "纵轴", form: .texts,
      note: Wording(
        "放数的列，可以是几列；不写就是第二列起", "the columns of figures; from the second on if left out")),
    RecordKey(
      "series", "分组",
      note: Wording("小图、名次图里分出每条线的列", "the column that tells the lines of multiples and ranks")),
    RecordKey(
      "target", "目标值", form: .number, note: Wording("目标线的数", "the figure of the target line")),
  ]
  static let need: RecordForm.Need? = RecordForm.Need(
    "series", beside: "sql", where: "kind",
    isOneOf: ChartForm.all.filter(\.isGrouped).flatMap { [$0.chinese, $0.id, $0.chinese + "图"] })
  private static let mostRows = 200

  static func html(_ block: inout FigureBlock) -> [UInt8]? {
    if block.showsMeasure(ofSQL: columnKeys + [FigureBlock.unit]) { return MeasureChart.html(&block) }
    guard let title = block.text("title"), let sql = block.text("sql"), let form = form(&block),
      let answer = block.answer(most: mostRows), let x = column("x", 0, answer, &block),
      let figures = figures(form, x, answer, &block)
    else { return nil }
    let site = block.site
    let listed = figures.columns.joined().map { "\($0.label) \($0.text)" }
      .joined(separator: site.word("；", "; "))
    let heading = ChartHeading(
      id: "block-\(block.code.line)", title: title, description: listed, width: 420,
      words: site.language == .chinese ? .chinese : .english)
    var html = FigureHTML(block.scope)
    html.chart(
      form.draw(heading, figures), title: title, note: block.text("note"), answer: answer, sql: sql)
    return html.bytes
  }

  /// The column that tells the groups; none where the form has no groups.
  private struct GroupColumn {
    let place: Int?
  }

  /// What the answer gives to draw; `nil` with findings where it does not fit the form.
  private static func figures(
    _ form: ChartForm, _ x: Int, _ answer: QueryAnswer, _ block: inout FigureBlock
  ) -> ChartFigures? {
    let target = target(form, &block)
    guard let group = group(form, answer, &block),
      let places = columns(form, x, group.place, answer, &block)
    else { return nil }
    let unit = block.text("unit") ?? ""
    var columns: [[Datum]] = []
    for place in places {
      guard let data = data(answer, x, place, form.showsUnit ? unit : "", &block) else { return nil }
      columns.append(data)
    }
    var groups: [Series] = []
    if let place = group.place {
      for (row, datum) in zip(answer.rows, columns[0]) {
        let name = row[place].text
        let known = groups.firstIndex { $0.name == name }
        let data = (known.map { groups[$0].data } ?? []) + [datum]
        if let known { groups[known] = Series(name: name, data: data) }
        if known == nil { groups.append(Series(name: name, data: data)) }
      }
    }
    return ChartFigures(
      unit: unit, names: places.map { answer.columns[$0] }, columns: columns, groups: groups, target: target)
  }

  /// The column of groups, where the form has one; `nil` with a finding where it is needed and not named.
  private static func group(
    _ form: ChartForm, _ answer: QueryAnswer, _ block: inout FigureBlock
  ) -> GroupColumn? {
    guard let named = block.mention("series") else {
      guard form.isGrouped, let kind = block.mention("kind") else { return GroupColumn(place: nil) }
      block.report(
        Wording("“\(form.chinese)”要写“分组”", "\(form.id) needs `series`"), at: kind.location,
        help: Wording("写分出每条线的列，如“分组: 镇街”", "name the column that tells the lines, such as `series: town`"))
      return nil
    }
    guard form.isGrouped else {
      block.report(
        Wording("“\(form.chinese)”没有“分组”", "\(form.id) has no `series`"), at: named.location,
        help: Wording("删掉这一行，或用小图、名次图", "delete the line, or draw multiples or rank"))
      return nil
    }
    return place(of: named, in: answer, &block).map { GroupColumn(place: $0) }
  }

  private static func target(_ form: ChartForm, _ block: inout FigureBlock) -> Mark? {
    guard let named = block.mention("target") else { return nil }
    guard form.hasTarget else {
      block.report(
        Wording("“\(form.chinese)”没有目标线", "\(form.id) has no target line"), at: named.location,
        help: Wording("删掉这一行", "delete the line"))
      return nil
    }
    guard let value = ExactNumber(named.text) else {
      block.report(
        Wording("目标值“\(named.text)”不是数字", "the target “\(named.text)” is no number"), at: named.location,
        help: Wording("只写数，如 40；单位写在“单位”里", "a number alone, such as 40; the unit has its own key"))
      return nil
    }
    return Mark(value: value.approximation, text: block.site.word("目标 ", "target ") + named.text)
  }

  /// The form that `图形` names, else the usual one; `nil` with a finding where there is none.
  static func form(_ block: inout FigureBlock, usual: String? = nil) -> ChartForm? {
    guard let kind = block.mention("kind") else {
      if let usual { return ChartForm.named(usual) }
      block.report(
        Wording("缺少“图形”", "“kind” is missing"),
        at: SourceLocation(path: block.path, line: block.code.line),
        help: Wording(
          "加一行“图形: …”，可写 \(ChartForm.all.map(\.chinese).joined(separator: "、"))",
          "add `kind: …`, one of \(ChartForm.all.map(\.id).joined(separator: ", "))"))
      return nil
    }
    if let form = ChartForm.named(kind.text) { return form }
    let forms = ChartForm.all
    block.report(
      Wording("没有“\(kind.text)”这种图", "there is no chart “\(kind.text)”"), at: kind.location,
      help: Self.near(kind.text).map { Wording("是不是“\($0)”？", "did you mean “\($0)”?") }
        ?? Wording(
          "可写 \(forms.map(\.chinese).joined(separator: "、"))",
          "one of \(forms.map(\.id).joined(separator: ", "))"))
    return nil
  }

  /// The form that is most likely meant; that both end in 图 makes two names no more alike.
  private static func near(_ text: String) -> String? {
    let word = text.count > 1 && text.hasSuffix("图") ? String(text.dropLast()) : text
    let isLatin = text.utf8.allSatisfy { $0 < 0x80 }
    guard !isLatin else { return Spelling.nearest(to: text, among: ChartForm.all.map(\.id)) }
    let bare = ChartForm.all.map { $0.chinese.hasSuffix("图") ? String($0.chinese.dropLast()) : $0.chinese }
    let near = Spelling.nearest(to: word, among: bare)
    return zip(bare, ChartForm.all).first { $0.0 == near }?.1.chinese
  }

  /// The columns of figures: those that the block names, or those after the names that are no group.
  private static func columns(
    _ form: ChartForm, _ x: Int, _ group: Int?, _ answer: QueryAnswer, _ block: inout FigureBlock
  ) -> [Int]? {
    let named = block.mentions("y")
    var places: [Int] = []
    for name in named {
      guard let place = place(of: name, in: answer, &block) else { return nil }
      places.append(place)
    }
    if named.isEmpty {
      let rest = answer.columns.indices.filter { $0 != x && $0 != group }
      places = Array(
        form.columns == 1...1 || rest.count < form.columns.lowerBound
          ? rest.prefix(1) : rest.prefix(form.columns.lowerBound == 1 ? 1 : form.columns.upperBound))
    }
    if form.columns.contains(places.count) { return places }
    guard let place = named.first ?? block.mention("sql") else { return nil }
    if answer.columns.count < 2 {
      block.report(
        Wording("画图要两列，SQL 只查了一列", "a chart needs two columns, and the SQL gives one"), at: place.location,
        help: Wording("先选名称，再选数", "select the names, then the figures"))
      return nil
    }
    let (least, most) = (form.columns.lowerBound, form.columns.upperBound)
    block.report(
      Wording(
        "“\(form.chinese)”要 \(least == most ? "\(least)" : "\(least)–\(most)") 列数，这里是 \(places.count) 列",
        "\(form.id) takes \(least == most ? "\(least)" : "\(least) to \(most)") columns of figures, not \(places.count)"
      ),
      at: place.location,
      help: Wording("在“纵轴”里写列名，用顿号分开", "name the columns with y, with commas between"))
    return nil
  }

  /// The column that a key names, or the one at a place.
  private static func column(
    _ key: String, _ place: Int, _ answer: QueryAnswer, _ block: inout FigureBlock
  ) -> Int? {
    guard let named = block.mention(key) else { return place < answer.columns.count ? place : nil }
    return self.place(of: named, in: answer, &block)
  }

  private static func place(
    of named: Mention, in answer: QueryAnswer, _ block: inout FigureBlock
  ) -> Int? {
    if let found = answer.columns.firstIndex(of: named.text) { return found }
    block.report(
      Wording("SQL 没有查“\(named.text)”这一列", "the SQL gives no column “\(named.text)”"), at: named.location,
      help: Spelling.help(for: named.text, among: answer.columns)
        ?? Wording(
          "查出的列：\(answer.columns.joined(separator: "、"))",
          "it gives \(answer.columns.joined(separator: ", "))"))
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
