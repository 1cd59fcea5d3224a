// SPDX-License-Identifier: MIT

/// The directory of an OLE container ([MS-CFB]), read only to tell what it holds.
struct CompoundFile {
  /// The names of its streams and storages.
  let names: [String]

  /// `nil` where the bytes are no OLE container.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 512, bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else {
      return nil
    }
    let shift = Self.number(bytes, 30, 2) ?? 9
    let size = shift == 12 ? 4096 : 512
    var names: [String] = []
    var sector = Self.number(bytes, 48, 4)
    var left = Self.mostSectors
    while let current = sector, current < Self.endOfChain, left > 0 {
      let start = (current + 1) * size
      guard start + size <= bytes.count else { break }
      for entry in stride(from: start, to: start + size, by: 128) {
        if let name = Self.name(bytes, entry) { names.append(name) }
      }
      sector = Self.next(after: current, bytes, size)
      left -= 1
    }
    self.names = names
  }

  var kind: FileKind {
    if names.contains("EncryptedPackage") { return .encrypted }
    if names.contains("Workbook") || names.contains("Book") { return .oldWorkbook }
    return .oldDocument
  }

  /// Directories of real files take fewer sectors; a chain in a circle ends here too.
  private static let mostSectors = 256
  /// From here on numbers of sectors are marks.
  private static let endOfChain = 0xFFFF_FFFA

  /// The number in the allocation table; only the tables that the header lists are followed.
  private static func next(after sector: Int, _ bytes: [UInt8], _ size: Int) -> Int? {
    let perTable = size / 4
    let table = sector / perTable
    guard table < 109, let place = number(bytes, 76 + table * 4, 4), place < endOfChain else { return nil }
    return number(bytes, (place + 1) * size + sector % perTable * 4, 4)
  }

  private static func name(_ bytes: [UInt8], _ entry: Int) -> String? {
    guard let length = number(bytes, entry + 64, 2), length >= 4, length <= 64 else { return nil }
    let units = stride(from: entry, to: entry + length - 2, by: 2).map {
      UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Little-endian.
  private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << ($1 * 8) }
  }
}
