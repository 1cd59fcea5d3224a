// SPDX-License-Identifier: MIT

/// Running text between the C tree and ``Inline``: the repairs work on this form.
struct InlineNode: Sendable {
  enum Mark: Sendable, Hashable {
    case star
    case underscore
  }

  enum Kind: Sendable {
    /// UTF-8 that may hold stand-ins of ``EscapeMarks``.
    case text([UInt8])
    case code([UInt8])
    case emphasis(Mark)
    case strong(Mark)
    case strikethrough
    case link(destination: String, title: String, kind: LinkReference.Kind)
    case image(source: String, title: String)
    case lineBreak
    case softBreak
    case footnoteReference(Int)
  }

  var kind: Kind
  /// Where it starts; for a text, where its first byte is.
  var line: Int
  var byteColumn: Int
  var children: [InlineNode] = []

  var text: [UInt8]? {
    guard case .text(let bytes) = kind else { return nil }
    return bytes
  }

  /// The same node with other children.
  func with(_ children: [InlineNode]) -> InlineNode {
    var copy = self
    copy.children = children
    return copy
  }

  /// The scalar that stands first in the source, for the rules about what is beside a mark.
  var firstScalar: Unicode.Scalar {
    switch kind {
    case .text(let bytes): bytes.firstScalar ?? " "
    case .code: "`"
    case .emphasis(let mark), .strong(let mark): mark == .star ? "*" : "_"
    case .strikethrough: "~"
    case .link(_, _, .link), .footnoteReference: "["
    case .link: "<"
    case .image: "!"
    case .lineBreak, .softBreak: " "
    }
  }

  /// The scalar that stands last in the source.
  var lastScalar: Unicode.Scalar {
    switch kind {
    case .text(let bytes): bytes.lastScalar ?? " "
    case .link(_, _, .link), .image: ")"
    case .footnoteReference: "]"
    case .link: ">"
    default: firstScalar
    }
  }
}
