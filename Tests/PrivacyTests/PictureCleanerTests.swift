// SPDX-License-Identifier: MIT

import Foundation
import Privacy
import Testing

struct PictureCleanerTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pictures")

  private static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  private static func form(_ name: String) -> PictureForm {
    switch name.split(separator: ".").last {
    case "jpg": .jpeg
    case "png": .png
    case "gif": .gif
    default: .webp
    }
  }

  private static func cleaned(_ name: String) throws -> [UInt8] {
    try PictureCleaner.cleaned(try bytes(name), as: form(name)).get()
  }

  private static func holds(_ bytes: [UInt8], _ text: String) -> Bool {
    Data(bytes).range(of: Data(text.utf8)) != nil
  }

  @Test(arguments: ["plain.jpg", "plain.png", "plain.gif", "plain.webp"])
  func `a picture without notes keeps all its bytes`(name: String) throws {
    #expect(try Self.cleaned(name) == (try Self.bytes(name)))
  }

  @Test(arguments: ["notes.jpg", "progressive.jpg", "notes.png", "notes.gif", "notes.webp"])
  func `nothing that was noted is left`(name: String) throws {
    let before = try Self.bytes(name)
    let after = try Self.cleaned(name)
    #expect(after.count < before.count)
    for word in [
      "张三", "13812345678", "Camera", "xmpmeta", "Photoshop", "MotionPhoto", "prVt", "GPS", "ASCII",
    ] {
      #expect(!Self.holds(after, word), "\(word)")
    }
    #expect(try PictureCleaner.cleaned(after, as: Self.form(name)).get() == after)
  }

  @Test func `a JPEG keeps its colours, its data and which way is up`() throws {
    let before = try Self.bytes("notes.jpg")
    let after = try Self.cleaned("notes.jpg")
    #expect(Self.holds(after, "ICC_PROFILE"))
    let exif =
      [0xFF, 0xE1, 0, 34] + Array("Exif\0\0MM\0*".utf8)
      + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
    #expect(Data(after).range(of: Data(exif)) != nil)
    // From the first table on the bytes are the same up to the end mark.
    let table = try #require(Data(before).range(of: Data([0xFF, 0xDB]), options: .backwards)).lowerBound
    let end = try #require(Data(before).range(of: Data([0xFF, 0xD9]), options: .backwards)).upperBound
    #expect(after.suffix(end - table) == before[table..<end])
    #expect(!Self.holds(try Self.cleaned("progressive.jpg"), "Exif"))
  }

  @Test func `a PNG keeps the chunks of its picture and which way is up`() throws {
    #expect(try Self.chunks("notes.png") == ["IHDR", "pHYs", "eXIf", "IDAT", "IEND"])
    #expect(try Self.chunks("plain.png") == ["IHDR", "PLTE", "IDAT", "IEND"])
    #expect(Self.holds(try Self.cleaned("notes.png"), "eXIfMM\0*"))
  }

  private static func chunks(_ name: String) throws -> [String] {
    let bytes = try cleaned(name)
    var names: [String] = []
    var index = 8
    while index + 8 <= bytes.count {
      let length = bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
      names.append(String(decoding: bytes[index + 4..<index + 8], as: UTF8.self))
      index += length + 12
    }
    return names
  }

  @Test func `a WebP keeps its picture, its size field and its flags true`() throws {
    let after = try Self.cleaned("notes.webp")
    #expect(after[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) } == after.count - 8)
    #expect(!Self.holds(after, "XMP "))
    // EXIF, which says which way is up, and no XMP.
    #expect(after[20] & 0x0C == 0x08)
    #expect(Self.holds(after, "EXIF\u{1A}\0\0\0MM\0*"))
  }

  @Test func `a GIF keeps its loop and its frames`() throws {
    let before = try Self.bytes("notes.gif")
    let after = try Self.cleaned("notes.gif")
    #expect(Self.holds(after, "NETSCAPE2.0"))
    #expect(before.filter { $0 == 0x2C }.count >= after.filter { $0 == 0x2C }.count)
    #expect(after.last == 0x3B)
  }

  @Test(arguments: ["notes.jpg", "notes.png", "notes.gif", "notes.webp"])
  func `a picture cut anywhere is refused or whole, never a crash`(name: String) throws {
    let bytes = try Self.bytes(name)
    let form = Self.form(name)
    let whole = try PictureCleaner.cleaned(bytes, as: form).get()
    var refused = 0
    for count in 0..<bytes.count {
      switch PictureCleaner.cleaned(Array(bytes.prefix(count)), as: form) {
      case .success(let cleaned): #expect(cleaned == whole)
      case .failure: refused += 1
      }
    }
    #expect(refused > bytes.count / 2)
  }

  @Test(arguments: ["notes.jpg", "notes.png", "notes.gif", "notes.webp", "notes.pdf"])
  func `changed bytes never crash`(name: String) throws {
    let bytes = try Self.bytes(name)
    var state: UInt64 = 7
    for _ in 0..<400 {
      var changed = bytes
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        changed[Int(state >> 33) % changed.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      if name.hasSuffix(".pdf") {
        #expect(PDFInspection(changed).texts.count < changed.count)
      } else if case .success(let cleaned) = PictureCleaner.cleaned(changed, as: Self.form(name)) {
        #expect(cleaned.count <= changed.count + 64)
      }
    }
  }

  @Test func `what a PDF says about itself`() throws {
    let inspection = PDFInspection(try Self.bytes("notes.pdf"))
    #expect(inspection.authors == ["张三", "李四"])
    #expect(inspection.texts.contains("tel 13812345678"))
    #expect(inspection.texts.contains("联系 13812345678"))
    #expect(PDFInspection(try Self.bytes("plain.pdf")).authors == [])
    #expect(PDFInspection(try Self.bytes("plain.pdf")).texts == ["Notice", "Writer"])
  }
}
