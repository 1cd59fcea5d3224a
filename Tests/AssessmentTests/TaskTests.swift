// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Testing

private func meeting(_ row: String, isPublic: Bool = true, date: String = "2022-03-18") -> String {
  """
  ---
  标题: 部署会
  类型: 会议纪要
  日期: \(date)
  公开: \(isPublic ? "是" : "否")
  ---
  | 编号 | 事项 | 责任单位 | 时限 | 完成日期 |
  |---|---|---|---|---|
  \(row)
  """
}

struct TaskStateTests {
  @Test(arguments: [
    ("2022-05-30", TaskState.open, 31, "还有 31 天"), ("2022-05-31", .dueSoon, 30, "还有 30 天"),
    ("2022-06-30", .dueSoon, 0, "今天到期"), ("2022-07-01", .overdue, 1, "逾期 1 天"),
  ])
  func `an open task by the days to its date`(day: String, state: TaskState, days: Int, finding: String)
    throws
  {
    let files = ["meetings/a.md": meeting("| R01 | 改造 | 白石镇 | 2022-06-30 | |")]
    let task = try #require(try report(files, asOf: day).tasks.first)
    #expect(task.state == state)
    #expect(task.days == days)
    #expect(task.finding.chinese == finding)
    #expect(task.trace.inputs.first?.source?.description == "content/meetings/a.md:9:1")
  }

  @Test(arguments: [
    ("2022-06-30", TaskState.done, "2022年6月30日完成"), ("2022-07-01", .doneLate, "2022年7月1日完成，晚 1 天"),
  ])
  func `a finished task is late from the day after its date`(
    done: String, state: TaskState, finding: String
  ) throws {
    let files = ["meetings/a.md": meeting("| R01 | 改造 | 白石镇 | 2022-06-30 | \(done) |")]
    let task = try #require(try report(files, asOf: "2022-08-01").tasks.first)
    #expect(task.state == state)
    #expect(task.finding.chinese == finding)
  }

  @Test func `a task without a date is standing`() throws {
    let files = ["meetings/a.md": meeting("| R01 | 巡查 | 全体镇街 | 长期坚持 | |")]
    let task = try #require(try report(files).tasks.first)
    #expect(task.state == .standing)
    #expect(task.owners == [0, 1])
  }

  @Test func `what was finished after the day is still open on it`() throws {
    let files = ["meetings/a.md": meeting("| R01 | 改造 | 白石镇 | 2022-06-30 | 2022-06-20 |")]
    #expect(try report(files, asOf: "2022-06-19").tasks.map(\.state) == [.dueSoon])
    #expect(try report(files, asOf: "2022-06-20").tasks.map(\.state) == [.done])
  }

  @Test func `an update finishes a task from its own day on`() throws {
    let update = """
      ---
      标题: 完成
      日期: 2022-06-10
      关于: R01
      单位: 白石镇
      完成: R01
      公开: 是
      ---
      """
    let files = [
      "meetings/a.md": meeting("| R01 | 改造 | 白石镇 | 2022-06-30 | |"), "updates/b.md": update,
    ]
    #expect(try report(files, asOf: "2022-06-09").tasks.map(\.state) == [.dueSoon])
    let task = try #require(try report(files, asOf: "2022-06-10").tasks.first)
    #expect(task.state == .done)
    #expect(task.updates == [0])
    #expect(task.trace.inputs[1].source?.description == "content/updates/b.md:6:5")
  }

  @Test func `the rules may set another warning`() throws {
    let rules = scoring("编号: a, 名称: 甲, 分值: 100, 指标: 报送.次数, 方式: 达标, 目标: 0")
      .replacing("等级:", with: "临期: 10\n等级:")
    let files = [
      "meetings/a.md": meeting("| R01 | 改造 | 白石镇 | 2022-06-30 | |"), "scoring/2022.yml": rules,
    ]
    #expect(try report(files, asOf: "2022-06-19").tasks.map(\.state) == [.open])
    #expect(try report(files, asOf: "2022-06-20").tasks.map(\.state) == [.dueSoon])
  }
}

struct VisibilityTests {
  @Test func `a meeting that is not public and its tasks are not for the public`() throws {
    let files = [
      "meetings/a.md": meeting("| R01 | 改造 | 白石镇 | 2022-06-30 | |", isPublic: false),
      "meetings/b.md": meeting("| R02 | 巡查 | 云岭镇 | 2022-06-30 | |", date: "2022-04-18"),
    ]
    let open = try report(files, audience: .public)
    #expect(open.records.meetings.map(\.path) == ["meetings/b.md"])
    #expect(open.records.tasks.map(\.id) == ["R02"])
    #expect(open.tasks.count == 1)
    #expect(open.withheld["meetings/a.md"] == .notPublic)
    #expect(open.withheld["task:R01"] == .notPublic)
    #expect(try report(files, audience: .internal).records.tasks.map(\.id) == ["R01", "R02"])
  }

  @Test func `a meeting held later is not there yet, nor are its tasks`() throws {
    let files = ["meetings/a.md": meeting("| R01 | 改造 | 白石镇 | 2022-06-30 | |")]
    let before = try report(files, asOf: "2022-03-17")
    #expect(before.records.meetings.isEmpty)
    #expect(before.tasks.isEmpty)
    #expect(before.events.isEmpty)
    #expect(before.withheld["meetings/a.md"] == .later)
    #expect(try report(files, asOf: "2022-03-18").tasks.count == 1)
  }
}

struct DutyCoverageTests {
  @Test func `who has no duty, which duty has nobody, which has no post`() throws {
    let files = [
      "tables/责任主体.csv": """
      编号,名称,类别,行政区,岗位
      Z01,白石镇,镇街,白石镇,镇长
      Z02,云岭镇,镇街,云岭镇,
      B01,县住建局,部门,,局长
      """,
      "tables/责任清单.csv": """
      编号,责任主体,类别,领域,事项,责任岗位
      D01,白石镇,属地,气,巡查,
      D02,云岭镇,属地,气,巡查,
      D03,,监管,水,检查,
      """,
    ]
    let coverage = try report(files).coverage
    #expect(coverage.holders == 3)
    #expect(coverage.covered == 2)
    #expect(coverage.holdersWithout == [2])
    #expect(coverage.dutiesWithout == [2])
    #expect(coverage.postless == [1])
  }

  @Test func `without duties nobody is covered`() throws {
    let coverage = try report([:]).coverage
    #expect(coverage.covered == 0)
    #expect(coverage.holdersWithout == [0, 1, 2])
  }
}
