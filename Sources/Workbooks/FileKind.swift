// SPDX-License-Identifier: MIT

/// What the bytes of a file called `.xlsx` really are.
enum FileKind: Equatable, Sendable {
  case empty
  /// A zip archive of office documents or anything else.
  case archive
  /// A workbook of Excel 97 to 2003, or of WPS (`.et`).
  case oldWorkbook
  /// An OLE container that holds an encrypted file of Office 2007 or later.
  case encrypted
  /// Another OLE container, such as an old document.
  case oldDocument
  case binaryWorkbook
  case openDocumentSheet
  case openDocument
  case document
  case slides
  /// A zip archive without a workbook.
  case otherArchive
  /// A page with a table, as many systems export it under the name of a workbook.
  case webPage
  /// An XML table of Excel 2003.
  case xmlTable
  case text
  case pdf
  case packed
  case picture
  case unknown

  /// What the first bytes, and the directory of an OLE container, say.
  static func of(_ bytes: [UInt8]) -> FileKind {
    if bytes.isEmpty { return .empty }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return .archive
    }
    if let container = CompoundFile(bytes) { return container.kind }
    for (mark, kind) in marks where bytes.starts(with: mark) { return kind }
    return ofText(bytes)
  }

  private static let marks: [([UInt8], FileKind)] = [
    (Array("%PDF".utf8), .pdf), (Array("Rar!".utf8), .packed), ([0x37, 0x7A, 0xBC, 0xAF], .packed),
    ([0x1F, 0x8B], .packed), ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
    // A bare BIFF stream, as Excel 2 to 5 wrote it.
    ([0x09, 0x08, 0x10, 0x00], .oldWorkbook), ([0x09, 0x08, 0x08, 0x00], .oldWorkbook),
  ]

  /// Bytes that are looked at to tell a text from other bytes.
  private static let head = 4096

  private static func ofText(_ bytes: [UInt8]) -> FileKind {
    var head = Array(bytes.prefix(head))
    let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    if isWide {
      head = head.dropFirst(2).filter { $0 != 0 }
    } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      head.removeFirst(3)
    }
    let isBinary = head.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    if isBinary && !isWide { return .unknown }
    let lower = head.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
    guard lower.first(where: { $0 > 0x20 }) == 0x3C else { return .text }
    if contains(lower, "urn:schemas-microsoft-com:office:spreadsheet") { return .xmlTable }
    return contains(lower, "<html") || contains(lower, "<table") || contains(lower, "<!doctype html")
      ? .webPage : .text
  }

  private static func contains(_ bytes: [UInt8], _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    return word.withUTF8Buffer { word in
      (0...bytes.count - count).contains { start in bytes[start..<start + count].elementsEqual(word) }
    }
  }
}
