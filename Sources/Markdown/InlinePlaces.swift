// SPDX-License-Identifier: MIT

internal import CCmarkGFM

/// Where the running text under one node of the C tree stands, with columns that are right in every line.
struct InlinePlaces {
  private var firstLine = 1
  private var firstColumn = 1

  init() {}

  init(_ node: OpaquePointer) {
    firstLine = Int(cmark_node_get_start_line(node))
    firstColumn = Int(cmark_node_get_start_column(node))
  }

  /// The library counts every line's columns as if its text began where the first line's does.
  func column(_ node: OpaquePointer, line: Int, in source: SourceText) -> Int {
    column(Int(cmark_node_get_start_column(node)), line: line, in: source)
  }

  private func column(_ column: Int, line: Int, in source: SourceText) -> Int {
    line <= firstLine ? column : column - firstColumn + source.textColumn(line: line)
  }

  /// Where a link starts: the library gives the line where it ends, so earlier lines are tried too.
  func start(_ node: OpaquePointer, byte: UInt8, in source: SourceText) -> (line: Int, column: Int) {
    let last = Int(cmark_node_get_start_line(node))
    let written = Int(cmark_node_get_start_column(node))
    for line in stride(from: last, through: max(firstLine, last - 8), by: -1) {
      let column = column(written, line: line, in: source)
      if source.byte(line: line, byteColumn: column) == byte {
        return (line, column)
      }
    }
    return (last, column(written, line: last, in: source))
  }

  /// Where an autolink starts; `nil` for another link. The library's own column for it is wrong, its text's is right.
  func autolinkStart(_ node: OpaquePointer, in source: SourceText) -> (line: Int, column: Int)? {
    guard let text = cmark_node_first_child(node), cmark_node_get_type(text) == CMARK_NODE_TEXT else {
      return nil
    }
    let line = Int(cmark_node_get_start_line(text))
    let column = column(text, line: line, in: source) - 1
    return source.byte(line: line, byteColumn: column) == 0x3C ? (line, column) : nil
  }

  /// The mark with which emphasis was written.
  func mark(_ node: OpaquePointer, in source: SourceText) -> InlineNode.Mark {
    let line = Int(cmark_node_get_start_line(node))
    let byte = source.byte(line: line, byteColumn: column(node, line: line, in: source))
    return byte == 0x2A ? .star : .underscore
  }
}
