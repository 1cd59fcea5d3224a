// SPDX-License-Identifier: MIT

internal import Assessment
internal import Records

/// Which tasks and updates belong to which meeting, holder and target; found once, as every page asks.
struct RecordTies: Sendable {
  private let meetings: [String: Int]
  private let tasksOfMeeting: [String: [Int]]
  private let tasksOfHolder: [Int: [Int]]
  private let updatesOfHolder: [Int: [Int]]
  private let updatesAbout: [RecordIndex.Subject: [Int]]
  /// The tasks as the page of tasks shows them: by state, the most urgent first.
  let taskGroups: [[AssessedTask]]
  /// The page of the list of tasks on which each task stands, by index.
  private let pageOfTask: [Int]

  init(_ report: AssessedReport, _ index: RecordIndex) {
    let records = report.records
    meetings = Dictionary(
      records.meetings.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    tasksOfMeeting = Dictionary(grouping: report.tasks.indices) {
      records.tasks[report.tasks[$0].task].meeting
    }
    var tasksOfHolder: [Int: [Int]] = [:]
    for (position, task) in report.tasks.enumerated() {
      for owner in Set(task.owners) { tasksOfHolder[owner, default: []].append(position) }
    }
    self.tasksOfHolder = tasksOfHolder
    var ofHolder: [Int: [Int]] = [:]
    var about: [RecordIndex.Subject: [Int]] = [:]
    for position in records.updates.indices.reversed() {
      let subjects = records.updates[position].about.map { index.subject($0.text) }
      let completed = records.updates[position].completes.map { index.subject($0.text) }
      for case .some(let subject) in Set(subjects + completed) {
        about[subject, default: []].append(position)
      }
      var holders = Set(subjects.compactMap(\.?.holder))
      if let author = records.updates[position].author.flatMap({ index.holder($0.text) }) {
        holders.insert(author)
      }
      for holder in holders { ofHolder[holder, default: []].append(position) }
    }
    updatesOfHolder = ofHolder
    updatesAbout = about
    taskGroups = Self.groups(report.tasks)
    pageOfTask = Self.pages(of: taskGroups, count: records.tasks.count)
  }

  /// The meeting with a slug.
  func meeting(_ slug: String) -> Int? { meetings[slug] }

  /// Positions among the report's tasks, in their order.
  func tasks(ofMeeting slug: String) -> [Int] { tasksOfMeeting[slug] ?? [] }
  func tasks(ofHolder holder: Int) -> [Int] { tasksOfHolder[holder] ?? [] }

  /// The updates that a holder wrote or that are about it, newest first.
  func updates(ofHolder holder: Int) -> [Int] { updatesOfHolder[holder] ?? [] }
  /// The updates about something or that complete it, newest first.
  func updates(about subject: RecordIndex.Subject) -> [Int] { updatesAbout[subject] ?? [] }

  /// The page of the list of tasks on which a task stands, 0 for the first.
  func page(ofTask task: Int) -> Int { pageOfTask.indices.contains(task) ? pageOfTask[task] : 0 }

  private static func groups(_ tasks: [AssessedTask]) -> [[AssessedTask]] {
    let order: [[TaskState]] = [[.overdue], [.dueSoon], [.open], [.standing], [.doneLate, .done]]
    return order.map { states in HolderParts.sorted(tasks.filter { states.contains($0.state) }) }
      .filter { !$0.isEmpty }
  }

  private static func pages(of groups: [[AssessedTask]], count: Int) -> [Int] {
    var pages = Array(repeating: 0, count: count)
    for (place, task) in groups.joined().enumerated() { pages[task.task] = place / TaskPage.tasksOfPage }
    return pages
  }
}

extension RecordIndex.Subject {
  /// The holder that it is; `nil` for anything else.
  fileprivate var holder: Int? {
    if case .holder(let position) = self { return position }
    return nil
  }
}
