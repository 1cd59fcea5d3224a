// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator
import Standards

/// What `new` asks on a terminal for what the command line does not say.
struct NewQuestions {
  let prompt: Prompt
  /// What the county has to offer; `nil` where nothing is to be asked.
  let names: CountyNames?

  private static let kinds: [(kind: New.Kind, title: Wording)] = [
    (.meeting, Wording("会议记录", "meeting")), (.update, Wording("进展", "update")),
    (.page, Wording("页面", "page")), (.table, Wording("数据表", "table")),
    (.ledger, Wording("自己的台账", "ledger")),
  ]

  func kind() throws -> New.Kind {
    guard names != nil else {
      throw ValidationError(
        "还缺种类：meeting、update、page、table 或 ledger，例如 taizhang new meeting 二季度调度会 (the kind is missing)")
    }
    let place = try prompt.choose(Wording("新建哪一种", "what to begin"), among: Self.kinds.map(\.title))
    return Self.kinds[place].kind
  }

  func title(of kind: New.Kind, content: String) throws -> String {
    guard names != nil else {
      throw ValidationError(
        "还缺标题或名称，例如 taizhang new meeting 二季度调度会 (the title or name is missing)")
    }
    if kind == .table {
      Terminal.error(TableScaffold.titles(content: content).joined(separator: "、") + "\n")
    }
    let question =
      switch kind {
      case .table: Wording("哪一种表", "which table")
      case .ledger: Wording("台账的名称", "the ledger’s name")
      case .meeting, .update, .page: Wording("标题", "the title")
      }
    return try prompt.ask(question) { $0.isEmpty ? .needed : nil }
  }

  /// Asks for the rest of a record.
  func complete(_ draft: inout RecordDraft) throws {
    guard let names else { return }
    if draft.kind != .page { draft = try dated(draft) }
    switch draft.kind {
    case .meeting: try askMeeting(&draft, names)
    case .update: try askUpdate(&draft, names)
    case .page: break
    }
    draft.isPublic = try prompt.confirm(Wording("现在就公开吗（是/否）", "publish it now (yes/no)"))
  }

  private func dated(_ draft: RecordDraft) throws -> RecordDraft {
    let today = draft.date?.isoText ?? ""
    let answer = try prompt.ask(Wording("日期", "the date"), usual: today) { text in
      Self.objection(toDate: text)
    }
    return RecordDraft(draft.kind, title: draft.title, date: Self.date(answer))
  }

  private func askMeeting(_ draft: inout RecordDraft, _ names: CountyNames) throws {
    draft.place = try prompt.askIfAny(Wording("地点", "where"))
    draft.chair = try prompt.askIfAny(Wording("主持，写岗位", "who chaired it, by post"))
    draft.matter = try prompt.askIfAny(Wording("第一件议定事项", "the first resolution"))
    guard draft.matter != nil else { return }
    let owners = try prompt.ask(
      Wording("责任单位，几个用顿号隔开", "who must do it, with commas between"), usual: ""
    ) { text in
      let units = RecordDraft.names(in: text)
      return units.isEmpty ? .needed : names.objection(toOwners: units)
    }
    draft.owners = RecordDraft.names(in: owners)
    let usual = draft.date?.adding(days: 30).isoText ?? ""
    draft.due = try prompt.ask(
      Wording("时限，如 2022-06-30、6月底前、长期坚持", "when it is due"), usual: usual
    ) { [date = draft.date] in RecordDraft.objection(toDue: $0, date: date) }
  }

  private func askUpdate(_ draft: inout RecordDraft, _ names: CountyNames) throws {
    for subject in names.subjects.prefix(12) { Terminal.error("  \(subject.id)  \(subject.title)\n") }
    let more = names.subjects.count - 12
    if more > 0 { Terminal.error("  …… \(more)\n") }
    let about = try prompt.ask(
      Wording("讲的是什么，写编号或单位，几个用顿号隔开", "what it is about, by ids"),
      usual: names.subjects.first?.id ?? ""
    ) { text in
      let ids = RecordDraft.names(in: text)
      return ids.isEmpty ? .needed : names.objection(toSubjects: ids)
    }
    draft.about = RecordDraft.names(in: about)
    draft.unit = try prompt.ask(
      Wording("哪个单位报的", "the unit that reports"), usual: names.units.first ?? ""
    ) { text in text.isEmpty ? .needed : names.objection(toUnit: text) }
  }

  /// Why a text is no day; any way of writing one that records take is taken.
  private static func objection(toDate text: String) -> Wording? {
    var options = BuildOptions()
    do throws(OptionProblem) {
      try options.setAsOf(text, today: Terminal.today)
      return nil
    } catch { return error.wording }
  }

  private static func date(_ text: String) -> CivilDate? {
    var options = BuildOptions()
    do throws(OptionProblem) {
      try options.setAsOf(text, today: Terminal.today)
      return options.asOf
    } catch { return nil }
  }
}
