// SPDX-License-Identifier: MIT

extension Collection<UInt8> {
  /// Whether the bytes of `part` stand in these in a row; an empty part stands everywhere.
  package func holds(_ part: some Collection<UInt8>) -> Bool {
    let found = withContiguousStorageIfAvailable { own in
      part.withContiguousStorageIfAvailable { Self.holds(own, $0) }
    }
    if case .some(.some(let found)) = found { return found }
    return Array(self).holds(Array(part))
  }

  private static func holds(
    _ bytes: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = part.first else { return true }
    var index = 0
    while index + part.count <= bytes.count {
      if bytes[index] == first, bytes[index..<index + part.count].elementsEqual(part) { return true }
      index += 1
    }
    return false
  }
}

extension StringProtocol {
  /// Whether the UTF-8 of `part` stands in this text; unlike `contains` it asks for the same code points.
  package func holds(_ part: String) -> Bool { utf8.holds(part.utf8) }
}
