// SPDX-License-Identifier: MIT

internal import CCmarkGFM

/// The text at the ends of a node of the C tree, as ``SoftBreaks`` looks for it in an ``InlineNode``.
enum NodeEdge {
  /// The first scalar of the node's first text; `nil` where there is none.
  static func firstTextScalar(_ node: OpaquePointer) -> Unicode.Scalar? {
    var node = node
    while true {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        return scalar(CMarkNode.view(cmark_node_get_literal(node)), at: 0)
      default:
        guard let child = cmark_node_first_child(node) else { return nil }
        node = child
      }
    }
  }

  /// The last scalar of the node's last text; `nil` where there is none.
  static func lastTextScalar(_ node: OpaquePointer) -> Unicode.Scalar? {
    var node = node
    while true {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        let bytes = CMarkNode.view(cmark_node_get_literal(node))
        var index = bytes.count - 1
        while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return scalar(bytes, at: index)
      default:
        guard let child = cmark_node_last_child(node) else { return nil }
        node = child
      }
    }
  }

  /// The scalar that starts at `index` of valid UTF-8.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar? {
    guard bytes.indices.contains(index) else { return nil }
    let lead = bytes[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else { return Unicode.Scalar(lead) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
