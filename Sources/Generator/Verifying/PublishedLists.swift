// SPDX-License-Identifier: MIT

/// The lists of a published site as they are read back. They come from where anyone may have changed them, so nothing
/// in them is used before it is checked: paths stay below the folder, sizes and counts are bounded.
enum PublishedLists {
  /// The most bytes of one list.
  static let sizeLimit = 64 << 20
  /// The most files of one site.
  static let filesLimit = 200_000
  /// The most bytes of one file of a site that is read.
  static let fileLimit = 1 << 30

  /// The files that a manifest names, in its order; `nil` for anything that ``SiteManifest`` does not write.
  static func manifest(_ bytes: [UInt8]) -> [WrittenFile]? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if text == "{\n  \"algorithm\": \"SHA-256\",\n  \"files\": []\n}\n" { return [] }
    guard lines.count >= 7, lines.count - 6 <= filesLimit, lines[0] == "{",
      lines[1] == "  \"algorithm\": \"SHA-256\",", lines[2] == "  \"files\": [",
      lines.suffix(3) == ["  ]", "}", ""]
    else { return nil }
    var files: [WrittenFile] = []
    for line in lines[3..<(lines.count - 3)] {
      guard let file = file(line) else { return nil }
      files.append(file)
    }
    return isSound(files.map(\.path)) ? files : nil
  }

  /// Path → digest of a list as `sha256sum -c` reads it; `nil` for anything else.
  static func sums(_ bytes: [UInt8]) -> [String: String]? {
    guard let text = String(validating: bytes, as: UTF8.self), text.hasSuffix("\n") else { return nil }
    var sums: [String: String] = [:]
    for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
      let digest = String(line.prefix(64))
      let path = String(line.dropFirst(66))
      guard line.dropFirst(64).hasPrefix("  "), isDigest(digest), OutputPath.fault(path) == nil,
        sums.count < filesLimit, sums.updateValue(digest, forKey: path) == nil
      else { return nil }
    }
    return sums
  }

  /// `    {"path": "…", "bytes": 12, "sha256": "…"}` with or without the comma.
  private static func file(_ line: Substring) -> WrittenFile? {
    var line = line
    if line.hasSuffix(",") { line.removeLast() }
    let (head, bytes, digest, tail) = ("    {\"path\": \"", "\", \"bytes\": ", ", \"sha256\": \"", "\"}")
    guard line.hasPrefix(head), line.hasSuffix(tail) else { return nil }
    let sum = String(line.dropLast(tail.count).suffix(64))
    let rest = line.dropFirst(head.count).dropLast(tail.count + sum.count)
    guard isDigest(sum), rest.hasSuffix(digest),
      let cut = rest.dropLast(digest.count).lastRange(of: bytes)
    else { return nil }
    let path = String(rest[..<cut.lowerBound]).replacing("\\\"", with: "\"")
    let count = rest.dropLast(digest.count)[cut.upperBound...]
    guard !count.isEmpty, count.count < 16, count.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let size = Int(count), size <= fileLimit
    else { return nil }
    return WrittenFile(path: path, size: size, digest: sum)
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Whether all paths may be files of one site.
  private static func isSound(_ paths: [String]) -> Bool { OutputPath.findings(paths).isEmpty }
}

extension Substring {
  /// The last place of some text.
  fileprivate func lastRange(of text: String) -> Range<Index>? {
    var found: Range<Index>?
    var rest = self
    while let next = rest.firstRange(of: text) {
      found = next
      rest = rest[next.upperBound...]
    }
    return found
  }
}
