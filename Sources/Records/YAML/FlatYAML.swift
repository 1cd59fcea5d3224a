// SPDX-License-Identifier: MIT

internal import Diagnostics

/// The quick way through the front matter that nearly every record has: flat `key: value` lines with plain or
/// quoted text and one-line lists. Anything else is left to the full reader, and a test holds both equal.
enum FlatYAML {
  /// The mapping, or `nil` where a line needs the full reader.
  static func read(_ bytes: ArraySlice<UInt8>, path: String, firstLine: Int) -> YAMLNode? {
    var entries: [YAMLNode.Entry] = []
    var keys: Set<String> = []
    var line = firstLine
    for raw in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      defer { line += 1 }
      let content = raw.last == 0x0D ? raw.dropLast() : raw
      if content.allSatisfy({ $0 == 0x20 }) || content.first == 0x23 { continue }
      guard let entry = entry(content, path: path, line: line), keys.insert(entry.key).inserted else {
        return nil
      }
      entries.append(entry)
    }
    return .mapping(entries, entries.first?.keyLocation ?? SourceLocation(path: path, line: firstLine))
  }

  private static func entry(_ line: ArraySlice<UInt8>, path: String, line number: Int) -> YAMLNode.Entry? {
    guard let colon = line.firstIndex(of: 0x3A), let first = line.first, isPlainStart(first) else {
      return nil
    }
    let rest = line[(colon + 1)...]
    guard rest.isEmpty || rest.first == 0x20 else { return nil }
    let keyBytes = line[..<colon]
    guard keyBytes.last != 0x20, !keyBytes.contains(0x23),
      let key = String(validating: keyBytes, as: UTF8.self)
    else { return nil }
    let value = rest.drop(while: { $0 == 0x20 })
    let column = scalars(line[line.startIndex..<value.startIndex]) + 1
    let place = SourceLocation(path: path, line: number, column: column)
    guard let node = value.first == 0x5B ? list(value, place) : scalar(value, place, in: line) else {
      return nil
    }
    return YAMLNode.Entry(
      key: key, keyLocation: SourceLocation(path: path, line: number), value: node)
  }

  private static func list(_ value: ArraySlice<UInt8>, _ place: SourceLocation) -> YAMLNode? {
    let value = trimmedRight(value)
    guard value.last == 0x5D, value.count >= 2 else { return nil }
    let inner = value.dropFirst().dropLast()
    guard !inner.contains(where: { [0x22, 0x27, 0x5B, 0x5D, 0x7B, 0x7D, 0x23].contains($0) }) else {
      return nil
    }
    if inner.allSatisfy({ $0 == 0x20 }) { return .sequence([], place) }
    guard case .text(let line, _) = place.place, case .text(_, let base) = place.place else { return nil }
    var items: [YAMLNode] = []
    for part in inner.split(separator: 0x2C, omittingEmptySubsequences: false) {
      let text = part.drop(while: { $0 == 0x20 })
      let column = base + scalars(value[value.startIndex..<text.startIndex])
      let itemPlace = SourceLocation(path: place.path, line: line, column: column)
      guard !text.isEmpty, let item = scalar(text, itemPlace, in: text), case .scalar(let string, _) = item,
        !string.isEmpty
      else { return nil }
      items.append(item)
    }
    return .sequence(items, place)
  }

  private static func scalar(
    _ value: ArraySlice<UInt8>, _ place: SourceLocation, in line: ArraySlice<UInt8>
  ) -> YAMLNode? {
    let text = trimmedRight(value)
    guard let first = text.first else {
      // Yams puts an empty value's mark right after the colon; the fast path agrees by leaving it to Yams' rule.
      return nil
    }
    if first == 0x22 || first == 0x27 {
      guard text.count >= 2, text.last == first else { return nil }
      let inner = text.dropFirst().dropLast()
      guard !inner.contains(first), !inner.contains(0x5C) else { return nil }
      return String(validating: inner, as: UTF8.self).map { .scalar($0, place) }
    }
    guard isPlainStart(first), !text.contains(0x23) else { return nil }
    var previous: UInt8 = 0
    for byte in text {
      if byte < 0x20 || (previous == 0x3A && byte == 0x20) { return nil }
      previous = byte
    }
    guard previous != 0x3A, let string = String(validating: text, as: UTF8.self) else { return nil }
    return .scalar(string == "~" || string == "null" ? "" : string, place)
  }

  private static func isPlainStart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A)
      || (byte >= 0x61 && byte <= 0x7A) || byte == 0x28 || byte == 0x2F
  }

  private static func trimmedRight(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while bytes.last == 0x20 || bytes.last == 0x09 { bytes.removeLast() }
    return bytes
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
