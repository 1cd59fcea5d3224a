// SPDX-License-Identifier: MIT

import Diagnostics

extension [Diagnostic] {
  /// The findings with mentions of what is hidden, but those that a link or a cell that names it has told already.
  func adding(mentions: [Diagnostic]) -> [Diagnostic] {
    let links = filter { $0.rule == "hidden-link" }.map(\.location)
    let rest = mentions.filter { mention in
      !links.contains { link in
        guard link.path == mention.location.path else { return false }
        // A link's own words stand in its line.
        return link == mention.location || link.path.hasSuffix(".md") && link.line == mention.location.line
      }
    }
    return (self + rest).distinct()
  }
}
