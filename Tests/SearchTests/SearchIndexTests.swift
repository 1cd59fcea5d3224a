// SPDX-License-Identifier: MIT

import Search
import Testing

struct SearchIndexTests {
  private static let kinds = [SearchKind(id: "target", label: "目标"), SearchKind(id: "item", label: "条目")]

  private static let few = [
    SearchDocument(
      kind: 1, address: "../a/index.html", title: "河口镇3号雨洪口", names: ["HK-03"], text: "9月28日反弹\n责任单位：河口镇"),
    SearchDocument(
      kind: 0, address: "../b/index.html", title: "PM₂.₅平均浓度", names: ["Q02"],
      text: "PM2.5浓度43微克\nPM2.5浓度43微克"),
  ]

  @Test func `the same documents make the same bytes`() {
    #expect(
      SearchIndex(Self.few, kinds: Self.kinds).files == SearchIndex(Self.few, kinds: Self.kinds).files)
  }

  @Test func `kinds that matter more stand first, whatever the order of the documents`() {
    let turned = SearchIndex(Self.few.reversed(), kinds: Self.kinds)
    #expect(SearchIndex(Self.few, kinds: Self.kinds).files == turned.files)
  }

  @Test(arguments: [
    ("河口", ["../a/index.html"]), ("HK-03", ["../a/index.html"]), ("hk", ["../a/index.html"]),
    ("PM2.5", ["../b/index.html"]), ("ｐｍ₂", ["../b/index.html"]), ("度", ["../b/index.html"]),
    ("雨洪口", ["../a/index.html"]), ("弹责", []), ("02", ["../b/index.html"]), ("镇", ["../a/index.html"]),
  ])
  func `what a document says, is called and is numbered leads to it`(word: String, wanted: [String]) throws {
    var reader = try IndexReader(SearchIndex(Self.few, kinds: Self.kinds))
    let found = try reader.candidates(word).sorted()
    #expect(try reader.read(found).map(\.address) == wanted)
  }

  @Test func `what continues a document is found by what it says and not by its title`() throws {
    let page = SearchDocument(
      kind: 0, address: "../data/air/2/index.html", title: "空气日报 · 2", text: "空气日报\n轻度 15.24",
      isContinued: true)
    var reader = try IndexReader(SearchIndex([page], kinds: Self.kinds))
    #expect(try reader.candidates("轻度") == [0])
    #expect(try reader.candidates("日报") == [0])
    #expect(try reader.candidates("· 2").isEmpty)
  }

  @Test func `a figure is found by every four of its signs`() throws {
    let page = SearchDocument(kind: 0, address: "../a/index.html", title: "甲", text: "15.24 5.2 .24")
    let other = SearchDocument(kind: 0, address: "../b/index.html", title: "乙", text: "5.2 .24")
    var reader = try IndexReader(SearchIndex([page, other], kinds: Self.kinds))
    #expect(try reader.passages(Array("5.24".unicodeScalars.map(\.value))) == [0])
    #expect(try reader.passages(Array("15.2".unicodeScalars.map(\.value))) == [0])
  }

  @Test func `a hostile text stays a text of the script`() throws {
    let text = "</script><!-- \" ' \\ \u{2028} \u{2029} ${x} ` \u{0} 结束"
    let document = SearchDocument(
      kind: 0, address: "../\"x\\/index.html", title: "<b>\u{2028}", names: ["\\\""], text: text)
    let index = SearchIndex([document], kinds: Self.kinds)
    for file in index.files {
      let written = String(decoding: file.bytes, as: UTF8.self)
      #expect(!written.contains("<") && !written.contains("\u{2028}") && !written.contains("\u{2029}"))
      #expect(written.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
      #expect(throws: Never.self) { try IndexReader.argument(file.bytes) }
    }
    var reader = try IndexReader(index)
    #expect(try reader.read([0]).map(\.text) == [text])
    #expect(try reader.candidates("\\\"") == [0])
    #expect(try reader.candidates("</script>") == [0])
  }

  @Test func `a site without documents has an index of nothing`() throws {
    var reader = try IndexReader(SearchIndex([], kinds: Self.kinds))
    #expect(try reader.candidates("甲").isEmpty)
  }

  @Test(arguments: [
    [], [0], [5], [0, 1, 2, 3, 4], [1, 2, 4, 5, 6, 90], [47, 96, 2_000, 70_000], Array(0..<5_000),
  ])
  func `numbers come back as they were written`(numbers: [Int]) throws {
    var bytes: [UInt8] = []
    PostingCode.write(numbers, into: &bytes)
    #expect(try IndexReader.numbers(String(decoding: bytes, as: UTF8.self)) == numbers)
    #expect(bytes.allSatisfy { !"0123456789\"\\<&|' ".utf8.contains($0) })
  }
}
