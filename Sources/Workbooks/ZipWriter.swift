// SPDX-License-Identifier: MIT

/// A zip archive of entries that are not packed: the same entries give the same bytes.
package struct ZipWriter {
  private struct Entry {
    let name: [UInt8]
    let check: UInt32
    let size: Int
    let start: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  package init() {}

  /// Adds an entry; names are relative, with `/` between folders.
  package mutating func add(_ name: String, _ content: [UInt8]) {
    let entry = Entry(
      name: Array(name.utf8), check: CheckSum.of(content), size: content.count, start: bytes.count)
    entries.append(entry)
    number(0x0403_4B50, 4)
    describe(entry)
    bytes += entry.name
    bytes += content
  }

  /// The archive, its directory at the end.
  package consuming func finished() -> [UInt8] {
    let start = bytes.count
    for entry in entries {
      number(0x0201_4B50, 4)
      number(20, 2)
      describe(entry)
      // Comment, disk, attributes within and without.
      number(0, 2)
      number(0, 2)
      number(0, 2)
      number(0, 4)
      number(UInt64(entry.start), 4)
      bytes += entry.name
    }
    let size = bytes.count - start
    number(0x0605_4B50, 4)
    number(0, 4)
    number(UInt64(entries.count), 2)
    number(UInt64(entries.count), 2)
    number(UInt64(size), 4)
    number(UInt64(start), 4)
    number(0, 2)
    return bytes
  }

  /// The fields that an entry's head and its line in the directory share (APPNOTE 4.3.7 and 4.3.12).
  private mutating func describe(_ entry: Entry) {
    number(20, 2)
    // Names are UTF-8; nothing is packed.
    number(0x0800, 2)
    number(0, 2)
    // 1980-01-01 00:00, the first time that an archive can hold.
    number(0, 2)
    number(0x0021, 2)
    number(UInt64(entry.check), 4)
    number(UInt64(entry.size), 4)
    number(UInt64(entry.size), 4)
    number(UInt64(entry.name.count), 2)
    number(0, 2)
  }

  /// Little-endian.
  private mutating func number(_ value: UInt64, _ count: Int) {
    for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(place * 8))) }
  }
}

/// CRC-32 (ISO 3309), which zip archives carry.
private enum CheckSum {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
  }
}
