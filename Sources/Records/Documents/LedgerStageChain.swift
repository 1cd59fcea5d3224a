// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// Makes stages of what was written: what is not said about them follows from their names and their order.
struct LedgerStageChain {
  private let written: [LedgerStageReader.Written]
  private let roles: [LedgerStage.Role]

  init(_ written: [LedgerStageReader.Written]) {
    self.written = written
    var roles = written.map { $0.role ?? Self.role(of: $0) }
    // The last of the plain ones closes, the first waits, where their names say nothing else.
    let plain = roles.indices.filter { written[$0].role == nil && roles[$0] == nil }
    let chain = roles.indices.filter { ![.rebounded, .standing, .declined].contains(roles[$0]) }
    let hasEnd = roles.contains(.closed)
    for place in plain {
      roles[place] =
        if place == chain.last, !hasEnd, chain.count > 1 { .closed } else if place == 0 { .waiting } else {
          .active
        }
    }
    self.roles = roles.map { $0 ?? .active }
  }

  /// What a stage's name says of it; `nil` for nothing.
  private static func role(of stage: LedgerStageReader.Written) -> LedgerStage.Role? {
    if stage.notice != nil { return .publicity }
    let words: [(String, LedgerStage.Role)] = [
      ("不受理", .declined), ("未受理", .declined), ("不予", .declined), ("反弹", .rebounded), ("重新挂账", .rebounded),
      ("复燃", .rebounded), ("长期", .standing), ("公示", .publicity), ("销号", .closed), ("办结", .closed),
      ("结案", .closed), ("归档", .closed), ("未", .waiting), ("待", .waiting), ("完成", .finished),
      ("已整改", .finished), ("已整治", .finished), ("已治理", .finished), ("已处置", .finished), ("验收", .finished),
    ]
    return words.first { stage.name.contains($0.0) }?.1
  }

  /// The stages with what they name looked up; columns of their dates are made where there are none.
  func stages(_ draft: inout LedgerDraft) -> [LedgerStage] {
    // Names are looked up among all stages, so they stand here first without their ways.
    draft.stages = written.indices.map { place in
      LedgerStage(
        written[place].id, title(place), aliases: written[place].aliases, role: roles[place], next: [])
    }
    return written.indices.map { place in
      let stage = written[place]
      let next = stage.next.map { mentions in mentions.compactMap { draft.stage($0) } } ?? following(place)
      return LedgerStage(
        stage.id, title(place), aliases: stage.aliases, role: roles[place], next: next,
        date: date(place, &draft), requires: draft.columns(stage.requires), notice: stage.notice)
    }
  }

  private func title(_ place: Int) -> Wording {
    let stage = written[place]
    return Wording(stage.name, stage.english ?? stage.id.spaced)
  }

  /// The ids of what follows where nothing is said: the next in the order; a rebound after closing, and from it
  /// back to work; what is standing or declined straight from the first.
  private func following(_ place: Int) -> [String] {
    let side: [LedgerStage.Role] = [.rebounded, .standing, .declined]
    let chain = written.indices.filter { !side.contains(roles[$0]) }
    func all(_ role: LedgerStage.Role) -> [String] {
      written.indices.filter { roles[$0] == role }.map { written[$0].id }
    }
    switch roles[place] {
    case .rebounded:
      let work = chain.first { roles[$0] == .active } ?? chain.first
      return work.map { [written[$0].id] } ?? []
    case .standing, .declined: return []
    case .closed: return all(.rebounded)
    default: break
    }
    var next: [String] = []
    if let position = chain.firstIndex(of: place), position + 1 < chain.count {
      next.append(written[chain[position + 1]].id)
    }
    if place == chain.first { next += all(.standing) + all(.declined) }
    return next
  }

  /// The column of the stage's date: the one that is named, made where it is not declared; else one called after
  /// the stage; the first stage is entered when the item is found.
  private func date(_ place: Int, _ draft: inout LedgerDraft) -> String? {
    let stage = written[place]
    if let mention = stage.date {
      if draft.column(named: mention.text) != nil { return draft.column(mention, .date) }
      return LedgerColumnReader.addDate(mention.text, at: mention.location, to: &draft)
    }
    if place == 0, let found = draft.columns.first(where: { $0.id == "found" }), case .date = found.type {
      return found.id
    }
    let title = stage.name + "日期"
    if let column = draft.column(named: title) {
      if case .date = column.type { return column.id }
      return nil
    }
    return LedgerColumnReader.addDate(title, at: stage.location, to: &draft)
  }
}

extension String {
  /// An id as English words: `public-report` is `public report`.
  var spaced: String { String(map { $0 == "-" ? " " : $0 }) }
}
