// SPDX-License-Identifier: MIT

/// Cleans PNG files.
///
/// - Note: Source: PNG (third edition), 5 (structure), 11 (chunks), annex D (CRC).
enum PNGCleaning {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// What makes the picture: its data, its colours, its transparency, its frames and its density.
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
    "bKGD",
    "pHYs", "acTL", "fcTL", "fdAT",
  ]

  static func cleaned(_ bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    var reader = PictureReader(bytes)
    guard try reader.take(8).elementsEqual(signature) else { throw .malformed }
    var output = signature
    output.reserveCapacity(bytes.count)
    var isFirst = true
    while true {
      let start = reader.index
      let length = try reader.take(4).bigEndian
      let kind = String(decoding: try reader.take(4), as: UTF8.self)
      let body = try reader.take(length)
      _ = try reader.take(4)
      guard !isFirst || kind == "IHDR" && length == 13 else { throw .malformed }
      isFirst = false
      if kept.contains(kind) {
        output += bytes[start..<reader.index]
      } else if kind == "eXIf", let up = Orientation.read(body) {
        append(kind, Orientation.tiff(up), to: &output)
      } else if kind.utf8.first.map({ $0 & 0x20 == 0 }) ?? true {
        // A critical chunk that nobody knows.
        throw .malformed
      }
      if kind == "IEND" { return output }
    }
  }

  private static func append(_ kind: String, _ body: [UInt8], to output: inout [UInt8]) {
    output += word(UInt32(body.count))
    let checked = Array(kind.utf8) + body
    output += checked + word(checksum(checked))
  }

  private static func word(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
    return ~sum
  }
}
