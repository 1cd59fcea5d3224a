// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Markdown
internal import Standards
internal import Tables

/// A row of resolutions that has a cell more or less than the headers: all after it stand below a wrong header, and
/// what would be said of them is beside the point.
enum RaggedResolution {
  /// `nil` where the row has its cells, or lacks only empty ones at its end.
  static func finding(
    _ row: TableRow, _ task: Diagnosed<Task?>, columns: Int, path: String
  ) -> Diagnostic? {
    guard row.written > 1, row.written != columns else { return nil }
    if row.written < columns, let task = task.value, task.isWhole, !task.owners.contains(where: isDate) {
      return nil
    }
    let (lacks, by) = (row.written < columns, abs(row.written - columns))
    return Diagnostic(
      rule: "ragged-row", at: SourceLocation(path: path, line: row.line),
      Wording(
        "议定事项表的这一行有 \(row.written) 格，表头有 \(columns) 列，\(lacks ? "少" : "多")了 \(by) 格",
        "this row of the resolutions has \(row.written) cells, \(lacks ? "fewer" : "more") than the \(columns) columns of the header"
      ),
      help: lacks
        ? Wording(
          "没有内容的格也要写出来，留空：| |；对照表头补上缺少的 |",
          "write empty cells as well: | |; put in the missing |")
        : Wording("删去多余的 |；文字里的竖线写成 \\|", "delete the surplus |; a bar in the text is written \\|"))
  }

  private static func isDate(_ owner: Mention) -> Bool {
    if case .success = DateText.parse(owner.text, defaultYear: 2000) { return true }
    return false
  }
}

extension Task {
  /// Whether it has an owner and a due date, or words for one.
  fileprivate var isWhole: Bool {
    !owners.isEmpty && (due != nil || ResolutionReader.standing.contains(dueText))
  }

  /// The task without what else would be looked up, for a row of which nothing but its number is certain.
  var withoutMentions: Task {
    Task(
      id: id, matter: matter, owners: [], due: nil, dueText: dueText, target: nil, done: nil, doneSource: nil,
      note: note, meeting: meeting, meetingDate: meetingDate, location: location)
  }
}
