// SPDX-License-Identifier: MIT

package import Diagnostics

/// What the handbook says about one rule: why it speaks, an example, and how to mend it.
package struct RuleGuide: Sendable, Hashable {
  /// The id in brackets at the end of a finding.
  package let id: String
  /// The gravest that the rule's findings are.
  package let severity: Diagnostic.Severity
  /// What is wrong, in a few words.
  package let title: Wording
  /// Why the rule speaks; a new line is a new sentence.
  package let cause: Wording
  /// What staff wrote, as it stands in their file; the same in both languages, since content is Chinese.
  package let wrong: String
  /// The same as it should be.
  package let right: String
  /// What to do.
  package let mend: Wording

  package init(
    _ id: String, _ severity: Diagnostic.Severity, _ title: Wording, cause: Wording, wrong: String,
    right: String, mend: Wording
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.cause = cause
    self.wrong = wrong
    self.right = right
    self.mend = mend
  }

  /// Rules that have to do with the same things.
  package struct Group: Sendable {
    package let title: Wording
    package let guides: [RuleGuide]

    init(_ title: Wording, guides: [RuleGuide]) {
      self.title = title
      self.guides = guides
    }
  }
}

extension RuleGuide {
  /// Every group, in the order of the handbook. A new group is a file in `Guides` and a row here.
  package static let groups: [Group] = [
    FileGuides.group, KeyGuides.group, SiteGuides.group, TableGuides.group, SourceGuides.group,
    PackageGuides.group, WorkbookGuides.group,
    CellGuides.group, DateGuides.group, NameGuides.group, DocumentGuides.group, TargetGuides.group,
    MonitoringGuides.group, LedgerGuides.group, StageGuides.group, ScoringGuides.group,
    PublishingGuides.group, MapGuides.group, ThemeGuides.group, TemplateGuides.group, OutputGuides.group,
    FreshnessGuides.group, LossGuides.group, PublishedGuides.group,
  ]

  /// Every guide.
  package static let all: [RuleGuide] = groups.flatMap(\.guides)

  /// The guide of a rule as staff name it: its id, or the id in the brackets of a finding.
  package static func named(_ name: String) -> RuleGuide? {
    let id = id(in: name)
    return all.first { $0.id == id }
  }

  /// The rule that a misspelt id most likely means; `nil` where none is near.
  package static func nearest(to name: String) -> RuleGuide? {
    Spelling.nearest(to: id(in: name), among: all.map(\.id)).flatMap { near in all.first { $0.id == near } }
  }

  private static func id(in name: String) -> String {
    String(name.lowercased().drop { "[【".contains($0) }.prefix { !"]】".contains($0) })
  }
}
