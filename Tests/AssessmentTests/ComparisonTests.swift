// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Testing

/// What a site is compared with, and what changed.
struct ComparisonTests {
  /// A target of 1200, with the county's and a town's figures, and two tasks of one meeting.
  private static func county(
    _ progress: String, corrections: String = "", taskDone: String = "", asOf: String = "2022-06-30"
  ) throws -> AssessedReport {
    var files = [
      "tables/目标分解.csv": "目标编号,责任主体,目标值\nQ01,白石镇,600\n",
      "tables/进度.csv": "目标编号,责任主体,截止日,累计值\n" + progress,
      "meetings/2022-03-18-部署会.md": """
      ---
      标题: 部署会
      类型: 会议纪要
      日期: 2022-03-18
      公开: 是
      ---
      | 编号 | 事项 | 责任单位 | 时限 | 完成日期 |
      |---|---|---|---|---|
      | R01 | 排查排口 | 白石镇 | 2022-06-15 | \(taskDone) |
      | R02 | 年终总结 | 县住建局 | 2022-12-31 | |
      """,
    ]
    if !corrections.isEmpty {
      files["tables/更正.csv"] = "日期,表,编号,责任主体,数据日期,原值,现值,原因\n" + corrections
    }
    return try report(files, asOf: asOf, audience: .public)
  }

  private static func lines(_ comparison: Comparison, _ report: AssessedReport) -> [String] {
    comparison.changes.map { change in
      let sides = [change.before, change.after].map { side -> String in
        guard let side else { return "—" }
        let word: String? =
          switch side.status {
          case .standing(let standing): standing.rawValue
          case .task(let state): state.rawValue
          case .grade(let name): name
          case .item(let place): report.ledgers[place.ledger].items[place.item].flag.rawValue
          case .flag(let flag, _): flag.rawValue
          case nil: nil
          }
        return [word, side.text.isEmpty ? nil : side.text].compactMap { $0 }.joined(separator: " ")
      }
      let subject: String =
        switch change.subject {
        case .target(let target): report.records.targets[target].id
        case .share(let target, let holder):
          report.records.targets[target].id + "/" + report.records.holders[holder].id
        case .task(let task): report.records.tasks[report.tasks[task].task].id
        case .figure(let key, _, let correction):
          key.words.joined(separator: "/") + (correction == nil ? " ?" : "")
        case .meeting(let meeting): report.records.meetings[meeting].slug
        case .other(let name): name.kind + " " + name.key.joined(separator: "/")
        default: "\(change.subject)"
        }
      return "\(change.group.rawValue) \(subject): \(sides[0]) -> \(sides[1])"
    }
  }

  private static let early = "Q01,,2022-05-31,500\nQ01,白石镇,2022-05-31,100\n"

  @Test func `tasks and lights that changed since a day are said with both sides`() throws {
    let report = try Self.county(Self.early + "Q01,,2022-06-30,300\nQ01,白石镇,2022-06-30,400\n")
    let comparison = Comparison(report, since: CivilDate("2022-06-10"))
    #expect(comparison.basis == .asked)
    #expect(
      Self.lines(comparison, report) == [
        "overdue R01: due-soon -> overdue", "worse Q01: slightly-behind 500 户 -> seriously-behind 300 户",
        "better Q01/Z01: seriously-behind 100 户 -> on-schedule 400 户",
      ])
    #expect(comparison.changes.first?.date == CivilDate("2022-06-16"))
  }

  /// A mean that may be at most 40 in 2022, with figures on days.
  private static func mean(_ figures: [(String, String)], goal: String = "40", asOf: String) throws
    -> AssessedReport
  {
    try report(
      [
        "tables/年度目标.csv": """
        编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止
        P1,气,PM2.5,µg/m³,不高于,均值,\(goal),白石镇,2022-01-01,2022-12-31
        """,
        "tables/进度.csv": "目标编号,截止日,累计值\n" + figures.map { "P1,\($0.0),\($0.1)\n" }.joined(),
      ], asOf: asOf)
  }

  @Test(arguments: ["73", "60"])
  func `what was out of reach and is missed at the end is told as missed, not as better`(last: String) throws
  {
    let report = try Self.mean([("2022-11-30", "68"), ("2022-12-31", last)], asOf: "2022-12-31")
    #expect(
      Self.lines(Comparison(report, since: CivilDate("2022-12-01")), report) == [
        "missed P1: unreachable 68 µg/m³ -> missed \(last) µg/m³"
      ])
  }

  @Test func `a better light over a worse figure is not told as better`() throws {
    let old = Comparison(try Self.mean([("2022-05-31", "46")], goal: "40", asOf: "2022-06-30")).file
    let report = try Self.mean([("2022-06-30", "48")], goal: "50", asOf: "2022-06-30")
    let lines = Self.lines(Comparison(report, previous: old), report)
    #expect(lines.filter { $0.contains("P1:") } == ["worse P1: behind 46 µg/m³ -> on-schedule 48 µg/m³"])
  }

  @Test func `a task that was done is finished and not new`() throws {
    let report = try Self.county(Self.early, taskDone: "2022-06-14")
    let comparison = Comparison(report, since: CivilDate("2022-06-10"))
    #expect(Self.lines(comparison, report).contains("finished R01: due-soon -> done"))
  }

  @Test func `a meeting and its open tasks are new after its day`() throws {
    let report = try Self.county(Self.early, asOf: "2022-05-31")
    let comparison = Comparison(report, since: CivilDate("2022-03-01"))
    #expect(
      Self.lines(comparison, report).filter { $0.hasPrefix("added") } == [
        "added 2022-03-18-bu-shu-hui: — -> —", "added R01: — -> due-soon", "added R02: — -> open",
      ])
  }

  @Test func `without an older state the last thirty days are shown`() throws {
    let report = try Self.county(Self.early)
    let comparison = Comparison(report)
    #expect(comparison.basis == .recent)
    #expect(comparison.since == CivilDate("2022-05-31"))
    #expect(comparison.file.baseline == .recent)
  }

  @Test func `the state last published is compared with where something changed`() throws {
    let first = Comparison(try Self.county(Self.early)).file
    let report = try Self.county(Self.early, taskDone: "2022-06-20")
    let second = Comparison(report, previous: first)
    #expect(second.basis == .published)
    #expect(Self.lines(second, report) == ["finished R01: overdue -> done-late"])
    #expect(second.file.baseline == .published(first.state))
  }

  @Test func `the same content again keeps what it was compared with`() throws {
    let first = Comparison(try Self.county(Self.early)).file
    let report = try Self.county(Self.early, taskDone: "2022-06-20")
    let second = Comparison(report, previous: first)
    let third = Comparison(report, previous: try PublishedFile(second.file.bytes))
    #expect(third.file.bytes == second.file.bytes)
    #expect(third.changes == second.changes)
    #expect(!third.changes.isEmpty)
  }

  @Test func `the state of another site or of a later day is left aside`() throws {
    let report = try Self.county(Self.early)
    let later = Comparison(try Self.county(Self.early, asOf: "2022-07-31")).file
    #expect(Comparison(report, previous: later).basis == .recent)
    let other = PublishedFile(
      state: PublishedState(
        site: PublishedState.Identity(county: "379921", year: 2022, audience: .internal), asOf: report.asOf,
        entries: []), baseline: .recent)
    #expect(Comparison(report, previous: other).basis == .recent)
    #expect(Comparison(report, previous: other).findings.isEmpty)
  }

  @Test func `a published figure that changed without a correction is a warning at its cell`() throws {
    let first = Comparison(try Self.county(Self.early)).file
    let report = try Self.county("Q01,,2022-05-31,500\nQ01,白石镇,2022-05-31,110\n")
    let second = Comparison(report, previous: first)
    #expect(
      DiagnosticPrinter(language: .chinese).text(second.findings) == """
        content/tables/进度.csv:3:20: warning: 进度 Q01 白石镇 2022-05-31 公布过的是 100（截至 2022-06-30），现在是 110，没有更正记录 [uncorrected-figure]
          帮助：确是更正的，在“更正”表里加一行：日期=2022-06-30，表=进度，编号=Q01，责任主体=白石镇，数据日期=2022-05-31，原值=100，现值=110，原因=（写明原因）

        """)
    #expect(Self.lines(second, report).contains("corrected Q01/Z01/2022-05-31 ?: 100 -> 110"))
  }

  @Test func `a published figure that is gone is a warning at its table`() throws {
    let first = Comparison(try Self.county(Self.early)).file
    let report = try Self.county("Q01,,2022-05-31,500\n")
    let findings = Comparison(report, previous: first).findings
    #expect(
      DiagnosticPrinter(language: .english).text(findings) == """
        content/tables/进度.csv: warning: 进度 Q01 白石镇 2022-05-31 was published as 100 (as of 2022-06-30), and its row is gone [uncorrected-figure]
          help: restore the row; where its figure was wrong, write the right one and add a row to the corrections

        """)
  }

  @Test func `a corrected figure is no warning and is listed with its reason`() throws {
    let first = Comparison(try Self.county(Self.early)).file
    let report = try Self.county(
      "Q01,,2022-05-31,500\nQ01,白石镇,2022-05-31,110\n",
      corrections: "2022-06-20,进度,Q01,白石镇,2022-05-31,100,110,复核\n")
    let second = Comparison(report, previous: first)
    #expect(second.findings.isEmpty)
    #expect(Self.lines(second, report) == ["corrected Q01/Z01/2022-05-31: 100 -> 110"])
    #expect(second.changes.first?.note?.chinese == "复核")
  }

  @Test func `what is gone is named by its id alone`() throws {
    let first = Comparison(try Self.county(Self.early)).file
    let bare = try report(["tables/进度.csv": "目标编号,责任主体,截止日,累计值\n" + Self.early], audience: .public)
    let lines = Self.lines(Comparison(bare, previous: first), bare)
    #expect(lines == ["withdrawn task R01: — -> —", "withdrawn task R02: — -> —"])
  }

  @Test func `a state holds no words of a task`() throws {
    let bytes = Comparison(try Self.county(Self.early)).file.bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("task\tR01\toverdue"))
    #expect(!text.contains("排查排口") && !text.contains("部署会"))
  }

  @Test func `a published table that is gone as a whole is one warning`() throws {
    let first = Comparison(try Self.county(Self.early)).file
    let told = """
      content/tables/进度.csv: warning: 上次公开的（截至 2022-06-30）有“进度”表，2 条，这次一条也没有了 [vanished-table]
        帮助：看看文件是不是丢了、清空了或改了名；确实不再公开的，这次之后不再提醒

      """
    let empty = try Self.county("")
    #expect(DiagnosticPrinter(language: .chinese).text(Comparison(empty, previous: first).findings) == told)
    // The newest figures moved the site to an earlier day.
    let earlier = try Self.county("", asOf: "2022-06-10")
    #expect(DiagnosticPrinter(language: .chinese).text(Comparison(earlier, previous: first).findings) == told)
    // A site of a day before all of them misses none.
    let before = try Self.county("", asOf: "2022-05-30")
    #expect(Comparison(before, previous: first).findings.isEmpty)
  }
}
