// SPDX-License-Identifier: MIT

internal import Diagnostics
package import Standards
internal import Tables

/// When a record is public: what its front matter says about 公开, 草稿, 公开日期 and 失效日期.
package struct Release: Sendable, Hashable {
  package let isPublic: Bool
  package let isDraft: Bool
  /// The first day on which it is public; `nil` for no such day.
  package let publishOn: CivilDate?
  /// The last day on which it is public; `nil` for no such day.
  package let expires: CivilDate?

  package init(
    isPublic: Bool, isDraft: Bool = false, publishOn: CivilDate? = nil, expires: CivilDate? = nil
  ) {
    self.isPublic = isPublic
    self.isDraft = isDraft
    self.publishOn = publishOn
    self.expires = expires
  }

  /// Why the public does not read the record on a day; `nil` where it does.
  package func withholding(on day: CivilDate) -> Withholding? {
    if isDraft { return .draft }
    if !isPublic { return .notPublic }
    if let publishOn, publishOn > day { return .embargoed(publishOn) }
    if let expires, expires < day { return .expired(expires) }
    return nil
  }

  /// Whether the public reads the record on a day.
  package func isOut(on day: CivilDate) -> Bool { withholding(on: day) == nil }

  /// The keys that every record has for it.
  package static let keys: [RecordKey] = [
    RecordKey(
      "public", "公开", form: .flag, note: Wording("是 或 否，不写就不公开", "是 or 否; not published if left out")),
    RecordKey(
      "draft", "草稿", form: .flag,
      note: Wording("是 表示还没有定稿，不公开", "是 for what is not final and so not published")),
    RecordKey(
      "publish_on", "公开日期", form: .date, note: Wording("到这一天才公开", "the first day on which it is public"),
      visibility: .internalOnly),
    RecordKey(
      "expires", "失效日期", form: .date, note: Wording("这一天以后不再公开", "the last day on which it is public")),
  ]

  /// - Parameter date: The record's own date.
  static func read(_ reader: inout MappingReader, date: CivilDate?) -> Release {
    let release = Release(
      isPublic: reader.flag("public") ?? false, isDraft: reader.flag("draft") ?? false,
      publishOn: reader.date("publish_on"), expires: reader.date("expires"))
    if let first = release.publishOn, let last = release.expires, last < first {
      reader.report([
        order(
          at: reader.node("expires")?.location ?? reader.location,
          Wording(
            "失效日期 \(last.isoText) 早于公开日期 \(first.isoText)，这份记录永远不会公开",
            "it expires on \(last.isoText), before it is public on \(first.isoText), so nobody would ever read it"
          ))
      ])
    } else if let date, let last = release.expires, last < date {
      reader.report([
        order(
          at: reader.node("expires")?.location ?? reader.location,
          Wording(
            "失效日期 \(last.isoText) 早于记录的日期 \(date.isoText)",
            "it expires on \(last.isoText), before its own date \(date.isoText)"))
      ])
    }
    return release
  }

  private static func order(at place: SourceLocation, _ wording: Wording) -> Diagnostic {
    Diagnostic(rule: "date-order", at: place, wording, help: Wording("核对两个日期", "check both dates"))
  }
}
