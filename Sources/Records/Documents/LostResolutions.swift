// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Markdown

/// Resolutions that became no tasks: tables under other headings, and lists.
struct LostResolutions {
  private typealias Heading = ResolutionHeading

  /// The lines of the tables below a heading that promises tasks.
  private var announced: Set<Int> = []
  /// The lines of the tables below the heading 议定事项.
  private var resolved: Set<Int> = []
  /// The first list with two items or more below that heading.
  private var list: MarkdownList?
  private let hasTasks: Bool
  private let hasTable: Bool
  private let path: String

  /// - Parameter hasTasks: Whether another table of the record gave tasks.
  init(_ document: MarkdownDocument, hasTasks: Bool, path: String) {
    self.hasTasks = hasTasks
    hasTable = document.tables.contains { ResolutionColumns($0).lacking.isEmpty }
    self.path = path
    var (isPromised, isResolved) = (false, false)
    for block in document.blocks {
      switch block {
      case .heading(let heading):
        let title = heading.plainText
        isResolved = title.holds("议定事项")
        isPromised = isResolved || ["任务清单", "任务分解", "交办事项"].contains { title.holds($0) }
      case .table(let table):
        if isPromised { announced.insert(table.line) }
        if isResolved { resolved.insert(table.line) }
      case .list(let found) where isResolved && found.items.count > 1 && !Self.isHint(found):
        list = list ?? found
      default: break
      }
    }
  }

  /// Whether a list is the template's own, which says how to write the table.
  private static func isHint(_ list: MarkdownList) -> Bool {
    list.items.contains { item in
      guard case .paragraph(let paragraph) = item.blocks.first else { return false }
      return PlaceholderText.resolutionHints.contains { paragraph.content.plainText.hasPrefix($0) }
    }
  }

  /// - Parameter tables: Those that lack a heading of resolutions.
  func findings(_ tables: [MarkdownTable]) -> [Diagnostic] {
    let found = tables.compactMap(finding)
    guard found.isEmpty, !hasTable, let list else { return found }
    return [listed(list)]
  }

  private func finding(_ table: MarkdownTable) -> Diagnostic? {
    let lacking = ResolutionColumns(table).lacking
    let isAnnounced = announced.contains(table.line)
    let replaced = lacking.count > 1 ? Heading.replaced(lacking, in: table) : nil
    let isLikely = lacking.count == 1 || replaced != nil
    guard isLikely || isAnnounced else { return nil }
    // Below the very heading all tasks are meant, or the record has none.
    let isLoss = resolved.contains(table.line) && !table.rows.isEmpty && (isLikely || !hasTasks)
    let severity: Diagnostic.Severity = isLoss ? .error : .warning
    if let replaced, let finding = underOtherNames(replaced, severity) { return finding }
    return incomplete(table, lacking[0], isAnnounced: isAnnounced, severity)
  }

  /// A table of duties under other words: its tasks would be lost without a word.
  private func underOtherNames(
    _ replaced: [(cell: TableCell, heading: ResolutionHeading)], _ severity: Diagnostic.Severity
  ) -> Diagnostic? {
    guard let first = replaced.map(\.cell.point).min(by: { ($0.line, $0.column) < ($1.line, $1.column) })
    else { return nil }
    let written = replaced.map { "“\($0.cell.plainText)”" }
    let wanted = replaced.map { "“\($0.heading.names[0])”" }
    return Diagnostic(
      severity, rule: "resolution-heading",
      at: SourceLocation(path: path, line: first.line, column: first.column),
      Wording(
        "这张表像是议定事项表，列名却是\(written.joined(separator: "、"))，表里的事项没有成为任务",
        "this table looks like one of resolutions but calls its columns \(written.joined(separator: ", ")); its rows became no tasks"
      ),
      help: Wording(
        "要作为任务跟踪，就把列名改成\(wanted.joined(separator: "、"))",
        "to follow the rows as tasks, call the columns \(wanted.joined(separator: ", "))"))
  }

  /// A table with two of the three headings is most likely one of resolutions with a wrong heading; its tasks would
  /// else be lost without a word.
  private func incomplete(
    _ table: MarkdownTable, _ heading: ResolutionHeading, isAnnounced: Bool, _ severity: Diagnostic.Severity
  ) -> Diagnostic {
    let (name, places) = (heading.names[0], table.header.map(\.plainText))
    let unknown = table.header.first { cell in
      !Heading.allCases.contains { $0.names.contains(cell.plainText) }
        && cell.plainText.contains { character in heading.names.contains { $0.contains(character) } }
    }
    let other =
      isAnnounced
      ? Wording("不是的放到别的小标题下", "or put the table under another heading")
      : Wording("不是就改掉“\(places.first ?? "")”等列名", "or give the columns other names")
    return Diagnostic(
      severity, rule: "resolution-heading",
      at: SourceLocation(
        path: path, line: unknown?.point.line ?? table.header.first?.point.line ?? 1,
        column: unknown?.point.column ?? 1),
      Wording(
        "这张表像是议定事项表，却没有“\(name)”列，表里的事项没有成为任务",
        "this table looks like one of resolutions but has no column “\(name)”; its rows became no tasks"),
      help: unknown.map {
        Wording("“\($0.plainText)”是不是“\(name)”？", "did you mean “\(name)” by “\($0.plainText)”?")
      }
        ?? Wording(
          "要作为任务跟踪就加上“\(name)”列；\(other.chinese)",
          "add the column “\(name)” to follow the rows as tasks, \(other.english)"))
  }

  /// A list says neither owner nor day in a way that could be followed.
  private func listed(_ list: MarkdownList) -> Diagnostic {
    Diagnostic(
      .warning, rule: "listed-resolutions", at: SourceLocation(path: path, line: list.line, column: 1),
      Wording(
        "“议定事项”下面是列表，\(list.items.count) 条都没有成为任务",
        "the resolutions are a list; none of its \(list.items.count) items became a task"),
      help: Wording(
        "要跟踪就写成表：| 事项 | 责任单位 | 时限 |，下一行 |---|---|---|，再一行一项；不跟踪的改个小标题",
        "to follow them write a table: | 事项 | 责任单位 | 时限 |, then |---|---|---|, then one row each; else call the heading something else"
      ))
  }
}
