// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// What is shared out or reported in parts adds up to the whole: the towns' shares to the county's goal, and their
/// values of a day to the county's, above which those of some holders cannot be either.
package enum PartsSum: Rule {
  package static let name = "parts-sum"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    if records.allocations.isEmpty { return [] }
    let reported = Dictionary(grouping: records.progress.indices) { position in
      index.target(records.progress[position].target.text)
    }
    return records.targets.indices.flatMap { target -> [Diagnostic] in
      let record = records.targets[target]
      guard record.pace == .cumulative || record.pace == .ledgerCount, record.direction != .atMost else {
        return []
      }
      let shares = shares(of: target, records, index)
      guard shares.count > 1 else { return [] }
      return goals(record, shares, records) + values(reported[target] ?? [], shares, records, index)
    }
  }

  /// The shares of one target by holder, where all of them are of one kind.
  private static func shares(of target: Int, _ records: RecordSet, _ index: RecordIndex) -> [Int: Allocation]
  {
    var shares: [Int: Allocation] = [:]
    for row in records.allocations where index.target(row.target.text) == target {
      if let holder = index.holder(row.holder.text) { shares[holder] = row }
    }
    return Set(shares.keys.map { records.holders[$0].kind }).count == 1 ? shares : [:]
  }

  private static func goals(
    _ target: Target, _ shares: [Int: Allocation], _ records: RecordSet
  ) -> [Diagnostic] {
    let sum = shares.values.reduce(ExactNumber.zero) { $0 + $1.goal }
    guard sum != target.goal else { return [] }
    return [
      Diagnostic(
        .warning, rule: name, at: records.place(of: "goal", inRowAt: target.location),
        Wording(
          "目标 \(target.id) 的目标值是 \(target.goal.plainText())，\(shares.count) 个单位分到的合起来是 \(sum.plainText())",
          "the goal of target \(target.id) is \(target.goal.plainText()), and its \(shares.count) shares add up to \(sum.plainText())"
        ),
        help: Wording("核对“目标分解”表，改成相等", "check the allocations table and make them equal"))
    ]
  }

  /// Days for which the county and holders with a share have reported.
  private static func values(
    _ rows: [Int], _ shares: [Int: Allocation], _ records: RecordSet, _ index: RecordIndex
  ) -> [Diagnostic] {
    // Those of some holders add up to no more than the whole, but for shares in per cent.
    let adds = shares.values.first.flatMap { index.target($0.target.text) }.map {
      records.targets[$0].unit != "%"
    }
    guard let adds else { return [] }
    var whole: [CivilDate: ProgressRow] = [:]
    var parts: [CivilDate: [Int: ExactNumber]] = [:]
    for row in rows.lazy.map({ records.progress[$0] }) {
      guard let mention = row.holder else {
        whole[row.date] = row
        continue
      }
      if let holder = index.holder(mention.text) { parts[row.date, default: [:]][holder] = row.value }
    }
    return whole.keys.sorted().compactMap { date in
      guard let row = whole[date], let all = parts[date] else { return nil }
      let own = all.filter { shares[$0.key] != nil }
      let sum = own.values.reduce(ExactNumber.zero, +)
      if all.count == own.count, own.count == shares.count {
        return sum == row.value ? nil : unequal(row, sum, own.count, records)
      }
      return adds && row.value < sum ? above(row, sum, own.count, of: shares.count, records) : nil
    }
  }

  private static func above(
    _ row: ProgressRow, _ sum: ExactNumber, _ count: Int, of all: Int, _ records: RecordSet
  ) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: records.place(of: "value", inRowAt: row.location),
      Wording(
        "目标 \(row.target.text) \(row.date.isoText) 全县是 \(row.value.plainText())，\(all) 个单位里报了的 \(count) 个合起来已有 \(sum.plainText())",
        "target \(row.target.text) on \(row.date.isoText): the county has \(row.value.plainText()), and \(count) of its \(all) holders have \(sum.plainText()) already"
      ),
      help: Wording(
        "核对这一天各单位和全县的数，全县的不会比各单位合起来少", "check that day's rows: the county's is not below their sum"))
  }

  private static func unequal(
    _ row: ProgressRow, _ sum: ExactNumber, _ count: Int, _ records: RecordSet
  ) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: records.place(of: "value", inRowAt: row.location),
      Wording(
        "目标 \(row.target.text) \(row.date.isoText) 全县是 \(row.value.plainText())，\(count) 个单位合起来是 \(sum.plainText())",
        "target \(row.target.text) on \(row.date.isoText): the county has \(row.value.plainText()), its \(count) holders add up to \(sum.plainText())"
      ),
      help: Wording("核对这一天各单位和全县的数，改成相等", "check that day's rows and make them equal"))
  }
}
