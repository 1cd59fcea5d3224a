// SPDX-License-Identifier: MIT

internal import Diagnostics

/// The warnings of one document, of each rule at most so many that a page of them can still be read.
struct FindingList {
  private(set) var diagnostics: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  private let path: String
  /// Beyond this many of one rule the rest are left out: the author has got the message.
  private static let limit = 50

  init(path: String) {
    self.path = path
  }

  mutating func rawHTML(_ written: String, at point: SourcePoint) {
    add(
      "raw-html", at: point,
      Wording("正文里的 HTML 代码“\(written)”不会显示", "HTML code “\(written)” in the text is left out"),
      help: Wording(
        "请改用 Markdown 写法；如需显示代码原文，请放在两个反引号 ` 之间",
        "write it in Markdown; to show the code itself, put it between two backticks `"))
  }

  mutating func unsafeLink(_ destination: String, at point: SourcePoint) {
    add(
      "unsafe-link", at: point,
      Wording(
        "链接地址“\(Self.shortened(destination))”的类型不允许使用，只显示文字",
        "an address of this kind is not allowed: “\(Self.shortened(destination))”; only its text is shown"),
      help: Wording(
        "请使用 http:、https:、mailto:、tel: 开头的地址，或者本站内的相对路径",
        "use an address that starts with http:, https:, mailto: or tel:, or a path within this site"))
  }

  /// A row of a table with more cells than the header has columns: what stands in them is not printed.
  mutating func surplusCells(_ written: Int, columns: Int, at point: SourcePoint) {
    add(
      Self.raggedRow, at: point,
      Wording(
        "表格的这一行有 \(written) 格，表头只有 \(columns) 列，多出的格没有显示",
        "this row of the table has \(written) cells and the header \(columns) columns; the rest is not shown"),
      help: Wording(
        "删去多余的 |，或者在表头补上这一列；文字里的竖线写成 \\|",
        "delete the surplus |, or give the header that column; a bar in the text is written \\|"))
  }

  static let raggedRow = "ragged-row"

  mutating func tooDeep(at point: SourcePoint) {
    add(
      "markdown-limit", .error, at: point,
      Wording(
        "列表或引用套得太深，以下内容没有显示", "lists or quotes lie too deep within each other; what follows is left out"),
      help: Wording("请减少列表和引用的层数", "use fewer levels of lists and quotes"))
  }

  /// The first scalars of a text the author wrote, for quoting it in one line.
  static func shortened(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(60) { view.append(scalar.value < 0x20 ? " " : scalar) }
    if text.unicodeScalars.count > 60 { return String(view) + "…" }
    while view.last == " " { view.removeLast() }
    return String(view)
  }

  private mutating func add(
    _ rule: String, _ severity: Diagnostic.Severity = .warning, at point: SourcePoint, _ message: Wording,
    help: Wording
  ) {
    counts[rule, default: 0] += 1
    guard counts[rule, default: 0] <= Self.limit else { return }
    let location = SourceLocation(path: path, line: point.line, column: point.column)
    diagnostics.append(Diagnostic(severity, rule: rule, at: location, message, help: help))
  }
}
