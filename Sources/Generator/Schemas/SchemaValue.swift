// SPDX-License-Identifier: MIT

/// A JSON value whose keys keep their order.
indirect enum SchemaValue: Sendable, Hashable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([SchemaValue])
  case object([Member])

  struct Member: Sendable, Hashable {
    let key: String
    let value: SchemaValue

    init(_ key: String, _ value: SchemaValue) {
      self.key = key
      self.value = value
    }
  }

  static func texts(_ texts: [String]) -> SchemaValue { .list(texts.map { .text($0) }) }

  /// The value on lines of two blanks a level; what holds nothing nested stands on one line.
  func json(indent: Int = 0) -> String {
    switch self {
    case .text(let text): return JSONLines.quoted(text)
    case .number(let number): return String(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let items):
      if items.allSatisfy(\.isPlain) { return "[" + items.map { $0.json() }.joined(separator: ", ") + "]" }
      return Self.lines(items.map { $0.json(indent: indent + 1) }, "[", "]", indent)
    case .object(let members):
      let lines = members.map { "\(JSONLines.quoted($0.key)): \($0.value.json(indent: indent + 1))" }
      return members.isEmpty ? "{}" : Self.lines(lines, "{", "}", indent)
    }
  }

  private var isPlain: Bool {
    switch self {
    case .text, .number, .flag: true
    case .list, .object: false
    }
  }

  private static func lines(_ lines: [String], _ open: String, _ close: String, _ indent: Int) -> String {
    let blanks = String(repeating: "  ", count: indent)
    return "\(open)\n" + lines.map { "\(blanks)  \($0)" }.joined(separator: ",\n") + "\n\(blanks)\(close)"
  }
}
