// SPDX-License-Identifier: MIT

/// Cleans GIF files.
///
/// - Note: Source: GIF89a, 15 to 27 and appendix D; the loop extension of Netscape 2.0.
enum GIFCleaning {
  static func cleaned(_ bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    var reader = PictureReader(bytes)
    let head = try reader.take(13)
    guard head.starts(with: "GIF8".utf8) else { throw .malformed }
    _ = try reader.take(tableSize(head[head.startIndex + 10]))
    var output = Array(bytes[..<reader.index])
    output.reserveCapacity(bytes.count)
    while true {
      let start = reader.index
      switch try reader.byte() {
      case 0x3B: return output + [0x3B]
      case 0x2C:
        let frame = try reader.take(9)
        // The table of colours, then the code size and the data.
        _ = try reader.take(tableSize(frame[frame.startIndex + 8]) + 1)
        try skipBlocks(&reader)
        output += bytes[start..<reader.index]
      case 0x21:
        let label = try reader.byte()
        let isKept = label == 0xF9 || label == 0xFF && isLoop(reader)
        try skipBlocks(&reader)
        if isKept { output += bytes[start..<reader.index] }
      default: throw .malformed
      }
    }
  }

  /// The bytes of the table of colours that a packed field announces.
  private static func tableSize(_ packed: UInt8) -> Int {
    packed & 0x80 == 0 ? 0 : 3 << (Int(packed & 7) + 1)
  }

  private static func skipBlocks(_ reader: inout PictureReader) throws(PictureProblem) {
    while true {
      let size = try reader.byte()
      if size == 0 { return }
      _ = try reader.take(Int(size))
    }
  }

  /// Whether the extension says how often the frames are shown.
  private static func isLoop(_ reader: PictureReader) -> Bool {
    let name = reader.bytes[reader.index...].dropFirst().prefix(11)
    return ["NETSCAPE2.0", "ANIMEXTS1.0"].contains { name.elementsEqual($0.utf8) }
  }
}
