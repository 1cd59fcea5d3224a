// SPDX-License-Identifier: MIT

/// Which way of a picture is up, as cameras note it.
///
/// - Note: Source: CIPA DC-008 (EXIF 2.32) 4.6.4 A, tag 0x0112, within a TIFF header (TIFF 6.0, section 2).
enum Orientation {
  private static let tag = 0x0112
  private static let marks: [(mark: [UInt8], isBig: Bool)] = [
    (Array("MM\0*".utf8), true), (Array("II*\0".utf8), false),
  ]

  /// 2 to 8; `nil` where the picture stands as it is stored, or where nothing can be told.
  static func read(_ exif: ArraySlice<UInt8>) -> UInt8? {
    let tiff = exif.starts(with: "Exif\0\0".utf8) ? exif.dropFirst(6) : exif
    guard let form = marks.first(where: { tiff.starts(with: $0.mark) }) else { return nil }
    func number(_ offset: Int, _ count: Int) -> Int? {
      guard offset >= 0, offset + count <= tiff.count else { return nil }
      let part = tiff.dropFirst(offset).prefix(count)
      return form.isBig ? part.bigEndian : part.littleEndian
    }
    guard let directory = number(4, 4), let entries = number(directory, 2) else { return nil }
    for entry in 0..<min(entries, 512) {
      let place = directory + 2 + entry * 12
      guard let own = number(place, 2) else { return nil }
      if own == tag { return number(place + 8, 2).flatMap { (2...8).contains($0) ? UInt8($0) : nil } }
    }
    return nil
  }

  /// The shortest TIFF structure that says nothing but which way is up.
  static func tiff(_ orientation: UInt8) -> [UInt8] {
    Array("MM\0*".utf8) + [
      0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
    ]
  }
}
