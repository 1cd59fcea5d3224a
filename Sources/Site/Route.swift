// SPDX-License-Identifier: MIT

internal import Templates

/// The address of a page within the site: `/targets/q01/`, or of a file: `/feed.xml`.
package struct Route: Sendable, Hashable {
  /// Begins with `/`; a page's ends with `/`.
  package let path: String
  /// For a page that is served at any address, such as `/404.html`: the path that the site stands at. Links from
  /// it begin there instead of at the page's own place.
  let servedBelow: String?

  package init(_ path: String, servedBelow: String? = nil) {
    self.path = path
    self.servedBelow = servedBelow
  }

  /// The file that holds it, below the output folder.
  package var file: String {
    let name = String(path.dropFirst())
    return path.hasSuffix("/") ? name + "index.html" : name
  }

  /// The way from the page at `origin` to this one, with `index.html` written out so that it works from disk.
  package func href(from origin: Route, anchor: String? = nil) -> String {
    if let base = origin.servedBelow {
      var bytes: [UInt8] = []
      Escaping.urlPath(file, into: &bytes)
      return base + String(decoding: bytes, as: UTF8.self) + (anchor.map { "#" + $0 } ?? "")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(path.utf8.count + (anchor?.utf8.count ?? 0) * 3 + 32)
    let common = Self.commonFolder(origin.path, path)
    for byte in origin.path.utf8.dropFirst(common) where byte == UInt8(ascii: "/") { bytes += Self.up }
    Escaping.urlPath(String(path.utf8.dropFirst(common)) ?? path, into: &bytes)
    if path.utf8.last == UInt8(ascii: "/") { bytes += Self.index }
    if let anchor {
      bytes.append(UInt8(ascii: "#"))
      Escaping.urlPath(anchor, into: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let up = Array("../".utf8)
  private static let index = Array("index.html".utf8)

  /// Bytes of the folder that holds both: up to the last `/` before which both paths are the same.
  private static func commonFolder(_ left: String, _ right: String) -> Int {
    var folder = 0
    var place = 0
    for (a, b) in zip(left.utf8, right.utf8) {
      guard a == b else { break }
      place += 1
      if a == UInt8(ascii: "/") { folder = place }
    }
    return folder
  }

  /// The public address below a base such as `https://example.org/`.
  package func absolute(_ base: String) -> String {
    var bytes: [UInt8] = []
    Escaping.urlPath(String(path.dropFirst()), into: &bytes)
    return base + String(decoding: bytes, as: UTF8.self)
  }
}

extension Route {
  static let home = Route("/")
  static let targets = Route("/targets/")
  static let towns = Route("/towns/")
  static let compare = Route("/towns/compare/")
  static let water = Route("/water/")
  static let air = Route("/air/")
  static let scorecards = Route("/scorecards/")
  static let duties = Route("/duties/")
  static let tasks = Route("/tasks/")
  static let ledgers = Route("/ledgers/")
  static let structure = Route("/structure/")
  static let enforcement = Route("/enforcement/")
  static let participation = Route("/participation/")
  static let meetings = Route("/meetings/")
  static let updates = Route("/updates/")
  static let changes = Route("/changes/")
  static let reporting = Route("/reporting/")
  static let report = Route("/report/")
  static let methods = Route("/methods/")
  static let data = Route("/data/")
}
