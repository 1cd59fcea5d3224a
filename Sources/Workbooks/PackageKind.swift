// SPDX-License-Identifier: MIT

/// What an archive of office documents holds, told by its own words and not by the file's name.
enum PackageKind {
  /// The path of the book's main part.
  ///
  /// - Throws: where the archive holds something else, or nothing that can be told.
  static func mainPart(_ archive: borrowing ZipArchive) throws(WorkbookFault) -> String {
    if archive.entry("EncryptedPackage") != nil { throw .locked }
    if archive.entry("mimetype") != nil { throw .kind(try openDocument(archive)) }
    guard archive.entry("[Content_Types].xml") != nil else {
      if archive.entry("xl/workbook.xml") != nil { throw .damaged(.missingPart("[Content_Types].xml")) }
      throw .kind(.otherArchive)
    }
    var types = ContentTypeReader()
    try archive.read("[Content_Types].xml") { part throws(WorkbookFault) in
      try XMLStream.read(&part, into: &types)
    }
    var root = RelationshipReader(folder: "")
    try archive.read("_rels/.rels") { part throws(WorkbookFault) in
      try XMLStream.read(&part, into: &root)
    }
    guard let main = root.list.first(where: { $0.type == "officeDocument" })?.target else {
      throw .kind(.otherArchive)
    }
    guard let type = types.type(of: main) else { throw .kind(.otherArchive) }
    try check(type)
    return main
  }

  /// The words of the types of ECMA-376 part 1, 15.2 and 12.3, with those of Microsoft's own kinds.
  private static func check(_ type: String) throws(WorkbookFault) {
    let type = type.lowercased()
    if type.contains("ms-excel.sheet.binary") { throw .kind(.binaryWorkbook) }
    if type.contains("wordprocessingml") || type.contains("ms-word") { throw .kind(.document) }
    if type.contains("presentationml") || type.contains("ms-powerpoint") { throw .kind(.slides) }
    // Books, templates, and both with macros, which are never run.
    let isBook =
      type.hasSuffix("main+xml") && (type.contains("spreadsheetml") || type.contains("ms-excel"))
    if !isBook { throw .kind(.otherArchive) }
  }

  private static func openDocument(_ archive: borrowing ZipArchive) throws(WorkbookFault) -> FileKind {
    let head = try archive.read("mimetype") { part throws(WorkbookFault) in try part.head(200) }
    let type = String(decoding: head, as: UTF8.self)
    if type.contains("opendocument.spreadsheet") { return .openDocumentSheet }
    return type.contains("opendocument") ? .openDocument : .otherArchive
  }
}
