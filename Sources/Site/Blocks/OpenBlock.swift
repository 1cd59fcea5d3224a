// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Markdown

/// A block that no fence ends, and which runs on through the text below it.
enum OpenBlock {
  /// `nil` for a block that has its end. One that lacks it ends with the document, or with the next block, whose
  /// beginning then stands in it.
  static func finding(_ code: CodeBlock, path: String) -> Diagnostic? {
    let isSwallowing = code.literal.split(separator: "\n").contains { line in
      let text = line.drop { $0 == " " }
      return text.hasPrefix("```") || text.hasPrefix("~~~")
    }
    guard !code.isClosed || isSwallowing else { return nil }
    return open(code, path: path)
  }

  /// The same of a block that makes no figure; such a one may well show fences.
  static func plainFinding(_ code: CodeBlock, path: String) -> Diagnostic? {
    code.isClosed || code.literal.allSatisfy(\.isWhitespace) ? nil : open(code, path: path)
  }

  private static func open(_ code: CodeBlock, path: String) -> Diagnostic {
    let word = code.info.split(separator: " ").first.map { " \($0) 块" } ?? "代码块"
    let english = code.info.split(separator: " ").first.map { "block \($0)" } ?? "block of code"
    return Diagnostic(
      rule: "open-block", at: SourceLocation(path: path, line: max(code.line - 1, 1)),
      Wording(
        "这里开始的\(word)没有结束，下面的正文都算在里面了",
        "the \(english) that begins here does not end, and the text below it counts as part of it"),
      help: Wording(
        "在这个块最后一行的下面加一行三个反引号：```", "add a line of three backticks below its last line: ```"))
  }
}
