// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables
internal import Workbooks

/// A workbook: the bytes as a whole file, or as the XML of one part of a sound one.
///
/// An archive's check sums keep a fuzzer out of the parts, so bytes that do not begin as an archive are put into one.
enum XLSXEntry: FuzzEntry {
  static let name = "xlsx"

  static func fault(in bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x50, 0x4B]) { return fault(inBook: bytes) }
    guard let choice = bytes.first else { return fault(inBook: bytes) }
    let parts = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"]
    return fault(inBook: book(parts[Int(choice & 3)], Array(bytes.dropFirst())))
  }

  private static func fault(inBook bytes: [UInt8]) -> String? {
    let opened = Workbook.open(bytes, path: "f.xlsx")
    if let fault = FuzzFindings.fault(in: opened.diagnostics) { return fault }
    guard let workbook = opened.value else { return opened.hasErrors ? nil : "neither a book nor an error" }
    for sheet in workbook.sheets.prefix(8) {
      _ = workbook.isEmpty(sheet)
      let read = workbook.worksheet(sheet)
      if let fault = FuzzFindings.fault(in: read.diagnostics) { return fault }
      guard let worksheet = read.value else {
        if read.hasErrors { continue }
        return "neither a sheet nor an error"
      }
      let numbers = worksheet.rows.map(\.number)
      if !ascends(numbers) || (numbers.first ?? 1) < 1 { return "rows out of order: \(numbers)" }
      for row in worksheet.rows where !ascends(row.cells.map(\.column)) { return "cells out of order" }
    }
    return nil
  }

  private static func ascends(_ numbers: [Int]) -> Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// A book of one sheet in which one part is these bytes.
  private static func book(_ part: String, _ bytes: [UInt8]) -> [UInt8] {
    let kinds = [
      ("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml"),
      ("r3", "styles", "styles.xml"),
    ]
    let links = kinds.map { "<Relationship Id=\"\($0.0)\" Type=\"\(office)/\($0.1)\" Target=\"\($0.2)\"/>" }
    var parts = [
      "[Content_Types].xml":
        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(types).sheet.main+xml\"/></Types>",
      "_rels/.rels":
        "<Relationships><Relationship Id=\"r\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
        + "</Relationships>",
      "xl/workbook.xml": "<workbook xmlns:r=\"\(office)\"><sheets>"
        + "<sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels": "<Relationships>\(links.joined())</Relationships>",
      "xl/worksheets/sheet1.xml":
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c>"
        + "<c r=\"B1\" s=\"1\"><v>44742</v></c></row></sheetData></worksheet>",
      "xl/sharedStrings.xml": "<sst><si><t>甲</t></si></sst>",
      "xl/styles.xml":
        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
    ].mapValues { Array($0.utf8) }
    parts[part] = bytes
    var archive = ZipWriter()
    for (name, content) in parts.sorted(by: { $0.key < $1.key }) { archive.add(name, content) }
    return archive.finished()
  }
}
