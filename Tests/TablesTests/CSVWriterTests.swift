// SPDX-License-Identifier: MIT

import Diagnostics
import Tables
import Testing

struct CSVWriterTests {
  @Test func `a mark, CR LF, and quotes where they are needed`() {
    let bytes = CSVWriter.bytes(
      header: ["镇", "值"], rows: [["a,b", "say \"x\""], ["1\n2", " 3"], ["只"], ["1", "2", "3"]])
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{FEFF}镇,值\r\n\"a,b\",\"say \"\"x\"\"\"\r\n\"1\n2\",\" 3\"\r\n只,\r\n1,2\r\n")
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test func `formulas are guarded, numbers and marks are not`() {
    let row = ["=1+1", "+cmd", "-2+3", "@x", "\t=1", "-2.5", "-", "+3"]
    let header = row.indices.map { "c\($0)" }
    let guarded = CSVFormat.parse(CSVWriter.bytes(header: header, rows: [row]), path: "t.csv").value
    #expect(cells(guarded) == [["'=1+1", "'+cmd", "'-2+3", "'@x", "'\t=1", "-2.5", "-", "+3"]])
    let plain = CSVFormat.parse(
      CSVWriter.bytes(header: header, rows: [row], guardFormula: false), path: "t.csv")
    #expect(cells(plain.value) == [row])
  }

  @Test(arguments: [
    ("\u{FF1D}1+1", "'\u{FF1D}1+1"), ("\u{FF0B}8", "'\u{FF0B}8"), ("\u{FF20}x", "'\u{FF20}x"),
    (" \u{FF0D}2", "' \u{FF0D}2"), ("\u{FF0D}", "\u{FF0D}"), ("\u{FF08}=1\u{FF09}", "\u{FF08}=1\u{FF09}"),
  ])
  func `wide signs are guarded like narrow ones`(cell: String, written: String) {
    let bytes = CSVWriter.bytes(header: ["a"], rows: [[cell]])
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{FEFF}a\r\n\(written)\r\n")
  }

  @Test func `what is written is read back`() {
    let rows = [["", "\"", "\"\"", ",\r\n"], ["　", "a\rb", "\"x", "y\""]]
    let header = ["a", "b", "c", "d"]
    let table = CSVFormat.parse(CSVWriter.bytes(header: header, rows: rows), path: "t.csv").value
    #expect(cells(table) == rows)
    #expect(table?.encoding == .utf8BOM)
  }
}
