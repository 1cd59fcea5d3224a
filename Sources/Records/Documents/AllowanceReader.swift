// SPDX-License-Identifier: MIT

import Diagnostics
import Privacy

/// Reads what `site.yml` says may be published although it looks like personal data: 公开电话 and 放行.
enum AllowanceReader {
  static let hotlineKeys: [RecordKey] = [
    RecordKey("number", "号码", isRequired: true, note: Wording("如 0370-1234567", "such as 0370-1234567")),
    RecordKey("note", "说明", note: Wording("是什么电话", "what the number is for")),
  ]

  static let allowanceKeys: [RecordKey] = [
    RecordKey("text", "内容", isRequired: true, note: Wording("要放行的文字，照原样写", "the text to allow, as written")),
    RecordKey("reason", "理由", isRequired: true, note: Wording("为什么可以公开", "why it may be published")),
    RecordKey(
      "date", "日期", isRequired: true, form: .date,
      note: Wording("哪一天定的，如 2022-03-18", "the day it was decided")),
    RecordKey(
      "until", "到期", form: .date, note: Wording("用到哪一天，不写就一直有效", "the last day it counts; always if left out")
    ),
  ]

  /// Telephone numbers: plain ones, or with what each is for.
  static func hotlines(_ reader: inout MappingReader) -> [Hotline] {
    var hotlines: [Hotline] = []
    guard let node = reader.node("hotlines") else { return [] }
    if case .scalar = node {
      hotlines = reader.mentions("hotlines").map { Hotline(number: $0) }
    } else {
      for item in reader.items("hotlines") {
        if case .scalar(let text, let place) = item {
          hotlines.append(Hotline(number: Mention(text, at: place)))
          continue
        }
        var own = MappingReader(item, keys: hotlineKeys)
        let number = own.mention("number")
        let note = own.text("note")
        reader.report(own.diagnostics)
        if let number { hotlines.append(Hotline(number: number, note: note)) }
      }
    }
    for hotline in hotlines {
      if isMobile(hotline.number.text) {
        reader.report([mobileHotline(hotline)])
      } else if !isNumber(hotline.number.text) {
        reader.report([badHotline(hotline)])
      }
    }
    return hotlines.filter { !isMobile($0.number.text) }
  }

  static func allowances(_ reader: inout MappingReader) -> [Allowance] {
    reader.items("allow").compactMap { item in
      var own = MappingReader(item, keys: allowanceKeys)
      let text = own.mention("text")
      let reason = own.text("reason")
      let date = own.date("date")
      let until = own.date("until")
      reader.report(own.diagnostics)
      guard let text, let reason, let date else { return nil }
      return Allowance(text: text, reason: reason, date: date, until: until)
    }
  }

  /// Three digits (110) to fifteen, and no number of a person's papers.
  private static func isNumber(_ text: String) -> Bool {
    let digits = AllowList.digits(text).utf8.count
    return (3...15).contains(digits)
      && !PersonalDataScanner().matches(in: text).contains { $0.kind != .mobile && $0.kind != .landline }
  }

  /// A mobile number is somebody's, so it needs a reason and a date.
  private static func isMobile(_ text: String) -> Bool {
    PersonalDataScanner().matches(inContact: text).contains { $0.kind == .mobile }
  }

  private static func mobileHotline(_ hotline: Hotline) -> Diagnostic {
    Diagnostic(
      rule: "mobile-hotline", at: hotline.number.location,
      Wording(
        "“公开电话”里的这一条是手机号，手机号属于个人",
        "this entry of `hotlines` is a mobile number, which is a person's"),
      help: Wording(
        "写单位的固定电话；本人同意公开的，移到“放行”：{内容: \"…\", 理由: …, 日期: …}",
        "write a number of the office; with its owner's consent move it to `allow`: {text: \"…\", reason: …, date: …}"
      ))
  }

  private static func badHotline(_ hotline: Hotline) -> Diagnostic {
    Diagnostic(
      rule: "bad-hotline", at: hotline.number.location,
      Wording("“公开电话”里的这一条不是电话号码", "this entry of `hotlines` is no telephone number"),
      help: Wording(
        "写成 0370-1234567 或 12345；不是电话的放到“放行”，写明理由和日期",
        "write 0370-1234567 or 12345; what is no telephone number goes to `allow`, with reason and date"))
  }
}
