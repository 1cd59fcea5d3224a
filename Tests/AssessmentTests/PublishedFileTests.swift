// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Testing

/// The file in which a site says what it said.
struct PublishedFileTests {
  private static let site = PublishedState.Identity(county: "379921", year: 2022, audience: .public)

  private static func state(_ asOf: String, _ entries: [StateEntry]) throws -> PublishedState {
    PublishedState(site: site, asOf: try #require(CivilDate(asOf)), entries: entries)
  }

  private static let before = [
    StateEntry(kind: "target", key: ["Q01"], fields: ["behind", "8.2", "6"]),
    StateEntry(kind: "progress", key: ["Q01", "", "2022-06-30"], fields: ["9.7"]),
    StateEntry(kind: "task", key: ["旧任务"], fields: ["open", "", ""]),
  ]
  private static let now = [
    StateEntry(kind: "target", key: ["Q01"], fields: ["on-schedule", "8.2", "6"]),
    StateEntry(kind: "progress", key: ["Q01", "", "2022-06-30"], fields: ["9.7"]),
    StateEntry(kind: "task", key: ["a/b%c"], fields: ["open", "", "制表\t换行\n反斜\\"]),
  ]

  @Test func `a state with what it was compared with is read as it was written`() throws {
    let new = try Self.state("2022-09-30", Self.now)
    let old = try Self.state("2022-08-31", Self.before)
    let day = try #require(CivilDate("2022-06-30"))
    for baseline in [PublishedFile.Baseline.published(old), .since(day), .recent] {
      let file = PublishedFile(state: new, baseline: baseline)
      #expect(try PublishedFile(file.bytes) == file)
      #expect(try PublishedFile(file.bytes).bytes == file.bytes)
    }
  }

  @Test func `the file is lines of fields, the older state as what differs`() throws {
    let file = PublishedFile(
      state: try Self.state("2022-09-30", Self.now),
      baseline: .published(try Self.state("2022-08-31", Self.before)))
    let text = String(decoding: file.bytes, as: UTF8.self).replacing("\t", with: "|")
    #expect(
      text == #"""
        taizhang-published-state|1
        site|379921|2022|public|2022-09-30
        entries|3
        progress|Q01//2022-06-30|9.7
        target|Q01|on-schedule|8.2|6
        task|a%2Fb%25c|open||制表\t换行\n反斜\\
        compared|published|2022-08-31
        added|1
        task|a%2Fb%25c
        changed|2
        target|Q01|behind|8.2|6
        task|旧任务|open||

        """#)
  }

  @Test func `the order in which things are given makes no difference`() throws {
    let state = try Self.state("2022-09-30", Self.now)
    #expect(try Self.state("2022-09-30", Self.now.reversed()) == state)
  }

  @Test(arguments: [
    ("", PublishedFileProblem.notAState), ("<html>\n", .notAState),
    ("taizhang-published-state\t2\n", .version("2")),
    ("taizhang-published-state\t1\n", .damaged(line: 2)),
    ("taizhang-published-state\t1\nsite\t379921\t2022\tpublic\t2022-02-30\n", .damaged(line: 2)),
    (
      "taizhang-published-state\t1\nsite\t379921\t2022\tpublic\t2022-09-30\nentries\t2\ntask\tR1\topen\n",
      .damaged(line: 5)
    ),
    (
      "taizhang-published-state\t1\nsite\t379921\t2022\tpublic\t2022-09-30\nentries\t0\ncompared\tsince\n",
      .damaged(line: 4)
    ),
  ])
  func `what is not a whole state is refused`(text: String, problem: PublishedFileProblem) {
    #expect(throws: problem) { try PublishedFile(Array(text.utf8)) }
  }

  @Test func `a file cut off anywhere is refused`() throws {
    let bytes = PublishedFile(
      state: try Self.state("2022-09-30", Self.now),
      baseline: .published(try Self.state("2022-08-31", Self.before))
    ).bytes
    for count in 0..<bytes.count {
      #expect(throws: PublishedFileProblem.self) { try PublishedFile(Array(bytes[..<count])) }
    }
  }

  @Test func `bytes that are no text are refused`() {
    #expect(throws: PublishedFileProblem.notAState) { try PublishedFile([0xFF, 0xFE]) }
  }
}
