// SPDX-License-Identifier: MIT

package import Diagnostics
package import Tables

/// An XLSX workbook (ECMA-376, ISO/IEC 29500) that has been opened: its sheets by name, each read when asked for.
package struct Workbook: Sendable {
  package struct Sheet: Sendable, Hashable {
    package let name: String
    package let isHidden: Bool

    package init(name: String, isHidden: Bool) {
      self.name = name
      self.isHidden = isHidden
    }
  }

  package let path: String
  /// In the order of the tabs; sheets of charts are left out.
  package let sheets: [Sheet]

  package let bytes: [UInt8]
  private let limits: WorkbookLimits
  private let contents: BookContents

  /// Opens a workbook; `nil` with one error where the bytes are not one, are damaged, or claim too much.
  package static func open(
    _ bytes: [UInt8], path: String, limits: WorkbookLimits = WorkbookLimits()
  ) -> Diagnosed<Workbook?> {
    do throws(WorkbookFault) {
      return Diagnosed(try Workbook(bytes, path, limits))
    } catch {
      return Diagnosed(nil, [error.diagnostic(path, sheet: nil)])
    }
  }

  private init(_ bytes: [UInt8], _ path: String, _ limits: WorkbookLimits) throws(WorkbookFault) {
    let kind = FileKind.of(bytes)
    guard kind == .archive else { throw kind == .encrypted ? .locked : .kind(kind) }
    contents = try Self.withArchive(bytes, limits) { archive throws(WorkbookFault) in
      try BookContents(archive, limits)
    }
    sheets = contents.sheets.map { Sheet(name: $0.name, isHidden: $0.isHidden) }
    self.path = path
    self.bytes = bytes
    self.limits = limits
  }

  /// Whether nothing stands in a sheet, as in those that come with a new book; read up to the first filled cell.
  ///
  /// `false` for a sheet that cannot be read, which is said when it is.
  package func isEmpty(_ sheet: Sheet) -> Bool {
    guard let part = contents.sheets.first(where: { $0.name == sheet.name })?.part else { return false }
    var reader = SheetReader(
      strings: contents.strings, forms: contents.forms, system: contents.system, limits)
    reader.stopsAtFirstCell = true
    do throws(WorkbookFault) {
      try Self.withArchive(bytes, limits) { archive throws(WorkbookFault) in
        try archive.read(part) { part throws(WorkbookFault) in try XMLStream.read(&part, into: &reader) }
      }
      return !reader.hasFilledCell
    } catch {
      return false
    }
  }

  /// The cells of a sheet; `nil` with an error where the sheet cannot be read.
  package func worksheet(_ sheet: Sheet) -> Diagnosed<Worksheet?> {
    do throws(WorkbookFault) {
      guard let part = contents.sheets.first(where: { $0.name == sheet.name })?.part else {
        throw .damaged(.missingPart(sheet.name))
      }
      let reader = try Self.withArchive(bytes, limits) { archive throws(WorkbookFault) in
        var reader = SheetReader(
          strings: contents.strings, forms: contents.forms, system: contents.system, limits)
        try archive.read(part) { part throws(WorkbookFault) in try XMLStream.read(&part, into: &reader) }
        try reader.finish()
        return reader
      }
      return Diagnosed(
        Worksheet(
          path: path, name: sheet.name, rows: reader.rows, merges: reader.merges,
          hiddenColumns: reader.hiddenColumns))
    } catch {
      return Diagnosed(nil, [error.diagnostic(path, sheet: sheet.name)])
    }
  }

  private static func withArchive<R>(
    _ bytes: [UInt8], _ limits: WorkbookLimits, _ body: (borrowing ZipArchive) throws(WorkbookFault) -> R
  ) throws(WorkbookFault) -> R {
    try bytes.withUnsafeBufferPointer { bytes throws(WorkbookFault) in
      let archive = try ZipArchive(bytes, limits)
      return try body(archive)
    }
  }
}

/// What all sheets of a book share.
struct BookContents: Sendable {
  struct Sheet: Sendable {
    let name: String
    let isHidden: Bool
    /// The path of its part.
    let part: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var strings: [String] = []
  private(set) var forms: [NumberForm] = []
  let system: DateSystem

  init(_ archive: borrowing ZipArchive, _ limits: WorkbookLimits) throws(WorkbookFault) {
    let main = try PackageKind.mainPart(archive)
    var book = BookReader(limits)
    try archive.read(main) { part throws(WorkbookFault) in try XMLStream.read(&part, into: &book) }
    system = book.system
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let file = main.split(separator: "/").last.map(String.init) ?? main
    var related = RelationshipReader(folder: folder)
    try archive.read(folder + "/_rels/" + file + ".rels") { part throws(WorkbookFault) in
      try XMLStream.read(&part, into: &related)
    }
    for sheet in book.sheets {
      guard let target = related.list.first(where: { $0.id == sheet.relationship }) else {
        throw .damaged(.missingPart(sheet.name))
      }
      if target.type != "worksheet" { continue }
      sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, part: target.target))
    }
    if sheets.isEmpty { throw .damaged(.noSheets) }
    if let path = related.list.first(where: { $0.type == "sharedStrings" })?.target {
      var reader = SharedStringReader(limits)
      try archive.read(path) { part throws(WorkbookFault) in try XMLStream.read(&part, into: &reader) }
      strings = reader.strings
    }
    if let path = related.list.first(where: { $0.type == "styles" })?.target {
      var reader = StyleReader(limits)
      try archive.read(path) { part throws(WorkbookFault) in try XMLStream.read(&part, into: &reader) }
      forms = reader.forms
    }
  }
}
