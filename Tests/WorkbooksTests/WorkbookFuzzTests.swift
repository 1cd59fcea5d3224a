// SPDX-License-Identifier: MIT

import Diagnostics
import Tables
import Testing
import Workbooks

/// SplitMix64: the same bytes in every run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Spoilt workbooks: none crashes the reader, and each gives rows in order or one error that says where.
struct WorkbookFuzzTests {
  private static let pieces = [
    "<row>", "</row>", "<row r=\"3\">", "<row r=\"2\" hidden=\"1\">", "<row r=\"99999999\">", "<c>", "</c>",
    "<c t=\"s\">", "<c t=\"inlineStr\" r=\"B2\">", "<c r=\"A1\" s=\"1\">", "<c s=\"-1\" t=\"d\">",
    "<c t=\"b\">",
    "<v>", "</v>", "<v>1</v>", "<v>44742.5</v>", "<v>1e400</v>", "<v></v>", "<f>", "</f>",
    "<f t=\"shared\" si=\"0\"/>",
    "<is>", "</is>", "<t>", "</t>", "<r>", "</r>", "<rPh>", "</rPh>", "甲", "_x0041_", "_xD83D_", "&#1;",
    "&amp;", "&x;",
    "<![CDATA[", "]]>", "<!--", "-->", "<?x?>", "<!DOCTYPE a>", "0", "9", "-", ".", "e", "\u{0}", "\"", "<",
    ">",
    "<mergeCell ref=\"A1:B2\"/>", "<col min=\"1\" max=\"16384\" hidden=\"1\"/>", "</sheetData>",
    "<sheetData>",
  ]

  /// Whether the reader kept its word.
  private func isSound(_ bytes: [UInt8]) -> Bool {
    let opened = Workbook.open(bytes, path: "f.xlsx")
    guard let workbook = opened.value else { return said(opened.diagnostics) }
    return workbook.sheets.allSatisfy { sheet in
      let read = workbook.worksheet(sheet)
      guard let worksheet = read.value else { return said(read.diagnostics) }
      let numbers = worksheet.rows.map(\.number)
      return read.diagnostics.isEmpty && ascends(numbers) && (numbers.first ?? 1) >= 1
        && worksheet.rows.allSatisfy { row in
          let columns = row.cells.map(\.column)
          return !columns.isEmpty && columns[0] >= 1 && ascends(columns)
        }
    }
  }

  private func said(_ findings: [Diagnostic]) -> Bool {
    findings.count == 1 && findings[0].severity == .error && !findings[0].message.chinese.isEmpty
  }

  private func ascends(_ numbers: [Int]) -> Bool { zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 } }

  @Test(arguments: [
    "xlsxwriter.xlsx", "openpyxl-formulas.xlsx", "libreoffice.xlsx", "gnumeric.xlsx", "Bad/ods.xlsx",
    "Bad/xls.xlsx",
    "Bad/locked.xlsx", "Bad/claims.xlsx",
  ])
  func `spoilt files`(name: String) throws {
    let whole = try fixture(name)
    var random = Seeded(state: 0x7A1C)
    for _ in 0..<40 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        // Heads and the directory are where a byte changes most.
        let nearEnd = Bool.random(using: &random)
        let place =
          nearEnd
          ? bytes.count - 1 - Int.random(in: 0..<min(900, bytes.count), using: &random)
          : Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      }
      #expect(isSound(bytes))
    }
  }

  @Test func `spoilt sheets`() {
    var random = Seeded(state: 0x2022)
    for _ in 0..<300 {
      var rows =
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>编号</t></is></c><c><f>A1</f><v>1</v></c></row>"
        .map(String.init)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0...rows.count, using: &random)
        let piece = Self.pieces.randomElement(using: &random) ?? ""
        rows.insert(piece, at: place)
        if Bool.random(using: &random), !rows.isEmpty {
          rows.remove(at: Int.random(in: 0..<rows.count, using: &random))
        }
      }
      #expect(isSound(book(sheet: rows.joined())))
    }
  }

  @Test func `rows made of pieces`() {
    var random = Seeded(state: 0x9001)
    for _ in 0..<300 {
      let rows = (0..<Int.random(in: 1...12, using: &random)).map { _ in Self.row(&random) }
      #expect(isSound(book(sheet: rows.joined())))
    }
  }

  /// A row that is well formed, with cells that may make no sense.
  private static func row(_ random: inout Seeded) -> String {
    let values = ["1", "44742", "", "0.5", "x", "-3", "1e-7", "999999999999", "一"]
    let kinds = ["", " t=\"s\"", " t=\"str\"", " t=\"b\"", " t=\"e\"", " t=\"d\"", " t=\"n\"", " t=\"z\""]
    let places = ["", "", " r=\"A1\"", " r=\"B2\"", " r=\"XFD2\"", " r=\"?\""]
    let cells = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      let formula = Bool.random(using: &random) ? "<f>A1</f>" : ""
      let value = Bool.random(using: &random) ? "<v>\(values.randomElement(using: &random) ?? "")</v>" : ""
      let (kind, place) = (
        kinds.randomElement(using: &random) ?? "", places.randomElement(using: &random) ?? ""
      )
      return "<c\(kind)\(place)>\(formula)\(value)</c>"
    }
    let number = Int.random(in: 0...5, using: &random)
    return number < 3 ? "<row>\(cells.joined())</row>" : "<row r=\"\(number)\">\(cells.joined())</row>"
  }
}
