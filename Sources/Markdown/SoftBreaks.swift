// SPDX-License-Identifier: MIT

/// Line ends in running text: between two East Asian scalars they stand for nothing.
enum SoftBreaks {
  /// The siblings `nodes` and all below them, without line ends that would show as blanks in Chinese.
  static func closed(_ nodes: [InlineNode]) -> [InlineNode] {
    var output: [InlineNode] = []
    output.reserveCapacity(nodes.count)
    for index in nodes.indices {
      let node = nodes[index]
      if case .softBreak = node.kind, index > 0, index + 1 < nodes.count,
        joins(last(of: nodes[index - 1]), first(of: nodes[index + 1]))
      {
        continue
      }
      output.append(node.children.isEmpty ? node : node.with(closed(node.children)))
    }
    return output
  }

  /// Whether text goes on without a blank: both are East Asian, or one is and the other a mark of Chinese print.
  static func joins(_ left: Unicode.Scalar?, _ right: Unicode.Scalar?) -> Bool {
    guard let left, let right else { return false }
    let leftIsWide = ScalarClass.isWide(left.value)
    let rightIsWide = ScalarClass.isWide(right.value)
    return (leftIsWide && (rightIsWide || ScalarClass.isSharedMark(right.value)))
      || (rightIsWide && ScalarClass.isSharedMark(left.value))
  }

  private static func last(of node: InlineNode) -> Unicode.Scalar? {
    switch node.kind {
    case .text(let bytes), .code(let bytes): bytes.lastScalar
    default: node.children.last.flatMap { last(of: $0) }
    }
  }

  private static func first(of node: InlineNode) -> Unicode.Scalar? {
    switch node.kind {
    case .text(let bytes), .code(let bytes): bytes.firstScalar
    default: node.children.first.flatMap { first(of: $0) }
    }
  }
}
