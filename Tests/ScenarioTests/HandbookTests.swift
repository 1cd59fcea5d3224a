// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The handbook says nothing that the program does not do.
struct HandbookTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let pages = root.appending(path: "docs/handbook/pages")

  /// The files of all chapters, in every language.
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: pages.path)) ?? []
    return files.filter { $0.hasSuffix(".md") }.sorted()
  }()

  @Test(arguments: names)
  func `every command of a chapter does what it shows and every example passes the check`(name: String) throws
  {
    let chapter = Chapter(try Self.text(name))
    #expect(chapter.nameless.isEmpty == true, "\(name): lines of examples without their file's name")
    // The chapter of questions has nothing to run.
    guard !chapter.scenario.steps.isEmpty else { return }
    try ScenarioTests.check(chapter.scenario, name: name)
  }

  @Test func `every chapter stands in the lists of chapters, and has an English version`() throws {
    let chapters = Self.names.filter { !$0.hasSuffix(".en.md") }
    #expect(chapters.count == 15)
    #expect(Self.names.count == 2 * chapters.count)
    let theme = "docs/themes/handbook/templates/"
    for list in ["home.mustache", "parts/chapters.mustache"] {
      let text = try String(contentsOf: Self.root.appending(path: theme + list), encoding: .utf8)
      for name in chapters {
        let slug = try #require(
          try Self.text(name).components(separatedBy: "网址名: ").dropFirst().first?.components(
            separatedBy: "\n"
          ).first)
        #expect(text.contains("../\(slug)/index.html") == true, "\(list): \(slug)")
      }
    }
  }

  @Test func `the chapter on charts draws every form and the chapter on commands shows every command`() throws
  {
    let charts = try Self.text("07-图表块.md")
    for form in ["条形", "柱形", "折线", "分组条形", "堆叠条形", "子弹", "坡度", "金字塔", "小图", "名次"] {
      #expect(charts.components(separatedBy: "\n图形: \(form)\n").count == 3, "\(form): once shown, once drawn")
    }
    let commands = try Self.text("11-命令.md")
    let all = [
      "init", "new", "check", "serve", "build", "rollback", "explain", "query", "review", "schema",
      "completions",
    ]
    for command in all { #expect(commands.contains("\n$ taizhang \(command) ") == true, "\(command)") }
  }

  @Test func `the handbook builds without a finding in both languages`() throws {
    let script = Self.root.appending(path: "Scripts/handbook.sh").path
    try ScenarioTests.check(
      Scenario(
        """
        $ '\(script)' "$(command -v taizhang)" out
        生成 [*] 页，[*]，0 个警告，[*]
        built [*] pages, [*], 0 warnings, [*]

        $ grep -c 'class="chart-block"' out/blocks/index.html
        15

        $ grep -c 'lang="en"' out/en/start/index.html && grep -o '<h1>.*</h1>' out/en/start/index.html
        1
        <h1>Five minutes</h1>
        """), name: "handbook.sh")
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: pages.appending(path: name), encoding: .utf8)
  }
}
