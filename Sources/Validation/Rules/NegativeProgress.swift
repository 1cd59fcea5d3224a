// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// What is summed up or counted is never below zero.
package enum NegativeProgress: Rule {
  package static let name = "negative-progress"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.progress.compactMap { row in
      guard row.value.isNegative, let found = index.target(row.target.text) else { return nil }
      let target = records.targets[found]
      return target.pace == .mean
        ? nil : negative(row, target, at: records.place(of: "value", inRowAt: row.location))
    }
  }

  private static func negative(_ row: ProgressRow, _ target: Target, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: name, at: place,
      Wording(
        "目标 \(target.id)（\(target.pace.title.chinese)）的累计值不能是负数，这里是 \(row.value.plainText())",
        "target \(target.id) (\(target.pace.title.english)) takes no value below zero, here \(row.value.plainText())"
      ),
      help: Wording("写当年累计的数；减少量也写正数", "write the year's total; a reduction is a positive number, too"))
  }
}
