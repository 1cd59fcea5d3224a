// SPDX-License-Identifier: MIT

internal import Diagnostics

/// What is too large to parse. The parser takes far more than linear time on some texts, so they are refused before.
package enum InputLimits {
  /// The longest text, in bytes.
  package static let size = 2_000_000
  /// The deepest nesting of lists, quotes and footnotes.
  package static let nesting = 32
  /// The most columns of a table.
  package static let columns = 200
  /// The most cells of all tables of a text together, counting those that short rows leave out.
  package static let cells = 200_000
  /// The most items of bulleted lists: each takes a kilobyte while it is read.
  package static let items = 100_000
  /// The longest estimated time in the parser, in nanoseconds, beyond what grows with the text's size.
  static let work = 400_000_000
  /// The most bytes that reference links may copy from their definitions.
  static let copies = 30_000_000

  static func sizeFinding(_ count: Int, path: String) -> Diagnostic? {
    guard count > size else { return nil }
    return Diagnostic(
      rule: "markdown-limit", at: SourceLocation(path: path),
      Wording("文件有 \(count) 字节，超过 \(size) 字节的上限", "the file has \(count) bytes; the limit is \(size)"),
      help: Wording("请把文件分成几个较小的文件", "split the file into smaller ones"))
  }

  /// The first limit that the text is beyond.
  static func finding(in source: SourceText, path: String) -> Diagnostic? {
    var scan = LimitScan(isOnlyNesting: MarkCounts(source).areSurelyWithinLimits)
    for line in 1...source.lineCount {
      if scan.takesAsText(firstByte: source.firstByte(ofLine: line)) { continue }
      if let excess = scan.excess(inLine: source.lineBytes(line)) {
        let location = SourceLocation(path: path, line: source.fileLine(line))
        return Diagnostic(rule: "markdown-limit", at: location, excess.message, help: excess.help)
      }
    }
    return nil
  }
}

/// A limit that a text is beyond.
enum LimitExcess {
  case nesting
  case columns(Int)
  case cells
  case items
  case work
  case copies

  var message: Wording {
    switch self {
    case .nesting:
      Wording(
        "列表和引用最多套 \(InputLimits.nesting) 层", "lists and quotes may lie \(InputLimits.nesting) levels deep")
    case .columns(let count):
      Wording(
        "表格有 \(count) 列，最多允许 \(InputLimits.columns) 列",
        "the table has \(count) columns; the limit is \(InputLimits.columns)")
    case .cells:
      Wording(
        "文件里的表格超过 \(InputLimits.cells) 个单元格", "the file's tables have more than \(InputLimits.cells) cells")
    case .items:
      Wording("文件里的列表超过 \(InputLimits.items) 项", "the file's lists have more than \(InputLimits.items) items")
    case .work:
      Wording("到这里的段落符号太多、太长，无法处理", "the paragraph up to here is too long or has too many marks to be read")
    case .copies:
      Wording("引用式链接的定义太长、用得太多", "reference links repeat long definitions too often")
    }
  }

  var help: Wording {
    switch self {
    case .nesting: Wording("请减少列表和引用的层数", "use fewer levels of lists and quotes")
    case .items: Wording("请把文件分成几个较小的文件", "split the file into smaller ones")
    case .columns, .cells:
      Wording("请把表格改存为 CSV 或 XLSX 数据文件", "keep the table in a CSV or XLSX data file instead")
    case .work:
      Wording("请用空行把段落分开，或者放进代码块", "part the paragraph with blank lines, or put it into a code block")
    case .copies: Wording("请缩短定义，或者用空行隔开", "shorten the definitions, or part them with blank lines")
    }
  }
}
