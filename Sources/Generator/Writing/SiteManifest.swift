// SPDX-License-Identifier: MIT

import Standards

/// A file as it was written: where, how long, and its SHA-256 digest in hexadecimal digits.
package struct WrittenFile: Sendable, Equatable {
  package let path: String
  package let size: Int
  package let digest: String

  package init(path: String, size: Int, digest: String) {
    self.path = path
    self.size = size
    self.digest = digest
  }
}

/// The lists of every file of the site with its SHA-256, by which a copy can be checked.
package enum SiteManifest {
  /// JSON, and the form that `sha256sum -c` reads.
  package static let paths = ["data/manifest.json", "data/SHA256SUMS"]

  /// The bytes of both lists. The JSON names every file but the two lists; the sums name it as well.
  ///
  /// - Parameter files: In any order.
  package static func bytes(of files: [WrittenFile]) -> [[UInt8]] {
    let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let manifest = json(files)
    let own = WrittenFile(path: paths[0], size: manifest.count, digest: SHA256.hexadecimal(manifest))
    return [manifest, sums(files + [own])]
  }

  private static func json(_ files: [WrittenFile]) -> [UInt8] {
    var text = "{\n  \"algorithm\": \"SHA-256\",\n  \"files\": ["
    for (index, file) in files.enumerated() {
      // Paths hold no backslash and no control, so a quote is all that JSON needs escaped.
      let path =
        file.path.utf8.contains(UInt8(ascii: "\"")) ? file.path.replacing("\"", with: "\\\"") : file.path
      text += index == 0 ? "\n" : ",\n"
      text += "    {\"path\": \"\(path)\", \"bytes\": \(file.size), \"sha256\": \"\(file.digest)\"}"
    }
    text += files.isEmpty ? "]\n}\n" : "\n  ]\n}\n"
    return Array(text.utf8)
  }

  private static func sums(_ files: [WrittenFile]) -> [UInt8] {
    Array(files.map { "\($0.digest)  \($0.path)\n" }.joined().utf8)
  }
}
