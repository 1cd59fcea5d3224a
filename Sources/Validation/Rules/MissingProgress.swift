// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// Every target has figures, and so has every holder with a share of one: what is missing earns nothing and costs
/// nothing, so that a score rises by it without a word.
package enum MissingProgress: Rule {
  package static let name = "missing-progress"

  /// Days of a period in which the first figures may still be on their way.
  private static let grace = 60
  /// Words of a target's note that say why it has none.
  private static let reasons = ["没有数据", "暂无", "尚无", "no figures"]

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    guard !records.unread.holdsAny(.progress), let day = records.site.asOf ?? records.newestDate else {
      return []
    }
    let measured = records.targets.compactMap { unmeasured($0, records, day) }
    return measured + unreported(records, index, day)
  }

  /// A target that is computed from monitoring of which there is nothing in its period.
  private static func unmeasured(_ target: Target, _ records: RecordSet, _ day: CivilDate) -> Diagnostic? {
    guard let measure = target.measure, case .computed(let indicator) = IndicatorName(measure.text),
      day >= target.period.first.adding(days: grace),
      !reasons.contains(where: { (target.note ?? "").contains($0) })
    else { return nil }
    let table: Wording
    if indicator.rawValue.hasPrefix("air.") {
      let hasAny =
        records.air.contains { target.period.contains($0.day.date) }
        || records.officialAir.contains {
          $0.area == records.site.countyCode && target.period.contains($0.range.last)
        }
      if hasAny || records.unread.holdsAny(.airDaily) { return nil }
      table = Wording("空气日值", "daily air")
    } else if indicator.rawValue.hasPrefix("sections.") {
      let hasAny = records.sectionMonths.contains { row in row.date.map(target.period.contains) ?? false }
      if hasAny || records.unread.holdsAny(.sectionMonthly) { return nil }
      table = Wording("断面月值", "monthly values of sections")
    } else {
      return nil
    }
    return Diagnostic(
      .warning, rule: name, at: measure.location,
      Wording(
        "目标 \(target.id) 由“\(table.chinese)”得出，那里没有这一期间的数，这个目标不计分",
        "target \(target.id) is computed from the table of \(table.english), which has nothing of its period; it is not scored"
      ),
      help: Wording(
        "看看“\(table.chinese)”是不是丢了或清空了；确实还没有数的，在“说明”里写“暂无数据”",
        "see whether that table was lost or emptied; where there is none yet, write 暂无数据 in the note"))
  }

  /// Targets that are reported.
  private static func unreported(_ records: RecordSet, _ index: RecordIndex, _ day: CivilDate) -> [Diagnostic]
  {
    let due = records.targets.indices.filter { isDue(records.targets[$0], day) }
    if due.isEmpty { return [] }
    let reported = reported(records, index, to: day)
    if !due.contains(where: { reported[$0] != nil }) {
      // A single one is no table, and may be told beside others only.
      return due.count > 1 ? [nothing(due.count, records, day)] : []
    }
    let shares = shares(records, index)
    // A place that keeps figures of its holders alone has none of its own for any target.
    let hasOwn = due.contains { reported[$0]?.contains(county) ?? false }
    return due.compactMap { target in
      guard let own = reported[target] else { return silent(records.targets[target], day) }
      var missing = (shares[target] ?? []).filter { !own.contains($0) }
      if hasOwn, !own.contains(county) { missing.insert(county, at: 0) }
      return missing.isEmpty ? nil : holders(missing, of: records.targets[target], records, day)
    }
  }

  /// The county itself in the place of a holder.
  private static let county = -1

  private static func isDue(_ target: Target, _ day: CivilDate) -> Bool {
    guard target.measure == nil, target.pace != .milestone else { return false }
    let note = target.note ?? ""
    return !(day < target.period.first.adding(days: grace)) && !SettledNote.isSaid(in: note)
      && !reasons.contains { note.contains($0) }
  }

  /// Who has figures of each target up to the day.
  private static func reported(
    _ records: RecordSet, _ index: RecordIndex, to day: CivilDate
  ) -> [Int: Set<Int>] {
    var found: [Int: Set<Int>] = [:]
    for row in records.progress where !(day < row.date) {
      guard let target = index.target(row.target.text) else { continue }
      if let mention = row.holder {
        if let holder = index.holder(mention.text) { found[target, default: []].insert(holder) }
      } else {
        found[target, default: []].insert(county)
      }
    }
    return found
  }

  /// Who has a share of each target, in the order of the table.
  private static func shares(_ records: RecordSet, _ index: RecordIndex) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for row in records.allocations {
      guard let target = index.target(row.target.text), let holder = index.holder(row.holder.text) else {
        continue
      }
      found[target, default: []].append(holder)
    }
    return found
  }
}

extension MissingProgress {
  private static func nothing(_ count: Int, _ records: RecordSet, _ day: CivilDate) -> Diagnostic {
    Diagnostic(
      .warning, rule: name,
      at: SourceLocation(path: records.path(ofTable: "progress") ?? records.site.location.path),
      Wording(
        "到 \(day.isoText)，“进度”表里一个数也没有，\(count) 个目标都没有数据，不计分",
        "the table of progress has no figure up to \(day.isoText); \(count) targets have no data and are not scored"
      ),
      help: Wording(
        "看看 tables/进度.csv 是不是丢了、清空了或改了名；确实还没有数的，在目标的“说明”里写“暂无数据”",
        "see whether tables/progress.csv was lost, emptied or renamed; where there are no figures yet, write 暂无数据 in the targets' notes"
      ))
  }

  private static func silent(_ target: Target, _ day: CivilDate) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: target.location,
      Wording(
        "目标 \(target.id) 到 \(day.isoText) 一个数也没有，别的目标有，这个目标不计分",
        "target \(target.id) has no figure up to \(day.isoText) while others have; it is not scored"),
      help: Wording(
        "在“进度”表里补上；确实还没有数的，在“说明”里写“暂无数据”",
        "add its progress; where there is none yet, write 暂无数据 in its note"))
  }

  private static func holders(
    _ missing: [Int], of target: Target, _ records: RecordSet, _ day: CivilDate
  ) -> Diagnostic {
    let names = missing.prefix(5).map { $0 == county ? "全县" : records.holders[$0].name }
    let more = missing.count - names.count
    let hasCounty = missing.contains(county)
    return Diagnostic(
      .warning, rule: name, at: target.location,
      Wording(
        "目标 \(target.id) 到 \(day.isoText)，\(names.joined(separator: "、"))\(more > 0 ? "等 \(missing.count) 个" : "")一个数也没有，别的单位有",
        "target \(target.id): \(names.joined(separator: ", "))\(more > 0 ? " and \(more) more" : "") have no figure up to \(day.isoText) while others have"
      ),
      help: Wording(
        "在“进度”表里补上\(hasCounty ? "（全县的数，“责任主体”一格空着）" : "")；确实没有的，在目标的“说明”里写“核实”",
        "add the rows to the table of progress\(hasCounty ? " (the county's own with no holder)" : ""); where there are none, write 核实 in the target's note"
      ))
  }
}
