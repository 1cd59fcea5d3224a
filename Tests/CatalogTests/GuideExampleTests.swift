// SPDX-License-Identifier: MIT

import Diagnostics
import Handbook
import Records
import Tables
import Testing

/// What the guides call wrong is found wrong under their rule, and what they call right is not.
struct GuideExampleTests {
  @Test(arguments: [
    "not-a-date", "date-without-year", "two-digit-year", "incomplete-date", "ambiguous-date", "no-such-day",
    "date-with-time", "serial-date", "open-ended-date",
  ])
  func `an example of a wrong date is one, and its right form is read`(id: String) throws {
    let guide = try #require(RuleGuide.named(id))
    func read(_ text: String) -> String? {
      switch DateText.parse(text.replacing("日期: ", with: ""), defaultYear: nil) {
      case .success: nil
      case .failure(let problem): problem.rule
      }
    }
    #expect(read(guide.wrong) == id)
    #expect(read(guide.right) == nil)
  }

  /// Where an example stands in a file that is otherwise whole.
  struct Frame: Sendable {
    let id: String
    let path: String
    var before = ""
    var after = ""

    static func page(_ id: String) -> Frame {
      Frame(id: id, path: "pages/a.md", before: "---\n标题: 关于\n", after: "\n---\n\n正文\n")
    }

    static func meeting(_ id: String, _ before: String = "") -> Frame {
      Frame(id: id, path: "meetings/a.md", before: "---\n\(before)", after: "\n---\n\n正文\n")
    }

    static func site(_ id: String, without key: String = "") -> Frame {
      let lines = ["标题: 公开", "年度: 2022", "县: {名称: 云汀县, 代码: \"379921\"}"]
      return Frame(
        id: id, path: "site.yml",
        before: lines.filter { key.isEmpty || !$0.hasPrefix(key) }.map { $0 + "\n" }.joined(), after: "\n")
    }

    static func table(_ id: String, _ name: String) -> Frame {
      Frame(id: id, path: "tables/\(name).csv", after: "\n")
    }

    static func scoring(_ id: String) -> Frame {
      Frame(
        id: id, path: "scoring/2022.yml", before: "年度: 2022\n空气:\n  排名: 加权名次\n  ", after: "\n")
    }
  }

  static let frames: [Frame] = [
    .page("bad-flag"), .page("bad-slug"), .meeting("yaml-syntax", "类型: 会议纪要\n日期: 2022-03-18\n"),
    .meeting("missing-key"), Frame(id: "front-matter", path: "meetings/a.md"),
    .meeting("bad-choice", "标题: 甲\n日期: 2022-03-18\n"), .site("unknown-key"),
    .site("wrong-type", without: "县"), .site("duplicate-key", without: "年度"), .site("yaml-alias"),
    .site("yaml-too-deep"), .site("bad-address"), .site("bad-hotline"), .site("site-furniture"),
    .table("missing-column", "进度"), .table("unknown-column", "进度"), .table("duplicate-header", "进度"),
    .table("empty-header", "进度"), .table("missing-cell", "进度"), .table("bad-code", "行政区"),
    .scoring("weights-sum"), .scoring("unknown-item"),
  ]

  @Test(arguments: frames)
  func `an example is found wrong under its rule, and its right form is not`(frame: Frame) throws {
    let guide = try #require(RuleGuide.named(frame.id))
    func rules(_ example: String) -> Set<String> {
      var files = ["site.yml": "标题: 公开\n年度: 2022\n县: {名称: 云汀县, 代码: \"379921\"}\n"]
      files[frame.path] = frame.before + example + frame.after
      let tree = ContentTree(
        name: "content",
        files: files.map { ContentTree.File(path: $0.key, bytes: Array($0.value.utf8)) })
      return Set(RecordSet.parse(tree).diagnostics.map(\.rule))
    }
    #expect(rules(guide.wrong).contains(frame.id))
    #expect(!rules(guide.right).contains(frame.id))
  }
}
