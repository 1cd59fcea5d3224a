// SPDX-License-Identifier: MIT

import Diagnostics
import Tables
import Testing
import Workbooks

/// One ledger, written by four programs.
struct FixtureTests {
  private static let writers = ["xlsxwriter", "openpyxl", "libreoffice", "gnumeric"]

  private func sheet(_ writer: String, _ name: String) throws -> Worksheet {
    let opened = Workbook.open(try fixture("\(writer).xlsx"), path: "\(writer).xlsx")
    let workbook = try #require(opened.value, "\(lines(opened.diagnostics))")
    let sheet = try #require(workbook.sheets.first { $0.name == name })
    let read = workbook.worksheet(sheet)
    return try #require(read.value, "\(lines(read.diagnostics))")
  }

  @Test(arguments: writers)
  func `the tabs are in their order and the hidden one says so`(writer: String) throws {
    let workbook = try #require(Workbook.open(try fixture("\(writer).xlsx"), path: "f").value)
    #expect(workbook.sheets.map(\.name) == ["排污口", "数值", "选项"])
    // gnumeric forgets that a sheet is hidden.
    #expect(workbook.sheets.map(\.isHidden) == [false, false, writer != "gnumeric"])
  }

  @Test(arguments: writers)
  func `the ledger holds what was put in`(writer: String) throws {
    let sheet = try sheet(writer, "排污口")
    let cells = cells(sheet)
    #expect(sheet.rows.map(\.number) == Array(1...12) + [14, 15])
    #expect(sheet.rows.filter(\.isHidden).map(\.number) == [10])
    #expect(sheet.hiddenColumns == [15...15])
    #expect(cells["A1"] == "t 云汀县入河排污口台账（2022年）")
    #expect(cells["G3"] == "t 监测")
    #expect(cells["H3"] == nil)
    #expect(cells["G4"] == "t 日期")
    #expect(cells["E5"] == "t 370112000000000001")
    #expect(cells["F5"] == "d 2022-03-17")
    #expect(cells["J5"] == "b true")
    #expect(cells["J6"] == "b false")
    #expect(cells["K5"] == "n 85.3%")
    #expect(cells["K9"] == "n 33.33%")
    #expect(cells["N9"] == "d 2022-07-31")
    #expect(cells["P5"] == "t 在线监测已联网，待验收")
    #expect(cells["P7"] == "t 初期雨水未收集\n分两期整治")
    #expect(cells["B7"] == "t 东京路3号排口")
    #expect(cells["L8"] == "n 1295.75")
    #expect(cells["M8"] == "n 16")
    #expect(cells["M12"] == "n 24.1")
    #expect(cells["A14"] == "t 注：1. 日排放量为监测当日数。")
  }

  @Test(arguments: writers)
  func `merged ranges are known`(writer: String) throws {
    let merges = Set(try sheet(writer, "排污口").merges)
    #expect(merges.contains(Worksheet.Merge(rows: 1...1, columns: 1...16)))
    #expect(merges.contains(Worksheet.Merge(rows: 3...3, columns: 7...9)))
    #expect(merges.contains(Worksheet.Merge(rows: 5...7, columns: 4...4)))
    #expect(merges.count == 17)
  }

  @Test(arguments: writers)
  func `odd values keep their meaning`(writer: String) throws {
    let expected = [
      "b true", "b false", "e #DIV/0!", "t 超标", nil, "n 0.3", "n 0.1", "n 0.000000000000000000015",
      "n~ 150000000000000000000", "n -273.15", "n~ 12345678901234600", "n 123456789012345", "n 85.3%",
      "n 12.345%", "d 2022-06-30", "d 2022-06-30", "d 2022-06-30", "d 2022-06-01",
      "d 2022-06-30 08:05:09", "d 08:30:00", "d 23:59:59", "d 26:30:00", "d 1900-01-01", "d 1900-02-28",
      "d 1900-03-01", "n 1234.5", "n 12", "t 007", "t   两格  ", "t 上\n下", "t _x0041_",
      "t <a href=\"x\">&amp;</a>", "t 𠮷田😀", "t 甲乙  丙",
    ]
    let cells = cells(try sheet(writer, "数值"))
    for (index, value) in expected.enumerated() {
      #expect(cells["D\(index + 1)"] == value, "\(writer), D\(index + 1), \(cells["B\(index + 1)"] ?? "")")
    }
  }

  @Test func `four writers give the same cells`() throws {
    for name in ["排污口", "数值", "选项"] {
      let first = cells(try sheet("xlsxwriter", name))
      #expect(!first.isEmpty)
      for writer in Self.writers.dropFirst() {
        #expect(cells(try sheet(writer, name)) == first, "\(writer), \(name)")
      }
    }
  }

  @Test func `a formula without a stored result is no zero`() throws {
    let cells = cells(try sheet("openpyxl-formulas", "排污口"))
    #expect(cells["L8"] == "f SUM(L5:L7)")
    #expect(cells["M12"] == "f M8+M11")
    #expect(cells["L5"] == "n 1200")
  }
}
