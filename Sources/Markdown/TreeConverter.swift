// SPDX-License-Identifier: MIT

internal import CCmarkGFM

/// Turns a tree of the C library into values, all at once.
struct TreeConverter {
  private let source: SourceText
  private let marks: EscapeMarks
  private var direct: DirectInlines
  private let finisher: InlineFinisher
  private(set) var findings: FindingList
  private var identifiers = HeadingIdentifiers()

  init(source: SourceText, marks: EscapeMarks, path: String) {
    self.source = source
    self.marks = marks
    direct = DirectInlines(source: source)
    finisher = InlineFinisher(source: source, marks: marks)
    findings = FindingList(path: path)
  }

  /// The document's blocks, and its footnotes in the order of their numbers.
  mutating func convert(_ tree: borrowing CMarkTree) -> (
    blocks: [Block], footnotes: [(blocks: [Block], line: Int)]
  ) {
    guard let root = tree.root else { return ([], []) }
    let body = blocks(below: root, depth: 0)
    var notes: [(blocks: [Block], line: Int)] = []
    CMarkNode.forEachChild(root) { node in
      guard cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION else { return }
      notes.append((blocks(below: node, depth: 1), line(node)))
    }
    return (body, notes)
  }

  /// The blocks of a node's children; footnotes stand at the end of the document's and are no block.
  private mutating func blocks(below parent: OpaquePointer, depth: Int) -> [Block] {
    if depth >= TreeLimits.blockDepth, let first = cmark_node_first_child(parent) {
      findings.tooDeep(at: SourcePoint(line: line(first), column: 1))
      return []
    }
    var blocks: [Block] = []
    blocks.reserveCapacity(CMarkNode.childCount(parent))
    CMarkNode.forEachChild(parent) { node in
      guard let block = block(node, depth: depth) else { return }
      if case .table(var table) = block, case .paragraph(let paragraph)? = blocks.last,
        let caption = TableCaption.text(of: paragraph)
      {
        table.caption = caption
        blocks[blocks.count - 1] = .table(table)
      } else {
        blocks.append(block)
      }
    }
    return blocks
  }

  private mutating func block(_ node: OpaquePointer, depth: Int) -> Block? {
    if shim_node_is_table(node) { return .table(table(node)) }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: return .paragraph(Paragraph(content: inlines(node), line: line(node)))
    case CMARK_NODE_HEADING: return .heading(heading(node))
    case CMARK_NODE_BLOCK_QUOTE:
      return .quote(blocks(below: node, depth: depth + 1), line: line(node))
    case CMARK_NODE_LIST: return .list(list(node, depth: depth))
    case CMARK_NODE_CODE_BLOCK: return .code(code(node))
    case CMARK_NODE_THEMATIC_BREAK: return .rule(line: line(node))
    case CMARK_NODE_HTML_BLOCK:
      dropHTML(node)
      return nil
    default: return nil
    }
  }

  private func line(_ node: OpaquePointer) -> Int { source.fileLine(Int(cmark_node_get_start_line(node))) }

  private mutating func inlines(_ node: OpaquePointer) -> [Inline] {
    if let inlines = direct.inlines(of: node) { return inlines }
    let nodes = InlineReader.nodes(of: node, source: source, marks: marks, findings: &findings)
    return finisher.inlines(nodes, &findings)
  }

  private mutating func heading(_ node: OpaquePointer) -> Heading {
    let content = inlines(node)
    let text = content.plainText
    let level = min(max(Int(cmark_node_get_heading_level(node)), 1), 6)
    return Heading(
      level: level, content: content, plainText: text, id: identifiers.identifier(for: text), line: line(node)
    )
  }

  private mutating func list(_ node: OpaquePointer, depth: Int) -> MarkdownList {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var items: [ListItem] = []
    items.reserveCapacity(CMarkNode.childCount(node))
    CMarkNode.forEachChild(node) { item in
      var task: ListItem.TaskState?
      if shim_item_is_task(item) {
        task = cmark_gfm_extensions_get_tasklist_item_checked(item) ? .done : .open
      }
      let content = blocks(below: item, depth: depth + 2)
      items.append(ListItem(blocks: content, task: task, line: line(item)))
    }
    return MarkdownList(
      isOrdered: isOrdered, start: isOrdered ? Int(cmark_node_get_list_start(node)) : 1,
      isTight: cmark_node_get_list_tight(node) != 0, items: items, line: line(node))
  }

  private func code(_ node: OpaquePointer) -> CodeBlock {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    let isFenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0
    return CodeBlock(
      info: marks.restored(CMarkNode.bytes(cmark_node_get_fence_info(node))),
      literal: marks.restored(CMarkNode.literal(node), keepsBackslash: true),
      line: line(node) + (isFenced ? 1 : 0), isFenced: isFenced,
      isClosed: !isFenced || source.isFence(line: Int(cmark_node_get_end_line(node))))
  }

  private mutating func table(_ node: OpaquePointer) -> MarkdownTable {
    var header: [TableCell] = []
    var rows: [TableRow] = []
    CMarkNode.forEachChild(node) { row in
      guard shim_node_is_row(row) else { return }
      var cells: [TableCell] = []
      cells.reserveCapacity(header.count)
      CMarkNode.forEachChild(row) { node in
        if shim_node_is_cell(node) { cells.append(cell(node, in: row)) }
      }
      if cmark_gfm_extensions_get_table_row_is_header(row) != 0 {
        header = cells
      } else {
        let written = source.cells(inLine: Int(cmark_node_get_start_line(row)))
        rows.append(TableRow(cells: cells, line: line(row), written: written))
        if written > header.count {
          findings.surplusCells(written, columns: header.count, at: SourcePoint(line: line(row), column: 1))
        }
      }
    }
    let letters = cmark_gfm_extensions_get_table_alignments(node)
    let alignments: [MarkdownTable.Alignment?] = header.indices.map { column in
      switch letters?[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
    return MarkdownTable(caption: [], header: header, rows: rows, alignments: alignments, line: line(node))
  }

  private mutating func cell(_ node: OpaquePointer, in row: OpaquePointer) -> TableCell {
    let line = Int(cmark_node_get_start_line(row))
    var column = Int(cmark_node_get_start_column(node))
    // A cell that was left out has no column of its own.
    if column < 1 { column = Int(cmark_node_get_start_column(row)) }
    while source.byte(line: line, byteColumn: column) == 0x20 { column += 1 }
    return TableCell(content: inlines(node), point: source.point(line: line, byteColumn: column))
  }

  private mutating func dropHTML(_ node: OpaquePointer) {
    let html: String = marks.restored(CMarkNode.literal(node), keepsBackslash: true)
    guard !RawHTML.isComment(html) else { return }
    findings.rawHTML(FindingList.shortened(html), at: SourcePoint(line: line(node), column: 1))
  }
}
