// SPDX-License-Identifier: MIT

import Diagnostics
import Tables
import Testing

struct TextEncodingTests {
  private static let text = "镇,值\n城关镇,1\n"

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test func `UTF-8 with and without a mark`() {
    let plain = CSVFormat.parse(Array(Self.text.utf8), path: "t.csv").value
    let marked = CSVFormat.parse([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), path: "t.csv").value
    #expect(plain?.encoding == .utf8)
    #expect(marked?.encoding == .utf8BOM)
    #expect(cells(plain) == [["城关镇", "1"]])
    #expect(cells(marked) == cells(plain))
    #expect(marked?.header[0].text == "镇")
    #expect(marked?.header[1].location.description == "t.csv:1:3")
  }

  @Test(arguments: [true, false])
  func `UTF-16 with a mark, also beyond the basic plane`(bigEndian: Bool) {
    let bytes = Self.utf16("镇\t值\r\n𠮷村\t2\r\n", bigEndian: bigEndian)
    let table = CSVFormat.parse(bytes, path: "t.csv").value
    #expect(table?.encoding == (bigEndian ? .utf16BE : .utf16LE))
    #expect(cells(table) == [["𠮷村", "2"]])
  }

  @Test func `GB18030 of one, two and four bytes`() {
    // 镇,值 / 城关 / 㐀 is 81 39 EE 39 / 联通, which some take for UTF-8.
    let bytes: [UInt8] =
      [0xD5, 0xF2, 0x2C, 0xD6, 0xB5, 0x0A, 0xB3, 0xC7, 0xB9, 0xD8, 0x2C, 0x81, 0x39, 0xEE, 0x39, 0x0A]
      + [0xC1, 0xAA, 0xCD, 0xA8, 0x2C, 0x31, 0x0A]
    let result = CSVFormat.parse(bytes, path: "t.csv")
    #expect(result.value?.encoding == .gb18030)
    #expect(result.value?.header.map(\.text) == ["镇", "值"])
    #expect(cells(result.value) == [["城关", "㐀"], ["联通", "1"]])
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `a byte of no encoding is named with its line`() {
    let bytes = Array("镇,值\n城,".utf8) + [0xFF, 0x0A]
    let result = CSVFormat.parse(bytes, path: "t.csv")
    #expect(result.value == nil)
    #expect(
      printed(result.diagnostics) == """
        t.csv:2:1: error: 第 13 个字节（0xFF）既不是 UTF-8，也不是 GB18030 [undecodable-byte]
          帮助：在 Excel 或 WPS 中打开，另存为“CSV UTF-8（逗号分隔）”

        """)
  }

  @Test func `spoilt UTF-8 is not taken for GB18030`() {
    // As GB18030 all of these bytes make some character.
    let bytes = Array("城关镇罗陈乡孙铁,值\n".utf8) + [0xD5, 0xF2, 0x2C, 0x31, 0x0A]
    let result = CSVFormat.parse(bytes, path: "t.csv")
    #expect(
      result.diagnostics.map(\.message) == [Wording("第 30 个字节（0xD5）不是 UTF-8", "byte 30 (0xD5) is not UTF-8")])
    #expect(result.diagnostics.map(\.location.description) == ["t.csv:2:1"])
  }

  @Test func `a mark is a promise`() {
    let utf8 = CSVFormat.parse([0xEF, 0xBB, 0xBF, 0x61, 0xD5, 0xF2], path: "t.csv")
    #expect(
      utf8.diagnostics.map(\.message)
        == [Wording("第 5 个字节（0xD5）不是 UTF-8 (BOM)", "byte 5 (0xD5) is not UTF-8 (BOM)")])
    let lone = CSVFormat.parse([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0xD8], path: "t.csv")
    #expect(lone.diagnostics.map(\.location.description) == ["t.csv:2:1"])
    #expect(
      lone.diagnostics.map(\.message) == [
        Wording("第 7 个字节（0x0）不是 UTF-16 LE", "byte 7 (0x0) is not UTF-16 LE")
      ])
    #expect(
      CSVFormat.parse([0xFE, 0xFF, 0x61], path: "t.csv").diagnostics.map(\.rule) == ["undecodable-byte"])
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE5, 0x9F],
    ] as [[UInt8]])
  func `overlong forms, surrogates and cut characters are not UTF-8`(bytes: [UInt8]) {
    let result = CSVFormat.parse([0xEF, 0xBB, 0xBF, 0x61] + bytes, path: "t.csv")
    #expect(result.diagnostics.map(\.rule) == ["undecodable-byte"])
    #expect(result.diagnostics.first?.message.english.hasPrefix("byte 5 ") == true)
  }
}
