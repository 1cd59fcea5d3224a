// SPDX-License-Identifier: MIT

import Foundation

/// A chapter of the handbook as its reader follows it: files to write and commands to run, in their order.
///
/// A fence `sh` holds commands as a scenario does, but for readers: `…` in a line stands for any text, a line `……` for
/// any lines, `cd` lasts, and what prints an error ends with 1. A fence with a file's name behind its language is that
/// file below `content/` (or beside it, with `../`), and with `>>` in front what is added to its end.
struct Chapter {
  var scenario: Scenario { Scenario(steps: steps) }
  /// Examples that do not say which file they are, with the lines where they begin.
  private(set) var nameless: [Int] = []
  /// Chapters begin in the county of the first, which begins in an empty folder.
  static let county =
    "taizhang init . --county 青禾县 --year 2022 --towns 城关街道、柳溪镇、石桥镇 --quiet"
  private static let examples = ["yaml", "csv", "markdown", "mustache", "css"]

  private var steps: [Scenario.Step] = []
  private var folder = ""

  init(_ text: String) {
    let lines = text.components(separatedBy: "\n")
    guard text.contains("```") else { return }
    let commands = text.components(separatedBy: "```sh\n").dropFirst().first?.components(separatedBy: "```")
      .first
    if commands?.contains("$ cd ") != true { add(Self.county, line: 1) }
    var index = 0
    while index < lines.count {
      let fence = lines[index].prefix { $0 == "`" }
      index += 1
      guard fence.count >= 3 else { continue }
      let start = index
      while index < lines.count, lines[index] != fence { index += 1 }
      read(
        lines[start - 1].dropFirst(fence.count), Array(lines[start..<min(index, lines.count)]), line: start)
      index += 1
    }
    // What was checked last need not be checked once more.
    let last = steps.last
    let isChecked =
      last?.status == 0 && ["check", "build"].contains { last?.command.contains("taizhang \($0)") == true }
    if !isChecked { add("taizhang check --quiet", line: lines.count) }
  }

  private mutating func read(_ info: Substring, _ body: [String], line: Int) {
    let words = info.split(separator: " ", maxSplits: 1)
    guard let language = words.first else { return }
    if language == "sh" { return readCommands(body, line: line) }
    if words.count == 2 { return write(body, to: String(words[1]), line: line) }
    if Self.examples.contains(String(language)) { nameless.append(line) }
  }

  private mutating func readCommands(_ body: [String], line: Int) {
    for var step in Scenario(body.joined(separator: "\n")).steps {
      if step.command.hasPrefix("cd ") {
        folder += step.command.dropFirst(3) + "/"
        continue
      }
      if step.command.hasPrefix("taizhang serve") {
        // Somebody else may have the port; Ctrl-C comes after some seconds.
        step.command = "timeout --preserve-status -s INT 5 \(step.command) --port 0"
      }
      if step.status == 0, step.expected.contains(where: { $0.contains(": error:") }) { step.status = 1 }
      step.expected = step.expected.map { line in
        line == "……"
          ? "..."
          : line.replacing("127.0.0.1:8000", with: "127.0.0.1:…").replacing("…", with: "[*]")
      }
      add(step.command, line: line + step.line, expected: step.expected, status: step.status)
    }
  }

  private mutating func write(_ body: [String], to name: String, line: Int) {
    let path = name.hasPrefix("../") ? String(name.dropFirst(3)) : "content/" + name.trimmingPrefix(">>")
    let parent = path.split(separator: "/").dropLast().joined(separator: "/")
    let text = (body + [""]).joined(separator: "\n")
    add(
      "mkdir -p '\(parent)' && cat \(name.hasPrefix(">>") ? ">>" : ">") '\(path)' <<'END OF EXAMPLE'\n"
        + text + "END OF EXAMPLE", line: line)
  }

  private mutating func add(_ command: String, line: Int, expected: [String] = [], status: Int32 = 0) {
    let place = folder.isEmpty ? "" : "cd '\(folder)' && "
    steps.append(Scenario.Step(line: line, command: place + command, expected: expected, status: status))
  }
}
