// SPDX-License-Identifier: MIT

/// `~~deleted~~` in running text; a single `~` stays, since Chinese writes ranges with it.
enum Strikethrough {
  /// The siblings `nodes` and all below them, with deletions made.
  static func marked(_ nodes: [InlineNode]) -> [InlineNode] {
    var output: [InlineNode] = []
    // Where in `output` the opening marks stand that wait for closing ones.
    var opening: Int?
    for piece in pieces(of: nodes) {
      guard piece.isTildes else {
        let node = piece.node
        output.append(node.children.isEmpty ? node : node.with(marked(node.children)))
        continue
      }
      if let start = opening, piece.canClose, start + 1 < output.count {
        var deletion = output[start]
        deletion.kind = .strikethrough
        deletion.children = Array(output[(start + 1)...])
        output.removeSubrange(start...)
        output.append(deletion)
        opening = nil
      } else {
        if opening == nil, piece.canOpen { opening = output.count }
        output.append(piece.node)
      }
    }
    return output
  }

  private struct Piece {
    var node: InlineNode
    var isTildes = false
    var canOpen = false
    var canClose = false
  }

  private static func pieces(of nodes: [InlineNode]) -> [Piece] {
    var pieces: [Piece] = []
    for node in nodes {
      if let bytes = node.text, bytes.contains(0x7E) {
        split(bytes, of: node, into: &pieces)
      } else {
        pieces.append(Piece(node: node))
      }
    }
    for index in pieces.indices where pieces[index].isTildes {
      let before = index > 0 ? ScalarClass(pieces[index - 1].node.lastScalar) : .blank
      let after = index + 1 < pieces.count ? ScalarClass(pieces[index + 1].node.firstScalar) : .blank
      pieces[index].canOpen = after != .blank
      pieces[index].canClose = before != .blank
    }
    return pieces
  }

  /// Cuts a text at runs of exactly two tildes.
  private static func split(_ bytes: [UInt8], of node: InlineNode, into pieces: inout [Piece]) {
    var start = 0
    var index = 0
    func piece(_ range: Range<Int>, isTildes: Bool) -> Piece {
      var part = node
      part.kind = .text(Array(bytes[range]))
      part.byteColumn += range.lowerBound
      return Piece(node: part, isTildes: isTildes)
    }
    while index < bytes.count {
      guard bytes[index] == 0x7E else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end] == 0x7E { end += 1 }
      if end - index == 2 {
        if start < index { pieces.append(piece(start..<index, isTildes: false)) }
        pieces.append(piece(index..<end, isTildes: true))
        start = end
      }
      index = end
    }
    if start < bytes.count { pieces.append(piece(start..<bytes.count, isTildes: false)) }
  }
}
