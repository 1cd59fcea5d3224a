// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator

/// What the command line may say of a new record.
struct RecordOptions: ParsableArguments {
  @Option(help: ArgumentHelp("标题 (the title)", valueName: "title"))
  var title: String?

  @Option(help: ArgumentHelp("日期，不写就是今天 (the date; today if left out)", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("会议：地点 (where the meeting was held)", valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp("会议：主持，写岗位 (who chaired it, by post)", valueName: "post"))
  var chair: String?

  @Option(help: ArgumentHelp("会议：第一件议定事项 (its first resolution)", valueName: "text"))
  var matter: String?

  @Option(help: ArgumentHelp("会议：议定事项的时限 (when that is due)", valueName: "date"))
  var due: String?

  @Option(help: ArgumentHelp("进展：讲什么，编号或名称 (what an update is about)", valueName: "ids"))
  var about: String?

  @Option(
    help: ArgumentHelp("进展：哪个单位报的；会议：议定事项的责任单位 (the unit)", valueName: "unit"))
  var unit: String?

  @Flag(help: "公开 (publish it)")
  var `public` = false

  /// Whether anything is said, so that nothing is asked.
  var isAnyGiven: Bool {
    [title, date, place, chair, matter, due, about, unit].contains { $0 != nil } || `public`
  }

  /// Refuses what a record of that kind has no place for; `nil` is a table or what is not known yet.
  func check(for kind: RecordDraft.Kind?) throws {
    let meetings = [("place", place), ("chair", chair), ("matter", matter), ("due", due)]
    if let (name, _) = meetings.first(where: { $0.1 != nil }), let kind, kind != .meeting {
      throw ValidationError("只有会议（new meeting）有 --\(name) (only meetings have it)")
    }
    if about != nil, let kind, kind != .update {
      throw ValidationError("只有进展（new update）有 --about (only updates have it)")
    }
    if due != nil || unit != nil, kind == .meeting, matter == nil {
      throw ValidationError("会议的 --unit、--due 要和 --matter 一起写 (they go with --matter)")
    }
    if matter != nil, kind == .meeting, unit == nil || due == nil {
      throw ValidationError(
        "议定事项（--matter）要写明责任单位和时限，例如 --unit 住建局、柳溪镇 --due 6月底前；没有期限的写 --due 长期坚持 (--matter goes with --unit and --due)"
      )
    }
    if unit != nil, kind == .page { throw ValidationError("页面没有 --unit (pages have no unit)") }
  }

  /// The record so far.
  func draft(_ kind: RecordDraft.Kind, title: String) throws -> RecordDraft {
    var options = BuildOptions()
    try Words.check { () throws(OptionProblem) in
      try options.setAsOf(date ?? "today", today: Terminal.today)
    }
    var draft = RecordDraft(kind, title: title, date: options.asOf)
    draft.isPublic = `public`
    draft.place = place
    draft.chair = chair
    draft.matter = matter
    draft.due = due
    draft.about = about.map { RecordDraft.names(in: $0) } ?? []
    if kind == .meeting { draft.owners = unit.map { RecordDraft.names(in: $0) } ?? [] }
    if kind == .update { draft.unit = unit }
    return draft
  }
}
