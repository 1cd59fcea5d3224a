// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards

/// Reads who signed a record off: the key 审核 of its front matter.
enum ReviewReader {
  static let key = RecordKey(
    "review", "审核", form: .group(steps),
    note: Wording("初审、复审、终审，用 taizhang review 写入", "the steps signed, as taizhang review writes them"))

  private static let steps: [RecordKey] = ReviewStep.allCases.map { step in
    RecordKey(
      step.rawValue, step.title.chinese, form: .group(keys),
      note: Wording("{岗位: …, 日期: …, 校验: …}", "{post: …, date: …, seal: …}"))
  }

  private static let keys: [RecordKey] = [
    RecordKey("post", "岗位", note: Wording("签字的岗位，不写姓名", "the post that signed, never a name")),
    RecordKey("date", "日期", isRequired: true, form: .date, note: Wording("签字的日期", "the day it was signed")),
    RecordKey("seal", "校验", note: Wording("taizhang review 写入的校验码", "what taizhang review wrote")),
  ]

  /// - Parameter bytes: The record's whole file.
  static func read(_ reader: inout MappingReader, _ bytes: [UInt8]) -> Review {
    guard let node = reader.node("review") else { return .none }
    var outer = MappingReader(node, keys: steps)
    var signatures: [Review.Signature] = []
    for step in ReviewStep.allCases {
      guard let node = outer.node(step.rawValue) else { continue }
      var inner = MappingReader(node, keys: keys)
      let signature = Review.Signature(
        step: step, post: inner.text("post"), date: inner.date("date"), seal: inner.text("seal"),
        location: node.location)
      outer.report(inner.diagnostics)
      signatures.append(signature)
    }
    reader.report(outer.diagnostics)
    return Review(signatures: signatures, seal: signatures.isEmpty ? "" : ContentSeal.of(bytes))
  }
}
