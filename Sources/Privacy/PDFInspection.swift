// SPDX-License-Identifier: MIT

/// What can be read in a PDF file without unpacking it: the strings of its objects, its properties, and streams of
/// plain text such as XMP.
///
/// Compressed streams, which hold most of the pages' text, and pictures are not seen.
///
/// - Note: Source: ISO 32000-2, 7.3.4 (strings), 7.3.8 (streams), 14.3 (metadata).
package struct PDFInspection: Sendable {
  /// Texts of strings and of plain streams, in the order of the file.
  package private(set) var texts: [String] = []
  /// What the file names as its authors, each once.
  package private(set) var authors: [String] = []

  package init(_ bytes: [UInt8]) {
    var index = 0
    // The name that stands before a string, such as Author.
    var name = ""
    while index < bytes.count {
      switch bytes[index] {
      case 0x28: index = addString(PDFString.literal(bytes, at: index), name)
      case 0x3C where index + 1 < bytes.count && bytes[index + 1] != 0x3C:
        index = addString(PDFString.hexadecimal(bytes, at: index), name)
      case 0x3C: index += 2
      case 0x2F:
        let end = bytes[(index + 1)...].firstIndex { Self.isDelimiter($0) } ?? bytes.count
        name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        index = end
      case 0x73 where Self.isStream(bytes, index): index = addStream(bytes, from: index)
      default: index += 1
      }
    }
  }

  private mutating func addString(_ string: (text: String, end: Int), _ name: String) -> Int {
    if !string.text.isEmpty { texts.append(string.text) }
    if name == "Author" { addAuthor(string.text) }
    return string.end
  }

  private mutating func addAuthor(_ text: String) {
    var name = text[...]
    while let first = name.first, first.isWhitespace { name.removeFirst() }
    while let last = name.last, last.isWhitespace { name.removeLast() }
    if !name.isEmpty, !authors.contains(String(name)) { authors.append(String(name)) }
  }

  private static let streamWord = Array("stream".utf8)
  private static let streamEnd = Array("endstream".utf8)

  private static func isStream(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + 6 < bytes.count, bytes[index + 6] == 0x0A || bytes[index + 6] == 0x0D else { return false }
    return bytes[index..<index + 6].elementsEqual(streamWord)
  }

  /// Reads a stream whose bytes are text; returns where it ends.
  private mutating func addStream(_ bytes: [UInt8], from start: Int) -> Int {
    let body = start + 7
    var end = body
    while end < bytes.count {
      if bytes[end] == 0x65, bytes[end...].starts(with: Self.streamEnd) { break }
      end += 1
    }
    guard body < end, let text = String(validating: bytes[body..<end], as: UTF8.self),
      !text.unicodeScalars.prefix(2000).contains(where: {
        $0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0)
      })
    else { return min(end + Self.streamEnd.count, bytes.count) }
    texts.append(text)
    addCreators(of: text)
    return min(end + Self.streamEnd.count, bytes.count)
  }

  /// The items of `dc:creator` in XMP.
  private mutating func addCreators(of text: String) {
    let parts = text.split(separator: "<dc:creator>", omittingEmptySubsequences: false).dropFirst()
    for part in parts {
      let own = part.split(separator: "</dc:creator>", omittingEmptySubsequences: false).first ?? ""
      for item in own.split(separator: "<rdf:li", omittingEmptySubsequences: false).dropFirst() {
        guard let open = item.firstIndex(of: ">"), let close = item.firstIndex(of: "<"), open < close else {
          continue
        }
        addAuthor(String(item[item.index(after: open)..<close]))
      }
    }
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x2F].contains(byte)
  }
}

/// Strings of PDF objects.
enum PDFString {
  /// `(…)` with its escapes, and where it ends.
  static func literal(_ bytes: [UInt8], at start: Int) -> (text: String, end: Int) {
    var (index, depth) = (start + 1, 1)
    var content: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x28: depth += 1
      case 0x29:
        depth -= 1
        if depth == 0 { return (text(content), index) }
      case 0x5C:
        addEscape(bytes, &index, to: &content)
        continue
      default: break
      }
      content.append(byte)
      // No string of a document's properties is so long: the bracket was part of a picture.
      if content.count > 65_536 { break }
    }
    return ("", start + 1)
  }

  private static func addEscape(_ bytes: [UInt8], _ index: inout Int, to content: inout [UInt8]) {
    guard index < bytes.count else { return }
    let byte = bytes[index]
    index += 1
    switch byte {
    case 0x6E: content.append(0x0A)
    case 0x72: content.append(0x0D)
    case 0x74: content.append(0x09)
    case 0x0A, 0x0D: break
    case 0x30...0x37:
      var value = Int(byte - 0x30)
      for _ in 0..<2 where index < bytes.count && (0x30...0x37).contains(bytes[index]) {
        value = value * 8 + Int(bytes[index] - 0x30)
        index += 1
      }
      content.append(UInt8(truncatingIfNeeded: value))
    default: content.append(byte)
    }
  }

  /// `<…>`, and where it ends.
  static func hexadecimal(_ bytes: [UInt8], at start: Int) -> (text: String, end: Int) {
    var index = start + 1
    var digits: [UInt8] = []
    while index < bytes.count, bytes[index] != 0x3E {
      if let digit = value(bytes[index]) {
        digits.append(digit)
      } else if bytes[index] > 0x20 {
        return ("", start + 1)
      }
      index += 1
    }
    if digits.count % 2 == 1 { digits.append(0) }
    let content = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    return (text(content), min(index + 1, bytes.count))
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// UTF-16 with its mark, or without where the bytes are no text otherwise, else UTF-8, which holds ASCII.
  private static func text(_ content: [UInt8]) -> String {
    let isMarked = content.starts(with: [0xFE, 0xFF])
    guard isMarked || content.contains(0) && content.count % 2 == 0 else {
      return String(decoding: content, as: UTF8.self)
    }
    let units = stride(from: isMarked ? 2 : 0, to: content.count - 1, by: 2).map {
      UInt16(content[$0]) << 8 | UInt16(content[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}
