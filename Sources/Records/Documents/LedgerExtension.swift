// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// Reads what a county adds to a ledger of the tool (基于): columns, rates, sums and groups, and other terms of notice.
enum LedgerExtension {
  /// What may be said of a stage that the tool declares.
  private static let stageKeys = LedgerStageReader.keys.filter {
    ["name", "english", "notice", "requires", "next"].contains($0.id)
  }

  static func read(
    _ mention: Mention, _ reader: inout MappingReader, _ draft: inout LedgerDraft, known: [LedgerDefinition]
  ) -> LedgerDefinition? {
    guard let base = known.first(where: { $0.isNamed(mention.text) }) else {
      draft.report(
        "unknown-ledger", at: mention.location,
        Wording("没有叫“\(mention.text)”的台账", "no ledger is called “\(mention.text)”"),
        help: Spelling.help(for: mention.text, among: known.flatMap { [$0.title.chinese, $0.id] })
          ?? Wording(
            "自带的台账：\(known.map(\.title.chinese).joined(separator: "、"))",
            "the ledgers are \(known.map(\.id).joined(separator: ", "))"))
      return nil
    }
    if let id = reader.mention("id"), id.text != base.id {
      draft.report(
        "duplicate-id", at: id.location,
        Wording("基于“\(base.title.chinese)”的还是那本台账，编号不能改", "an extended ledger keeps its id “\(base.id)”"),
        help: Wording("删去“编号”；另立一本就删去“基于”", "delete the id; for another ledger delete `extends`"))
    }
    draft.columns = base.columns
    draft.stages = base.stages
    draft.computations = base.computations
    LedgerColumnReader.read(reader.named("columns"), into: &draft)
    draft.stages = stages(&reader, &draft)
    return extended(base, &reader, &draft)
  }

  private static func extended(
    _ base: LedgerDefinition, _ reader: inout MappingReader, _ draft: inout LedgerDraft
  ) -> LedgerDefinition {
    let title = reader.text("title")
    let english = reader.text("english")
    let about = reader.text("about")
    let counter = reader.text("counter")
    let roles = LedgerRoleReader.roles(&reader, &draft, base: base.roles)
    let rates = LedgerFigureReader.rates(&reader, &draft)
    draft.computations += LedgerComputationReader.read(&reader, &draft)
    let sums = LedgerFigureReader.sums(&reader, &draft)
    let dimensions = LedgerFigureReader.dimensions(&reader, &draft)
    let checks = LedgerFigureReader.checks(&reader, &draft)
    let measure = LedgerRoleReader.measure(&reader, &draft)
    let gates = LedgerConditionReader.read("gates", of: &reader, &draft)
    let mask = LedgerRoleReader.mask(&reader, &draft)
    return LedgerDefinition(
      id: base.id, title: Wording(title ?? base.title.chinese, english ?? base.title.english),
      about: about.map { Wording($0, $0) } ?? base.about,
      counter: counter.map { Wording($0, base.counter.english) } ?? base.counter, columns: draft.columns,
      roles: roles, stages: draft.stages, rates: base.rates + rates,
      computations: draft.computations, sums: base.sums + sums,
      dimensions: base.dimensions + dimensions.filter { !base.dimensions.contains($0) },
      checks: checks ?? base.checks, measure: measure ?? base.measure, gates: base.gates + gates,
      mask: mask ?? base.mask, orders: base.orders, location: base.location)
  }

  /// The stages of the tool with what the file changes about them.
  private static func stages(_ reader: inout MappingReader, _ draft: inout LedgerDraft) -> [LedgerStage] {
    var stages = draft.stages
    for node in reader.named("stages") {
      var item = MappingReader(node, keys: stageKeys)
      let name = item.mention("name")
      let english = item.text("english")
      let notice = LedgerStageReader.notice(&item)
      let requires = draft.columns(item.mentions("requires"))
      let next = item.node("next") == nil ? nil : item.mentions("next").compactMap { draft.stage($0) }
      draft.report(item.diagnostics)
      guard let name, let id = draft.stage(name), let place = stages.firstIndex(where: { $0.id == id })
      else { continue }
      let stage = stages[place]
      stages[place] = LedgerStage(
        stage.id, Wording(stage.title.chinese, english ?? stage.title.english), aliases: stage.aliases,
        role: stage.role, next: next ?? stage.next,
        date: stage.dateColumn, requires: stage.requires + requires.filter { !stage.requires.contains($0) },
        columns: stage.columns,
        notice: notice ?? stage.notice)
    }
    return stages
  }
}

extension LedgerDefinition {
  /// Whether staff may mean the ledger by this name.
  func isNamed(_ name: String) -> Bool { name == id || name == title.chinese || name == title.english }
}
