// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards
internal import Tables

/// A figure ten times that before it, or a tenth of it, is most likely a slip: a zero too many, or 0.75 for 75 %.
package enum TenfoldStep: Rule {
  package static let name = "tenfold-step"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let steps = ProgressRows(records, index).series.flatMap { series in
      zip(series.rows, series.rows.dropFirst()).compactMap { earlier, row -> Diagnostic? in
        guard earlier.date < row.date, !SettledNote.isSaid(in: row.note),
          isOdd(row.value, after: earlier.value, records.targets[series.target])
        else { return nil }
        let (whose, of) = row.holder.map { ("“\($0.text)”", " of “\($0.text)”") } ?? ("", "")
        return finding(
          Wording("目标 \(row.target.text) \(whose)", "target \(row.target.text)\(of)"),
          (row.value, earlier.value), earlier.date, at: records.place(of: "value", inRowAt: row.location))
      }
    }
    return steps + shares(records, index) + years(records, index) + baselines(records) + structures(records)
  }

  /// What structural changes have come to beside both where they began and where they go.
  private static func structures(_ records: RecordSet) -> [Diagnostic] {
    records.tables.filter { $0.schema.id == "structure" }.flatMap { table in
      table.rows.compactMap { row in
        guard let actual = row.number("actual"), let goal = row.number("goal"),
          let before = row.number("baseline"), actual > .zero, !SettledNote.isSaid(in: row.text("note"))
        else { return nil }
        let most = [before, goal].max() ?? goal
        guard most > .zero, !(actual < most * ExactNumber(5)) else { return nil }
        return apart(
          Wording("实际值", "the actual value"), actual, Wording("目标值", "the goal"), goal,
          at: row.location(of: "actual"))
      }
    }
  }

  /// Figures beside those of the same day of the year before.
  private static func years(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.progress.compactMap { row in
      guard let found = index.target(row.target.text), let before = row.lastYear,
        !SettledNote.isSaid(in: row.note), isFar(row.value, before, records.targets[found])
      else { return nil }
      let (whose, of) = row.holder.map { ("“\($0.text)”", " of “\($0.text)”") } ?? ("", "")
      return apart(
        Wording(
          "目标 \(row.target.text) \(whose)\(row.date.isoText) ",
          "target \(row.target.text)\(of) on \(row.date.isoText)"),
        row.value, Wording("上年同期", "last year's"), before,
        at: records.place(of: "last_year", inRowAt: row.location))
    }
  }

  /// Goals beside what the year before ended with.
  private static func baselines(_ records: RecordSet) -> [Diagnostic] {
    records.targets.compactMap { target in
      guard let before = target.baseline, !SettledNote.isSaid(in: target.note),
        isFar(target.goal, before, target)
      else { return nil }
      return apart(
        Wording("目标 \(target.id) 的目标值", "target \(target.id): the goal"), target.goal,
        Wording("基准年值", "the baseline"), before, at: records.place(of: "baseline", inRowAt: target.location))
    }
  }

  /// Whether two figures of two years are ten times apart, and by more than half of the goal where they are totals,
  /// which start small.
  private static func isFar(_ one: ExactNumber, _ other: ExactNumber, _ target: Target) -> Bool {
    let (small, large) = one < other ? (one, other) : (other, one)
    guard small > .zero, !(large < small * ExactNumber(10)) else { return false }
    switch target.pace {
    case .mean: return true
    case .cumulative: return target.unit == "%" || (large - small) * ExactNumber(2) > target.goal
    case .daysBudget, .ledgerCount, .milestone: return false
    }
  }

  private static func apart(
    _ what: Wording, _ value: ExactNumber, _ earlier: Wording, _ before: ExactNumber, at place: SourceLocation
  ) -> Diagnostic {
    let (now, last) = (value.plainText(), before.plainText())
    return Diagnostic(
      .warning, rule: name, at: place,
      Wording(
        "\(what.chinese)是 \(now)，\(earlier.chinese)是 \(last)，相差太大",
        "\(what.english) is \(now), \(earlier.english) \(last): too far apart"), help: help)
  }

  /// Shares among the figures of scoring (考核数据), which have no unit: 0.75 after 75 is 75 % written in another way;
  /// and places, concentrations and indices, of which five times as much is no step.
  private static func shares(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    struct Series: Hashable {
      let holder: Int
      let indicator: String
    }
    var last: [Series: (value: ExactNumber, day: CivilDate)] = [:]
    return records.facts.sorted { ($0.date, $0.location) < ($1.date, $1.location) }.compactMap { fact in
      guard let value = fact.value, value > .zero,
        ["率", "比", "名次", "排名", "浓度", "指数"].contains(where: { fact.indicator.contains($0) }),
        let holder = index.holder(fact.holder.text)
      else { return nil }
      let series = Series(holder: holder, indicator: fact.indicator)
      defer { last[series] = (value, fact.date) }
      guard let earlier = last[series], earlier.day < fact.date,
        isSlip(value, earlier.value, of: fact.indicator), !SettledNote.isSaid(in: fact.note)
      else { return nil }
      return finding(
        Wording("“\(fact.holder.text)”的“\(fact.indicator)”", "“\(fact.indicator)” of “\(fact.holder.text)”"),
        (value, earlier.value), earlier.day, at: records.place(of: "value", inRowAt: fact.location))
    }
  }

  /// Whether two figures are a share written in two ways, or places and concentrations ten times apart.
  private static func isSlip(_ one: ExactNumber, _ other: ExactNumber, of indicator: String) -> Bool {
    if indicator.contains("率") || indicator.contains("比") { return isTwoWays(one, other) }
    let (small, large) = one < other ? (one, other) : (other, one)
    return !(large < small * ExactNumber(5)) && large - small > ExactNumber(20)
  }

  /// Whether one of two shares is at most 1 and the other above, and they are some twenty times apart or more.
  private static func isTwoWays(_ one: ExactNumber, _ other: ExactNumber) -> Bool {
    let (small, large) = one < other ? (one, other) : (other, one)
    return !(ExactNumber(1) < small) && ExactNumber(1) < large && !(large < small * ExactNumber(20))
  }

  /// A total starts small and may well grow tenfold, but hardly by half of the whole year's goal in one step; that it
  /// falls is told elsewhere. A share of a hundred does neither.
  private static func isOdd(_ value: ExactNumber, after earlier: ExactNumber, _ target: Target) -> Bool {
    guard value > .zero, earlier > .zero else { return false }
    let ten = ExactNumber(10)
    switch target.pace {
    case .cumulative where target.unit != "%":
      return !(value < earlier * ten) && (value - earlier) * ExactNumber(2) > target.goal
    case .cumulative, .mean:
      guard target.unit == "%" else { return false }
      return !(value < earlier * ten) || !(earlier < value * ten)
    case .daysBudget, .ledgerCount, .milestone: return false
    }
  }

  private static func finding(
    _ what: Wording, _ values: (now: ExactNumber, before: ExactNumber), _ day: CivilDate,
    at place: SourceLocation
  ) -> Diagnostic {
    let (now, before) = (values.now.plainText(), values.before.plainText())
    return Diagnostic(
      .warning, rule: name, at: place,
      Wording(
        "\(what.chinese)的数 \(now) 与 \(day.isoText) 的 \(before) 相差十倍以上",
        "\(what.english): \(now) is ten times or a tenth of \(before) on \(day.isoText)"),
      help: help)
  }

  private static let help = Wording(
    "核对小数点和单位（75% 写 75）；确实如此的，加一列“说明”，在这一行写“核实”",
    "check the decimal point and the unit (75 % is written 75); where it is so, write 核实 in a column 说明 (note)"
  )
}
