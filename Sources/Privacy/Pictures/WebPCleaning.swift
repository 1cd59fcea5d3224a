// SPDX-License-Identifier: MIT

/// Cleans WebP files.
///
/// - Note: Source: RFC 9649, 2.3 to 2.7.
enum WebPCleaning {
  private static let kept: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]
  /// The bits of VP8X for EXIF and for XMP.
  private static let exifFlag: UInt8 = 0x08
  private static let noteFlags: UInt8 = 0x0C

  static func cleaned(_ bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    var reader = PictureReader(bytes)
    guard try reader.take(4).elementsEqual("RIFF".utf8) else { throw .malformed }
    let size = try reader.take(4).littleEndian
    guard size <= bytes.count - 8 else { throw .truncated }
    guard try reader.take(4).elementsEqual("WEBP".utf8) else { throw .malformed }
    var output = Array("RIFF\0\0\0\0WEBP".utf8)
    output.reserveCapacity(bytes.count)
    var flags: Int?
    var hasPicture = false
    var isUpright = true
    while reader.index + 8 <= size + 8 {
      let start = reader.index
      let kind = String(decoding: try reader.take(4), as: UTF8.self)
      let length = try reader.take(4).littleEndian
      let body = try reader.take(length)
      // A chunk of an odd length has a byte behind it, which some writers leave out at the end.
      if length % 2 == 1, !reader.isAtEnd { _ = try reader.take(1) }
      if kept.contains(kind) {
        if kind == "VP8X" { flags = output.count + 8 }
        if ["VP8 ", "VP8L", "ANMF"].contains(kind) { hasPicture = true }
        output += bytes[start..<reader.index]
      } else if kind == "EXIF", isUpright, flags != nil, let up = Orientation.read(body) {
        isUpright = false
        let tiff = Orientation.tiff(up)
        output += Array("EXIF".utf8) + word(tiff.count) + tiff
      }
    }
    guard hasPicture else { throw .malformed }
    if let flags, flags < output.count {
      output[flags] = output[flags] & ~noteFlags | (isUpright ? 0 : exifFlag)
    }
    output.replaceSubrange(4..<8, with: word(output.count - 8))
    return output
  }

  private static func word(_ value: Int) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
