// SPDX-License-Identifier: MIT

package import Markdown
internal import Standards

/// The pictures and files that a record shows or links to, which are signed with it.
package enum SealedAttachments {
  /// Endings of files that are published beside records.
  private static let endings: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "pdf"]

  /// Their paths as the record writes them, seen from its own folder, each once, in the order of their bytes.
  package static func paths(in document: MarkdownDocument) -> [String] {
    let paths = document.links.map { path($0.destination) }.filter { path in
      !path.contains(":") && !path.hasPrefix("/")
        && path.split(separator: ".").last.map { endings.contains($0.lowercased()) } ?? false
    }
    return Set(paths).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The seal of a record with its attachments; its own where it has none.
  ///
  /// - Parameter digests: Each path with the SHA-256 of its bytes; `nil` for a file that is not there.
  package static func seal(_ seal: String, with digests: [(path: String, digest: String?)]) -> String {
    if digests.isEmpty { return seal }
    let text = ([seal] + digests.map { "\($0.path) \($0.digest ?? "-")" }).joined(separator: "\n")
    return String(SHA256.hexadecimal(Array(text.utf8)).prefix(ContentSeal.digits))
  }

  /// A destination without `#…` and `?…`, its `%20` read as what they stand for.
  private static func path(_ destination: String) -> String {
    let plain = destination.prefix { $0 != "#" && $0 != "?" }
    var bytes: [UInt8] = []
    var rest = Array(plain.utf8)[...]
    while let byte = rest.popFirst() {
      let code = byte == 0x25 ? UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) : nil
      if code != nil { rest = rest.dropFirst(2) }
      bytes.append(code ?? byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Review {
  /// The same signatures over the record with its attachments.
  ///
  /// - Parameter digests: Each path with the SHA-256 of its bytes; `nil` for a file that is not there.
  package func with(_ digests: [(path: String, digest: String?)]) -> Review {
    Review(signatures: signatures, seal: SealedAttachments.seal(seal, with: digests))
  }
}
