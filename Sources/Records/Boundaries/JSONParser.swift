// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Reads JSON (RFC 8259) from bytes that are valid UTF-8, within bounds of depth and length.
///
/// The reader of YAML would take JSON too, but keeps a node with a mark for each number: too much for boundaries
/// with a hundred thousand points.
struct JSONParser {
  /// What is wrong, and at which byte.
  struct Fault: Error {
    let offset: Int
    let message: Wording
  }

  private static let deepest = 16
  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value in `bytes`; a mark of the byte order before it is passed over.
  static func parse(_ bytes: [UInt8]) throws(Fault) -> JSONNode {
    var parser = JSONParser(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
    let node = try parser.value(depth: 0)
    parser.skipBlanks()
    if parser.index < bytes.count {
      throw parser.fault(Wording("JSON 在这里应当结束", "the JSON should end here"))
    }
    return node
  }

  private func fault(_ message: Wording) -> Fault { Fault(offset: index, message: message) }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONNode {
    skipBlanks()
    guard depth <= Self.deepest else {
      throw fault(Wording("层次超过 \(Self.deepest) 层", "nested more than \(Self.deepest) levels deep"))
    }
    let start = index
    switch byte {
    case UInt8(ascii: "{"): return .object(try entries(depth: depth + 1), start)
    case UInt8(ascii: "["): return .list(try items(depth: depth + 1), start)
    case UInt8(ascii: "\""): return .text(try string(), start)
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return .number(try number(), start)
    case nil: throw fault(Wording("文件没有写完，这里缺一个值", "the file ends where a value is missing"))
    default: return try word()
    }
  }

  private mutating func word() throws(Fault) -> JSONNode {
    for word in ["true", "false", "null"] where bytes[index...].starts(with: word.utf8) {
      defer { index += word.utf8.count }
      return .word(index)
    }
    throw fault(Wording("这里要一个值", "a value is expected here"))
  }

  private mutating func entries(depth: Int) throws(Fault) -> [JSONNode.Entry] {
    var entries: [JSONNode.Entry] = []
    index += 1
    skipBlanks()
    if byte == UInt8(ascii: "}") {
      index += 1
      return []
    }
    while true {
      skipBlanks()
      guard byte == UInt8(ascii: "\"") else {
        throw fault(Wording("这里要一个加双引号的名称", "a name in double quotes is expected here"))
      }
      let key = try string()
      skipBlanks()
      guard byte == UInt8(ascii: ":") else { throw fault(Wording("名称后面缺冒号", "a colon is missing here")) }
      index += 1
      entries.append(JSONNode.Entry(key: key, value: try value(depth: depth)))
      if try isLast(UInt8(ascii: "}"), "}") { return entries }
    }
  }

  private mutating func items(depth: Int) throws(Fault) -> [JSONNode] {
    var items: [JSONNode] = []
    index += 1
    skipBlanks()
    if byte == UInt8(ascii: "]") {
      index += 1
      return []
    }
    while true {
      items.append(try value(depth: depth))
      if try isLast(UInt8(ascii: "]"), "]") { return items }
    }
  }

  /// Passes a comma, or the end of a list or an object.
  private mutating func isLast(_ end: UInt8, _ sign: String) throws(Fault) -> Bool {
    skipBlanks()
    guard byte == end || byte == UInt8(ascii: ",") else {
      throw fault(Wording("这里缺逗号或“\(sign)”", "a comma or “\(sign)” is missing here"))
    }
    defer { index += 1 }
    return byte == end
  }

  private mutating func number() throws(Fault) -> Double {
    let start = index
    while let byte, Self.isOfNumber(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard index - start <= 64, let number = Double(text), number.isFinite else {
      index = start
      throw fault(Wording("这个数读不懂", "cannot read this number"))
    }
    return number
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}

// MARK: Text

extension JSONParser {
  private mutating func string() throws(Fault) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    while let next = byte {
      switch next {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        index += 1
        try escape(into: &text)
      case 0..<0x20: throw fault(Wording("文字里不能换行", "text cannot run over the end of a line"))
      default:
        text.append(next)
        index += 1
      }
    }
    index = start
    throw fault(Wording("这里的引号没有结束", "the quotes that open here are not closed"))
  }

  private mutating func escape(into text: inout [UInt8]) throws(Fault) {
    guard let letter = byte else { throw fault(Wording("文件没有写完", "the file is cut off")) }
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      text.append(0x20)
    case UInt8(ascii: "u"): text += String(Character(try scalar())).utf8
    default:
      index -= 1
      throw fault(Wording("反斜杠后面的字母不对", "this letter cannot follow a backslash"))
    }
  }

  /// The scalar of four hexadecimal digits, or of two such groups.
  private mutating func scalar() throws(Fault) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[min(index, bytes.count)...].starts(with: [0x5C, 0x75]) else {
      return "\u{FFFD}"
    }
    index += 2
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func unit() throws(Fault) -> UInt32 {
    let digits = bytes[min(index, bytes.count)...].prefix(4)
    guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw fault(Wording("\\u 后面要四位十六进制数字", "four hexadecimal digits follow \\u"))
    }
    index += 4
    return value
  }
}
