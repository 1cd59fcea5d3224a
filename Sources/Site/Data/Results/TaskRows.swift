// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Tables

/// The meetings that the site shows.
enum MeetingRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    return DataTable(
      name: "meetings", title: Wording("会议", "meetings"),
      note: Wording("公开的会议记录，正文在网页上", "the published records of meetings; their text is on the pages"),
      key: ["slug"],
      fields: [
        DataField("slug", "网址名", "slug", isRequired: true) { .text(site.records.meetings[$0].slug) },
        DataField("title", "标题", "title", isRequired: true) { .text(site.records.meetings[$0].title) },
        DataField("kind", "类型", "kind", isRequired: true) { .text(site.records.meetings[$0].kind) },
        DataField("number", "文号", "document number") { .optional(site.records.meetings[$0].number) },
        DataField("date", "日期", "date", kind: .date, isRequired: true) {
          .day(site.records.meetings[$0].date)
        },
        DataField("summary", "摘要", "summary") { .optional(site.records.meetings[$0].summary) },
        DataField("page", "网页", "page", note: .page, isRequired: true) {
          .text(site.route(meeting: $0).path)
        },
      ], of: Array(site.records.meetings.indices))
  }
}

/// The tasks that meetings set, as judged.
enum TaskRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    @Sendable func record(_ task: AssessedTask) -> Task { site.records.tasks[task.task] }
    return DataTable(
      name: "tasks", title: Wording("会议任务", "tasks"),
      note: Wording("会议定下的每件事，到截至日做到哪一步", "each thing that meetings decided, and where it stands"),
      key: ["id"],
      links: [
        DataTable.Link(["meeting_slug"], to: "meetings", ["slug"]),
        DataTable.Link(["target_id"], to: "targets", ["id"]),
      ],
      fields: [
        DataField("id", "编号", "id", isRequired: true) { .text(record($0).id) },
        DataField("matter", "事项", "matter", isRequired: true) { .text(record($0).matter) },
        DataField("meeting_slug", "会议网址名", "meeting slug", isRequired: true) { .text(record($0).meeting) },
        DataField("target_id", "目标编号", "target id") { task in
          let target = record(task).target.flatMap { site.index.target($0.text) }
          return .optional(target.map { site.records.targets[$0].id })
        },
        DataField("due", "时限", "due date", kind: .date) { .day(record($0).due) },
        DataField("due_text", "时限原文", "due date as written") { .optional(record($0).dueText) },
        DataField("done", "完成日期", "done", kind: .date) { .day(record($0).done) },
        DataField(
          "state", "状态", "state", choices: .of(TaskState.allCases) { $0.title.chinese }, isRequired: true
        ) {
          .text($0.state.rawValue)
        },
        DataField(
          "days", "天数", "days", kind: .integer,
          note: Wording("逾期或提前的天数；进行中的是还剩的天数", "days past the date, or left until it"), isRequired: true
        ) { .integer($0.days) },
        DataField("finding", "判定", "finding") { .optional(site.word($0.finding)) },
      ], of: site.report.tasks)
  }
}

/// Who must do each task.
enum TaskHolderRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    let pairs = site.report.tasks.flatMap { task in
      task.owners.enumerated().map { (task: task.task, holder: $1, position: $0 + 1) }
    }
    return DataTable(
      name: "task_holders", title: Wording("会议任务的责任单位", "tasks: holders"),
      note: Wording("一项任务有几个责任单位就占几行", "one row for each holder of a task"), key: ["task_id", "holder_id"],
      links: [
        DataTable.Link(["task_id"], to: "tasks", ["id"]),
        DataTable.Link(["holder_id"], to: "holders", ["id"]),
      ],
      fields: [
        DataField("task_id", "任务编号", "task id", isRequired: true) { .text(site.records.tasks[$0.task].id) },
        DataField("holder_id", "责任单位编号", "holder id", isRequired: true) {
          .text(site.records.holders[$0.holder].id)
        },
        DataField("position", "次序", "position", kind: .integer, isRequired: true) { .integer($0.position) },
      ], of: pairs)
  }
}

extension Wording {
  /// What a column of addresses holds.
  static let page = Wording("在本站的路径", "its path on this site")
}

extension [Choice] {
  /// The choices of an enumeration.
  static func of<Kind: RawRepresentable<String>>(_ all: [Kind], _ title: (Kind) -> String) -> [Choice] {
    all.map { Choice($0.rawValue, title($0)) }
  }
}
