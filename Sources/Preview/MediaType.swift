// SPDX-License-Identifier: MIT

/// The media type that a file is served with, by the ending of its name; browsers are told not to guess another.
enum MediaType {
  static let html = "text/html; charset=utf-8"
  static let css = "text/css; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"
  static let plain = "text/plain; charset=utf-8"

  private static let types = [
    "html": html, "css": css, "js": script, "txt": plain, "md": plain,
    "json": "application/json; charset=utf-8", "geojson": "application/geo+json; charset=utf-8",
    "webmanifest": "application/manifest+json; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "tsv": "text/tab-separated-values; charset=utf-8",
    "xml": "application/xml; charset=utf-8", "svg": "image/svg+xml; charset=utf-8",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "ico": "image/x-icon", "pdf": "application/pdf", "woff": "font/woff", "woff2": "font/woff2",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "sqlite": "application/vnd.sqlite3", "zip": "application/zip", "gz": "application/gzip",
  ]

  /// The type of the file at a path; one of no known kind is only bytes.
  static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: ".") else {
      // `SHA256SUMS` and the like are text.
      return name.utf8.allSatisfy { $0 < 0x80 } && !name.isEmpty ? plain : "application/octet-stream"
    }
    return types[name[name.index(after: point)...].lowercased()] ?? "application/octet-stream"
  }
}
