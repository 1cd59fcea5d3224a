// SPDX-License-Identifier: MIT

/// What a rule or a target measures, by name (指标): a target's value, a reported figure, or something computed.
package enum IndicatorName: Sendable, Hashable {
  /// `目标:Q01`: the holder's share of a target.
  case target(String)
  /// `考核:巡查完成率`: a figure of the facts table.
  case fact(String)
  case computed(ComputedIndicator)
  /// `台账:入河排污口.销号率`: a figure of a ledger.
  case ledger(String, figure: String)
  /// `sql: SELECT …`: one number of the published tables; for a holder with `:holder`.
  case sql(String)

  /// `nil` for a name that means nothing.
  package init?(_ text: String) {
    for prefix in ["目标:", "目标：", "target:"] where text.hasPrefix(prefix) {
      self = .target(Self.rest(text, prefix))
      return
    }
    for prefix in ["考核:", "考核：", "fact:"] where text.hasPrefix(prefix) {
      self = .fact(Self.rest(text, prefix))
      return
    }
    for prefix in ["台账:", "台账：", "ledger:"] where text.hasPrefix(prefix) {
      let parts = Self.rest(text, prefix).split(separator: ".", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      self = .ledger(String(parts[0]), figure: String(parts[1]))
      return
    }
    for prefix in ["sql:", "SQL:", "sql：", "SQL："] where text.hasPrefix(prefix) {
      self = .sql(Self.rest(text, prefix))
      return
    }
    guard let found = ComputedIndicator.allCases.first(where: { $0.rawValue == text || $0.chinese == text })
    else { return nil }
    self = .computed(found)
  }

  private static func rest(_ text: String, _ prefix: String) -> String {
    String(text.dropFirst(prefix.count).drop(while: { $0 == " " }))
  }
}
