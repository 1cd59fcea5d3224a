// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Markdown
internal import Tables

/// The columns of a table of resolutions by what they hold, and those of its header that are not read.
struct ResolutionColumns {
  private typealias Heading = ResolutionHeading

  private let header: [TableCell]
  private var places: [ResolutionHeading: Int] = [:]
  private var unread: [Int] = []
  /// Columns with the meaning of an earlier one.
  private var doubled: [(column: Int, first: Int)] = []

  init(_ table: MarkdownTable) {
    header = table.header
    var others: [Int] = []
    for (column, cell) in header.enumerated() {
      guard let heading = Heading.allCases.first(where: { $0.names.contains(cell.plainText) }) else {
        others.append(column)
        continue
      }
      add(column, to: heading)
    }
    // Days under another name are due ones or those of completion by the column beside them.
    for heading in Heading.allCases where heading != .done || places[.due] != nil {
      let found = others.first { heading.substitutes.contains(header[$0].plainText) }
      guard places[heading] == nil, let found else { continue }
      places[heading] = found
      others.removeAll { $0 == found }
    }
    unread += others
    unread.sort()
  }

  subscript(heading: ResolutionHeading) -> Int? { places[heading] }

  /// The headings without which rows are no tasks.
  var lacking: [ResolutionHeading] { Heading.needed.filter { places[$0] == nil } }

  /// 序号 beside 编号 only counts the rows; of 备注 beside 说明, and 目标编号 beside 目标, one is read.
  private mutating func add(_ column: Int, to heading: ResolutionHeading) {
    guard let first = places[heading] else {
      places[heading] = column
      return
    }
    let (name, earlier) = (header[column].plainText, header[first].plainText)
    guard name != earlier, [.id, .target, .note].contains(heading) else {
      doubled.append((column, first))
      return
    }
    let isBetter = (name == "目标编号" || earlier == "序号") || (heading == .note && name == heading.names[0])
    if isBetter { places[heading] = column }
    let left = isBetter ? first : column
    if header[left].plainText != "序号" { unread.append(left) }
  }
}

extension ResolutionColumns {
  /// What of the header is not read: a completion lost changes scores, other columns are printed and no more.
  func findings(path: String) -> [Diagnostic] {
    doubled.map { twice($0.column, $0.first, path) } + lost(path) + plain(path)
  }

  /// What these words say of a column is the state of its tasks, unless it says what is wanted of them.
  private func tellsCompletion(_ name: String) -> Bool {
    ["完成", "办结", "销号"].contains { name.contains($0) }
      && !["标准", "要求", "目标", "期限", "时限"].contains { name.hasSuffix($0) }
  }

  /// The known name, of a column that is not there, which another is nearly called.
  private func near(_ column: Int) -> String? {
    let absent = Heading.allCases.filter { places[$0] == nil }.flatMap(\.names)
    return Spelling.nearest(to: header[column].plainText, among: absent)
  }

  private func lost(_ path: String) -> [Diagnostic] {
    unread.filter { tellsCompletion(header[$0].plainText) }.map { column in
      let name = header[column].plainText
      return Diagnostic(
        rule: "resolution-heading", at: place(of: column, path),
        Wording(
          "议定事项表没有“\(name)”列，没有读；完成的任务会算作没有完成",
          "resolutions have no column “\(name)”; it was not read, and finished tasks would count as open"),
        help: near(column).map { Wording("是不是“\($0)”？", "did you mean “\($0)”?") }
          ?? Wording(
            "完成的那一天写在“完成日期”列，没有完成的留空；文字写在“说明”列",
            "write the day of completion in the column 完成日期, empty where open, and words in 说明"))
    }
  }

  /// What offices print beside their tasks, and nobody expects to be judged.
  private static let printed: Set<String> = [
    "配合单位", "配合部门", "协办单位", "协同单位", "责任领导", "牵头领导", "分管领导", "责任人", "联系人", "依据", "来源", "措施", "工作措施", "要求",
    "工作要求", "备注", "说明",
  ]

  /// One finding for all that are nearly no known name; a note where all of them are of those that are usual.
  private func plain(_ path: String) -> [Diagnostic] {
    let columns = unread.filter { column in
      !tellsCompletion(header[column].plainText) && !header[column].plainText.isEmpty
    }
    let near = columns.compactMap { column in self.near(column).map { (column, $0) } }
    let misspelt = near.map { column, name in
      let written = header[column].plainText
      return Diagnostic(
        .warning, rule: "resolution-heading", at: place(of: column, path),
        Wording(
          "议定事项表没有“\(written)”列，这一列没有读", "resolutions have no column “\(written)”; it was not read"),
        help: Wording("是不是“\(name)”？", "did you mean “\(name)”?"))
    }
    let rest = columns.filter { column in !near.contains { $0.0 == column } }
    guard let first = rest.first else { return misspelt }
    let isUsual = rest.allSatisfy { Self.printed.contains(header[$0].plainText) }
    let names = rest.map { "“\(header[$0].plainText)”" }
    return misspelt + [
      Diagnostic(
        isUsual ? .note : .warning, rule: "resolution-heading", at: place(of: first, path),
        Wording(
          "议定事项表没有\(names.joined(separator: "、"))列，只印出来，没有读",
          "resolutions have no column \(names.joined(separator: ", ")); it is printed and not read"),
        help: Wording(
          "读的列是编号、事项、责任单位、时限、目标、完成日期、说明；要跟踪的单位都写进“责任单位”，用顿号隔开，其余写进“说明”",
          "columns are 编号, 事项, 责任单位, 时限, 目标, 完成日期 and 说明; name all units in 责任单位, the rest in 说明"))
    ]
  }

  private func twice(_ column: Int, _ first: Int, _ path: String) -> Diagnostic {
    let (name, earlier) = (header[column].plainText, header[first].plainText)
    return Diagnostic(
      rule: "duplicate-header", at: place(of: column, path),
      Wording(
        name == earlier ? "议定事项表有两列“\(name)”" : "议定事项表的“\(earlier)”和“\(name)”是同一个意思",
        name == earlier
          ? "the resolutions have two columns “\(name)”"
          : "the columns “\(earlier)” and “\(name)” of the resolutions mean the same"),
      help: Wording("留一列，另一列删去或改名", "keep one, and delete or rename the other"))
  }

  private func place(of column: Int, _ path: String) -> SourceLocation {
    SourceLocation(path: path, line: header[column].point.line, column: header[column].point.column)
  }
}
