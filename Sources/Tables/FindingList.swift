// SPDX-License-Identifier: MIT

internal import Diagnostics

/// The findings of one file, cut to what a person can work through; the rest is counted.
struct FindingList {
  /// The most findings that one file shows.
  static let limit = 50

  private let path: String
  private var kept: [Diagnostic] = []
  private var droppedErrors = 0
  private var droppedWarnings = 0

  init(path: String) {
    self.path = path
  }

  /// Whether `add` would only count.
  var isFull: Bool { kept.count >= Self.limit }

  /// Adds a finding; it is not even made once the list is full, since a spoilt file has one in every cell.
  mutating func add(_ severity: Diagnostic.Severity = .error, _ make: () -> Diagnostic) {
    if !isFull || severity == .note {
      kept.append(make())
    } else if severity == .error {
      droppedErrors += 1
    } else if severity == .warning {
      droppedWarnings += 1
    }
  }

  /// Adds the findings of another part of the file.
  mutating func merge(_ other: FindingList) {
    kept += other.kept
    droppedErrors += other.droppedErrors
    droppedWarnings += other.droppedWarnings
  }

  /// One mistake in a header spoils every cell below it: the first cells stay, the others become one line at the
  /// next.
  func shortened(title: String) -> FindingList {
    let (most, shown) = (10, 3)
    guard let rule = kept.first?.rule, kept.allSatisfy({ $0.rule == rule }),
      kept.count + droppedErrors + droppedWarnings > most
    else { return self }
    let rest = kept.count - shown + droppedErrors + droppedWarnings
    var list = FindingList(path: path)
    let sorted = kept.sorted()
    list.kept = Array(sorted.prefix(shown))
    list.kept.append(
      Diagnostic(
        kept[0].severity, rule: "more-findings", at: sorted[shown].location,
        Wording(
          "“\(title)”这一列往下还有 \(rest) 处同样的问题",
          "\(rest) more findings of this kind follow in the column “\(title)”"),
        help: kept[0].help))
    return list
  }

  /// The first findings in order of place, then one line for the rest.
  func closed() -> [Diagnostic] {
    let sorted = kept.filter { $0.severity != .note }.sorted()
    let notes = kept.filter { $0.severity == .note }
    let rest = sorted.dropFirst(Self.limit)
    let errors = droppedErrors + rest.count { $0.severity == .error }
    let more = droppedErrors + droppedWarnings + rest.count
    guard more > 0 else { return sorted + notes }
    let closing = Diagnostic(
      errors > 0 ? .error : .warning, rule: "more-findings", at: SourceLocation(path: path),
      Wording("还有 \(more) 处问题没有列出", "\(more) more findings are not listed"),
      help: Wording("先改正列出的问题，再运行一次", "correct the listed ones first, then run again"))
    return sorted.prefix(Self.limit) + [closing] + notes
  }
}
