// SPDX-License-Identifier: MIT

/// A kind of file that is copied as it is, told by its first bytes.
///
/// - Note: Source: the signatures in PNG (third edition) 5.2, ITU-T T.81 B.1.1.3, GIF89a 17, RFC 9649 2.4, ISO 32000-2 7.5.2.
enum AttachmentKind: Sendable {
  case png
  case jpeg
  case gif
  case webp
  case pdf

  init?(ending: String) {
    switch ending {
    case "png": self = .png
    case "jpg", "jpeg": self = .jpeg
    case "gif": self = .gif
    case "webp": self = .webp
    case "pdf": self = .pdf
    default: return nil
    }
  }

  /// Whether a file that begins with `head` is of this kind.
  func matches(_ head: [UInt8]) -> Bool {
    switch self {
    case .png: head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .jpeg: head.starts(with: [0xFF, 0xD8, 0xFF])
    case .gif: head.starts(with: "GIF8".utf8)
    case .webp: head.starts(with: "RIFF".utf8) && head.dropFirst(8).starts(with: "WEBP".utf8)
    case .pdf: head.starts(with: "%PDF-".utf8)
    }
  }
}
