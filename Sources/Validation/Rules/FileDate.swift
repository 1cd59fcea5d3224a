// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A record whose file is named after a day is of that day: 2012 for 2022 moves a meeting by ten years.
package enum FileDate: Rule {
  package static let name = "file-date"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.meetings.compactMap { finding($0.path, $0.date, $0.location) }
      + records.updates.compactMap { finding($0.path, $0.date, $0.location) }
  }

  private static func finding(_ path: String, _ date: CivilDate, _ place: SourceLocation) -> Diagnostic? {
    guard let file = path.split(separator: "/").last, let named = day(String(file)), named != date else {
      return nil
    }
    return Diagnostic(
      .warning, rule: name, at: SourceLocation(path: place.path),
      Wording(
        "文件名是 \(named.isoText)，“日期”写的是 \(date.isoText)",
        "the file is named \(named.isoText), and its date is \(date.isoText)"),
      help: Wording("核对年月日，改“日期”或文件名", "check the day, and change the date or the file's name"))
  }

  /// The day that a name begins with: 2022-04-08 or 20220408, with no digit behind.
  private static func day(_ name: String) -> CivilDate? {
    let digits = name.prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
    let plain = digits.filter { $0 != "-" }
    if digits.count == 8, plain.count == 8 {
      return CivilDate("\(plain.prefix(4))-\(plain.dropFirst(4).prefix(2))-\(plain.suffix(2))")
    }
    guard digits.count == 10 || (digits.count > 10 && digits.dropFirst(10).first == "-") else { return nil }
    return CivilDate(String(digits.prefix(10)))
  }
}
