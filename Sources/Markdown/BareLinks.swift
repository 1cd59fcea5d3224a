// SPDX-License-Identifier: MIT

/// Addresses in running text that no one marked as links.
///
/// An address ends at a blank, at `<`, at a quotation mark, or at any East Asian scalar, since Chinese text goes on
/// without a blank; then closing punctuation is given back to the sentence.
enum BareLinks {
  /// The siblings `nodes` and all below them but links, with addresses made links.
  static func linked(_ nodes: [InlineNode]) -> [InlineNode] {
    var output: [InlineNode] = []
    output.reserveCapacity(nodes.count)
    for node in nodes {
      switch node.kind {
      case .text(let bytes): split(bytes, of: node, into: &output)
      case .link, .image: output.append(node)
      default: output.append(node.children.isEmpty ? node : node.with(linked(node.children)))
      }
    }
    return output
  }

  private static func split(_ bytes: [UInt8], of node: InlineNode, into output: inout [InlineNode]) {
    func text(_ range: Range<Int>) -> InlineNode {
      var part = node
      part.kind = .text(Array(bytes[range]))
      part.byteColumn += range.lowerBound
      return part
    }
    var start = 0
    var index = 0
    while index + 4 < bytes.count {
      guard let prefix = prefixLength(bytes, at: index) else {
        index += 1
        continue
      }
      let end = addressEnd(bytes, from: index + prefix)
      guard isAddress(bytes[index..<end], prefix: prefix) else {
        index += prefix
        continue
      }
      if start < index { output.append(text(start..<index)) }
      let written = String(decoding: bytes[index..<end], as: UTF8.self)
      let destination = prefix == 4 ? "http://" + written : written
      var link = text(index..<end)
      link.children = [link]
      link.kind = .link(destination: destination, title: "", kind: .bare)
      output.append(link)
      start = end
      index = end
    }
    if start == 0 {
      output.append(node)
    } else if start < bytes.count {
      output.append(text(start..<bytes.count))
    }
  }

  /// The length of `http://`, `https://` or `www.` at `index`, if no letter or digit stands before it.
  private static func prefixLength(_ bytes: [UInt8], at index: Int) -> Int? {
    let first = bytes[index] | 0x20
    guard first == UInt8(ascii: "h") || first == UInt8(ascii: "w") else { return nil }
    if index > 0, isLetterOrDigit(bytes[index - 1]) { return nil }
    for prefix in ["https://", "http://", "www."] {
      let length = prefix.utf8.count
      guard index + length < bytes.count else { continue }
      if zip(prefix.utf8, bytes[index...]).allSatisfy({ $0 == $1 || ($1 | 0x20 == $0 && $0 >= 0x61) }) {
        return length
      }
    }
    return nil
  }

  /// A host must follow, after `www.` one with a further dot.
  private static func isAddress(_ address: ArraySlice<UInt8>, prefix: Int) -> Bool {
    let rest = address.dropFirst(prefix)
    guard let first = rest.first, isLetterOrDigit(first) || first == UInt8(ascii: "[") else { return false }
    return prefix != 4 || rest.dropFirst().dropLast().contains(0x2E)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func addressEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    scan: while end < bytes.count {
      let byte = bytes[end]
      switch byte {
      case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x60, 0x7F: break scan
      case 0x21..<0x80: end += 1
      default:
        let (scalar, length) = bytes.scalar(at: end)
        if ScalarClass(scalar) != .other || ScalarClass.isSharedMark(scalar.value) { break scan }
        end += length
      }
    }
    return trimmedEnd(bytes, start, end)
  }

  /// Gives closing punctuation back to the sentence, and `)` that the address does not open.
  private static func trimmedEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var end = end
    var balance = 0
    for byte in bytes[start..<end] {
      if byte == UInt8(ascii: "(") { balance += 1 }
      if byte == UInt8(ascii: ")") { balance -= 1 }
    }
    while end > start {
      switch bytes[end - 1] {
      case UInt8(ascii: ")"):
        if balance >= 0 { return end }
        balance += 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: ";"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"),
        UInt8(ascii: "|"):
        break
      default: return end
      }
      end -= 1
    }
    return end
  }
}
