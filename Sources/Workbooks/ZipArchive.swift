// SPDX-License-Identifier: MIT

internal import CZip

/// An open zip archive in memory, with the names of its entries and what each claims to be.
struct ZipArchive: ~Copyable {
  struct Entry {
    let index: UInt64
    let size: UInt64
    let packed: UInt64
    let isEncrypted: Bool
  }

  private let handle: OpaquePointer
  /// By name: lower case, `/` between folders, none in front (ECMA-376 part 2: part names ignore case).
  let entries: [String: Entry]
  private let limits: WorkbookLimits

  /// - Precondition: `bytes` stay where they are as long as the archive is open.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: WorkbookLimits) throws(WorkbookFault) {
    guard bytes.count <= limits.fileBytes else {
      throw .tooLarge(.file(bytes.count, most: limits.fileBytes))
    }
    guard let claimed = ZipEnd.entryCount(bytes) else { throw .damaged(.truncated) }
    guard claimed <= UInt64(limits.entries) else {
      throw .tooLarge(.entries(claimed, most: limits.entries))
    }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &error)
    else { throw .damaged(.directory) }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damaged(.directory)
    }
    do throws(WorkbookFault) {
      entries = try Self.entries(of: handle, limits)
    } catch {
      zip_discard(handle)
      throw error
    }
    self.handle = handle
    self.limits = limits
  }

  deinit {
    // Nothing is ever written.
    zip_discard(handle)
  }

  /// The entry of a part; `path` as relationships write it.
  func entry(_ path: String) -> Entry? { entries[Self.key(path)] }

  /// Opens a part and hands it to `body`, which reads its bytes from the first to the last.
  ///
  /// - Throws: where the part is missing, locked, too large or damaged, or what `body` throws.
  func read<R>(
    _ path: String, _ body: (inout ZipPart) throws(WorkbookFault) -> R
  ) throws(WorkbookFault) -> R {
    guard let entry = entry(path) else { throw .damaged(.missingPart(path)) }
    guard !entry.isEncrypted else { throw .locked }
    guard entry.size <= UInt64(limits.partBytes) else {
      throw .tooLarge(.part(path, entry.size, most: limits.partBytes))
    }
    if entry.size > UInt64(limits.freeBytes), entry.size / UInt64(limits.ratio) > entry.packed {
      throw .tooLarge(.ratio(path, entry.size, packed: entry.packed))
    }
    guard let file = zip_fopen_index(handle, entry.index, 0) else { throw .damaged(.data(path)) }
    var part = ZipPart(file, path: path, size: Int(entry.size))
    return try body(&part)
  }

  private static func entries(
    of handle: OpaquePointer, _ limits: WorkbookLimits
  ) throws(WorkbookFault) -> [String: Entry] {
    let count = zip_get_num_entries(handle, 0)
    guard count >= 0 else { throw .damaged(.directory) }
    guard count <= limits.entries else {
      throw .tooLarge(.entries(UInt64(count), most: limits.entries))
    }
    var entries: [String: Entry] = [:]
    for index in 0..<UInt64(count) {
      var status = zip_stat_t()
      guard zip_stat_index(handle, index, 0, &status) == 0, let raw = status.name,
        status.valid & UInt64(ZIP_STAT_SIZE) != 0, status.valid & UInt64(ZIP_STAT_COMP_SIZE) != 0
      else { throw .damaged(.directory) }
      let name = String(cString: raw)
      if name.hasSuffix("/") { continue }
      let entry = Entry(
        index: index, size: status.size, packed: status.comp_size,
        isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE))
      guard entries.updateValue(entry, forKey: key(name)) == nil else {
        throw .damaged(.repeatedEntry(name))
      }
    }
    return entries
  }

  private static func key(_ path: String) -> String {
    let text = path.hasPrefix("/") ? path.dropFirst() : path[...]
    // Some programs write the path separator of their system.
    return String(text.lowercased().map { $0 == "\\" ? "/" : $0 })
  }
}

/// The bytes of one entry, unpacked piece by piece.
struct ZipPart: ~Copyable {
  private let file: OpaquePointer
  let path: String
  private var left: Int

  init(_ file: OpaquePointer, path: String, size: Int) {
    self.file = file
    self.path = path
    left = size
  }

  deinit {
    zip_fclose(file)
  }

  /// The next bytes; 0 at the end.
  ///
  /// - Throws: where the data is broken, its check sum is another, or there is more or less of it than declared.
  mutating func read(into buffer: UnsafeMutableRawPointer, _ capacity: Int) throws(WorkbookFault) -> Int {
    let count = Int(zip_fread(file, buffer, zip_uint64_t(capacity)))
    guard count >= 0, count <= left else { throw .damaged(.data(path)) }
    left -= count
    guard count > 0 || left == 0 else { throw .damaged(.data(path)) }
    return count
  }

  /// The first bytes, at most `count`.
  mutating func head(_ count: Int) throws(WorkbookFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let found = bytes.withUnsafeMutableBytes { buffer in
      buffer.baseAddress.map { Int(zip_fread(file, $0, zip_uint64_t(count))) } ?? 0
    }
    guard found >= 0 else { throw .damaged(.data(path)) }
    return Array(bytes.prefix(found))
  }
}

/// The end of a zip archive (APPNOTE 4.3.16), read before the library makes room for what it promises.
private enum ZipEnd {
  /// How many entries the archive claims; `nil` where it has no end.
  static func entryCount(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard bytes.count >= 22 else { return nil }
    // A comment of at most 65,535 bytes may follow.
    let earliest = max(0, bytes.count - 22 - 65_535)
    var place = bytes.count - 22
    while place >= earliest {
      if matches(bytes, place, 0x0605_4B50) {
        let count = number(bytes, place + 10, 2)
        return count == 0xFFFF ? wideCount(bytes, place) : count
      }
      place -= 1
    }
    return nil
  }

  /// The count in the record of large archives, to which a locator before the end points.
  private static func wideCount(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> UInt64 {
    guard end >= 20, matches(bytes, end - 20, 0x0706_4B50) else { return 0xFFFF }
    let place = number(bytes, end - 20 + 8, 8)
    guard place < UInt64(bytes.count), Int(place) + 56 <= bytes.count else { return 0xFFFF }
    return number(bytes, Int(place) + 32, 8)
  }

  private static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ mark: UInt64) -> Bool {
    number(bytes, place, 4) == mark
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64($1 * 8) }
  }
}
