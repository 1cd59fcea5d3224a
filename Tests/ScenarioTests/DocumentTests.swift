// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The commands that the documents show, run one after another beside a new county.
struct DocumentTests {
  @Test func `the commands of the page on themes do as it says`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/theming.md"), encoding: .utf8)
    let blocks = text.components(separatedBy: "```sh\n").dropFirst().compactMap {
      $0.components(separatedBy: "```\n").first
    }
    try #require(blocks.count >= 6)
    let scenario = Scenario("$ taizhang init . --year 2022 --quiet\n\n" + blocks.joined(separator: "\n"))
    try ScenarioTests.check(scenario, name: "theming.md")
  }
}
