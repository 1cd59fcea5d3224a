// SPDX-License-Identifier: MIT

/// Cleans JPEG files.
///
/// - Note: Source: ITU-T T.81 annex B (markers and segments), T.871 (APP0), CIPA DC-008 (APP1), ICC.1:2010 B.4 (APP2).
enum JPEGCleaning {
  private static let start: UInt8 = 0xD8
  private static let end: UInt8 = 0xD9
  private static let scan: UInt8 = 0xDA

  static func cleaned(_ bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    var reader = PictureReader(bytes)
    guard try reader.take(2).elementsEqual([0xFF, start]) else { throw .malformed }
    var output: [UInt8] = [0xFF, start]
    output.reserveCapacity(bytes.count)
    var hasOrientation = false
    var hasScan = false
    while true {
      let marker = try marker(&reader)
      if marker == end { break }
      // Markers without a segment.
      if marker == 0x01 || (0xD0...0xD7).contains(marker) {
        output += [0xFF, marker]
        continue
      }
      let length = try reader.take(2).bigEndian
      guard length >= 2 else { throw .malformed }
      let body = try reader.take(length - 2)
      if marker == 0xE1 {
        if !hasOrientation, body.starts(with: "Exif\0\0".utf8), let up = Orientation.read(body) {
          hasOrientation = true
          append(marker, Array("Exif\0\0".utf8) + Orientation.tiff(up), to: &output)
        }
      } else if let kept = kept(marker, body) {
        append(marker, kept, to: &output)
      }
      if marker == scan {
        hasScan = true
        copyScan(&reader, to: &output)
      }
    }
    guard hasScan else { throw .malformed }
    return output + [0xFF, end]
  }

  private static func marker(_ reader: inout PictureReader) throws(PictureProblem) -> UInt8 {
    guard try reader.byte() == 0xFF else { throw .malformed }
    var marker = try reader.byte()
    // Fill bytes.
    while marker == 0xFF { marker = try reader.byte() }
    guard marker != 0 else { throw .malformed }
    return marker
  }

  private static func append(_ marker: UInt8, _ body: some Collection<UInt8>, to output: inout [UInt8]) {
    let length = body.count + 2
    output += [0xFF, marker, UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length)]
    output += body
  }

  /// What stays of a segment; `nil` where it goes: notes of applications, comments and thumbnails.
  private static func kept(_ marker: UInt8, _ body: ArraySlice<UInt8>) -> [UInt8]? {
    switch marker {
    case 0xE0:
      guard body.starts(with: "JFIF\0".utf8), body.count >= 14 else { return nil }
      // Without its thumbnail.
      return body.prefix(12) + [0, 0]
    case 0xE2: return body.starts(with: "ICC_PROFILE\0".utf8) ? Array(body) : nil
    case 0xEE: return body.starts(with: "Adobe".utf8) ? Array(body) : nil
    case 0xE0...0xEF, 0xFE: return nil
    default: return Array(body)
    }
  }

  /// The coded picture up to the next marker that is no restart.
  private static func copyScan(_ reader: inout PictureReader, to output: inout [UInt8]) {
    let first = reader.index
    var index = first
    let bytes = reader.bytes
    while index + 1 < bytes.count {
      if bytes[index] == 0xFF, bytes[index + 1] != 0, !(0xD0...0xD7).contains(bytes[index + 1]) { break }
      index += 1
    }
    output += bytes[first..<index]
    reader.index = index
  }
}
