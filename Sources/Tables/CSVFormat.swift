// SPDX-License-Identifier: MIT

package import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Comma-separated text (RFC 4180, with CR LF, LF or CR) or tab-separated text, in any of five encodings.
package enum CSVFormat {
  /// How much a file may hold; content is hostile until read.
  package struct Limits: Sendable {
    /// Bytes of the file.
    package var bytes: Int
    package var columns: Int
    package var rows: Int

    package init(bytes: Int = 64 << 20, columns: Int = 1_000, rows: Int = 5_000_000) {
      // Offsets are 32 bits wide and UTF-8 may be twice as long as what it was made of.
      self.bytes = min(bytes, 1 << 30)
      self.columns = columns
      self.rows = rows
    }
  }

  /// Reads a file of a header and body rows.
  ///
  /// Blank lines and rows without any text are left out; rows with a mistake are left out and reported. With a schema
  /// the header may stand below titles, have two or three rows, and notes may stand under the entries, as in text
  /// that was saved from a workbook; without one the first row is the header.
  ///
  /// - Returns: `nil` with at least one error where the file as a whole cannot be read.
  package static func parse(
    _ bytes: [UInt8], path: String, schema: TableSchema? = nil, options: LayoutOptions = LayoutOptions(),
    limits: Limits = Limits()
  ) -> Diagnosed<Table?> {
    if let problem = wholeFileProblem(bytes, path, limits) { return Diagnosed(nil, [problem]) }
    do throws(TextDecoder.Failure) {
      let decoded = try TextDecoder.decode(bytes)
      let layout = CSVLayout(names: schema.map { ColumnNames($0) }, options: options)
      return CSVReading(decoded, path: path, layout: layout, limits: limits).table()
    } catch {
      return Diagnosed(nil, [.undecodableByte(error, in: bytes, path)])
    }
  }

  private static func wholeFileProblem(_ bytes: [UInt8], _ path: String, _ limits: Limits) -> Diagnostic? {
    if bytes.count > limits.bytes { return .fileTooLarge(bytes.count, limits.bytes, path) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return holdsWorkbook(bytes) ? .renamedWorkbook(path) : .workbookAsText(path)
    }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if !isUTF16, let offset = firstZero(bytes) { return .notText(offset, in: bytes, path) }
    return nil
  }

  /// Whether an archive holds a book: its list of parts, at the end, names `xl/workbook.`.
  private static func holdsWorkbook(_ bytes: [UInt8]) -> Bool {
    let name = Array("xl/workbook.".utf8)
    let tail = bytes.suffix(65_536)
    return tail.indices.dropLast(name.count).contains { start in
      bytes[start] == name[0] && bytes[start..<start + name.count].elementsEqual(name)
    }
  }

  private static func firstZero(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let zero = memchr(base, 0, buffer.count) else { return nil }
      return UnsafeRawPointer(zero) - base
    }
  }
}
