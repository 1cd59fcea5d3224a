// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Markdown

/// Blocks that were meant to be figures and are printed as they are written: the word after the fence is one slip
/// away from that of a kind, or the fence is made of quotes or dots of the input method.
enum BlockSlips {
  /// A warning for each block of a document that is nearly one of a kind.
  static func findings(_ document: MarkdownDocument, path: String) -> [Diagnostic] {
    document.fencedBlocks.compactMap { word($0, path) }
      + document.blocks.compactMap { block in
        if case .paragraph(let paragraph) = block { fence(paragraph, path) } else { nil }
      }
  }

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
    guard word.utf8.count >= 4 else { return nil }
    return Spelling.nearest(to: String(word), among: names)
  }

  /// What an input method or a word processor makes of the three backticks.
  private static let signs: Set<Character> = ["‘", "’", "“", "”", "·", "｀", "′", "'", "\"", "、", "•"]

  private static func fence(_ paragraph: Paragraph, _ path: String) -> Diagnostic? {
    guard case .text(let text)? = paragraph.content.first else { return nil }
    let marks = text.prefix { signs.contains($0) }
    guard marks.count >= 3 else { return nil }
    let word = text.dropFirst(marks.count).drop { $0 == " " }.prefix { $0.isLetter }
    guard BlockCatalog.kind(of: String(word)) != nil || near(word) != nil else { return nil }
    return Diagnostic(
      .warning, rule: "misspelt-block", at: SourceLocation(path: path, line: paragraph.line),
      Wording(
        "“\(marks.prefix(3))\(word)”不是图块的开头，会照原样印成文字",
        "“\(marks.prefix(3))\(word)” begins no block; it is printed as it is written"),
      help: Wording(
        "开头和末尾各写三个半角的反引号：```\(word)（英文输入法下，数字键 1 左边的键）",
        "begin and end it with three backticks: ```\(word)"))
  }
}
