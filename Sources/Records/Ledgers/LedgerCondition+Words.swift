// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards
package import Tables

extension LedgerCondition {
  /// The condition in a few words, such as `决定状态为已生效`.
  package func words(columns: [Column], stages: [LedgerStage]) -> Wording {
    func stage(_ id: String) -> Wording { stages.first { $0.id == id }?.title ?? Wording(id, id) }
    func column(_ id: String) -> (column: Column?, title: String, english: String) {
      let found = (columns + LedgerDefinition.baseColumns(stages)).first { $0.id == id }
      return (found, found?.title ?? id, found?.english ?? id.spaced)
    }
    switch self {
    case .ever(let id): return Wording("到过\(stage(id).chinese)", "once \(stage(id).english)")
    case .now(let ids):
      return Wording(
        ids.map { stage($0).chinese }.joined(separator: "或"),
        ids.map { stage($0).english }.joined(separator: " or "))
    case .role(let roles):
      return Wording(
        roles.map(\.title.chinese).joined(separator: "或"),
        roles.map(\.title.english).joined(separator: " or "))
    case .choice(let id, let choices):
      let all = column(id).column?.choices ?? []
      let found = choices.map { choice in all.first { $0.id == choice } ?? Choice(choice, choice) }
      return Wording(
        "\(column(id).title)为\(found.map(\.chinese).joined(separator: "或"))",
        "\(column(id).english) is \(found.map(\.english).joined(separator: " or "))")
    case .lists(let id, let name):
      let word = column(id).column?.choices?.first { $0.id == name }?.chinese ?? name
      return Wording("\(column(id).title)有\(word)", "\(column(id).english) lists \(name)")
    case .flag(let id, let wanted):
      return Wording(
        "\(column(id).title)为\(wanted ? "是" : "否")", "\(column(id).english) is \(wanted ? "yes" : "no")")
    case .filled(let id): return Wording("已填\(column(id).title)", "\(column(id).english) is filled")
    case .atLeast(let id, let least):
      return Wording(
        "\(column(id).title)不低于\(least.plainText())", "\(column(id).english) is at least \(least.plainText())"
      )
    case .isDue: return Wording("已到期", "due")
    case .onTime: return Wording("按期完成", "done in time")
    case .onSchedule: return Wording("达序时", "on schedule")
    case .overdue: return Wording("逾期", "overdue")
    case .hasRebounded: return Wording("反弹过", "came back")
    }
  }

  /// The column of the item's row that decides the condition; `nil` where dates decide it.
  package var column: String? {
    switch self {
    case .choice(let id, _), .lists(let id, _), .flag(let id, _), .filled(let id), .atLeast(let id, _): id
    case .ever, .now, .role, .isDue, .onTime, .onSchedule, .overdue, .hasRebounded: nil
    }
  }
}
