// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards
import Records
import Tables

/// What is known of a record before it is written; what is not stays as a comment that says what to write.
package struct RecordDraft: Sendable {
  /// The kinds of record that can be begun.
  package enum Kind: String, Sendable, CaseIterable {
    case meeting
    case update
    case page

    var folder: String { rawValue + "s" }
  }

  package let kind: Kind
  package let title: String
  package let date: CivilDate?
  package var isPublic = false
  /// Where the meeting was held.
  package var place: String?
  /// Who chaired it, by post.
  package var chair: String?
  /// The first resolution of a meeting: what is to be done, by whom and until when.
  package var matter: String?
  package var owners: [String] = []
  package var due: String?
  /// What an update is about, by ids or names.
  package var about: [String] = []
  /// The unit that reports.
  package var unit: String?

  package init(_ kind: Kind, title: String, date: CivilDate?) {
    self.kind = kind
    self.title = title
    self.date = date
  }

  /// What is wrong with a due date; a date may lack its year, and 长期坚持 is one.
  package static func objection(toDue text: String, date: CivilDate?) -> Wording? {
    if ResolutionReader.standing.contains(text) { return nil }
    switch DateText.parse(text, defaultYear: date?.year) {
    case .success: return nil
    case .failure(let problem):
      let help = problem.help
      return Wording(
        "\(problem.wording.chinese)，\(help.chinese)", "\(problem.wording.english); \(help.english)")
    }
  }

  /// The parts of a line that names several things: `住建局、柳溪镇`.
  package static func names(in text: String) -> [String] {
    text.split { "、，,;；".contains($0) }.map { part in
      String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }.filter { !$0.isEmpty }
  }
}
