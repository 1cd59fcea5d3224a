// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records

/// What the drawings of a ledger show, in a few words for their headings.
extension LedgerWords {
  /// The most names of a tie that are told one by one.
  private static let mostNames = 3

  /// `石门最多，九处`; of a tie `石门、河口并列最多，各九处`, of a long one `六类并列最多，各三件`.
  ///
  /// - Parameter groups: The measure word of the groups themselves: 处, 类.
  func leader(_ counts: [(name: String, count: Int)], groups: String, rest: (Int) -> String = { _ in "" })
    -> String
  {
    guard let most = counts.map(\.count).max(), most > 0 else { return title }
    let tied = counts.filter { $0.count == most }.map(\.name)
    if tied.count == 1 {
      return language == .chinese
        ? "\(tied[0])最多，\(count(most))\(rest(most))" : "\(tied[0]) has most, \(count(most))\(rest(most))"
    }
    if tied.count == counts.count {
      return language == .chinese ? "各\(groups)一样多，各\(count(most))" : "all have \(count(most)) each"
    }
    guard tied.count <= Self.mostNames else {
      return language == .chinese
        ? "\(ChineseNumeral.text(tied.count))\(groups)并列最多，各\(count(most))"
        : "\(tied.count) have most, \(count(most)) each"
    }
    return language == .chinese
      ? "\(tied.joined(separator: "、"))并列最多，各\(count(most))"
      : "\(tied.dropLast().joined(separator: ", ")) and \(tied[tied.count - 1]) have most, \(count(most)) each"
  }

  /// `8 月最多，9 件`; of a tie the latest month is not preferred: `5 月、8 月最多，各 9 件`.
  ///
  /// - Parameter months: The months as they are called in a sentence, in their order.
  func busiest(_ months: [(name: String, count: Int)]) -> String {
    guard let most = months.map(\.count).max(), most > 0 else { return title }
    let tied = months.filter { $0.count == most }.map(\.name)
    if tied.count == months.count {
      return language == .chinese ? "各月一样多，各 \(digits(most))" : "\(count(most)) in every month"
    }
    guard tied.count <= Self.mostNames else {
      return language == .chinese
        ? "最多的 \(tied.count) 个月各 \(digits(most))"
        : "\(count(most)) in each of the \(tied.count) busiest months"
    }
    if language == .chinese {
      return "\(tied.joined(separator: "、"))最多，\(tied.count == 1 ? "" : "各 ")\(digits(most))"
    }
    return "most in \(tied.joined(separator: ", ")): \(count(most))\(tied.count == 1 ? "" : " each")"
  }

  /// `未了结的多在“整改中”，十二个`; without an open item `全部了结`.
  ///
  /// - Parameter counts: As many items as stand in each stage of the definition.
  func whereOpen(_ counts: [Int]) -> String {
    let open = zip(definition.stages, counts).filter { stage, count in
      count > 0 && ![.closed, .declined, .standing].contains(stage.role)
    }
    guard let most = open.map(\.1).max(), let first = open.first(where: { $0.1 == most }) else {
      return language == .chinese ? "全部了结，没有在办的" : "All have ended"
    }
    let stage = first.0.title[language]
    return language == .chinese
      ? "没了结的多在“\(stage)”，\(count(most))" : "Most of those open: \(stage), \(most)"
  }

  /// `发现二十四件，曝光十八件`: how many began and how many came to the last stage.
  func fromFirstToLast(_ stages: [(name: String, count: Int)]) -> String {
    guard let first = stages.first, let last = stages.last else { return title }
    let total = stages.map(\.count).max()
    return language == .chinese
      ? "\(first.name)\(count(first.count, of: total))，\(last.name)\(count(last.count, of: total))"
      : "\(first.name): \(first.count); \(last.name): \(last.count)"
  }
}
