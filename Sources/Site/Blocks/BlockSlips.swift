// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Markdown

/// Blocks that were meant to be figures and are printed as they are written: the word after the fence is one slip
/// away from that of a kind or is its Chinese name, or the fence is made of quotes or dots of the input method, is two
/// backticks, or stands four blanks in.
enum BlockSlips {
  /// A warning for each block of a document that is nearly one of a kind.
  static func findings(_ document: MarkdownDocument, path: String) -> [Diagnostic] {
    document.fencedBlocks.compactMap { word($0, path) }
      + document.blocks.compactMap { block in
        switch block {
        case .paragraph(let paragraph): fence(paragraph, path) ?? short(paragraph, path)
        case .code(let code) where !code.isFenced: indented(code, path)
        default: nil
        }
      }
  }

  /// What staff call the kinds, and what editors offer them under.
  private static let called = [
    "图": "chart", "图表块": "chart", "表": "table", "表格": "table", "数据表": "table", "指标": "figure", "数字": "figure",
    "关键数字": "figure", "计分卡": "scorecard", "计分": "scorecard",
  ]

  private static let names = BlockCatalog.all.flatMap { $0.names }

  private static func word(_ code: CodeBlock, _ path: String) -> Diagnostic? {
    guard let word = code.info.split(separator: " ").first, BlockCatalog.kind(of: code.info) == nil,
      let near = near(word)
    else { return nil }
    return Diagnostic(
      .warning, rule: "misspelt-block", at: SourceLocation(path: path, line: max(code.line - 1, 1)),
      Wording(
        "没有“\(word)”这种块，会照原样印成文字", "there is no kind of block “\(word)”; it is printed as it is written"),
      help: Wording("是不是“\(near)”？", "did you mean “\(near)”?"))
  }

  /// Short words have many neighbours; with fewer than four letters only those of Chinese are near.
  private static func near(_ word: Substring) -> String? {
    if let kind = called[String(word)] { return kind }
    guard word.utf8.count >= 4 else { return nil }
    return Spelling.nearest(to: String(word), among: names)
  }

  /// Two backticks make words in the line and no block.
  private static func short(_ paragraph: Paragraph, _ path: String) -> Diagnostic? {
    guard case .code(let text)? = paragraph.content.first,
      let word = text.split(whereSeparator: \.isWhitespace).first, kindOrNear(word),
      // `chart` alone is a word that is spoken of.
      text.contains(":") || text.contains("：")
    else { return nil }
    return unopened("``\(word)", word, at: paragraph.line, path)
  }

  private static func indented(_ code: CodeBlock, _ path: String) -> Diagnostic? {
    let first = code.literal.prefix { !$0.isNewline }.drop { $0 == " " }
    guard first.hasPrefix("```") || first.hasPrefix("~~~") else { return nil }
    let word = first.dropFirst(3).drop { $0 == " " }.prefix { $0.isLetter }
    guard kindOrNear(word) else { return nil }
    return Diagnostic(
      .warning, rule: "misspelt-block", at: SourceLocation(path: path, line: code.line),
      Wording(
        "“```\(word)”前面空了四格以上，不是图块的开头，会照原样印成文字",
        "“```\(word)” stands four blanks or more in; it begins no block and is printed as it is written"),
      help: Wording("删去前面的空格，从行首写起", "delete the blanks before it"))
  }

  private static func kindOrNear(_ word: Substring) -> Bool {
    BlockCatalog.kind(of: String(word)) != nil || near(word) != nil
  }

  private static func unopened(_ mark: String, _ word: Substring, at line: Int, _ path: String) -> Diagnostic
  {
    Diagnostic(
      .warning, rule: "misspelt-block", at: SourceLocation(path: path, line: line),
      Wording(
        "“\(mark)”不是图块的开头，会照原样印成文字", "“\(mark)” begins no block; it is printed as it is written"),
      help: Wording(
        "开头和末尾各写三个半角的反引号：```\(word)（英文输入法下，数字键 1 左边的键）",
        "begin and end it with three backticks: ```\(word)"))
  }

  /// What an input method or a word processor makes of the three backticks.
  private static let signs: Set<Character> = ["‘", "’", "“", "”", "·", "｀", "′", "'", "\"", "、", "•"]

  private static func fence(_ paragraph: Paragraph, _ path: String) -> Diagnostic? {
    guard case .text(let text)? = paragraph.content.first else { return nil }
    let marks = text.prefix { signs.contains($0) }
    guard marks.count >= 3 else { return nil }
    let word = text.dropFirst(marks.count).drop { $0 == " " }.prefix { $0.isLetter }
    guard kindOrNear(word) else { return nil }
    return unopened("\(marks.prefix(3))\(word)", word, at: paragraph.line, path)
  }
}
