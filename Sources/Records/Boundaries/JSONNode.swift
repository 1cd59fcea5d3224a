// SPDX-License-Identifier: MIT

/// A piece of JSON (RFC 8259) with the offset of its first byte, from which its line is found when it is needed.
indirect enum JSONNode: Sendable {
  case object([Entry], Int)
  case list([JSONNode], Int)
  case text(String, Int)
  case number(Double, Int)
  /// `true`, `false` or `null`.
  case word(Int)

  struct Entry: Sendable {
    let key: String
    let value: JSONNode
  }

  /// The offset of the first byte.
  var offset: Int {
    switch self {
    case .object(_, let offset), .list(_, let offset), .text(_, let offset), .number(_, let offset),
      .word(let offset):
      offset
    }
  }

  /// The value of a key; of a key given twice the first.
  subscript(key: String) -> JSONNode? {
    guard case .object(let entries, _) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  var items: [JSONNode]? { if case .list(let items, _) = self { items } else { nil } }

  var text: String? { if case .text(let text, _) = self { text } else { nil } }

  var number: Double? { if case .number(let number, _) = self { number } else { nil } }
}
