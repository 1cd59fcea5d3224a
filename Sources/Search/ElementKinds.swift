// SPDX-License-Identifier: MIT

/// What the elements of HTML mean for the words of a page, by their names of at most eight letters.
struct ElementKinds {
  enum Kind: UInt8 {
    /// Begins a line of its own.
    case block
    /// Stands within a line.
    case inline
    /// Its words are left out.
    case silent
  }

  static let main = word("main")
  static let table = ElementKinds()

  private static let inline = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark",
    "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
  ]
  private static let silent = ["nav", "svg", "script", "style", "template", "noscript", "form", "address"]

  /// An open table, half empty at least; names of 0 are free places.
  private var places = [(name: UInt64, kind: Kind)](repeating: (0, .block), count: 128)

  private init() {
    for (names, kind) in [(Self.inline, Kind.inline), (Self.silent, .silent)] {
      for name in names {
        let name = Self.word(name)
        places[place(of: name)] = (name, kind)
      }
    }
  }

  /// - Parameter name: Its letters, the last in the lowest byte.
  func kind(of name: UInt64) -> Kind { places[place(of: name)].kind }

  private func place(of name: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (name &* 0x9E37_79B9_7F4A_7C15) >> 57)
    while places[place].name != name, places[place].name != 0 { place = (place + 1) & 127 }
    return place
  }

  private static func word(_ name: String) -> UInt64 { name.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}
