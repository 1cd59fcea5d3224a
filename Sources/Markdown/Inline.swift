// SPDX-License-Identifier: MIT

/// A piece of running text. Nesting is at most ``TreeLimits/inlineDepth`` deep, so recursion over it is safe.
package enum Inline: Sendable, Hashable {
  case text(String)
  /// A code span's content, as it stands between the backticks.
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  indirect case link(Link)
  indirect case image(Image)
  /// A line break the author asked for: two blanks, a backslash or `<br>`.
  case lineBreak
  /// A line end in the source that stands for a blank; between Chinese characters it is already gone.
  case softBreak
  /// A mark that points to the footnote with this number, counted from 1.
  case footnoteReference(Int)
}

/// A link with its text; its scheme is one that a page may safely link to.
package struct Link: Sendable, Hashable {
  /// The destination as written, in raw UTF-8: not percent-decoded, escapes and entities resolved.
  package let destination: String
  /// The tooltip, or an empty string.
  package let title: String
  package let content: [Inline]
  package let kind: LinkReference.Kind
  package let point: SourcePoint
}

/// An image with the text that stands for it.
package struct Image: Sendable, Hashable {
  /// The address as written, in raw UTF-8.
  package let source: String
  /// The tooltip, or an empty string.
  package let title: String
  package let alternative: String
  package let point: SourcePoint
}

/// Where a document points to, and from where.
package struct LinkReference: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// `[text](destination)` or a reference link.
    case link
    /// `<https://…>`.
    case autolink
    /// `https://…` or `www.…` in running text.
    case bare
    case image
  }

  package let kind: Kind
  /// The destination as written, in raw UTF-8: not percent-decoded.
  package let destination: String
  package let point: SourcePoint
}

extension Array where Element == Inline {
  /// The text without marks: line ends become blanks, an image its alternative text, a footnote mark nothing.
  package var plainText: String {
    if count == 1 {
      switch self[0] {
      case .text(let text), .code(let text): return text
      default: break
      }
    }
    var bytes: [UInt8] = []
    appendPlainText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func appendPlainText(to bytes: inout [UInt8]) {
    for inline in self {
      switch inline {
      case .text(let text), .code(let text): bytes.append(contentsOf: text.utf8)
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        content.appendPlainText(to: &bytes)
      case .link(let link): link.content.appendPlainText(to: &bytes)
      case .image(let image): bytes.append(contentsOf: image.alternative.utf8)
      case .lineBreak, .softBreak: bytes.append(UInt8(ascii: " "))
      case .footnoteReference: break
      }
    }
  }

  /// Calls `body` with every inline, parents before children.
  func forEachInline(_ body: (Inline) -> Void) {
    for inline in self {
      body(inline)
      switch inline {
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        content.forEachInline(body)
      case .link(let link): link.content.forEachInline(body)
      case .text, .code, .image, .lineBreak, .softBreak, .footnoteReference: break
      }
    }
  }
}
