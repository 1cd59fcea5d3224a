// SPDX-License-Identifier: MIT

import Markdown
import Testing

struct HTMLTextTests {
  private func made(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("甲乙", "甲乙"), ("&", "&amp;"), ("<a>", "&lt;a&gt;"), ("甲&乙", "甲&amp;乙"), ("\"'\t\n", "\"'\t\n"),
    ("a\u{0}\u{1F}\u{7F}b", "a\u{FFFD}\u{FFFD}\u{FFFD}b"), ("1 < 2 && 3", "1 &lt; 2 &amp;&amp; 3"),
  ])
  func `text keeps all but what would be a mark`(text: String, want: String) {
    #expect(made { HTMLText.escape(text, into: &$0) } == want)
  }

  @Test(arguments: [
    ("甲\"乙'", "甲&quot;乙&#39;"), ("a\tb\r\nc", "a b  c"), ("<&>", "&lt;&amp;&gt;"),
    ("\u{1}\u{7F}", "\u{FFFD}\u{FFFD}"),
  ])
  func `attributes hold no quotation marks and no line ends`(text: String, want: String) {
    #expect(made { HTMLText.escapeAttribute(text, into: &$0) } == want)
  }

  @Test(arguments: [
    ("https://a.cn/甲?b=c,d(e)~_!$*+;@:", "https://a.cn/甲?b=c,d(e)~_!$*+;@:"), ("a b\"c", "a%20b%22c"),
    ("a&b'c", "a&amp;b&#39;c"), ("%41%4g%", "%41%254g%25"), ("#甲", "#甲"), ("a#b#c", "a#b%23c"),
    ("[`{|}\\^]\u{7F}", "%5B%60%7B%7C%7D%5C%5E%5D%7F"),
  ])
  func `addresses are percent-encoded where they must be`(text: String, want: String) {
    #expect(made { HTMLText.escapeAddress(text, into: &$0) } == want)
  }
}

struct LinkSafetyTests {
  @Test(arguments: [
    "", "a.md", "#甲", "HTTP://a.cn", "https:x", "  mailto:a@b", "tel:12", ":a", "a b:c", "/a:b", "甲:乙",
  ])
  func `relative addresses and four schemes are safe`(address: String) {
    #expect(LinkSafety.isSafe(address))
  }

  @Test(arguments: [
    "javascript:x", "DATA:x", " vbscript:x", "java\tscript:x", "a\u{7F}", "htt:x", "https+a:x", "a-b:c",
  ])
  func `other schemes and control characters are not`(address: String) {
    #expect(!LinkSafety.isSafe(address))
  }

  @Test func `a record is named by its kind and a colon`() {
    #expect(LinkSafety.namesRecord("target:Q01") && LinkSafety.namesRecord("item:督察/1"))
    #expect(!LinkSafety.namesRecord("target") && !LinkSafety.namesRecord("Target:Q01"))
    #expect(!LinkSafety.namesRecord("target:\u{301}x") && !LinkSafety.namesRecord("target:a\u{1}"))
  }

  @Test func `web addresses lead to another site, however they are written`() {
    #expect(["http://a", "HTTPS://a", "//a"].allSatisfy { LinkSafety.isExternal($0) })
    #expect(!["", "http:/a", "/a", "https", "target:Q01"].contains { LinkSafety.isExternal($0) })
  }
}
