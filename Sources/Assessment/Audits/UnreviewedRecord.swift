// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Records
internal import Standards

/// What the public reads was signed off (审核), step after step, and says what it said then.
package enum UnreviewedRecord: Audit {
  package static let name = "not-reviewed"

  /// A record as its review sees it.
  private struct Record {
    let title: String
    let date: CivilDate?
    let review: Review
    let location: SourceLocation
  }

  package static func check(_ report: AssessedReport) -> [Diagnostic] {
    let set = report.records
    let records =
      set.meetings.map { Record(title: $0.title, date: $0.date, review: $0.review, location: $0.location) }
      + set.updates.map { Record(title: $0.title, date: $0.date, review: $0.review, location: $0.location) }
      + set.pages.map { Record(title: $0.title, date: nil, review: $0.review, location: $0.location) }
    let isRequired = set.site.requiresReview && set.site.audience == .public
    return records.flatMap { findings($0, isRequired: isRequired) }
  }

  private static func findings(_ record: Record, isRequired: Bool) -> [Diagnostic] {
    let order = misordered(record)
    let void = record.review.reopened
    if let first = void.first { return order + [reopened(record, void, first, isRequired: isRequired)] }
    guard isRequired, order.isEmpty, let next = record.review.next else { return order }
    return order + [
      Diagnostic(
        rule: name, at: record.location,
        Wording(
          "“\(record.title)”要公开，还没有\(next.title.chinese)",
          "“\(record.title)” is to be public and has had no \(next.title.english)"),
        help: Wording(
          "看过以后用 taizhang review \(record.location.path) --step \(next.title.chinese) 签字，或先写“草稿: 是”",
          "read it, then sign it with taizhang review \(record.location.path) --step \(next.rawValue), or mark it 草稿: 是"
        ))
    ]
  }

  /// Steps signed before those in front of them, or before the record's own day.
  private static func misordered(_ record: Record) -> [Diagnostic] {
    var before: (date: CivilDate, words: Wording)?
    if let date = record.date {
      before = (date, Wording("记录的日期 \(date.isoText)", "the record's own date \(date.isoText)"))
    }
    var found: [Diagnostic] = []
    for step in ReviewStep.allCases {
      guard let signature = record.review.signature(step) else {
        if let later = record.review.signatures.first(where: { $0.step > step }) {
          found.append(
            order(
              later,
              Wording(
                "有\(later.step.title.chinese)，没有它前面的\(step.title.chinese)",
                "there is a \(later.step.title.english) and no \(step.title.english) before it"),
              help: Wording("先做\(step.title.chinese)", "do the \(step.title.english) first")))
          return found
        }
        continue
      }
      guard let date = signature.date else { continue }
      if let earlier = before, date < earlier.date {
        found.append(
          order(
            signature,
            Wording(
              "\(step.title.chinese) \(date.isoText) 早于\(earlier.words.chinese)",
              "the \(step.title.english) on \(date.isoText) lies before \(earlier.words.english)"),
            help: Wording("核对两个日期", "check both dates")))
      }
      before = (
        date, Wording("\(step.title.chinese) \(date.isoText)", "the \(step.title.english) on \(date.isoText)")
      )
    }
    return found
  }

  private static func order(_ signature: Review.Signature, _ wording: Wording, help: Wording) -> Diagnostic {
    Diagnostic(rule: "review-order", at: signature.location, wording, help: help)
  }

  private static func reopened(
    _ record: Record, _ void: [Review.Signature], _ first: Review.Signature, isRequired: Bool
  ) -> Diagnostic {
    let isByHand = void.allSatisfy { $0.seal == nil }
    let chinese = void.map(\.step.title.chinese).joined(separator: "、")
    let english = void.map(\.step.title.english).joined(separator: ", ")
    let what =
      isByHand
      ? Wording(
        "\(chinese)没有校验码，不知道签的是什么内容", "the \(english) has no seal, so it is not known what was signed")
      : Wording("签字以后内容改过，\(chinese)失效", "the record changed after it was signed: \(english) void")
    return Diagnostic(
      isRequired ? .error : .warning, rule: "reopened-review", at: first.location, what,
      help: Wording(
        "重新看过以后，从\(first.step.title.chinese)起重签：taizhang review \(record.location.path) --step \(first.step.title.chinese)",
        "read it again and sign it again from there: taizhang review \(record.location.path) --step \(first.step.rawValue)"
      ))
  }
}
