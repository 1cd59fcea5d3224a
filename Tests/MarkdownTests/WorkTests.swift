// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Glibc
import Markdown
import Testing

/// How much work a text may make: counted in the time of this thread, so that other tests do not disturb it.
///
/// The promise is one second and 200 MB for a file in an optimised build; a debug build takes up to ten times as long.
@Suite(.serialized)
struct WorkTests {
  private static let mostSeconds = 10.0
  private static let mostGrowth = 200 << 20

  private static func repeated(_ unit: String, _ size: Int) -> String {
    String(repeating: unit, count: size / unit.utf8.count)
  }

  private static func nested(_ mark: String, _ depth: Int) -> String {
    (0..<depth).map { String(repeating: mark, count: $0) + "甲\n" }.joined()
  }

  /// Shapes that have taken parsers of Markdown long, each of its own kind.
  private static let texts: [(name: String, text: String)] = [
    ("brackets open", repeated("[", 100_000)),
    ("brackets nested", repeated("[", 50_000) + repeated("]", 50_000)),
    ("links nested", repeated("[a](", 100_000) + repeated(")", 25_000)),
    ("images nested", repeated("![[]()", 234_000)), ("images open", repeated("![", 100_000)),
    ("emphasis open", repeated("*a **a ", 150_000)), ("emphasis closed", repeated("a** b* ", 150_000)),
    ("emphasis both", repeated("*a_", 60_000) + repeated("_b*", 60_000)), ("stars", repeated("*", 100_000)),
    ("lines under", repeated("_", 100_000)), ("emphasis of Han", repeated("**重。*要_“", 100_000)),
    ("emphasis of threes", repeated("a***b", 100_000) + repeated("c* ", 50_000)),
    ("backticks of many lengths", (1...420).map { String(repeating: "`", count: $0) + "e" }.joined()),
    ("backticks", repeated("`", 99_999) + "a"), ("backticks alone", repeated("` ``", 100_000)),
    ("processing marks", repeated("<?", 156_000)), ("declarations", repeated("x<!A", 100_000)),
    ("comments", repeated("<!--", 100_000)), ("CDATA", repeated("<![CDATA[", 100_000)),
    ("tags", repeated("<a b=\"", 100_000)), ("autolinks", repeated("<http:", 100_000)),
    ("bare links", repeated("http://a((((", 100_000)),
    ("bare links of one word", "http://" + repeated("a.", 100_000)),
    ("rows", repeated("a|", 9_000)),
    (
      "table of short rows",
      repeated("|a", 380) + "|\n" + repeated("|-", 380) + "|\n" + repeated("|b\n", 2_700)
    ),
    ("table of all cells", "|a|b|\n|-|-|\n" + repeated("|甲|**乙**|\n", 190_000)),
    ("tables begun", repeated("a\n|-|\n", 60_000)), ("bars escaped", "|a|\n|-|\n" + repeated("\\|", 9_000)),
    ("items and blank lines", repeated("- \n\n", 314_000)), ("lists deeper", nested("  ", 32)),
    ("lists beside", repeated("* a\n  * b\n    * c\n\n", 100_000)),
    ("ordered", repeated("1. a\n1) b\n", 100_000)),
    ("quotes", repeated(">", 31) + "a\n" + repeated("> > >\n", 100_000)),
    ("quotes without marks", repeated("> a\nb\n", 100_000)),
    ("tasks", repeated("- [ ] a\n- [x] b\n", 100_000)),
    ("definitions", (0..<8_000).map { "[a\($0)]: /b\n" }.joined() + repeated("[a1] ", 40_000)),
    ("definitions of one name", repeated("[a]: /b\n", 120_000)),
    ("definitions open", repeated("[a]: <b ", 100_000)),
    ("references to nothing", repeated("[a][b", 100_000)),
    ("long labels", repeated("[" + repeated("a", 998) + "]", 100_000)),
    ("footnotes", (0..<3_000).map { "x[^\($0)]\n\n[^\($0)]: y\n\n" }.joined()),
    ("one footnote often", repeated("[^a]", 60_000) + "\n\n[^a]: b\n"),
    ("footnotes of each other", repeated("[^a]: [^b]\n\n[^b]: [^a]\n\n", 60_000)),
    ("entities", repeated("&amp;", 100_000)), ("entities open", repeated("&#x", 100_000)),
    ("entities of numbers", repeated("&#1114112;&#0;", 100_000)), ("escapes", repeated("\\\\\\*", 100_000)),
    ("strikes", repeated("~~a~~ ~~ ", 100_000)), ("fences", repeated("```\n~~~\n", 100_000)),
    ("fence names", "```" + repeated("a", 100_000) + "\nx\n```\n"), ("headings", repeated("# 甲\n", 60_000)),
    ("headings under", repeated("甲\n===\n", 60_000)), ("rules", repeated("---\n", 100_000)),
    ("line ends", repeated("\r\n\n\r", 100_000)), ("tabs", repeated("\t", 100_000) + "a"),
    ("blanks", repeated(" ", 200_000) + "a"),
    ("soft breaks", repeated("甲\n乙  \n", 200_000)), ("one letter a line", repeated("a\n", 200_000)),
    ("nothing", repeated("\n", 500_000)), ("combining marks", "a" + repeated("\u{301}", 200_000)),
    ("joined signs", repeated("\u{200D}\u{1F468}", 200_000)), ("NUL", repeated("\0", 200_000)),
    ("brackets and stars", repeated("[*_`", 60_000)),
    ("links in links", repeated("[a [b](c) d](e) ", 100_000)),
    ("titles open", repeated("[a](b \"", 100_000)), ("destinations open", repeated("[a](<b", 100_000)),
    ("parentheses", "[a](" + repeated("(", 30_000) + repeated(")", 30_000) + ")"),
  ]

  @Test(arguments: texts.map(\.name))
  func `no shape makes much work`(name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }?.text)
    let start = Self.seconds()
    let read = parsed(text)
    let page = MarkdownRenderer(language: .chinese).render(read.value)
    let taken = Self.seconds() - start
    #expect(taken < Self.mostSeconds, "\(text.utf8.count) bytes took \(taken) s")
    // Nothing is dropped in silence: a page, a finding, or a text of marks that show nothing.
    let showsNothing = read.value.plainText.allSatisfy { $0.isWhitespace || $0 == "\0" }
    #expect(!page.isEmpty || !read.diagnostics.isEmpty || showsNothing)
  }

  @Test(arguments: texts.map(\.name))
  func `twice the text makes no more than a little over twice the work`(name: String) throws {
    // What is linear may be long; what is refused is refused at once.
    let text = try #require(Self.texts.first { $0.name == name }?.text)
    let half = String(decoding: text.utf8.prefix(text.utf8.count / 2), as: UTF8.self)
    let small = Self.work(half)
    let large = Self.work(text)
    #expect(large < 2 || large < small * 6, "\(small) s, then \(large) s")
  }

  @Test func `no shape takes much memory`() async {
    // In a process of its own, since the most memory held is counted for a whole process.
    await #expect(processExitsWith: .success) {
      // Full length takes minutes in a debug build.
      let isFull = ProcessInfo.processInfo.environment["TAIZHANG_FUZZ_ROUNDS"] != nil
      for (name, text) in Self.texts {
        let long = String(repeating: text, count: isFull ? max(1, 1_900_000 / text.utf8.count) : 1)
        let before = Self.peakSinceNow()
        _ = MarkdownRenderer(language: .chinese).render(parsed(long).value)
        let growth = Self.peak() - before
        #expect(growth < Self.mostGrowth, "\(name): \(growth >> 20) MB")
      }
    }
  }

  /// Seconds of this thread for one reading.
  private static func work(_ text: String) -> Double {
    let start = seconds()
    _ = parsed(text)
    return seconds() - start
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Forgets the most memory held so far, where the system lets one, and gives what is held now, in bytes.
  private static func peakSinceNow() -> Int {
    if let file = fopen("/proc/self/clear_refs", "w") {
      fputs("5", file)
      fclose(file)
    }
    return peak()
  }

  /// The most memory that the process has held, in bytes.
  private static func peak() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) << 10
  }
}
