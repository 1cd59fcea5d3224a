// SPDX-License-Identifier: MIT

import Records

/// The file that says which files of a folder the tool wrote, so that it never removes anything else.
struct SiteMarker: Sendable, Equatable {
  /// Path → SHA-256 in hexadecimal digits.
  var files: [String: String]

  /// Whom the site is for.
  var audience: Audience

  static let fileName = ".taizhang"
  /// The version of the marker's own form.
  static let format = 1
  /// The most bytes of a marker that is read.
  static let sizeLimit = 256 << 20

  /// JSON, one file a line, in the order of the paths' bytes.
  var bytes: [UInt8] {
    var text = "{\n  \"generator\": \"taizhang\",\n  \"format\": \(Self.format),\n"
    text += Self.line(audience) + "\n  \"files\": {"
    let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for (index, path) in paths.enumerated() {
      text += (index == 0 ? "\n    " : ",\n    ") + Self.quoted(path) + ": \"\(files[path] ?? "")\""
    }
    text += files.isEmpty ? "}\n}\n" : "\n  }\n}\n"
    return Array(text.utf8)
  }

  init(files: [String: String], audience: Audience = .public) {
    self.files = files
    self.audience = audience
  }

  private static func line(_ audience: Audience) -> String { "  \"audience\": \"\(audience.rawValue)\"," }

  /// Reads what ``bytes`` writes; `nil` for anything else.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
    audience = .public
    // Markers of earlier versions say nothing about it; those sites were public.
    if lines.count > 3, let own = Audience.allCases.first(where: { lines[3] == Self.line($0) }) {
      audience = own
      lines.remove(at: 3)
    }
    guard lines.count >= 5, lines[0] == "{", lines[1] == "  \"generator\": \"taizhang\",",
      lines[2] == "  \"format\": \(Self.format),"
    else { return nil }
    files = [:]
    if lines[3] == "  \"files\": {}" { return }
    guard lines[3] == "  \"files\": {" else { return nil }
    var index = 4
    while index < lines.count, lines[index] != "  }" {
      guard let (path, digest) = Self.entry(lines[index]), OutputPath.fault(path) == nil else { return nil }
      files[path] = digest
      index += 1
    }
    guard index < lines.count else { return nil }
  }

  /// `    "path": "digest",` with or without the comma.
  private static func entry(_ line: Substring) -> (String, String)? {
    var line = line
    if line.hasSuffix(",") { line.removeLast() }
    guard line.hasPrefix("    \""), line.hasSuffix("\""), line.utf8.count > 73 else { return nil }
    let digest = line.utf8.dropLast().suffix(64)
    let head = line.utf8.dropLast(65)
    guard head.suffix(4).elementsEqual("\": \"".utf8), digest.allSatisfy({ isDigit($0) }),
      let path = String(head.dropFirst(5).dropLast(4)), let hash = String(digest)
    else { return nil }
    return (path.replacing("\\\"", with: "\""), hash)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// Paths hold no backslash and no control, so a quote is all that JSON needs escaped.
  private static func quoted(_ path: String) -> String {
    path.utf8.contains(0x22) ? "\"" + path.replacing("\"", with: "\\\"") + "\"" : "\"\(path)\""
  }
}
