// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards
internal import Tables

// The words about columns of a county's own ledger.
extension LedgerColumnReader {
  static func limitOrder(
    _ min: ExactNumber, _ max: ExactNumber, at place: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      rule: "threshold-order", at: place ?? SourceLocation(path: ""),
      Wording(
        "最大 \(max.plainText()) 小于最小 \(min.plainText())",
        "max \(max.plainText()) lies below min \(min.plainText())"),
      help: Wording("核对两个数", "check both numbers"))
  }

  static func misplaced(_ key: String, at place: SourceLocation?) -> Diagnostic {
    let title = keys.first { $0.id == key }?.title ?? key
    let kinds =
      key == "choices"
      ? Wording("选项或多选", "choice or choices") : Wording("数、整数、百分比", "number, integer or percent")
    return Diagnostic(
      rule: "wrong-column-type", at: place ?? SourceLocation(path: ""),
      Wording("“\(title)”只用于类型是\(kinds.chinese)的列", "“\(key)” goes with a column of type \(kinds.english)"),
      help: Wording("改“类型”，或删去“\(title)”", "change the type, or delete `\(key)`"))
  }

  static func fixed(_ column: Column, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "wrong-column-type", at: place,
      Wording("每本台账都有“\(column.title)”，它的类型不能改", "every ledger has “\(column.id)”, whose type is given"),
      help: Wording("删去“类型”，或另起一列", "delete the type, or declare another column"))
  }

  static func noChoices(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "missing-key", at: place,
      Wording("类型是“选项”的列缺少“选项”", "a column of type choice lacks its “choices”"),
      help: Wording("加一行“选项: [甲, 乙]”", "add a line `choices: [a, b]`"))
  }
}
