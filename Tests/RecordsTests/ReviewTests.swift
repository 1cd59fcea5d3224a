// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Standards
import Testing

/// Signing a record off, and what an edit does to it.
struct ReviewTests {
  private static let record = "---\n标题: 会议\n# 说明\n日期: 2022-09-16\n公开: 是\n---\n\n正文一。\n"
  private let day = CivilDate(year: 2022, month: 9, day: 20) ?? CivilDate(dayNumber: 0)

  private func text(_ record: String) throws -> ReviewedText {
    try #require(ReviewedText.read(Array(record.utf8), path: "a.md").value)
  }

  private func signed(_ record: String, _ step: ReviewStep, post: String? = nil) throws -> String {
    let bytes = try #require(try text(record).signing(step, post: post, date: day).value)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a seal does not see line endings, blanks at ends or who signed`() {
    let seal = ContentSeal.of(Array(Self.record.utf8))
    #expect(seal.utf8.count == 16)
    for same in [
      Self.record.replacing("\n", with: "\r\n"), "\u{FEFF}" + Self.record, Self.record + "\n\n",
      Self.record.replacing("正文一。", with: "正文一。  "),
      Self.record.replacing("公开: 是\n", with: "公开: 是\n审核:\n  初审: {日期: 2022-09-20, 校验: x}\n"),
      Self.record.replacing("标题: 会议\n", with: "review: {first: {date: 2022-09-20}}\n标题: 会议\n"),
    ] {
      #expect(ContentSeal.of(Array(same.utf8)) == seal, "\(same)")
    }
    for other in [
      Self.record.replacing("正文一", with: "正文二"), Self.record.replacing("公开: 是", with: "公开: 否"),
      Self.record.replacing("\n\n正文", with: "\n\n\n正文"), Self.record.replacing("# 说明", with: "# 别的"),
    ] {
      #expect(ContentSeal.of(Array(other.utf8)) != seal, "\(other)")
    }
  }

  @Test func `signing writes its lines and keeps all else byte for byte`() throws {
    let seal = ContentSeal.of(Array(Self.record.utf8))
    #expect(
      try signed(Self.record, .first, post: "办公室主任")
        == "---\n标题: 会议\n# 说明\n日期: 2022-09-16\n公开: 是\n审核:\n"
        + "  初审: {岗位: 办公室主任, 日期: 2022-09-20, 校验: \(seal)}\n---\n\n正文一。\n")
    let windows = Self.record.replacing("\n", with: "\r\n")
    let lines = try signed(windows, .first).replacing("\r\n", with: "|")
    #expect(!lines.contains("\n") && lines.contains("|审核:|  初审: {日期: 2022-09-20, 校验: \(seal)}|---|"))
    let english = "---\ntitle: A\ndate: 2022-09-16\n---\nText.\n"
    #expect(
      try signed(english, .first, post: "head: office").contains(
        "\nreview:\n  first: {post: \"head: office\", "))
  }

  @Test func `three steps hold until an edit, which voids them all`() throws {
    var record = try signed(Self.record, .first)
    #expect(try text(record).review.state.chinese == "待复审")
    record = try signed(record, .second)
    record = try signed(record, .final, post: "分管副县长")
    let review = try text(record).review
    #expect(review.next == nil && review.reopened.isEmpty && review.state.chinese == "已终审")
    let edited = try text(record.replacing("正文一", with: "正文二")).review
    #expect(edited.reopened.map(\.step) == [.first, .second, .final])
    #expect(edited.state.chinese == "改动后重开（初审、复审、终审失效）")
    #expect(edited.next == .first)
  }

  @Test func `an edit after the first step shows which steps still hold`() throws {
    let first = try signed(Self.record, .first).replacing("正文一", with: "正文二")
    #expect(
      try text(first).signing(.second, post: nil, date: day).diagnostics.map(\.rule) == ["review-order"])
    let again = try signed(first, .first)
    #expect(try text(again).review.state.chinese == "待复审")
  }

  @Test func `a step cannot come before the one in front of it, nor before the record`() throws {
    let plain = try text(Self.record)
    #expect(plain.signing(.final, post: nil, date: day).value == nil)
    let early = plain.signing(.first, post: nil, date: day.adding(days: -5))
    #expect(early.value == nil)
    #expect(lines(early.diagnostics).contains("早于记录的日期 2022-09-16"))
  }

  @Test func `signing an early step again takes the later ones away`() throws {
    var record = try signed(try signed(Self.record, .first), .second)
    record = try signed(record, .first)
    #expect(try text(record).review.signatures.map(\.step) == [.first])
  }

  @Test func `what is signed is read back by the record's own reader`() throws {
    let record = try signed(try signed(try signed(Self.record, .first), .second, post: "副主任"), .final)
      .replacing("公开: 是", with: "类型: 通报\n公开: 是")
    let set = try #require(RecordSet.parse(tree(["site.yml": siteFile, "meetings/a.md": record])).value)
    let review = try #require(set.meetings.first).review
    #expect(review.signatures.map(\.step) == [.first, .second, .final])
    #expect(review.signature(.second)?.post == "副主任")
    // The kind was added after signing.
    #expect(review.reopened.count == 3)
  }
}
