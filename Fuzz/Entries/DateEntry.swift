// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards
internal import Tables

/// The text of a cell that should hold a date or a month.
enum DateEntry: FuzzEntry {
  static let name = "date"

  static func fault(in bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    for year in [2022, nil] as [Int?] {
      switch DateText.parse(text, defaultYear: year) {
      case .success(let date):
        guard case .success(let again) = DateText.parse(date.isoText, defaultYear: nil), again == date,
          (1900...2199).contains(date.year)
        else { return "\(date.isoText) does not read as itself" }
      case .failure(let problem):
        if problem.wording.chinese.isEmpty || problem.help.english.isEmpty {
          return "a problem without words"
        }
      }
      guard case .success(let month) = MonthText.parse(text, defaultYear: year) else { continue }
      if !(1...12).contains(month.month) || !(1900...2199).contains(month.year) { return "month \(month)" }
    }
    return nil
  }
}
