// SPDX-License-Identifier: MIT

/// A form in which pictures are stored.
package enum PictureForm: Sendable, CaseIterable {
  case png
  case jpeg
  case gif
  case webp
}

/// Why a picture cannot be cleaned: it is not put together as its form says.
package enum PictureProblem: Error, Sendable, Hashable {
  /// It ends too early.
  case truncated
  /// A part is not what its form allows there.
  case malformed
}

/// Takes from pictures what was stored beside the picture: place, time, device, owner, words, thumbnails.
///
/// The bytes of the picture itself stay as they are, with its colours and its transparency; of what a camera noted only
/// which way is up stays. A picture that holds nothing else keeps all its bytes.
package enum PictureCleaner {
  /// The picture without what was stored beside it.
  package static func cleaned(_ bytes: [UInt8], as form: PictureForm) -> Result<[UInt8], PictureProblem> {
    do throws(PictureProblem) {
      switch form {
      case .png: return .success(try PNGCleaning.cleaned(bytes))
      case .jpeg: return .success(try JPEGCleaning.cleaned(bytes))
      case .gif: return .success(try GIFCleaning.cleaned(bytes))
      case .webp: return .success(try WebPCleaning.cleaned(bytes))
      }
    } catch {
      return .failure(error)
    }
  }
}

/// Bytes read from the front, by their places.
struct PictureReader {
  let bytes: [UInt8]
  var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index >= bytes.count }

  mutating func byte() throws(PictureProblem) -> UInt8 {
    guard index < bytes.count else { throw .truncated }
    index += 1
    return bytes[index - 1]
  }

  /// The next bytes, which are then behind.
  mutating func take(_ count: Int) throws(PictureProblem) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.count - index else { throw .truncated }
    index += count
    return bytes[index - count..<index]
  }
}

extension Collection<UInt8> {
  /// The bytes as one number, the most significant first.
  var bigEndian: Int { reduce(0) { $0 << 8 | Int($1) } }
  /// The bytes as one number, the least significant first.
  var littleEndian: Int { reversed().reduce(0) { $0 << 8 | Int($1) } }
}
