// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// Whether an item can go through the stages that a ledger declares.
struct LedgerStageCheck {
  private let stages: [LedgerStage]
  private let places: [SourceLocation]

  /// - Parameter places: Where each stage is declared, in their order.
  init(_ stages: [LedgerStage], at places: [SourceLocation]) {
    self.stages = stages
    self.places = places
  }

  func findings() -> [Diagnostic] {
    guard let first = stages.first, let place = places.first else { return [] }
    if [.finished, .publicity, .closed, .rebounded].contains(first.role) {
      return [firstStage(first, at: place)]
    }
    let reached = reachable(from: [first.id])
    let unreachable = zip(stages, places).filter { !reached.contains($0.0.id) }.map(unreachable)
    // Where a stage cannot be reached, that there is no way on is the same mistake.
    return unreachable.isEmpty ? deadEnds() : unreachable
  }

  private func reachable(from start: Set<String>) -> Set<String> {
    var reached = start
    var open = Array(start)
    while let id = open.popLast() {
      for next in stages.first(where: { $0.id == id })?.next ?? [] where reached.insert(next).inserted {
        open.append(next)
      }
    }
    return reached
  }

  /// Stages of work from which none leads to an end.
  private func deadEnds() -> [Diagnostic] {
    let ends: [LedgerStage.Role] = [.closed, .standing, .declined]
    guard stages.contains(where: { $0.role == .closed }) else { return [] }
    return zip(stages, places).compactMap { stage, place in
      if ends.contains(stage.role) { return nil }
      let reached = reachable(from: [stage.id])
      let isEnding = stages.contains { reached.contains($0.id) && ends.contains($0.role) }
      return isEnding ? nil : deadEnd(stage, at: place)
    }
  }

  private func firstStage(_ stage: LedgerStage, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "first-stage", at: place,
      Wording(
        "第一个阶段“\(stage.title.chinese)”的性质是“\(stage.role.title.chinese)”，一条刚登记时不会在这里",
        "the first stage “\(stage.title.chinese)” is one of “\(stage.role.title.english)”; no new item is in it"
      ),
      help: Wording(
        "把登记时所在的阶段写在最前面，如 名称: 已登记，性质: 未启动",
        "put the stage of a new item first, such as `name: listed` with `role: waiting`"))
  }

  private func unreachable(_ stage: LedgerStage, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "unreachable-stage", at: place,
      Wording(
        "没有哪个阶段的“下一步”能走到“\(stage.title.chinese)”",
        "no way leads from the first stage to “\(stage.title.chinese)”"
      ),
      help: Wording(
        "在它前面那个阶段的“下一步”里加上“\(stage.title.chinese)”，或删去它",
        "add “\(stage.title.chinese)” to the `next` of the stage before it, or delete it"))
  }

  private func deadEnd(_ stage: LedgerStage, at place: SourceLocation) -> Diagnostic {
    let end = stages.first { $0.role == .closed }?.title.chinese ?? ""
    return Diagnostic(
      rule: "dead-end-stage", at: place,
      Wording(
        "进了“\(stage.title.chinese)”就再也走不到销号", "from “\(stage.title.chinese)” no way leads to a closed stage"),
      help: Wording("写上它的“下一步”，如 下一步: [\(end)]", "say what follows with `next`, such as `next: [\(end)]`"))
  }
}
