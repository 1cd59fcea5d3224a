// SPDX-License-Identifier: MIT

import Foundation
import Templates
import Testing

/// Text that is safe where it is written.
struct EscapingTests {
  private func written(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("县<b>&\"'县", "县&lt;b&gt;&amp;&quot;&#39;县"), ("&amp;", "&amp;amp;"), ("\u{0}a\n", "\u{0}a\n"),
  ])
  func `html escapes five marks`(_ text: String, _ expected: String) {
    #expect(written { Escaping.html(text, into: &$0) } == expected)
    #expect(written { Escaping.html(Array(text.utf8), into: &$0) } == expected)
    #expect(written { Escaping.html(text.utf8.lazy.map { $0 }, into: &$0) } == expected)
  }

  @Test func `an attribute keeps line breaks and tabs`() {
    #expect(
      written { Escaping.attribute("a\r\n\t\"<'&>", into: &$0) } == "a&#13;&#10;&#9;&quot;&lt;&#39;&amp;&gt;")
  }

  @Test(arguments: [
    ("meetings/2022-03-18/", "meetings/2022-03-18/"), ("县/a b.html", "%E5%8E%BF/a%20b.html"),
    ("?#%&+~", "%3F%23%25%26%2B~"),
    ("\"<>'\n", "%22%3C%3E%27%0A"),
  ])
  func `a path keeps slashes and unreserved letters`(_ path: String, _ expected: String) {
    #expect(written { Escaping.urlPath(path, into: &$0) } == expected)
    #expect(expected.removingPercentEncoding == path)
  }

  @Test(arguments: [
    ("a\"\\b", #""a\"\\b""#), ("</script>", #""\u003c/script>""#),
    ("1\u{2028}2\u{2029}", #""1\u20282\u2029""#),
    ("\n\r\t\u{1}\u{1F}\u{7F}", #""\n\r\t\u0001\u001f\u007f""#), ("县‘”…", "\"县‘”…\""), ("", "\"\""),
  ])
  func `a JSON string may stand in a page`(_ text: String, _ expected: String) {
    #expect(written { Escaping.json(text, into: &$0) } == expected)
  }

  @Test(arguments: [
    ("\"", #"\""#), ("\\", #"\\"#), ("<", #"\u003c"#), ("\u{7F}", #"\u007f"#), ("\u{1F}", #"\u001f"#),
    ("\n", #"\n"#),
    ("\u{2028}", #"\u2028"#), ("\u{2029}", #"\u2029"#), ("“", "“"), ("县", "县"),
  ])
  func `a JSON string is escaped wherever the mark stands`(_ mark: String, _ expected: String) {
    for before in 0..<18 {
      for after in [0, 1, 7, 8, 9] {
        let (head, tail) = (String(repeating: "a", count: before), String(repeating: "z", count: after))
        let json = "\"\(head)\(expected)\(expected)\(tail)\""
        #expect(written { Escaping.json(head + mark + mark + tail, into: &$0) } == json)
        #expect(written { Escaping.json(Array((head + mark + mark + tail).utf8), into: &$0) } == json)
      }
    }
  }

  @Test(arguments: [
    ("<a>&'\"", "&lt;a&gt;&amp;&#39;&quot;"), ("a\u{0}\u{8}\u{B}\u{1F}b\t\n\r", "ab\t\n\r"),
    ("1\u{FFFE}2\u{FFFF}3\u{FFFD}", "123\u{FFFD}"), ("\u{FFFF}", ""), ("\u{85}𠮷", "\u{85}𠮷"),
  ])
  func `XML drops what version 1 forbids`(_ text: String, _ expected: String) {
    #expect(written { Escaping.xml(text, into: &$0) } == expected)
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("说\"好\"", "\"说\"\"好\"\"\""), ("a\nb", "\"a\nb\""),
    ("a\rb", "\"a\rb\""),
    (" a", "\" a\""), ("a ", "\"a \""), ("=1+1", "=1+1"), ("-5", "-5"),
  ])
  func `a CSV field is quoted where it must be`(_ text: String, _ expected: String) {
    #expect(written { Escaping.csv(text, into: &$0) } == expected)
  }

  @Test(arguments: [
    ("=SUM(A1,B1)", "\"'=SUM(A1,B1)\""), ("+86 10", "'+86 10"), ("-", "'-"), ("@x", "'@x"), ("\tx", "'\tx"),
    ("\rx", "\"'\rx\""),
    ("-12.5", "-12.5"), ("+3", "+3"), ("-1e-5", "-1e-5"), ("-3.2%", "-3.2%"), ("-1+cmd", "'-1+cmd"),
    ("-1.", "'-1."),
    ("-5e", "'-5e"), ("a=b", "a=b"), ("", ""),
  ])
  func `text like a formula is guarded and numbers are not`(_ text: String, _ expected: String) {
    #expect(written { Escaping.csv(text, guardFormula: true, into: &$0) } == expected)
  }

  @Test func `random text survives the way back`() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<500 {
      let text = random.text(from: [
        "<", ">", "&", "\"", "'", "\\", "\n", "\u{1}", "\u{2028}", "\u{2029}", "\u{E2}", "县", "𠮷", "a", ",",
        " ",
      ])
      let json = written { Escaping.json(text, into: &$0) }
      #expect(!json.contains("<") && !json.contains("\u{2028}") && !json.contains("\u{2029}"))
      #expect(try JSONDecoder().decode(String.self, from: Data(json.utf8)) == text)
      let html = written { Escaping.html(text, into: &$0) }
      #expect(!html.contains { "<>\"'".contains($0) })
      #expect(unescaped(html) == text)
      #expect(unescaped(written { Escaping.attribute(text, into: &$0) }) == text)
      #expect(written { Escaping.urlPath(text, into: &$0) }.removingPercentEncoding == text)
      let csv = written { Escaping.csv(text, into: &$0) }
      let inner = csv.hasPrefix("\"") ? String(csv.dropFirst().dropLast()) : csv
      #expect(inner.replacingOccurrences(of: "\"\"", with: "\"") == text)
    }
  }

  private func unescaped(_ text: String) -> String {
    let marks = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#10;", "\n"), ("&#13;", "\r"),
      ("&#9;", "\t"),
      ("&amp;", "&"),
    ]
    return marks.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }
}
