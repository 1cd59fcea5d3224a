// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Tables
import Testing
import Workbooks

/// A file beside the tests.
func fixture(_ name: String) throws -> [UInt8] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  return Array(try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name)")))
}

/// A workbook of given parts; those that every workbook needs are added where they are not given.
func book(_ given: [String: String] = [:], sheet: String? = nil) -> [UInt8] {
  var parts = standardParts
  if let sheet { parts["xl/worksheets/sheet1.xml"] = worksheet(sheet) }
  for (name, text) in given { parts[name] = text }
  var archive = ZipWriter()
  for (name, text) in parts.sorted(by: { $0.key < $1.key }) { archive.add(name, Array(text.utf8)) }
  return archive.finished()
}

/// The text of a sheet's part around rows.
func worksheet(_ rows: String) -> String {
  "<worksheet xmlns=\"urn:x\"><sheetData>\(rows)</sheetData></worksheet>"
}

private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

private let standardParts = [
  "[Content_Types].xml":
    "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(types).sheet.main+xml\"/></Types>",
  "_rels/.rels":
    "<Relationships><Relationship Id=\"r\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
    + "</Relationships>",
  "xl/workbook.xml":
    "<workbook xmlns:r=\"\(office)\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
  "xl/_rels/workbook.xml.rels":
    "<Relationships><Relationship Id=\"r1\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
    + "</Relationships>",
  "xl/worksheets/sheet1.xml": worksheet(""),
]

/// The first sheet of a workbook, or the lines of what stopped it.
func firstSheet(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) throws -> Worksheet {
  let opened = Workbook.open(bytes, path: "台账.xlsx", limits: limits)
  let workbook = try #require(opened.value, "\(lines(opened.diagnostics))")
  let read = workbook.worksheet(try #require(workbook.sheets.first))
  return try #require(read.value, "\(lines(read.diagnostics))")
}

/// What stops a workbook, as `place: message [rule] help`, in both languages.
func refusal(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) -> [String] {
  let opened = Workbook.open(bytes, path: "台账.xlsx", limits: limits)
  guard let workbook = opened.value else { return lines(opened.diagnostics) }
  return workbook.sheets.flatMap { lines(workbook.worksheet($0).diagnostics) }
}

func lines(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map {
    "\($0.location.description): \($0.message.chinese) [\($0.rule)] \($0.help?.chinese ?? "")"
  }
}

/// Cells by their places, such as `C14`, as short texts.
func cells(_ sheet: Worksheet) -> [String: String] {
  var found: [String: String] = [:]
  for row in sheet.rows {
    for cell in row.cells {
      found["\(SourceLocation.letters(cell.column))\(row.number)"] = shown(cell.content)
    }
  }
  return found
}

/// A letter for the kind, then the content.
func shown(_ content: Worksheet.Content) -> String {
  switch content {
  case .text(let text): "t \(text)"
  case .number(let text, let isRounded): isRounded ? "n~ \(text)" : "n \(text)"
  case .date(let text): "d \(text)"
  case .flag(let flag): "b \(flag)"
  case .fault(let text): "e \(text)"
  case .uncomputed(let formula): "f \(formula)"
  }
}
