// SPDX-License-Identifier: MIT

internal import Templates

/// `/sitemap.xml` (sitemaps.org 0.9): every page with its last change.
enum Sitemap {
  struct Entry: Sendable {
    let route: Route
    let updated: String?
  }

  /// A sitemap needs absolute addresses; without a public address it lists none.
  static func bytes(_ entries: [Entry], base: String?) -> [UInt8] {
    var xml = XMLText()
    xml.raw(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    )
    if let base {
      for entry in entries {
        xml.raw("<url>")
        xml.raw("<loc>\(entry.route.absolute(base).replacingAmpersands)</loc>")
        if let updated = entry.updated { xml.raw("<lastmod>\(updated)</lastmod>") }
        xml.raw("</url>\n")
      }
    }
    xml.raw("</urlset>\n")
    return xml.bytes
  }
}

extension String {
  /// The text with `&` as XML writes it; addresses hold no other sign that XML reads.
  fileprivate var replacingAmpersands: String {
    split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
  }
}
