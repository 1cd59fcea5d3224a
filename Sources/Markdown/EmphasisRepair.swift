// SPDX-License-Identifier: MIT

/// Emphasis for Chinese: reads the `*` of a text anew, taking wide punctuation beside them for letters.
///
/// By the common rules `**重要：**内容` is not strong, since a run between punctuation and a letter cannot close.
/// A text in which our rule and the common one agree on every run keeps the parser's own reading.
struct EmphasisRepair {
  private let depth: Int

  /// The siblings `nodes`, which lie `depth` marks deep, and all below them.
  static func repaired(_ nodes: [InlineNode], depth: Int = 0) -> [InlineNode] {
    let repair = EmphasisRepair(depth: depth)
    var runs: [DelimiterRun] = []
    var tokens: [Token] = []
    repair.flatten(nodes, into: &tokens)
    let differs = repair.classify(&tokens, into: &runs)
    guard differs else { return nodes.map { repair.descend($0) } }
    DelimiterRun.match(&runs)
    return repair.build(tokens, runs)
  }

  /// A run of stars, by its index, or a node that stays whole.
  private enum Token {
    case stars(count: Int, line: Int, byteColumn: Int)
    case node(InlineNode)
  }

  private func descend(_ node: InlineNode) -> InlineNode {
    guard !node.children.isEmpty else { return node }
    return node.with(Self.repaired(node.children, depth: depth + 1))
  }

  private func flatten(_ nodes: [InlineNode], into tokens: inout [Token]) {
    for node in nodes {
      switch node.kind {
      case .text(let bytes): split(bytes, of: node, into: &tokens)
      case .emphasis(.star), .strong(.star):
        var count = 1
        if case .strong = node.kind { count = 2 }
        append(stars: count, line: node.line, byteColumn: node.byteColumn, to: &tokens)
        flatten(node.children, into: &tokens)
        append(stars: count, line: node.line, byteColumn: node.byteColumn, to: &tokens)
      default: tokens.append(.node(node))
      }
    }
  }

  /// Neighbouring runs are one run of the source.
  private func append(stars: Int, line: Int, byteColumn: Int, to tokens: inout [Token]) {
    if case .stars(let count, let line, let byteColumn)? = tokens.last {
      tokens[tokens.count - 1] = .stars(count: count + stars, line: line, byteColumn: byteColumn)
    } else {
      tokens.append(.stars(count: stars, line: line, byteColumn: byteColumn))
    }
  }

  private func split(_ bytes: [UInt8], of node: InlineNode, into tokens: inout [Token]) {
    guard bytes.contains(0x2A) else {
      tokens.append(.node(node))
      return
    }
    var start = 0
    while start < bytes.count {
      let isStars = bytes[start] == 0x2A
      var end = start
      while end < bytes.count, (bytes[end] == 0x2A) == isStars { end += 1 }
      if isStars {
        append(stars: end - start, line: node.line, byteColumn: node.byteColumn + start, to: &tokens)
      } else {
        var part = node
        part.kind = .text(Array(bytes[start..<end]))
        part.byteColumn += start
        tokens.append(.node(part))
      }
      start = end
    }
  }

  /// Finds what each run may do; tells whether our rule and the common one differ for any.
  private func classify(_ tokens: inout [Token], into runs: inout [DelimiterRun]) -> Bool {
    var differs = false
    for index in tokens.indices {
      guard case .stars(let count, _, _) = tokens[index] else { continue }
      var before = ScalarClass.blank
      var after = ScalarClass.blank
      if index > 0, case .node(let node) = tokens[index - 1] { before = ScalarClass(node.lastScalar) }
      if index + 1 < tokens.count, case .node(let node) = tokens[index + 1] {
        after = ScalarClass(node.firstScalar)
      }
      let run = DelimiterRun(count: count, before: before, after: after)
      if run.differsFromCommonRule { differs = true }
      runs.append(run)
    }
    return differs
  }

  /// The tree that the matched runs make; nesting beyond the limit loses its marks, not its text.
  private func build(_ tokens: [Token], _ runs: [DelimiterRun]) -> [InlineNode] {
    var builder = Builder(depth: depth)
    var runIndex = 0
    for token in tokens {
      switch token {
      case .node(let node):
        builder.append(node.with(node.children.isEmpty ? [] : Self.repaired(node.children, depth: depth + 1)))
      case .stars(_, let line, let byteColumn):
        let run = runs[runIndex]
        runIndex += 1
        for _ in run.closes { builder.close() }
        if run.rest > 0 {
          let stars = [UInt8](repeating: 0x2A, count: run.rest)
          builder.append(InlineNode(kind: .text(stars), line: line, byteColumn: byteColumn))
        }
        for width in run.opens.reversed() {
          let kind: InlineNode.Kind = width == 2 ? .strong(.star) : .emphasis(.star)
          builder.open(InlineNode(kind: kind, line: line, byteColumn: byteColumn))
        }
      }
    }
    return builder.finished()
  }
}

extension EmphasisRepair {
  /// A stack of open marks.
  private struct Builder {
    private let depth: Int
    private var levels: [[InlineNode]] = [[]]
    private var opened: [InlineNode] = []
    private var ignored = 0

    init(depth: Int) {
      self.depth = depth
    }

    mutating func append(_ node: InlineNode) {
      let top = levels.count - 1
      // Neighbouring texts become one again, so that later repairs see whole words.
      if let added = node.text, let last = levels[top].last, let text = last.text {
        var joined = last
        joined.kind = .text(text + added)
        if text.count < 512 {
          levels[top][levels[top].count - 1] = joined
          return
        }
      }
      levels[top].append(node)
    }

    mutating func open(_ node: InlineNode) {
      if depth + opened.count >= TreeLimits.inlineDepth {
        ignored += 1
      } else {
        opened.append(node)
        levels.append([])
      }
    }

    mutating func close() {
      if ignored > 0 {
        ignored -= 1
      } else if let node = opened.popLast(), let children = levels.popLast() {
        append(node.with(children))
      }
    }

    mutating func finished() -> [InlineNode] {
      while !opened.isEmpty {
        ignored = 0
        close()
      }
      return levels[0]
    }
  }
}
