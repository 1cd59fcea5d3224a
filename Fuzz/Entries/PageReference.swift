// SPDX-License-Identifier: MIT

/// The references to characters that the product writes.
enum PageReference {
  private static let named: [String: Unicode.Scalar] = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  ]

  /// The text with its references resolved, and the place of the first `&` that is none.
  static func resolved(_ text: ArraySlice<UInt8>) -> (value: String, stray: Int?) {
    var bytes: [UInt8] = []
    var stray: Int?
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == 0x26 else {
        bytes.append(text[index])
        index += 1
        continue
      }
      let end = text[index...].prefix(10).firstIndex(of: 0x3B) ?? index
      let name = String(decoding: text[min(index + 1, end)..<end], as: UTF8.self)
      if let scalar = scalar(name) {
        bytes.append(contentsOf: String(Character(scalar)).utf8)
        index = end + 1
      } else {
        stray = stray ?? index
        bytes.append(0x26)
        index += 1
      }
    }
    return (String(decoding: bytes, as: UTF8.self), stray)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    if let known = named[name] { return known }
    if name.hasPrefix("#x") { return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) }
    return nil
  }
}

/// Addresses and scripts in attributes, as a browser would take them.
enum PageAddress {
  private static let names: Set<String> = [
    "href", "src", "srcset", "action", "formaction", "xlink:href", "data", "poster", "cite", "ping",
    "background", "manifest",
  ]
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// What is wrong with an attribute; `nil` where it leads to a safe place or is no address.
  static func fault(of name: String, _ value: String) -> String? {
    if name.lowercased().hasPrefix("on") { return "a script in \(name)" }
    if name == "style", value.contains("url(") { return "an address in a style" }
    guard names.contains(name.lowercased()) else { return nil }
    // Browsers leave out controls and blanks before the scheme, and tabs and line ends within it.
    let seen = value.unicodeScalars.filter { $0.value > 0x20 }
    let head = seen.prefix { !"/?#".unicodeScalars.contains($0) }
    guard let colon = head.firstIndex(of: ":") else { return nil }
    let scheme = String(String.UnicodeScalarView(head[..<colon])).lowercased()
    // What cannot be a scheme is the beginning of a path.
    let isScheme =
      !scheme.isEmpty
      && scheme.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x2B...0x2E).contains($0) || (0x30...0x39).contains($0)
      }
    guard isScheme else { return nil }
    return schemes.contains(scheme) ? nil : "the address \(value.debugDescription) in \(name)"
  }
}
