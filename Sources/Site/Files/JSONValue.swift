// SPDX-License-Identifier: MIT

internal import Standards
internal import Templates

/// JSON under way; objects keep the order of their fields, so that two builds give the same bytes.
indirect enum JSONValue: Sendable {
  case text(String)
  /// A number as exact decimal text.
  case number(String)
  case flag(Bool)
  case null
  case list([JSONValue])
  /// A list of so many items, each made when it is written.
  case items(Int, @Sendable (Int) -> JSONValue)
  case object([(String, JSONValue)])

  static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }
  static func integer(_ value: Int) -> JSONValue { .number(String(value)) }
  static func exact(_ value: ExactNumber?) -> JSONValue {
    value.map { .number($0.plainText(most: 6)) } ?? .null
  }

  /// The value as UTF-8 with one line a field of the two outer levels.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes, depth: 0)
    bytes.append(0x0A)
    return bytes
  }

  private func write(into bytes: inout [UInt8], depth: Int) {
    switch self {
    case .text(let text): Escaping.json(text, into: &bytes)
    case .number(let text): bytes += text.utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    case .list(let items):
      bytes += "[".utf8
      for (position, item) in items.enumerated() {
        separate(position, depth, &bytes)
        item.write(into: &bytes, depth: depth + 1)
      }
      bytes += "]".utf8
    case .items(let count, let make):
      bytes += "[".utf8
      for position in 0..<count {
        separate(position, depth, &bytes)
        make(position).write(into: &bytes, depth: depth + 1)
      }
      bytes += "]".utf8
    case .object(let fields):
      bytes += "{".utf8
      for (position, field) in fields.enumerated() {
        separate(position, depth, &bytes)
        Escaping.json(field.0, into: &bytes)
        bytes += ":".utf8
        field.1.write(into: &bytes, depth: depth + 1)
      }
      bytes += "}".utf8
    }
  }

  private func separate(_ position: Int, _ depth: Int, _ bytes: inout [UInt8]) {
    if position > 0 { bytes += ",".utf8 }
    if depth < 2 { bytes += "\n".utf8 }
  }
}
