// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// What was published and is gone as a whole: a table that was lost or emptied, shares of targets, scorecards. Without
/// it figures count as missing, and scores rise.
enum VanishedTables {
  /// The tables of published figures of which no row is left.
  ///
  /// A site of an earlier day has fewer rows; only those up to its day are missed.
  static func tables(_ pair: StatePair) -> Set<FigureTable> {
    let day = pair.new.asOf.isoText
    return Set(
      FigureTable.allCases.filter { table in
        pair.old.entries.contains { $0.kind == table.rawValue && isUp(to: day, $0) }
          && !pair.new.entries.contains { $0.kind == table.rawValue }
          && !table.isUnread(in: pair)
      })
  }

  /// The last word of a figure's key is its day or month.
  private static func isUp(to day: String, _ entry: StateEntry) -> Bool {
    entry.key.last.map { !(day < $0) } ?? true
  }

  static func findings(_ pair: StatePair) -> [Diagnostic] {
    let gone = tables(pair)
    let figures = FigureTable.allCases.filter(gone.contains).map { table in
      finding(
        pair, path: pair.report.records.path(ofTable: table.rawValue),
        Wording("“\(table.title.chinese)”表", "the table “\(table.title.english)”"),
        count: pair.old.entries.count { $0.kind == table.rawValue })
    }
    return figures + shares(pair) + scorecards(pair)
  }

  private static func shares(_ pair: StatePair) -> [Diagnostic] {
    let count = pair.old.entries.count { $0.kind == ShareState.id }
    guard count > 0, pair.report.records.allocations.isEmpty,
      !pair.report.records.unread.holdsAny(.allocations),
      !pair.new.entries.contains(where: { $0.kind == ShareState.id })
    else { return [] }
    return [
      finding(
        pair, path: pair.report.records.path(ofTable: "allocations"),
        Wording("“目标分解”表", "the table “shares of targets”"), count: count)
    ]
  }

  /// By kind of holder, since each has its own card.
  private static func scorecards(_ pair: StatePair) -> [Diagnostic] {
    let records = pair.report.records
    func kinds(_ state: PublishedState) -> [HolderKind: Int] {
      var found: [HolderKind: Int] = [:]
      for entry in state.entries where entry.kind == ScorecardState.id {
        guard let holder = entry.key.first.flatMap(pair.index.holder) else { continue }
        found[records.holders[holder].kind, default: 0] += 1
      }
      return found
    }
    let (old, new) = (kinds(pair.old), kinds(pair.new))
    if records.unread.holdsAny(.scoring) { return [] }
    return HolderKind.allCases.compactMap { kind in
      guard let count = old[kind], new[kind] == nil else { return nil }
      return finding(
        pair, path: records.scoring.first?.location.path,
        Wording("\(kind.title.chinese)的计分卡", "the scorecard of \(kind.title.english) holders"), count: count)
    }
  }

  private static func finding(
    _ pair: StatePair, path: String?, _ what: Wording, count: Int
  ) -> Diagnostic {
    let day = pair.old.asOf.isoText
    return Diagnostic(
      .warning, rule: "vanished-table",
      at: SourceLocation(path: path ?? pair.report.records.site.location.path),
      Wording(
        "上次公开的（截至 \(day)）有\(what.chinese)，\(count) 条，这次一条也没有了",
        "\(what.english), \(count) entries as of \(day), is not there any more"),
      help: Wording(
        "看看文件是不是丢了、清空了或改了名；确实不再公开的，这次之后不再提醒",
        "see whether the file was lost, emptied or renamed; where it is meant so, this is said once"))
  }
}

extension FigureTable {
  /// Whether rows of the table could not be read, of which other findings tell.
  func isUnread(in pair: StatePair) -> Bool {
    pair.report.records.unread.holdsAny(Unread.Kind(rawValue: rawValue) ?? .progress)
  }
}
