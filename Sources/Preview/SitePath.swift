// SPDX-License-Identifier: MIT

/// The way from the address that a browser asks for to a file of the site.
///
/// Files come from memory, so nothing outside the site can be reached whatever is asked; what looks like a trick is
/// refused all the same, so that a mistake in one place does not open a door.
enum SitePath {
  /// Why an address is no address of a site.
  enum Refusal: Error, Equatable {
    /// Not `/` first, a broken `%`, no text, or a sign that no address holds.
    case malformed
    /// `..`, hidden slashes, or what is escaped twice.
    case trick
  }

  /// What an address leads to.
  enum Found: Equatable {
    case file(String)
    /// A folder that was asked for without its closing slash: the address to go to.
    case moved(String)
    case nothing
  }

  /// Bytes of an address; longer ones are of no site.
  private static let limit = 4096

  /// The path below the site, decoded once: `targets/q01/` of `/targets/q01/`.
  ///
  /// - Parameter target: The path of the request as it was sent, without its query.
  static func decoded(_ target: String) throws(Refusal) -> String {
    let raw = Array(target.utf8)
    guard raw.first == 0x2F, raw.count <= limit else { throw .malformed }
    var bytes: [UInt8] = []
    var index = 1
    while index < raw.count {
      var byte = raw[index]
      if byte == 0x25 {
        guard index + 2 < raw.count, let high = hex(raw[index + 1]), let low = hex(raw[index + 2]) else {
          throw .malformed
        }
        byte = high << 4 | low
        // A slash that is hidden from whoever cuts the path is never meant well.
        if byte == 0x2F { throw .trick }
        index += 2
      }
      if byte == 0x5C || byte == 0 { throw .trick }
      guard byte >= 0x20, byte != 0x7F else { throw .malformed }
      bytes.append(byte)
      index += 1
    }
    guard let path = String(validating: bytes, as: UTF8.self) else { throw .malformed }
    guard !isEscapedTwice(bytes), !hasOddParts(path) else { throw .trick }
    return path
  }

  /// The file at a decoded path: of a folder its `index.html`.
  ///
  /// - Parameter base: The path that the published site stands at, `/` or `/county/`; the page for what is not there
  ///   is served at any address, so its links begin with it.
  static func find(_ path: String, in paths: Set<String>, base: String = "/") -> Found {
    let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    if paths.contains(file) { return .file(file) }
    if paths.contains(path + "/index.html") { return .moved("/" + encoded(path) + "/") }
    let below = base.dropFirst()
    guard !below.isEmpty, path.utf8.starts(with: below.utf8) else { return .nothing }
    return find(String(path.dropFirst(below.count)), in: paths)
  }

  /// The path as it stands in an address.
  static func encoded(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += byte < 16 ? "%0" : "%"
        text += String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }

  /// Whether an escaped sign is left after decoding: `%252e` was `%2e`.
  private static func isEscapedTwice(_ bytes: [UInt8]) -> Bool {
    bytes.indices.dropLast(2).contains {
      bytes[$0] == 0x25 && hex(bytes[$0 + 1]) != nil && hex(bytes[$0 + 2]) != nil
    }
  }

  /// Whether a part is `.`, `..` or empty; only the last may be empty.
  private static func hasOddParts(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    return parts.dropLast().contains { $0.isEmpty }
      || parts.contains { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
