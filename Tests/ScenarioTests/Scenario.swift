// SPDX-License-Identifier: MIT

import Foundation

/// A text file of commands with the exit status and the output each must have.
///
/// `# …` is a remark. `$ …` is a command for the shell, run in an empty folder that all commands of the file share,
/// with the program as `taizhang`. The lines after it are what it must print, output and errors together; `[*]` in a
/// line stands for any text, and a line `...` for any lines. `? 2` closes a command with its exit status, 0 where it
/// is left out.
struct Scenario {
  let steps: [Step]

  struct Step {
    let line: Int
    var command: String
    var expected: [String] = []
    var status: Int32 = 0
  }

  init(steps: [Step]) { self.steps = steps }

  init(_ text: String) {
    var steps: [Step] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("$ ") {
        steps.append(Step(line: index + 1, command: String(line.dropFirst(2))))
      } else if line.hasPrefix("# ") || steps.isEmpty {
        continue
      } else if line.hasPrefix("? ") {
        steps[steps.count - 1].status = Int32(line.dropFirst(2)) ?? -1
      } else {
        steps[steps.count - 1].expected.append(String(line))
      }
    }
    // The blank lines between two commands belong to neither.
    for index in steps.indices {
      while steps[index].expected.last == "" { steps[index].expected.removeLast() }
    }
    self.steps = steps
  }

  /// Whether printed lines are those expected.
  static func matches(_ printed: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return printed.isEmpty }
    if first == "..." {
      return (printed.startIndex...printed.endIndex).contains {
        matches(printed[$0...], expected.dropFirst())
      }
    }
    guard let line = printed.first, matches(line: line, first) else { return false }
    return matches(printed.dropFirst(), expected.dropFirst())
  }

  private static func matches(line: String, _ pattern: String) -> Bool {
    let parts = pattern.components(separatedBy: "[*]")
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return line == pattern }
    guard line.hasPrefix(first), line.hasSuffix(last), line.count >= first.count + last.count else {
      return false
    }
    var rest = line.dropFirst(first.count).dropLast(last.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.range(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
