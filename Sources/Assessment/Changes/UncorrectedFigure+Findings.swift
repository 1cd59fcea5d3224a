// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension UncorrectedFigure {
  /// A warning for each: what was published, what it is now, and the line to add to the corrections.
  static func findings(_ pair: StatePair, published: CivilDate) -> [Diagnostic] {
    // Of a table that is gone as a whole one finding tells, and of rows that could not be read another.
    let gone = VanishedTables.tables(pair)
    let all = all(pair).filter { figure in
      !gone.contains(figure.key.table) && (figure.new != nil || !figure.key.table.isUnread(in: pair))
    }
    let most = 50
    var found = all.prefix(most).map { $0.finding(pair, published) }
    if all.count > most, let last = found.last {
      found.append(
        Diagnostic(
          .warning, rule: last.rule, at: SourceLocation(path: last.location.path),
          Wording(
            "还有 \(all.count - most) 个公布过的数变了，没有列出",
            "\(all.count - most) more published figures changed and are not listed"),
          help: Wording("先处理列出的，再运行一次", "see to the listed ones first, then run again")))
    }
    return found
  }

  private func finding(_ pair: StatePair, _ published: CivilDate) -> Diagnostic {
    let records = pair.report.records
    let line = correctionLine(pair)
    let name = Wording(words(pair).joined(separator: " "), words(pair).joined(separator: " "))
    if let new, let place {
      let now = new.isEmpty ? Wording("空着", "empty") : Wording(new, new)
      return Diagnostic(
        .warning, rule: "uncorrected-figure",
        at: records.place(of: key.table.column(part: key.part), inRowAt: place),
        Wording(
          "\(name.chinese) 公布过的是 \(old)（截至 \(published.isoText)），现在是 \(now.chinese)，没有更正记录",
          "\(name.english) was published as \(old) (as of \(published.isoText)), is \(now.english) now, and has no correction"
        ),
        help: Wording(
          "确是更正的，在“更正”表里加一行：\(line)", "if it is a correction, add this row to the corrections: \(line)"))
    }
    let path = records.path(ofTable: key.table.rawValue) ?? records.site.location.path
    return Diagnostic(
      .warning, rule: "uncorrected-figure", at: SourceLocation(path: path),
      Wording(
        "\(name.chinese) 公布过 \(old)（截至 \(published.isoText)），现在没有这一行",
        "\(name.english) was published as \(old) (as of \(published.isoText)), and its row is gone"),
      help: Wording(
        "请恢复这一行；数不对的，改成对的数，再在“更正”表里加一行",
        "restore the row; where its figure was wrong, write the right one and add a row to the corrections"))
  }

  /// The figure in words: table, target, holder, day.
  private func words(_ pair: StatePair) -> [String] {
    [key.table.title.chinese] + readable(pair).filter { !$0.isEmpty }
  }

  /// Subject, holder, part and day as staff write them.
  private func readable(_ pair: StatePair) -> [String] {
    let words = key.words
    switch key.table {
    case .progress where words.count == 3: return [words[0], holder(words[1], pair), "", words[2]]
    case .facts where words.count == 3: return [words[1], holder(words[0], pair), "", words[2]]
    case .airDaily where words.count == 2:
      let area = pair.report.records.roster.areaIndex(words[0]).map { pair.report.records.areas[$0].name }
      return [area ?? words[0], "", FigureTable.pollutants[key.part].title, words[1]]
    default: return [words.first ?? "", "", "", words.last ?? ""]
    }
  }

  private func holder(_ id: String, _ pair: StatePair) -> String {
    pair.index.holder(id).map { pair.report.records.holders[$0].name } ?? id
  }

  /// `日期=2022-09-30，表=进度，编号=Q07，…`: by the columns' names, since a county's table may lack one of them.
  private func correctionLine(_ pair: StatePair) -> String {
    let names = ["日期", "表", "编号", "责任主体", "项目", "数据日期", "原值", "现值", "原因"]
    let values =
      [pair.report.asOf.isoText, key.table.title.chinese] + readable(pair) + [old, new ?? "", "（写明原因）"]
    return zip(names, values).filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1)" }.joined(separator: "，")
  }
}
